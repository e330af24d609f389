import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from '../isolation/protect-table.js';

export class Database002CreateAuditLog1769000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_log (
        id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        platform_id    uuid,
        store_id       uuid,
        actor_kind     text NOT NULL,
        actor_id       text,
        action         text NOT NULL,
        subject_type   text NOT NULL,
        subject_id     text NOT NULL,
        before         jsonb,
        after          jsonb,
        address        text,
        user_agent     text,
        correlation_id text NOT NULL,
        at             timestamptz NOT NULL DEFAULT now()
      )
    `);
    await runner.query('CREATE INDEX audit_log_platform ON audit_log (platform_id, id)');
    await runner.query('CREATE INDEX audit_log_subject ON audit_log (platform_id, subject_type, subject_id, id)');
    await runner.query('CREATE INDEX audit_log_actor ON audit_log (platform_id, actor_id, id)');
    await protectTable(runner, 'audit_log', 'platform', { systemMay: true, appendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_log');
  }
}
