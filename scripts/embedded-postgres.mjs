import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBinaries } from './postgres/binaries.mjs';
import { clusterHome, createCluster } from './postgres/cluster.mjs';
import { findServer, launchServer } from './postgres/server.mjs';

const ATTEMPTS = 4;

/**
 * A real PostgreSQL from npm's files, with nothing installed on the machine: for any user (as root it runs under an
 * unprivileged account), on a free port of 127.0.0.1. It stops with `stop()`, or by itself when this process is gone.
 *
 * - `home`: the folder for the data (`<home>/pg`) and the log; a server that already runs there is joined, not started
 *   twice, and a killed one is recovered.
 * - `ephemeral`: a temporary folder without durability, removed at the end.
 * - `settings`: further settings of the server, such as `shared_buffers=512MB`.
 */
export async function startPostgres({ home: wanted, ephemeral = false, settings } = {}) {
  const { home, account } = clusterHome(ephemeral ? undefined : wanted);
  const binaries = await postgresBinaries(account);
  const dataDir = createCluster({ home, account, binaries, ephemeral });
  const server = await joinOrLaunch({ home, dataDir, account, binaries, ephemeral, settings });
  return { ...server, home, url: `postgres://postgres@127.0.0.1:${server.port}/postgres` };
}

/** Starting can lose a race for the port or the data folder, or meet the last processes of a killed server. */
async function joinOrLaunch(options) {
  for (let attempt = 1; ; attempt++) {
    const running = await findServer(options.dataDir);
    if (running) return running;
    try {
      return await launchServer(options);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(500 * attempt);
    }
  }
}
