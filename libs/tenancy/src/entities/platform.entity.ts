import type { Language } from '@framework/kernel';
import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

export const PLATFORM_STATUSES = ['active', 'suspended'] as const;
export type PlatformStatus = (typeof PLATFORM_STATUSES)[number];

export interface PlatformDetails {
  readonly name: string;
  readonly supportEmail: string | null;
  readonly website: string | null;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly currency: string;
}

/** A business offering with its own merchants, stores and modules. */
@Entity('tenancy_platforms')
export class Platform {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) supportEmail: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { array: true }) languages: Language[];
  @Column('text') defaultLanguage: Language;
  @Column('text') currency: string;
  @Column('text', { default: 'active' }) status: PlatformStatus;
  @Column('text', { nullable: true }) statusReason: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @VersionColumn() version: number;

  describe(details: Partial<PlatformDetails>, now: Date): void {
    Object.assign(this, details);
    this.updatedAt = now;
  }

  suspend(reason: string, now: Date): void {
    this.status = 'suspended';
    this.statusReason = reason;
    this.updatedAt = now;
  }

  resume(now: Date): void {
    this.status = 'active';
    this.statusReason = null;
    this.updatedAt = now;
  }

  archive(now: Date): void {
    this.archivedAt = now;
    this.updatedAt = now;
  }
}
