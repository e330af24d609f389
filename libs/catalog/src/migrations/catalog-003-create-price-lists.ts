import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog003CreatePriceLists1769601000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRICE_LISTS);
    await runner.query(PRICES);
    for (const index of INDEXES) await runner.query(index);
    await protectTable(runner, 'catalog_price_lists', 'store');
    await protectTable(runner, 'catalog_prices', 'store');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalog_prices, catalog_price_lists');
  }
}

// segment is the code of a customer segment; null means everybody. min_quantity holds for all prices of the list.
const PRICE_LISTS = `
  CREATE TABLE catalog_price_lists (
    platform_id  uuid NOT NULL,
    store_id     uuid NOT NULL,
    id           uuid NOT NULL DEFAULT gen_random_uuid(),
    name         text NOT NULL,
    currency     text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    segment      text,
    min_quantity integer NOT NULL DEFAULT 1 CHECK (min_quantity >= 1),
    starts_at    timestamptz(3),
    ends_at      timestamptz(3),
    priority     integer NOT NULL DEFAULT 0,
    status       text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active', 'archived')),
    version      integer NOT NULL DEFAULT 1,
    created_at   timestamptz(3) NOT NULL DEFAULT now(),
    updated_at   timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (platform_id, store_id, id),
    CHECK (ends_at > starts_at)
  )`;

// product_id repeats the variant's product: a page of products finds its prices by one index probe for each.
const PRICES = `
  CREATE TABLE catalog_prices (
    platform_id   uuid NOT NULL,
    store_id      uuid NOT NULL,
    price_list_id uuid NOT NULL,
    variant_id    uuid NOT NULL,
    min_quantity  integer NOT NULL DEFAULT 1 CHECK (min_quantity >= 1),
    product_id    uuid NOT NULL,
    price_minor   bigint NOT NULL CHECK (price_minor BETWEEN 0 AND 999999999999),
    PRIMARY KEY (platform_id, store_id, price_list_id, variant_id, min_quantity),
    FOREIGN KEY (platform_id, store_id, price_list_id)
      REFERENCES catalog_price_lists (platform_id, store_id, id) ON DELETE CASCADE,
    FOREIGN KEY (platform_id, store_id, variant_id)
      REFERENCES catalog_variants (platform_id, store_id, id) ON DELETE CASCADE,
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE
  )`;

const INDEXES = [
  'CREATE INDEX catalog_price_lists_status ON catalog_price_lists (platform_id, store_id, status, priority)',
  'CREATE INDEX catalog_prices_product ON catalog_prices (platform_id, store_id, product_id)',
  'CREATE INDEX catalog_prices_variant ON catalog_prices (platform_id, store_id, variant_id)',
];
