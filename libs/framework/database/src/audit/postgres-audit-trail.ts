import type { TenantContext } from '@framework/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { AuditTrail, type AuditEntry, type AuditFilter, type AuditPage, type AuditRecord } from './audit-trail.js';
import { maskSecrets } from './changed-fields.js';

const MAX_USER_AGENT = 500;

const INSERT = {
  name: 'audit.record',
  text: `
    INSERT INTO audit_log (platform_id, store_id, actor_kind, actor_id, action, subject_type, subject_id,
      before, after, address, user_agent, correlation_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

const COLUMNS = `
  id, platform_id AS "platformId", store_id AS "storeId", json_build_object('kind', actor_kind, 'id', actor_id) AS actor,
  action, json_build_object('type', subject_type, 'id', subject_id) AS subject, before, after, address,
  user_agent AS "userAgent", correlation_id AS "correlationId", at`;

@Injectable()
export class PostgresAuditTrail extends AuditTrail {
  constructor(private readonly database: Database) {
    super();
  }

  async record(ctx: TenantContext, entry: AuditEntry): Promise<void> {
    if (!ctx.transaction) throw new Error(`Record '${entry.action}' inside Database.transaction, with its context.`);
    const { actor, platformId, storeId, correlationId } = ctx;
    const { action, subject, before, after } = entry;
    await this.database.query(platformId ? ctx : ctx.asSystem(), INSERT, [
      ...[platformId || null, storeId, actor.kind, actor.id, action, subject.type, subject.id],
      ...[before && maskSecrets(before), after && maskSecrets(after)],
      ...[actor.address, actor.userAgent?.slice(0, MAX_USER_AGENT), correlationId],
    ]);
  }

  list(ctx: TenantContext, filter: AuditFilter, page: AuditPage): Promise<AuditRecord[]> {
    const conditions = conditionsOf(ctx, filter, page);
    const where = conditions.map(({ sql }, index) => sql.replace('?', `$${index + 2}`)).join(' AND ') || 'true';
    return this.database.query<AuditRecord>(
      ctx,
      `SELECT ${COLUMNS} FROM audit_log WHERE ${where} ORDER BY id DESC LIMIT $1`,
      [page.limit, ...conditions.map(({ value }) => value)],
    );
  }
}

function conditionsOf({ platformId, storeId }: TenantContext, filter: AuditFilter, { after }: AuditPage) {
  return [
    { sql: 'platform_id = ?', value: platformId || undefined },
    { sql: 'store_id = ?', value: storeId ?? filter.storeId },
    { sql: 'actor_id = ?', value: filter.actorId },
    { sql: 'action = ?', value: filter.action },
    { sql: 'subject_type = ?', value: filter.subjectType },
    { sql: 'subject_id = ?', value: filter.subjectId },
    { sql: 'at >= ?', value: filter.from },
    { sql: 'at < ?', value: filter.until },
    { sql: 'id < ?', value: after },
  ].filter(({ value }) => value !== undefined);
}
