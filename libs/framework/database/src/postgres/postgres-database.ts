import { setTimeout as sleep } from 'node:timers/promises';
import type { TenantContext } from '@framework/kernel';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { Database, type Statement } from '../database.js';
import type { ConnectionPool } from './connection-pool.js';
import { isConflict, isStaleStatement, toCallerError } from './error-codes.js';
import type { Step } from './pipeline.js';
import { contextStep, settingsOf } from './session-settings.js';
import { Transaction } from './transaction.js';
import { TransactionQueryRunner } from './transaction-query-runner.js';

const MAX_RETRIES = 3;
const RETRY_STEP_MS = 20;

/** {@link Database} on PostgreSQL, through TypeORM's connection pool. */
export class PostgresDatabase extends Database {
  private readonly logger = new Logger('Database');

  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: ConnectionPool,
  ) {
    super();
  }

  async query<Row extends object>(
    ctx: TenantContext,
    statement: Statement,
    values?: readonly unknown[],
  ): Promise<Row[]> {
    const step = stepOf(statement, values);
    const settings = settingsOf(ctx);
    const transaction = transactionOf(ctx);
    const { rows } = transaction
      ? await transaction.run(settings, step)
      : await retrying(() => this.pool.runOnce([contextStep(settings), step]));
    return rows as Row[];
  }

  async transaction<T>(ctx: TenantContext, work: (ctx: TenantContext) => Promise<T>): Promise<T> {
    const settings = settingsOf(ctx);
    const outer = transactionOf(ctx);
    if (outer) {
      outer.demand(settings);
      return work(ctx);
    }
    const { result, effects } = await retrying(() => this.attempt(ctx, new Transaction(this.pool, settings), work));
    for (const effect of effects) await this.apply(effect);
    return result;
  }

  repository<E extends ObjectLiteral>(ctx: TenantContext, entity: EntityTarget<E>): Repository<E> {
    const transaction = transactionOf(ctx);
    if (!transaction)
      throw new Error('A repository needs a transaction: call it with the context that transaction() gives.');
    const settings = settingsOf(ctx);
    transaction.demand(settings);
    return new TransactionQueryRunner(this.dataSource, transaction, settings).manager.getRepository(entity);
  }

  afterCommit(ctx: TenantContext, effect: () => Promise<void> | void): void {
    const transaction = transactionOf(ctx);
    if (!transaction)
      throw new Error('afterCommit needs a transaction: call it with the context that transaction() gives.');
    transaction.effects.push(effect);
  }

  private async attempt<T>(ctx: TenantContext, transaction: Transaction, work: (ctx: TenantContext) => Promise<T>) {
    try {
      const result = await work(ctx.with({ transaction }));
      await transaction.commit();
      return { result, effects: transaction.effects };
    } catch (error) {
      await transaction.rollback(error);
      throw mayRetry(transaction.failure) ? transaction.failure : error;
    }
  }

  private async apply(effect: () => Promise<void> | void): Promise<void> {
    try {
      await effect();
    } catch (error) {
      this.logger.error('What was to follow a commit failed; the commit stands.', (error as Error).stack);
    }
  }
}

function stepOf(statement: Statement, values?: readonly unknown[]): Step {
  return typeof statement === 'string' ? { text: statement, values } : { ...statement, values };
}

function transactionOf({ transaction }: TenantContext): Transaction | undefined {
  return transaction instanceof Transaction ? transaction : undefined;
}

function mayRetry(error: unknown): boolean {
  return isConflict(error) || isStaleStatement(error);
}

async function retrying<T>(action: () => Promise<T>): Promise<T> {
  for (let retries = 0; ; retries++) {
    try {
      return await action();
    } catch (error) {
      if (!mayRetry(error) || retries === MAX_RETRIES) throw toCallerError(error);
      await sleep(Math.random() * RETRY_STEP_MS * 2 ** retries);
    }
  }
}
