import { Column, Entity, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';

export interface RoleDetails {
  readonly name: string;
  readonly description: string | null;
  readonly permissions: readonly string[];
}

/** A store's own role. The preset roles are code: see `RoleCatalogue`. */
@Entity('tenancy_roles')
export class Role {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') platformId: string;
  @Column('uuid') storeId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) description: string | null;
  /** Includes those of modules that are off now; they return with the module. */
  @Column('text', { array: true }) permissions: string[];
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn() version: number;

  describe(details: Partial<RoleDetails>, now: Date): void {
    Object.assign(this, details);
    this.updatedAt = now;
  }
}
