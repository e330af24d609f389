import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  chmodSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { accountFor, canReach } from './account.mjs';
import { isAlive } from './process.mjs';

const INITDB_OPTIONS = [
  '--username=postgres',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** Folder that holds the data folder `pg` and the log `pg.log`, and the account that runs the server there. */
export function clusterHome(wanted) {
  const home = wanted ? resolve(wanted) : mkdtempSync(join(tmpdir(), 'orion-pg-'));
  mkdirSync(home, { recursive: true });
  if (!wanted) chmodSync(home, 0o711);
  const account = accountFor(join(home, 'pg'));
  return canReach(home, account) ? { home, account } : reachableHome(home);
}

/** The wanted folder is closed to the server's account (root's home, say): a folder beside other programs' data stands in. */
function reachableHome(wanted) {
  const id = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const home = join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), `orion-${id}`);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  if (lstatSync(home).uid !== process.getuid()) {
    throw new Error(`'${home}' belongs to someone else. Remove it and start again.`);
  }
  return { home, account: accountFor(join(home, 'pg')) };
}

/**
 * Makes the data folder unless it exists. It is made under another name and renamed when complete, so that neither a kill
 * nor a second start at the same time leaves half a cluster.
 */
export function createCluster({ home, account, binaries, ephemeral }) {
  const dataDir = join(home, 'pg');
  if (existsSync(dataDir)) return dataDir;
  removeUnfinished(home);
  const unfinished = join(home, `pg.new-${process.pid}`);
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);
  initialise(unfinished, { account, binaries, options: ephemeral ? ['--no-sync'] : [] });
  try {
    renameSync(unfinished, dataDir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(dataDir)) throw error;
  }
  return dataDir;
}

function initialise(dataDir, { account, binaries, options }) {
  const { status, stderr, error } = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [`--pgdata=${dataDir}`, ...INITDB_OPTIONS, ...options],
    { ...account, cwd: '/', env: { LC_ALL: 'C', PATH: process.env.PATH }, encoding: 'utf8' },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`PostgreSQL's data folder '${dataDir}' could not be made:\n${stderr}`);
}

function removeUnfinished(home) {
  readdirSync(home)
    .filter((name) => name.startsWith('pg.new-') && !isAlive(Number(name.slice('pg.new-'.length))))
    .forEach((name) => rmSync(join(home, name), { recursive: true, force: true }));
}
