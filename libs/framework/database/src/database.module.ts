import type { Environment } from '@framework/kernel';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { AuditTrail } from './audit/audit-trail.js';
import { PostgresAuditTrail } from './audit/postgres-audit-trail.js';
import { createDataSource, patienceOf } from './data-source.js';
import { Database } from './database.js';
import { DatabaseHealth } from './database-health.js';
import { DatabaseListener } from './database-listener.js';
import type { NamedPersistence } from './module-persistence.js';
import { ConnectionPool } from './postgres/connection-pool.js';
import { PostgresDatabase } from './postgres/postgres-database.js';
import { refusePrivilegedRole } from './roles/refuse-privileged-role.js';

export interface DatabaseModuleOptions {
  readonly environment: Environment;
  /** The tables of every listed module and framework library. */
  readonly persistences: readonly NamedPersistence[];
}

/** Gives everyone the database, the audit trail, notifications and the health of the database. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forRoot({ environment, persistences }: DatabaseModuleOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => connect(environment, persistences) },
        {
          provide: ConnectionPool,
          useFactory: (dataSource: DataSource) => new ConnectionPool(poolOf(dataSource), patienceOf(environment)),
          inject: [DataSource],
        },
        {
          provide: Database,
          useFactory: (dataSource: DataSource, pool: ConnectionPool) => new PostgresDatabase(dataSource, pool),
          inject: [DataSource, ConnectionPool],
        },
        { provide: AuditTrail, useClass: PostgresAuditTrail },
        { provide: DatabaseListener, useFactory: () => new DatabaseListener(environment) },
        DatabaseHealth,
      ],
      exports: [Database, AuditTrail, DatabaseListener, DatabaseHealth],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function connect(environment: Environment, persistences: readonly NamedPersistence[]): Promise<DataSource> {
  const dataSource = await createDataSource(environment, persistences).initialize();
  await refusePrivilegedRole(dataSource);
  return dataSource;
}

function poolOf({ driver }: DataSource): Pool {
  return (driver as PostgresDriver).master as Pool;
}
