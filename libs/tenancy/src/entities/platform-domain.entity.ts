import { Entity } from 'typeorm';
import { HostClaim } from './host-claim.js';

/** A host under which a platform's stores have their subdomains. */
@Entity('tenancy_platform_domains')
export class PlatformDomain extends HostClaim {}
