import { Database } from '@framework/database';
import { Clock, type TenantContext } from '@framework/kernel';
import { Injectable } from '@nestjs/common';
import type { DomainEvent } from './domain-event.js';
import { EventPublisher } from './event-publisher.js';

const INSERT = {
  name: 'events.publish',
  text: `
    INSERT INTO events_outbox
      (event_id, name, version, aggregate_id, payload, platform_id, store_id, actor, language, correlation_id, occurred_at)
    SELECT event.event_id, event.name, event.version, event.aggregate_id, event.payload, $6::uuid, $7::uuid, $8::jsonb, $9, $10, $11::timestamptz
    FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::jsonb[])
      WITH ORDINALITY AS event (event_id, name, version, aggregate_id, payload, place)
    ORDER BY place`,
};

/** Keeps events in the outbox table, in the order in which they were published. */
@Injectable()
export class OutboxPublisher extends EventPublisher {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async publish(ctx: TenantContext, events: DomainEvent | readonly DomainEvent[]): Promise<void> {
    const list = Array.isArray(events) ? (events as readonly DomainEvent[]) : [events as DomainEvent];
    if (list.length === 0) return;
    if (!ctx.transaction) throw new Error(`Publish '${list[0]?.name}' inside Database.transaction, with its context.`);
    await this.database.query(ctx, INSERT, [
      list.map(({ eventId }) => eventId),
      list.map(({ name }) => name),
      list.map(({ version }) => version),
      list.map(({ aggregateId }) => aggregateId ?? null),
      list.map((event) => JSON.stringify(payloadOf(event))),
      ctx.platformId || null,
      ctx.storeId ?? null,
      JSON.stringify(ctx.actor),
      ctx.language,
      ctx.correlationId,
      this.clock.now(),
    ]);
  }
}

/** What the event says, without what every event has. */
function payloadOf(event: DomainEvent): Record<string, unknown> {
  const { eventId: _eventId, name: _name, version: _version, ...payload } = event;
  return payload;
}
