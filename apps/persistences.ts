import { databasePersistence, type NamedPersistence } from '@framework/database';
import { eventsPersistence } from '@framework/events';
import { httpPersistence } from '@framework/http';
import { type ModuleRegistry, registryPersistence } from '@framework/module-registry';

/** Every table and migration: the framework's first, then each module's, after those it requires. */
export function persistencesOf(registry: ModuleRegistry): NamedPersistence[] {
  return [
    { code: 'database', persistence: databasePersistence },
    { code: 'registry', persistence: registryPersistence },
    { code: 'events', persistence: eventsPersistence },
    { code: 'http', persistence: httpPersistence },
    ...registry.persistences(),
  ];
}
