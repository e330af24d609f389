import type { PresetRole } from '@framework/module-registry';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const INVITATION_KINDS = ['platform_admin', 'merchant_owner', 'store_member'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

export const INVITATION_DAYS = 7;

/** An offer of a membership to an e-mail address. */
@Entity('tenancy_invitations')
export class Invitation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: InvitationKind;
  @Column('uuid') platformId: string;
  @Column('uuid', { nullable: true }) merchantId: string | null;
  @Column('uuid', { nullable: true }) storeId: string | null;
  @Column('text', { nullable: true }) preset: PresetRole | null;
  @Column('uuid', { nullable: true }) roleId: string | null;
  @Column('text') email: string;
  @Column('text') tokenHash: string;
  @Column('uuid', { nullable: true }) invitedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('uuid', { nullable: true }) acceptedBy: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;

  isOpen(now: Date): boolean {
    return this.acceptedAt === null && this.revokedAt === null && this.expiresAt > now;
  }

  accept(userId: string, now: Date): void {
    this.acceptedAt = now;
    this.acceptedBy = userId;
  }

  revoke(now: Date): void {
    this.revokedAt = now;
  }
}
