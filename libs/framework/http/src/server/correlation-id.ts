import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const WELL_FORMED = /^[\w.:-]{8,64}$/;
const TRACE_PARENT = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/;

/** The id that ties logs, events and answers of a request together: the caller's when it is well-formed, else a new one. */
export function correlationIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-correlation-id'];
  if (typeof given === 'string' && WELL_FORMED.test(given)) return given;
  const parent = headers.traceparent;
  return (typeof parent === 'string' && TRACE_PARENT.exec(parent)?.[1]) || randomUUID();
}
