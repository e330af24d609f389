import { Global, Module } from '@nestjs/common';
import { EventPublisher } from './event-publisher.js';
import { OutboxPublisher } from './outbox-publisher.js';

@Global()
@Module({
  providers: [{ provide: EventPublisher, useClass: OutboxPublisher }],
  exports: [EventPublisher],
})
export class EventsModule {}
