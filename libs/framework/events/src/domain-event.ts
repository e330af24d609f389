import { randomUUID } from 'node:crypto';

/** Something that happened, named in the past, carrying ids and plain values, never entities. */
export abstract class DomainEvent {
  /** `<module>.<what_happened>`, for example `catalog.product_created`. */
  abstract readonly name: string;
  /** Version of the payload's shape; grows when a listener could no longer read it. */
  readonly version: number = 1;
  readonly eventId: string = randomUUID();
  /** Events of one aggregate are delivered in order. */
  get aggregateId(): string | undefined {
    return undefined;
  }
}
