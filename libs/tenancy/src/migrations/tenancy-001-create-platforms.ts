import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tenancy001CreatePlatforms1769600800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLATFORMS);
    await runner.query('CREATE INDEX tenancy_platforms_newest ON tenancy_platforms (created_at DESC, id DESC)');
    await runner.query(DOMAINS);
    await runner.query(
      'CREATE INDEX tenancy_platform_domains_newest ON tenancy_platform_domains (platform_id, created_at DESC, id DESC)',
    );
    // A claim blocks nobody: only the one who proved to own a host has it.
    await runner.query(
      `CREATE UNIQUE INDEX tenancy_platform_domains_verified ON tenancy_platform_domains (host) WHERE status = 'verified'`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX tenancy_platform_domains_primary ON tenancy_platform_domains (platform_id) WHERE is_primary',
    );
    for (const table of ['tenancy_platforms', 'tenancy_platform_domains']) {
      await protectTable(runner, table, 'platform', { systemMay: true });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenancy_platform_domains, tenancy_platforms');
  }
}

// platform_id repeats the id, so that a platform's own row is protected like everything in it.
const PLATFORMS = `
  CREATE TABLE tenancy_platforms (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    platform_id      uuid NOT NULL GENERATED ALWAYS AS (id) STORED UNIQUE,
    code             text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name             text NOT NULL,
    support_email    text,
    website          text,
    languages        text[] NOT NULL
                     CHECK (cardinality(languages) > 0 AND languages <@ ARRAY['en', 'fr', 'de', 'lb']),
    default_language text NOT NULL CHECK (default_language = ANY (languages)),
    currency         text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    status           text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
    status_reason    text,
    created_at       timestamptz(3) NOT NULL,
    updated_at       timestamptz(3) NOT NULL,
    archived_at      timestamptz(3),
    version          integer NOT NULL DEFAULT 1
  )`;

const DOMAINS = `
  CREATE TABLE tenancy_platform_domains (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    platform_id uuid NOT NULL REFERENCES tenancy_platforms (platform_id),
    host        text COLLATE "C" NOT NULL CHECK (host = lower(host)),
    status      text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'verified')),
    is_primary  boolean NOT NULL DEFAULT false,
    token       text NOT NULL,
    verified_at timestamptz(3),
    created_at  timestamptz(3) NOT NULL,
    UNIQUE (platform_id, host),
    CHECK (status = 'verified' OR NOT is_primary),
    CHECK ((status = 'verified') = (verified_at IS NOT NULL))
  )`;
