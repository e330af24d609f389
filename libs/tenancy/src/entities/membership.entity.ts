import type { PresetRole } from '@framework/module-registry';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const MEMBERSHIP_KINDS = ['super_admin', 'platform_admin', 'merchant_owner', 'store_member'] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

/** The role of a store member: one of the presets, or a role of the store's own. */
export type RoleChoice =
  { readonly preset: PresetRole; readonly roleId: null } | { readonly preset: null; readonly roleId: string };

/** What a user may enter. Users are global: their accounts are kept by the core module. */
@Entity('tenancy_memberships')
export class Membership {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') kind: MembershipKind;
  @Column('uuid', { nullable: true }) platformId: string | null;
  @Column('uuid', { nullable: true }) merchantId: string | null;
  @Column('uuid', { nullable: true }) storeId: string | null;
  @Column('text', { nullable: true }) preset: PresetRole | null;
  @Column('uuid', { nullable: true }) roleId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;

  take({ preset, roleId }: RoleChoice, now: Date): void {
    this.preset = preset;
    this.roleId = roleId;
    this.updatedAt = now;
  }
}
