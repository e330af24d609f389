import type { DataSource } from 'typeorm';

interface RoleFacts {
  readonly role: string;
  readonly bypasses: boolean;
  readonly owns: string | null;
}

/** Throws when the connected role could see through row-level security: a superuser, BYPASSRLS, or an owner of tables. */
export async function refusePrivilegedRole(dataSource: DataSource): Promise<void> {
  const [facts] = await dataSource.query<RoleFacts[]>(`
    SELECT rolname AS role, rolsuper OR rolbypassrls AS bypasses,
      (SELECT min(relname) FROM pg_class WHERE relkind IN ('r', 'p') AND relowner = pg_roles.oid) AS owns
    FROM pg_roles WHERE rolname = current_user`);
  if (!facts?.bypasses && !facts?.owns) return;
  const reason = facts.bypasses ? 'can bypass row-level security' : `owns table '${facts.owns}'`;
  throw new Error(
    `Role '${facts.role}' ${reason}, so tenants would not be isolated. Let APP_DATABASE_URL name a plain role, or leave it out ` +
      'and let `npm run orion -- migrate up` create one.',
  );
}
