import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tenancy003CreateStores1769600802000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STORES);
    await runner.query('CREATE INDEX tenancy_stores_newest ON tenancy_stores (platform_id, created_at DESC, id DESC)');
    await runner.query(
      'CREATE INDEX tenancy_stores_merchant ON tenancy_stores (merchant_id, created_at DESC, id DESC)',
    );
    await runner.query(DOMAINS);
    await runner.query(
      'CREATE INDEX tenancy_store_domains_newest ON tenancy_store_domains (store_id, created_at DESC, id DESC)',
    );
    // A claim blocks nobody: only the one who proved to own a host has it.
    await runner.query(
      `CREATE UNIQUE INDEX tenancy_store_domains_verified ON tenancy_store_domains (host) WHERE status = 'verified'`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX tenancy_store_domains_primary ON tenancy_store_domains (store_id) WHERE is_primary',
    );
    for (const table of ['tenancy_stores', 'tenancy_store_domains']) {
      await protectTable(runner, table, 'store', { systemMay: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenancy_store_domains, tenancy_stores');
  }
}

// store_id repeats the id, so that a store's own row is protected like everything in it.
const STORES = `
  CREATE TABLE tenancy_stores (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    platform_id      uuid NOT NULL,
    store_id         uuid NOT NULL GENERATED ALWAYS AS (id) STORED,
    merchant_id      uuid NOT NULL,
    code             text COLLATE "C" NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
    name             text NOT NULL,
    subdomain        text COLLATE "C" NOT NULL CHECK (subdomain ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    contact_email    text,
    languages        text[] NOT NULL
                     CHECK (cardinality(languages) > 0 AND languages <@ ARRAY['en', 'fr', 'de', 'lb']),
    default_language text NOT NULL CHECK (default_language = ANY (languages)),
    currency         text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    status           text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
    status_reason    text,
    created_at       timestamptz(3) NOT NULL,
    updated_at       timestamptz(3) NOT NULL,
    version          integer NOT NULL DEFAULT 1,
    UNIQUE (platform_id, store_id),
    UNIQUE (platform_id, code),
    UNIQUE (platform_id, subdomain),
    FOREIGN KEY (platform_id, merchant_id) REFERENCES tenancy_merchants (platform_id, id)
  )`;

const DOMAINS = `
  CREATE TABLE tenancy_store_domains (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    host        text COLLATE "C" NOT NULL CHECK (host = lower(host)),
    status      text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'verified')),
    is_primary  boolean NOT NULL DEFAULT false,
    token       text NOT NULL,
    verified_at timestamptz(3),
    created_at  timestamptz(3) NOT NULL,
    UNIQUE (store_id, host),
    CHECK (status = 'verified' OR NOT is_primary),
    CHECK ((status = 'verified') = (verified_at IS NOT NULL)),
    FOREIGN KEY (platform_id, store_id) REFERENCES tenancy_stores (platform_id, store_id)
  )`;
