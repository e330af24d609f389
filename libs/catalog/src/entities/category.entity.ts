import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('catalog_categories')
export class Category {
  @PrimaryColumn('uuid') platformId: string;
  @PrimaryColumn('uuid') storeId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('uuid', { array: true }) path: string[];
  @Column('integer') position: number;
  @Column('boolean') visible: boolean;
  @Column('text', { nullable: true }) imageUrl: string | null;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
