import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process of that number exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process; numbers are reused, so the number alone does not say what runs. */
export function commandOf(pid) {
  if (existsSync('/proc/self/cmdline')) {
    const file = `/proc/${pid}/cmdline`;
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : '';
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

const GUARD = 'cat > /dev/null; kill -s "$1" "$2"; while kill -0 "$2"; do sleep 0.1; done; [ -z "$3" ] || rm -rf "$3"';

/**
 * Stops a child when this process is gone, even by SIGKILL: the guard waits for the end of a pipe that only this process
 * holds open, then sends the signal and afterwards removes the folder, if one is named. Returns the way to call it off.
 */
export function guard(pid, signal, folder = '') {
  const watcher = spawn('sh', ['-c', GUARD, 'guard', signal, String(pid), folder], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  watcher.stdin.unref();
  watcher.stdin.on('error', () => undefined);
  return () => watcher.kill('SIGKILL');
}
