import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes of CSV that the route reads as a stream. */
    csvLimit?: number;
    /** Keeps the bytes of the body in `request.rawBody`, for signatures. */
    keepsRawBody?: boolean;
    cacheSeconds?: number;
    isVersioned?: boolean;
  }
  interface FastifyRequest {
    rawBody?: Buffer;
  }
}

type RouteConfigParts = import('fastify').FastifyContextConfig;

/** Adds to the Fastify config of a route, which Nest hands over when it registers the handler. */
export function addRouteConfig(handler: object, parts: RouteConfigParts): void {
  const config = Reflect.getOwnMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as RouteConfigParts | undefined;
  Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...config, ...parts }, handler);
}
