import type { ModulePersistence } from '@framework/database';
import { Events001CreateOutbox1769500000000 } from './migrations/events-001-create-outbox.js';

export const eventsPersistence: ModulePersistence = {
  entities: [],
  migrations: [Events001CreateOutbox1769500000000],
};
