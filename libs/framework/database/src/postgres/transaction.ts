import type { ConnectionPool, Lease } from './connection-pool.js';
import type { StatementResult, Step } from './pipeline.js';
import { contextStep, mayTurnInto, sameSettings, type SessionSettings } from './session-settings.js';

const BEGIN: Step = { name: 'orion.begin', text: 'BEGIN' };
const COMMIT: Step = { name: 'orion.commit', text: 'COMMIT' };
const ROLLBACK: Step = { name: 'orion.rollback', text: 'ROLLBACK' };

type Effect = () => Promise<void> | void;

/**
 * One transaction. It takes a connection at its first statement and begins in the same round trip: BEGIN, context and
 * statement travel together. Each statement carries its own settings; where they differ from those of the statement before,
 * they are sent along with it, so a nested context needs no restoring.
 */
export class Transaction {
  private lease?: Lease;
  private current?: SessionSettings;
  private queue: Promise<unknown> = Promise.resolve();
  private over = false;
  private firstError?: unknown;
  readonly effects: Effect[] = [];

  constructor(
    private readonly pool: ConnectionPool,
    readonly settings: SessionSettings,
  ) {}

  /** The first error the server reported; after it the transaction cannot commit. */
  get failure(): unknown {
    return this.firstError;
  }

  /** Statements of one transaction run one after the other, also when they are started together. */
  run(settings: SessionSettings, step: Step): Promise<StatementResult> {
    if (this.over) throw new Error('The transaction of this context is over. Use the context only inside its work.');
    this.demand(settings);
    return this.enqueue(() => this.send(settings, step));
  }

  /** Throws unless a statement with these settings may run here. */
  demand(settings: SessionSettings): void {
    if (mayTurnInto(this.settings, settings)) return;
    throw new Error(
      `A transaction of platform '${this.settings.platform}', store '${this.settings.store}' cannot act for platform ` +
        `'${settings.platform}', store '${settings.store}'. Begin it in a wider context, or start one outside of it.`,
    );
  }

  async commit(): Promise<void> {
    await this.queue;
    this.over = true;
    if (!this.lease) return;
    const { command } = await this.pool.run(this.lease.client, [COMMIT]);
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error.
    if (command !== 'COMMIT') throw this.firstError ?? new Error('The transaction was rolled back by the database.');
    this.lease.release();
    this.lease = undefined;
  }

  async rollback(error: unknown): Promise<void> {
    await this.queue;
    this.over = true;
    const lease = this.lease;
    this.lease = undefined;
    if (!lease) return;
    try {
      await this.pool.run(lease.client, [ROLLBACK]);
      lease.release();
    } catch {
      lease.release(error);
    }
  }

  private enqueue<T>(action: () => Promise<T>): Promise<T> {
    const result = this.queue.then(action);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async send(settings: SessionSettings, step: Step): Promise<StatementResult> {
    const begun = this.lease !== undefined;
    this.lease ??= await this.pool.lease();
    const steps = begun ? [] : [BEGIN];
    if (!this.current || !sameSettings(this.current, settings)) steps.push(contextStep(settings));
    this.current = settings;
    try {
      return await this.pool.run(this.lease.client, [...steps, step]);
    } catch (error) {
      this.firstError ??= error;
      throw error;
    }
  }
}
