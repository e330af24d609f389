import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tenancy005CreateApiKeys1769600804000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenancy_api_keys (
        id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        platform_id  uuid NOT NULL REFERENCES tenancy_platforms (platform_id),
        store_id     uuid,
        kind         text NOT NULL CHECK (kind IN ('publishable', 'secret')),
        name         text NOT NULL,
        prefix       text COLLATE "C" NOT NULL UNIQUE,
        hash         text COLLATE "C" NOT NULL,
        scopes       text[] NOT NULL,
        created_by   uuid,
        created_at   timestamptz(3) NOT NULL,
        last_used_at timestamptz(3),
        expires_at   timestamptz(3),
        revoked_at   timestamptz(3),
        CHECK (kind = 'secret' OR (store_id IS NOT NULL AND scopes = '{}')),
        CHECK (kind = 'publishable' OR cardinality(scopes) > 0),
        FOREIGN KEY (platform_id, store_id) REFERENCES tenancy_stores (platform_id, store_id)
      )
    `);
    await runner.query(
      'CREATE INDEX tenancy_api_keys_newest ON tenancy_api_keys (platform_id, store_id, created_at DESC, id DESC)',
    );
    // A key without a store is the platform's own; no store sees it.
    await protectTable(runner, 'tenancy_api_keys', 'store', { systemMay: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenancy_api_keys');
  }
}
