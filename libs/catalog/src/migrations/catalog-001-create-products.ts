import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog001CreateProducts1769601000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRODUCTS);
    await runner.query(PRODUCT_TEXTS);
    await runner.query(OPTIONS);
    await runner.query(OPTION_VALUES);
    await runner.query(VARIANTS);
    await runner.query(RELATED_PRODUCTS);
    for (const index of INDEXES) await runner.query(index);
    for (const table of TABLES) await protectTable(runner, table, 'store');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = [
  'catalog_products',
  'catalog_product_texts',
  'catalog_options',
  'catalog_option_values',
  'catalog_variants',
  'catalog_related_products',
];

const PRODUCTS = `
  CREATE TABLE catalog_products (
    platform_id  uuid NOT NULL,
    store_id     uuid NOT NULL,
    id           uuid NOT NULL DEFAULT gen_random_uuid(),
    status       text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active', 'archived')),
    type         text NOT NULL DEFAULT 'physical' CHECK (type IN ('physical', 'digital', 'service')),
    tax_class    text NOT NULL DEFAULT 'standard'
                 CHECK (tax_class IN ('standard', 'reduced', 'super_reduced', 'parking', 'zero')),
    brand        text,
    vendor_sku   text,
    tags         text[] NOT NULL DEFAULT '{}',
    media        jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(media) = 'array'),
    version      integer NOT NULL DEFAULT 1,
    published_at timestamptz(3),
    created_at   timestamptz(3) NOT NULL DEFAULT now(),
    updated_at   timestamptz(3) NOT NULL DEFAULT now(),
    deleted_at   timestamptz(3),
    PRIMARY KEY (platform_id, store_id, id)
  )`;

// 'live' repeats "the product is not deleted", so that the unique index can leave deleted products out.
const PRODUCT_TEXTS = `
  CREATE TABLE catalog_product_texts (
    platform_id     uuid NOT NULL,
    store_id        uuid NOT NULL,
    product_id      uuid NOT NULL,
    language        text NOT NULL CHECK (language IN ('en', 'fr', 'de', 'lb')),
    title           text NOT NULL,
    slug            text COLLATE "C" NOT NULL,
    description     text NOT NULL DEFAULT '',
    seo_title       text,
    seo_description text,
    live            boolean NOT NULL DEFAULT true,
    PRIMARY KEY (platform_id, store_id, product_id, language),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE
  )`;

const OPTIONS = `
  CREATE TABLE catalog_options (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    id          uuid NOT NULL DEFAULT gen_random_uuid(),
    product_id  uuid NOT NULL,
    position    integer NOT NULL,
    titles      jsonb NOT NULL CHECK (jsonb_typeof(titles) = 'object'),
    PRIMARY KEY (platform_id, store_id, id),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE
  )`;

const OPTION_VALUES = `
  CREATE TABLE catalog_option_values (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    id          uuid NOT NULL DEFAULT gen_random_uuid(),
    option_id   uuid NOT NULL,
    product_id  uuid NOT NULL,
    position    integer NOT NULL,
    titles      jsonb NOT NULL CHECK (jsonb_typeof(titles) = 'object'),
    PRIMARY KEY (platform_id, store_id, id),
    FOREIGN KEY (platform_id, store_id, option_id)
      REFERENCES catalog_options (platform_id, store_id, id) ON DELETE CASCADE,
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE
  )`;

// option_value_ids holds one value of each option of the product, in the order of the options.
const VARIANTS = `
  CREATE TABLE catalog_variants (
    platform_id      uuid NOT NULL,
    store_id         uuid NOT NULL,
    id               uuid NOT NULL DEFAULT gen_random_uuid(),
    product_id       uuid NOT NULL,
    sku              text COLLATE "C" NOT NULL,
    gtin             text COLLATE "C" CHECK (gtin ~ '^[0-9]{8}$|^[0-9]{12,14}$'),
    gtin_kind        text CHECK (gtin_kind IN ('gtin-8', 'gtin-12', 'gtin-13', 'gtin-14', 'isbn-13')),
    option_value_ids uuid[] NOT NULL DEFAULT '{}',
    currency         text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    price_minor      bigint NOT NULL CHECK (price_minor BETWEEN 0 AND 999999999999),
    compare_at_minor bigint CHECK (compare_at_minor BETWEEN 0 AND 999999999999),
    cost_minor       bigint CHECK (cost_minor BETWEEN 0 AND 999999999999),
    weight_g         integer CHECK (weight_g >= 0),
    length_mm        integer CHECK (length_mm >= 0),
    width_mm         integer CHECK (width_mm >= 0),
    height_mm        integer CHECK (height_mm >= 0),
    availability     text CHECK (availability IN ('in_stock', 'low_stock', 'out_of_stock', 'backorder')),
    status           text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
    position         integer NOT NULL,
    live             boolean NOT NULL DEFAULT true,
    created_at       timestamptz(3) NOT NULL DEFAULT now(),
    updated_at       timestamptz(3) NOT NULL DEFAULT now(),
    deleted_at       timestamptz(3),
    PRIMARY KEY (platform_id, store_id, id),
    CHECK ((gtin IS NULL) = (gtin_kind IS NULL)),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE
  )`;

const RELATED_PRODUCTS = `
  CREATE TABLE catalog_related_products (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    product_id  uuid NOT NULL,
    related_id  uuid NOT NULL CHECK (related_id <> product_id),
    position    integer NOT NULL,
    PRIMARY KEY (platform_id, store_id, product_id, related_id),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE,
    FOREIGN KEY (platform_id, store_id, related_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE
  )`;

const INDEXES = [
  'CREATE INDEX catalog_products_by_creation ON catalog_products (platform_id, store_id, created_at, id)',
  'CREATE INDEX catalog_products_by_change ON catalog_products (platform_id, store_id, updated_at, id)',
  `CREATE UNIQUE INDEX catalog_product_texts_slug
     ON catalog_product_texts (platform_id, store_id, language, slug) WHERE live`,
  'CREATE INDEX catalog_options_product ON catalog_options (platform_id, store_id, product_id)',
  'CREATE INDEX catalog_option_values_product ON catalog_option_values (platform_id, store_id, product_id)',
  'CREATE INDEX catalog_option_values_option ON catalog_option_values (platform_id, store_id, option_id)',
  'CREATE UNIQUE INDEX catalog_variants_sku ON catalog_variants (platform_id, store_id, sku) WHERE live',
  `CREATE UNIQUE INDEX catalog_variants_combination
     ON catalog_variants (platform_id, store_id, product_id, option_value_ids) WHERE live`,
  'CREATE INDEX catalog_variants_product ON catalog_variants (platform_id, store_id, product_id, position)',
  // A GTIN-12 is the GTIN-13 with a zero in front: codes are compared at their common length.
  `CREATE INDEX catalog_variants_gtin
     ON catalog_variants (platform_id, store_id, lpad(gtin, 14, '0')) WHERE gtin IS NOT NULL`,
  'CREATE INDEX catalog_related_products_of ON catalog_related_products (platform_id, store_id, related_id)',
];
