import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What policies read. SQL functions of one expression: the planner puts the expression in the place of the call. */
const CONTEXT_FUNCTIONS = [
  `CREATE FUNCTION orion_platform() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
     RETURN nullif(current_setting('app.platform_id', true), '')::uuid`,
  `CREATE FUNCTION orion_sees_all_stores() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
     RETURN current_setting('app.store_id', true) IS NOT DISTINCT FROM '*'`,
  `CREATE FUNCTION orion_store() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
     RETURN nullif(nullif(current_setting('app.store_id', true), '*'), '')::uuid`,
  `CREATE FUNCTION orion_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
     RETURN current_setting('app.system', true) IS NOT DISTINCT FROM 'on'`,
];

const REFUSE_CHANGE = `
  CREATE FUNCTION orion_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'Rows of % are only ever added.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$`;

/** Refuses to protect by a column that is missing or of another type than uuid. */
const DEMAND_COLUMN = `
  CREATE FUNCTION orion_demand_uuid_column(target regclass, wanted name) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT FROM pg_attribute
      WHERE attrelid = target AND attname = wanted AND atttypid = 'uuid'::regtype AND NOT attisdropped
    ) THEN
      RAISE EXCEPTION 'Table % has no column % of type uuid, by which it is to be protected.', target, wanted;
    END IF;
  END $$`;

/**
 * Sub-selects make the planner ask each function once per statement instead of once per row.
 */
const PROTECT_TABLE = `
  CREATE FUNCTION orion_protect_table(target regclass, protected_by text, system_may boolean, append_only boolean)
  RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    condition text;
  BEGIN
    IF protected_by NOT IN ('store', 'platform', 'system') THEN
      RAISE EXCEPTION 'A table is protected by store, platform or system, not by %.', protected_by;
    END IF;
    IF protected_by = 'system' THEN
      condition := '(SELECT orion_is_system())';
    ELSE
      PERFORM orion_demand_uuid_column(target, 'platform_id');
      condition := 'platform_id = (SELECT orion_platform())';
      IF protected_by = 'store' THEN
        PERFORM orion_demand_uuid_column(target, 'store_id');
        condition := condition || ' AND ((SELECT orion_sees_all_stores()) OR store_id = (SELECT orion_store()))';
      END IF;
      IF system_may THEN
        condition := format('(%s) OR (SELECT orion_is_system())', condition);
      END IF;
    END IF;
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    IF append_only THEN
      EXECUTE format('CREATE POLICY orion_read ON %s FOR SELECT USING (%s)', target, condition);
      EXECUTE format('CREATE POLICY orion_add ON %s FOR INSERT WITH CHECK (%s)', target, condition);
      EXECUTE format('CREATE TRIGGER orion_append_only BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION orion_refuse_change()', target);
      EXECUTE format('CREATE TRIGGER orion_append_only_all BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION orion_refuse_change()', target);
    ELSE
      EXECUTE format('CREATE POLICY orion_isolation ON %s USING (%s) WITH CHECK (%s)', target, condition, condition);
    END IF;
  END $$`;

export class Database001IsolateTenants1769000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...CONTEXT_FUNCTIONS, REFUSE_CHANGE, DEMAND_COLUMN, PROTECT_TABLE]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION orion_protect_table, orion_demand_uuid_column, orion_refuse_change');
    await runner.query('DROP FUNCTION orion_is_system, orion_store, orion_sees_all_stores, orion_platform');
  }
}
