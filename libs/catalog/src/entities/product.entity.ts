import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ProductNotReadyError } from '../catalog.errors.js';

export const PRODUCT_STATUSES = ['draft', 'active', 'archived'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];

export const PRODUCT_TYPES = ['physical', 'digital', 'service'] as const;
export type ProductType = (typeof PRODUCT_TYPES)[number];

export const TAX_CLASSES = ['standard', 'reduced', 'super_reduced', 'parking', 'zero'] as const;
export type TaxClass = (typeof TAX_CLASSES)[number];

/** A picture or document by address; the catalogue does not keep the file. */
export interface Medium {
  readonly url: string;
  readonly alt: Readonly<Record<string, string>>;
}

@Entity('catalog_products')
export class Product {
  @PrimaryColumn('uuid') platformId: string;
  @PrimaryColumn('uuid') storeId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') status: ProductStatus;
  @Column('text') type: ProductType;
  @Column('text') taxClass: TaxClass;
  @Column('text', { nullable: true }) brand: string | null;
  @Column('text', { nullable: true }) vendorSku: string | null;
  @Column('text', { array: true }) tags: string[];
  @Column('jsonb') media: Medium[];
  @Column('integer') version: number;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;

  /** Shows the product to shoppers; it must have something to sell. */
  publish(now: Date, sellableVariants: number): void {
    if (sellableVariants === 0) throw new ProductNotReadyError(this.id);
    this.status = 'active';
    this.publishedAt ??= now;
  }

  archive(): void {
    this.status = 'archived';
  }

  /** Back to draft: hidden from shoppers, open to editing. */
  withdraw(): void {
    this.status = 'draft';
  }

  touch(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
  }
}
