import type { Language } from '@framework/kernel';
import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

export const STORE_STATUSES = ['active', 'suspended', 'closed'] as const;
export type StoreStatus = (typeof STORE_STATUSES)[number];

export interface StoreDetails {
  readonly name: string;
  readonly subdomain: string;
  readonly contactEmail: string | null;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
}

/** A storefront and its back office, run by a merchant. */
@Entity('tenancy_stores')
export class Store {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') platformId: string;
  @Column('uuid') merchantId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') subdomain: string;
  @Column('text', { nullable: true }) contactEmail: string | null;
  @Column('text', { array: true }) languages: Language[];
  @Column('text') defaultLanguage: Language;
  /** Fixed: prices, orders and invoices are in it. */
  @Column('text') currency: string;
  @Column('text', { default: 'active' }) status: StoreStatus;
  @Column('text', { nullable: true }) statusReason: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn() version: number;

  describe(details: Partial<StoreDetails>, now: Date): void {
    Object.assign(this, details);
    this.updatedAt = now;
  }

  become(status: StoreStatus, reason: string | null, now: Date): void {
    this.status = status;
    this.statusReason = reason;
    this.updatedAt = now;
  }
}
