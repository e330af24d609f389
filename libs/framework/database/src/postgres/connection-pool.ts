import type { Pool, PoolClient } from 'pg';
import { leavesConnectionUsable } from './error-codes.js';
import { Pipeline, type StatementResult, type Step } from './pipeline.js';

/** A connection of the pool, and when the caller's patience ends. */
export interface Lease {
  readonly client: PoolClient;
  /** Gives the connection back; after an error that may have broken it, it is closed instead. */
  release(error?: unknown): void;
}

/** The application's connections. Whoever leases one returns it. */
export class ConnectionPool {
  constructor(
    readonly pool: Pool,
    /** Milliseconds a caller waits for a connection and for each answer, at most. */
    private readonly patience: number,
  ) {}

  async lease(): Promise<Lease> {
    const client = await this.pool.connect();
    return { client, release: (error) => client.release(error !== undefined && !leavesConnectionUsable(error)) };
  }

  run(client: PoolClient, steps: readonly Step[]): Promise<StatementResult> {
    return new Promise((resolve, reject) => {
      client.query(
        new Pipeline(steps, this.patience, (error, result) => {
          if (result) resolve(result);
          else reject(error ?? new Error('The database answered nothing.'));
        }),
      );
    });
  }

  /** Runs the steps on any connection, as one implicit transaction. */
  async runOnce(steps: readonly Step[]): Promise<StatementResult> {
    const { client, release } = await this.lease();
    try {
      const result = await this.run(client, steps);
      release();
      return result;
    } catch (error) {
      release(error);
      throw error;
    }
  }
}
