import type { QueryRunner } from 'typeorm';

/** Whose rows a table holds: a store's, a platform's, or the installation's. */
export type Isolation = 'store' | 'platform' | 'system';

export interface ProtectionOptions {
  /** System contexts see and write the rows of every platform. */
  readonly systemMay?: boolean;
  /** Rows are only ever added: nobody can change or delete them. */
  readonly appendOnly?: boolean;
}

const NAME = /^[a-z][a-z0-9_]*$/;

/**
 * Forces row-level security on a table, in the migration that creates it. By 'store' the table needs `platform_id` and
 * `store_id`, by 'platform' `platform_id`, all of type uuid; by 'system' it is visible in system contexts only. A table that
 * is not protected is not granted to the application at all.
 */
export async function protectTable(
  runner: QueryRunner,
  table: string,
  by: Isolation,
  { systemMay = false, appendOnly = false }: ProtectionOptions = {},
): Promise<void> {
  if (!NAME.test(table)) throw new Error(`'${table}' is not a table name in snake_case.`);
  await runner.query(`SELECT orion_protect_table('${table}', '${by}', ${systemMay}, ${appendOnly})`);
}
