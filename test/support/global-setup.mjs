/**
 * One throwaway PostgreSQL for the whole run. Jest calls this once however many projects name it, and not at all when only
 * the unit project runs. TEST_DATABASE_URL, when given, must be the address of a superuser of an expendable server.
 */
export default async function globalSetup() {
  if (process.env.TEST_DATABASE_URL) return;
  const { startPostgres } = await import('../../scripts/embedded-postgres.mjs');
  const server = await startPostgres({ ephemeral: true });
  globalThis.throwawayPostgres = server;
  process.env.TEST_DATABASE_URL = server.url;
}
