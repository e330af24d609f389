import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const API_KEY_KINDS = ['publishable', 'secret'] as const;
export type ApiKeyKind = (typeof API_KEY_KINDS)[number];

/** The scope of a secret key that may do everything at its door. */
export const EVERYTHING = '*';

/** A key of a store, or (without a store) of a platform. The key itself is shown once and never kept. */
@Entity('tenancy_api_keys')
export class ApiKey {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') platformId: string;
  @Column('uuid', { nullable: true }) storeId: string | null;
  @Column('text') kind: ApiKeyKind;
  @Column('text') name: string;
  @Column('text') prefix: string;
  @Column('text') hash: string;
  @Column('text', { array: true }) scopes: string[];
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;

  isLive(now: Date): boolean {
    return this.revokedAt === null && (this.expiresAt === null || this.expiresAt > now);
  }

  revoke(now: Date): void {
    this.revokedAt = now;
  }

  /** Lets the key live on for a while beside its successor, unless it ends sooner anyway. */
  expireBy(moment: Date): void {
    if (this.expiresAt === null || this.expiresAt > moment) this.expiresAt = moment;
  }
}
