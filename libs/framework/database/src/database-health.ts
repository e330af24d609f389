import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DatabaseUnavailableError } from './database.errors.js';
import { DatabaseListener } from './database-listener.js';

const PING_TIMEOUT_MS = 2_000;

/** Whether the database answers; asked by readiness probes. */
@Injectable()
export class DatabaseHealth {
  constructor(private readonly listener: DatabaseListener) {}

  /** Milliseconds the database took to answer on a connection of its own; throws `DatabaseUnavailableError` within 2 s. */
  async ping(): Promise<number> {
    const start = performance.now();
    const abort = new AbortController();
    const timeout = sleep(PING_TIMEOUT_MS, undefined, { signal: abort.signal }).then(
      () => Promise.reject(new DatabaseUnavailableError(new Error('No answer to a ping.'))),
      () => undefined,
    );
    await Promise.race([this.listener.ping(), timeout]).finally(() => abort.abort());
    return performance.now() - start;
  }
}
