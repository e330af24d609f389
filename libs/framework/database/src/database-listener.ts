import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '@framework/kernel';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { applicationUrl } from './roles/application-role.js';

const HEARTBEAT_MS = 4_000;
const HEARTBEAT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_DELAY_MS = 1_000;

/** What a listener does; neither method may throw. */
export interface ChannelHandler {
  onMessage(payload: string): void;
  /** The channel is (again) listened to. Messages sent while it was not are lost, so read what they would have told. */
  onListening?(): void;
}

/**
 * One connection outside the pool that listens to channels of NOTIFY, for the whole process. It looks after itself: a
 * heartbeat notices a dead network, and a lost connection is opened again for as long as the process runs.
 */
export class DatabaseListener implements OnApplicationShutdown {
  private readonly logger = new Logger('DatabaseListener');
  private readonly handlers = new Map<string, Set<ChannelHandler>>();
  private readonly stop = new AbortController();
  private running?: Promise<void>;
  private connection = deferred<pg.Client>();

  constructor(private readonly environment: Environment) {}

  /** Resolves once the channel is listened to; the function it answers with ends that. */
  async listen(channel: string, handler: ChannelHandler): Promise<() => void> {
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    const client = await this.connected();
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    handler.onListening?.();
    return () => handlers.delete(handler);
  }

  /** Asks the server for an answer on this connection, which no load keeps busy. */
  async ping(): Promise<void> {
    await (await this.connected()).query('SELECT');
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private connected(): Promise<pg.Client> {
    this.running ??= this.run();
    return this.connection.promise;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stop.signal.aborted; failures++) {
      const client = this.newClient();
      try {
        await client.connect();
        await this.listenAgain(client);
        failures = 0;
        this.connection.resolve(client);
        await this.watch(client);
      } catch (error) {
        if (failures === 0) this.logger.warn(`Lost the connection for notifications: ${(error as Error).message}`);
      }
      this.connection = deferred();
      await client.end().catch(() => undefined);
      await this.pause(Math.min(50 * 2 ** failures, MAX_RECONNECT_DELAY_MS));
    }
  }

  private newClient(): pg.Client {
    const client = new pg.Client({
      connectionString: applicationUrl(this.environment),
      application_name: 'orion listener',
      connectionTimeoutMillis: this.environment.DATABASE_CONNECT_TIMEOUT_MS,
      query_timeout: HEARTBEAT_TIMEOUT_MS,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const handler of this.handlers.get(channel) ?? []) handler.onMessage(payload);
    });
    return client;
  }

  private async listenAgain(client: pg.Client): Promise<void> {
    for (const [channel, handlers] of this.handlers) {
      if (handlers.size === 0) continue;
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      for (const handler of handlers) handler.onListening?.();
    }
  }

  /** Throws when the connection is lost; ends when the process stops. */
  private async watch(client: pg.Client): Promise<void> {
    const lost = new Promise<never>((_, reject) => {
      client.once('error', reject);
      client.once('end', () => reject(new Error('The server ended it.')));
    });
    while (!this.stop.signal.aborted) {
      await Promise.race([this.pause(HEARTBEAT_MS), lost]);
      await Promise.race([client.query('SELECT'), lost]);
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.stop.signal }).catch(() => undefined);
  }
}

function deferred<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
