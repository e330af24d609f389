import { Database001IsolateTenants1769000000000 } from './migrations/database-001-isolate-tenants.js';
import { Database002CreateAuditLog1769000100000 } from './migrations/database-002-create-audit-log.js';
import type { ModulePersistence } from './module-persistence.js';

export const databasePersistence: ModulePersistence = {
  entities: [],
  migrations: [Database001IsolateTenants1769000000000, Database002CreateAuditLog1769000100000],
};
