import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Events001CreateOutbox1769500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE events_outbox (
        position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id       uuid NOT NULL UNIQUE,
        platform_id    uuid,
        store_id       uuid,
        name           text NOT NULL,
        version        integer NOT NULL,
        aggregate_id   text,
        payload        jsonb NOT NULL,
        actor          jsonb NOT NULL,
        language       text NOT NULL,
        correlation_id text NOT NULL,
        occurred_at    timestamptz NOT NULL DEFAULT now()
      )
    `);
    await runner.query(`CREATE INDEX events_outbox_platform ON events_outbox (platform_id, position)`);
    await protectTable(runner, 'events_outbox', 'platform', { systemMay: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE events_outbox');
  }
}
