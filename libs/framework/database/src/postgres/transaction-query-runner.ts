import { type DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import type { SessionSettings } from './session-settings.js';
import type { Transaction } from './transaction.js';

/** Lets TypeORM's repositories speak through a {@link Transaction}: same connection, same context, same errors. */
export class TransactionQueryRunner extends PostgresQueryRunner {
  constructor(
    dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly settings: SessionSettings,
  ) {
    super(dataSource.driver as PostgresDriver, 'master');
    this.isTransactionActive = true;
    this.manager = dataSource.createEntityManager(this as QueryRunner);
  }

  override connect(): Promise<unknown> {
    return Promise.resolve({
      query: (text: string, values?: unknown[]) => this.transaction.run(this.settings, { text, values }),
    });
  }

  override async query(text: string, values?: unknown[], structured?: boolean): Promise<unknown> {
    try {
      return await super.query(text, values, structured as true);
    } catch (error) {
      throw error instanceof QueryFailedError ? error.driverError : error;
    }
  }

  override startTransaction(): Promise<void> {
    return Promise.reject(new Error('Nest transactions with Database.transaction, which joins the outer one.'));
  }

  override release(): Promise<void> {
    return Promise.resolve();
  }
}
