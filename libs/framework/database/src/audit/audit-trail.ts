import type { Actor, TenantContext } from '@framework/kernel';

/** What was done to what. `before` and `after` hold the changed fields only; secrets in them are masked. */
export interface AuditEntry {
  /** `<module>.<noun>.<done>`, for example `catalog.product.updated`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly before?: object;
  readonly after?: object;
}

/** An entry as it was kept: with who, where and when. */
export interface AuditRecord {
  readonly id: number;
  readonly platformId: string | null;
  readonly storeId: string | null;
  readonly actor: { readonly kind: Actor['kind']; readonly id: string | null };
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly correlationId: string;
  readonly at: Date;
}

export interface AuditFilter {
  readonly storeId?: string;
  readonly actorId?: string;
  readonly action?: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  /** Inclusive. */
  readonly from?: Date;
  /** Exclusive. */
  readonly until?: Date;
}

/** At most `limit` records, after the record with the id `after` in the order of the list (newest first). */
export interface AuditPage {
  readonly limit: number;
  readonly after?: number;
}

/** The append-only record of every change by staff and admins. */
export abstract class AuditTrail {
  /** Keeps the entry in the transaction of `ctx`, under its actor, platform and store; outside a transaction it throws. */
  abstract record(ctx: TenantContext, entry: AuditEntry): Promise<void>;

  /** Newest first. A platform's context sees its own records; a system context without a platform those of all. */
  abstract list(ctx: TenantContext, filter: AuditFilter, page: AuditPage): Promise<AuditRecord[]>;
}
