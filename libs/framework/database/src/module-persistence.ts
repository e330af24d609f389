import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';

/** A module's tables and migrations, in two lists; nothing is found by globs. */
export interface ModulePersistence {
  readonly entities: readonly Type<object>[];
  /** In order; class `Billing001CreateSubscriptions1769600000000` in file `billing-001-create-subscriptions.ts`. */
  readonly migrations: readonly Type<MigrationInterface>[];
}

/** A persistence with the code that leads its migrations' names, and the codes whose migrations must run before. */
export interface NamedPersistence {
  readonly code: string;
  readonly requires?: readonly string[];
  readonly persistence: ModulePersistence;
}
