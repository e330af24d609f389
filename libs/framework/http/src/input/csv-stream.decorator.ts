import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { addRouteConfig } from '../server/route-config.js';

const readableOf = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Readable =>
    execution.switchToHttp().getRequest<FastifyRequest<{ Body: Readable }>>().body,
);

/**
 * The `text/csv` body of the request as a stream of bytes, never in memory as a whole. It fails with 413 when more than
 * `maxBytes` arrive. Other routes refuse `text/csv`.
 */
export function CsvStream({ maxBytes }: { readonly maxBytes: number }): ParameterDecorator {
  return (target, name, index) => {
    const handler = (target as Record<string | symbol, object>)[name ?? ''];
    if (handler) addRouteConfig(handler, { csvLimit: maxBytes });
    readableOf()(target, name, index);
  };
}

/** Keeps the bytes of a JSON body as they came, for `@RawBody()`: signatures are made over them. */
export function KeepsRawBody(): MethodDecorator {
  return (_target, _name, descriptor) => addRouteConfig(descriptor.value as object, { keepsRawBody: true });
}
