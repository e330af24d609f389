import { Column, Entity, PrimaryColumn } from 'typeorm';

export const PRICE_LIST_STATUSES = ['draft', 'active', 'archived'] as const;
export type PriceListStatus = (typeof PRICE_LIST_STATUSES)[number];

@Entity('catalog_price_lists')
export class PriceList {
  @PrimaryColumn('uuid') platformId: string;
  @PrimaryColumn('uuid') storeId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') currency: string;
  @Column('text', { nullable: true }) segment: string | null;
  @Column('integer') minQuantity: number;
  @Column('timestamptz', { nullable: true }) startsAt: Date | null;
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
  @Column('integer') priority: number;
  @Column('text') status: PriceListStatus;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;

  touch(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
  }
}
