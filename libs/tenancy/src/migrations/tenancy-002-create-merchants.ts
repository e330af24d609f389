import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tenancy002CreateMerchants1769600801000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenancy_merchants (
        id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        platform_id   uuid NOT NULL REFERENCES tenancy_platforms (platform_id),
        legal_name    text NOT NULL,
        contact_name  text,
        contact_email text NOT NULL,
        contact_phone text,
        address       jsonb CHECK (jsonb_typeof(address) = 'object'),
        vat_number    text,
        verified_at   timestamptz(3),
        owner_id      uuid,
        created_at    timestamptz(3) NOT NULL,
        updated_at    timestamptz(3) NOT NULL,
        version       integer NOT NULL DEFAULT 1,
        UNIQUE (platform_id, id)
      )
    `);
    await runner.query(
      'CREATE INDEX tenancy_merchants_newest ON tenancy_merchants (platform_id, created_at DESC, id DESC)',
    );
    await protectTable(runner, 'tenancy_merchants', 'platform', { systemMay: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenancy_merchants');
  }
}
