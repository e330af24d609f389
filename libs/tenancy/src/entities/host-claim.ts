import { Column, PrimaryGeneratedColumn } from 'typeorm';

export const DOMAIN_STATUSES = ['pending', 'verified'] as const;
export type DomainStatus = (typeof DOMAIN_STATUSES)[number];

/** A host name that somebody claims, and has or has not proved to control. */
export abstract class HostClaim {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') platformId: string;
  @Column('text') host: string;
  @Column('text', { default: 'pending' }) status: DomainStatus;
  @Column('boolean', { default: false }) isPrimary: boolean;
  @Column('text') token: string;
  @Column('timestamptz', { nullable: true }) verifiedAt: Date | null;
  @Column('timestamptz') createdAt: Date;

  get isVerified(): boolean {
    return this.status === 'verified';
  }

  /** Name and text of the DNS record that proves control of the host. */
  get proof(): { readonly name: string; readonly text: string } {
    return { name: `_orion-verification.${this.host}`, text: `orion-verification=${this.token}` };
  }

  verify(now: Date): void {
    this.status = 'verified';
    this.verifiedAt = now;
  }
}
