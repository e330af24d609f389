import type { Environment } from '@framework/kernel';
import { Logger } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { NamedPersistence } from './module-persistence.js';
import { applicationUrl } from './roles/application-role.js';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';
import { valueTypes } from './value-types.js';

/** The server gives up this much before the caller does, so that a slow statement does not cost the connection. */
const SERVER_HEAD_START_MS = 500;
/** Of a caller's patience, what is left for the rest of its request. */
const PATIENCE_MARGIN_MS = 250;

/** Milliseconds a caller waits for an answer of the database, at most. */
export function patienceOf({ DATABASE_STATEMENT_TIMEOUT_MS: limit }: Environment): number {
  return Math.max(limit - PATIENCE_MARGIN_MS, limit / 2);
}

/** Milliseconds after which the server cancels a statement. */
function statementTimeoutOf(environment: Environment): number {
  return Math.max(patienceOf(environment) - SERVER_HEAD_START_MS, environment.DATABASE_STATEMENT_TIMEOUT_MS / 4);
}

/** The application's DataSource: unprivileged role, bounded pool, time limits, no schema synchronisation. */
export function createDataSource(environment: Environment, persistences: readonly NamedPersistence[]): DataSource {
  return new DataSource({ ...tablesOf(persistences), ...connectionOf(environment) });
}

/** Entities, migrations and naming, the same for every process and tool. */
export function tablesOf(persistences: readonly NamedPersistence[]) {
  return {
    type: 'postgres',
    synchronize: false,
    installExtensions: false,
    namingStrategy: new SnakeNamingStrategy(),
    entities: persistences.flatMap(({ persistence }) => [...persistence.entities]),
    migrations: persistences.flatMap(({ persistence }) => [...persistence.migrations]),
  } as const satisfies DataSourceOptions;
}

function connectionOf(environment: Environment) {
  const logger = new Logger('Database');
  return {
    url: applicationUrl(environment),
    applicationName: 'orion',
    poolSize: environment.DATABASE_POOL_SIZE,
    connectTimeoutMS: environment.DATABASE_CONNECT_TIMEOUT_MS,
    poolErrorHandler: (error: Error) => logger.warn(`An idle connection was lost: ${error.message}`),
    extra: {
      types: valueTypes,
      statement_timeout: statementTimeoutOf(environment),
      lock_timeout: environment.DATABASE_LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: environment.DATABASE_STATEMENT_TIMEOUT_MS * 2,
      query_timeout: patienceOf(environment),
      keepAlive: true,
      onConnect: surviveLoss,
    },
  };
}

/** A connection that breaks while it is leased also emits an error, which without a listener would end the process. */
function surviveLoss(client: ClientBase): void {
  client.on('error', () => undefined);
}
