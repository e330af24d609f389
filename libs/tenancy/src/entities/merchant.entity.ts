import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

export interface PostalAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface MerchantDetails {
  readonly legalName: string;
  readonly contactName: string | null;
  readonly contactEmail: string;
  readonly contactPhone: string | null;
  readonly address: PostalAddress | null;
  readonly vatNumber: string | null;
}

/** What was verified: changing one of these asks for another look. */
const VERIFIED_FACTS = ['legalName', 'vatNumber', 'address'] as const;

/** A legal entity that runs stores on a platform and pays for them. */
@Entity('tenancy_merchants')
export class Merchant {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') platformId: string;
  @Column('text') legalName: string;
  @Column('text', { nullable: true }) contactName: string | null;
  @Column('text') contactEmail: string;
  @Column('text', { nullable: true }) contactPhone: string | null;
  @Column('jsonb', { nullable: true }) address: PostalAddress | null;
  @Column('text', { nullable: true }) vatNumber: string | null;
  @Column('timestamptz', { nullable: true }) verifiedAt: Date | null;
  /** The owner of record; empty until an invited owner accepts. */
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn() version: number;

  describe(details: Partial<MerchantDetails>, now: Date): void {
    const isNew = (fact: (typeof VERIFIED_FACTS)[number]) =>
      details[fact] !== undefined && JSON.stringify(details[fact]) !== JSON.stringify(this[fact]);
    if (VERIFIED_FACTS.some(isNew)) this.verifiedAt = null;
    Object.assign(this, details);
    this.updatedAt = now;
  }

  verify(isVerified: boolean, now: Date): void {
    this.verifiedAt = isVerified ? now : null;
    this.updatedAt = now;
  }

  passTo(ownerId: string, now: Date): void {
    this.ownerId = ownerId;
    this.updatedAt = now;
  }
}
