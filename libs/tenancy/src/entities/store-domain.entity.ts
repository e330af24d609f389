import { Column, Entity } from 'typeorm';
import { HostClaim } from './host-claim.js';

/** A host name of one store. */
@Entity('tenancy_store_domains')
export class StoreDomain extends HostClaim {
  @Column('uuid') storeId: string;
}
