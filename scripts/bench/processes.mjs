import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const PIN = process.platform === 'linux' && process.env.BENCH_PIN !== '0';

/** Starts a Node server that prints its address as a line; pinned to one core where the system can. */
export async function startServer(script, env, core = 0) {
  const command = PIN ? ['taskset', '-c', String(core), process.execPath] : [process.execPath];
  const child = spawn(command[0], [...command.slice(1), script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code}`)));
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /http:\/\/[\w.:[\]]+/.exec(output);
      if (found) resolve(found[0]);
    });
  });
  return { address, pid: child.pid, stop: () => stop(child) };
}

/** CPU seconds the process has used so far; undefined where /proc is missing. */
export function cpuSeconds(pid) {
  if (process.platform !== 'linux') return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function stop(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGINT');
  });
}
