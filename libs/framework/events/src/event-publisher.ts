import type { TenantContext } from '@framework/kernel';
import type { DomainEvent } from './domain-event.js';

/** Writes events to the outbox in the transaction of `ctx`; listeners get them after it commits. */
export abstract class EventPublisher {
  /** Fails when `ctx` is not inside a transaction. */
  abstract publish(ctx: TenantContext, events: DomainEvent | readonly DomainEvent[]): Promise<void>;
}
