import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, guard, isAlive } from './process.mjs';

const START_SECONDS = 60;
const STOP_SECONDS = 10;
const THROWAWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

/** The server that already runs on the data folder, once it is ready; a file that a killed server left behind is removed. */
export async function findServer(dataDir) {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline) {
    const found = readPidFile(dataDir);
    if (!found) return undefined;
    if (!isAlive(found.pid) || !commandOf(found.pid).includes(dataDir)) {
      rmSync(join(dataDir, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (found.status === 'ready') return { port: found.port, attached: true, stop: async () => undefined };
    await sleep(20);
  }
  throw new Error(`The PostgreSQL server on '${dataDir}' is neither ready nor gone after ${START_SECONDS} s.`);
}

/** Starts a server on the data folder, on a free port of the loopback address, and waits until it is ready. */
export async function launchServer({ home, dataDir, account, binaries, ephemeral, settings = [] }) {
  const port = await freePort();
  const log = join(home, 'pg.log');
  const output = openSync(log, 'w', 0o600);
  const all = ['max_connections=300', ...(ephemeral ? THROWAWAY : []), ...settings].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', dataDir, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...all],
    // Detached: Ctrl-C must reach the application first and the server only through stop().
    { ...account, cwd: '/', env: { LC_ALL: 'C' }, detached: true, stdio: ['ignore', output, output] },
  );
  closeSync(output);
  child.unref();
  const callOff = guard(child.pid, 'INT', ephemeral ? home : '');
  child.once('exit', callOff);
  await untilReady(child, { dataDir, log });
  return { port, attached: false, stop: () => stop(child, ephemeral ? home : undefined) };
}

async function untilReady(child, { dataDir, log }) {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const { pid, status } = readPidFile(dataDir) ?? {};
    if (pid === child.pid && status === 'ready') return;
    await sleep(10);
  }
  child.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8').trim()}`);
}

async function stop(child, folder) {
  if (child.exitCode === null && child.signalCode === null) {
    child.ref();
    const gone = once(child, 'exit');
    const impatience = setTimeout(() => child.kill('SIGQUIT'), STOP_SECONDS * 1000);
    child.kill('SIGINT');
    await gone;
    clearTimeout(impatience);
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/** First line the process, fourth the port, eighth the status; PostgreSQL pads the status with blanks. */
function readPidFile(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
