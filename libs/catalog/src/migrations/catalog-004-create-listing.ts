import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog004CreateListing1769601000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LISTING);
    await runner.query(LISTING_TEXTS);
    await runner.query(LISTING_CATEGORIES);
    await runner.query(REVISIONS);
    for (const index of INDEXES) await runner.query(index);
    for (const table of TABLES) await protectTable(runner, table, 'store');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['catalog_listing', 'catalog_listing_texts', 'catalog_listing_categories', 'catalog_revisions'];

// What a storefront list sorts and filters by, one row for each active product. category_ids includes all ancestors.
const LISTING = `
  CREATE TABLE catalog_listing (
    platform_id      uuid NOT NULL,
    store_id         uuid NOT NULL,
    product_id       uuid NOT NULL,
    type             text NOT NULL,
    brand            text,
    tags             text[] NOT NULL,
    category_ids     uuid[] NOT NULL,
    currency         text NOT NULL,
    min_price_minor  bigint NOT NULL,
    max_price_minor  bigint NOT NULL,
    availability     text NOT NULL,
    created_at       timestamptz(3) NOT NULL,
    updated_at       timestamptz(3) NOT NULL,
    PRIMARY KEY (platform_id, store_id, product_id),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE
  )`;

// One row for each active product and language of the store. card and detail are whole JSON objects kept as text, so that
// an answer is made by joining texts. text_language is the language the title really is in.
const LISTING_TEXTS = `
  CREATE TABLE catalog_listing_texts (
    platform_id   uuid NOT NULL,
    store_id      uuid NOT NULL,
    language      text NOT NULL,
    product_id    uuid NOT NULL,
    text_language text NOT NULL,
    slug          text COLLATE "C" NOT NULL,
    title_key     text COLLATE "C" NOT NULL,
    options       text[] NOT NULL,
    etag          text NOT NULL,
    card          text NOT NULL,
    detail        text NOT NULL,
    PRIMARY KEY (platform_id, store_id, product_id, language),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_listing (platform_id, store_id, product_id) ON DELETE CASCADE
  )`;

// A row for each category of a product and for each ancestor of it; the sort keys make category lists plain index scans.
const LISTING_CATEGORIES = `
  CREATE TABLE catalog_listing_categories (
    platform_id     uuid NOT NULL,
    store_id        uuid NOT NULL,
    category_id     uuid NOT NULL,
    product_id      uuid NOT NULL,
    position        integer NOT NULL,
    min_price_minor bigint NOT NULL,
    created_at      timestamptz(3) NOT NULL,
    PRIMARY KEY (platform_id, store_id, product_id, category_id),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_listing (platform_id, store_id, product_id) ON DELETE CASCADE
  )`;

// Grows with every change that a storefront can see; the key of everything that is cached about a store's catalogue.
const REVISIONS = `
  CREATE TABLE catalog_revisions (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    revision    bigint NOT NULL,
    PRIMARY KEY (platform_id, store_id)
  )`;

const INDEXES = [
  'CREATE INDEX catalog_listing_newest ON catalog_listing (platform_id, store_id, created_at, product_id)',
  'CREATE INDEX catalog_listing_price ON catalog_listing (platform_id, store_id, min_price_minor, product_id)',
  'CREATE INDEX catalog_listing_brand ON catalog_listing (platform_id, store_id, brand, created_at, product_id)',
  `CREATE INDEX catalog_listing_texts_title
     ON catalog_listing_texts (platform_id, store_id, language, title_key, product_id)`,
  'CREATE INDEX catalog_listing_texts_slug ON catalog_listing_texts (platform_id, store_id, slug, language)',
  `CREATE INDEX catalog_listing_categories_position
     ON catalog_listing_categories (platform_id, store_id, category_id, position, product_id)`,
  `CREATE INDEX catalog_listing_categories_newest
     ON catalog_listing_categories (platform_id, store_id, category_id, created_at, product_id)`,
  `CREATE INDEX catalog_listing_categories_price
     ON catalog_listing_categories (platform_id, store_id, category_id, min_price_minor, product_id)`,
];
