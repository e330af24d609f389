import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog002CreateCategories1769601000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CATEGORIES);
    await runner.query(CATEGORY_TEXTS);
    await runner.query(PRODUCT_CATEGORIES);
    for (const index of INDEXES) await runner.query(index);
    for (const table of TABLES) await protectTable(runner, table, 'store');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['catalog_categories', 'catalog_category_texts', 'catalog_product_categories'];

// path leads from the root to the category itself, both included; moves rewrite it for the whole subtree.
const CATEGORIES = `
  CREATE TABLE catalog_categories (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    id          uuid NOT NULL DEFAULT gen_random_uuid(),
    parent_id   uuid,
    path        uuid[] NOT NULL,
    position    integer NOT NULL,
    visible     boolean NOT NULL DEFAULT true,
    image_url   text,
    version     integer NOT NULL DEFAULT 1,
    created_at  timestamptz(3) NOT NULL DEFAULT now(),
    updated_at  timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (platform_id, store_id, id),
    CHECK (path[cardinality(path)] = id),
    CHECK (cardinality(path) = 1 AND parent_id IS NULL OR path[cardinality(path) - 1] = parent_id),
    FOREIGN KEY (platform_id, store_id, parent_id) REFERENCES catalog_categories (platform_id, store_id, id)
  )`;

const CATEGORY_TEXTS = `
  CREATE TABLE catalog_category_texts (
    platform_id     uuid NOT NULL,
    store_id        uuid NOT NULL,
    category_id     uuid NOT NULL,
    language        text NOT NULL CHECK (language IN ('en', 'fr', 'de', 'lb')),
    title           text NOT NULL,
    slug            text COLLATE "C" NOT NULL,
    description     text NOT NULL DEFAULT '',
    seo_title       text,
    seo_description text,
    PRIMARY KEY (platform_id, store_id, category_id, language),
    FOREIGN KEY (platform_id, store_id, category_id)
      REFERENCES catalog_categories (platform_id, store_id, id) ON DELETE CASCADE
  )`;

const PRODUCT_CATEGORIES = `
  CREATE TABLE catalog_product_categories (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    product_id  uuid NOT NULL,
    category_id uuid NOT NULL,
    position    integer NOT NULL,
    PRIMARY KEY (platform_id, store_id, product_id, category_id),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE,
    FOREIGN KEY (platform_id, store_id, category_id)
      REFERENCES catalog_categories (platform_id, store_id, id) ON DELETE CASCADE
  )`;

const INDEXES = [
  'CREATE INDEX catalog_categories_parent ON catalog_categories (platform_id, store_id, parent_id, position, id)',
  `CREATE UNIQUE INDEX catalog_category_texts_slug
     ON catalog_category_texts (platform_id, store_id, language, slug)`,
  `CREATE INDEX catalog_product_categories_category
     ON catalog_product_categories (platform_id, store_id, category_id, position, product_id)`,
];
