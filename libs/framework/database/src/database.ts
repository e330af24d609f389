import type { TenantContext } from '@framework/kernel';
import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';

/** A statement with its name; named statements are prepared once per connection. Values are `$1`, `$2`, … */
export interface NamedStatement {
  /** `<module>.<what>`; unique, and fixed for one text. */
  readonly name: string;
  readonly text: string;
}

export type Statement = string | NamedStatement;

/**
 * The one way to the database. Every call carries the context, and row-level security shows only the rows of its platform
 * and store: strict on both for a store context, all stores of the platform when the context names no store.
 */
export abstract class Database {
  /**
   * Rows of one statement as plain objects (column names as selected). Outside a transaction it is one round trip:
   * context and statement travel together and commit together. Inside, it runs on the transaction's connection.
   */
  abstract query<Row extends object = Record<string, unknown>>(
    ctx: TenantContext,
    statement: Statement,
    values?: readonly unknown[],
  ): Promise<Row[]>;

  /**
   * Runs `work` in a transaction and hands it the context to use inside. Nested calls join the outer transaction. Deadlocks
   * and serialization failures are retried up to three times, so `work` must not have effects outside the database.
   */
  abstract transaction<T>(ctx: TenantContext, work: (ctx: TenantContext) => Promise<T>): Promise<T>;

  /** TypeORM repository of an entity, for writes where behaviour lives on it. Only inside a transaction. */
  abstract repository<E extends ObjectLiteral>(ctx: TenantContext, entity: EntityTarget<E>): Repository<E>;

  /**
   * Does something outside the database once the transaction of `ctx` has committed, and never if it rolls back: wake a
   * worker, forget a cached value. Effects run in order before the outermost `transaction` returns; one that fails is logged.
   */
  abstract afterCommit(ctx: TenantContext, effect: () => Promise<void> | void): void;
}
