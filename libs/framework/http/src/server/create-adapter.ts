import type { Environment } from '@framework/kernel';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { sendProblem } from '../problems/send-problem.js';
import { answerClientError } from './client-errors.js';
import { correlationIdOf } from './correlation-id.js';
import { commonHeaders } from './security-headers.js';

/** Bytes of a JSON body, unless a route says otherwise. */
export const BODY_LIMIT = 1_048_576;

const HEADERS_TIMEOUT_MS = 15_000;
/** Long enough for an import over a slow line. */
const REQUEST_TIMEOUT_MS = 300_000;
/** More than the 60 s after which common load balancers close an idle connection, so that they close it first. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

/** Fastify with Orion's limits.  */
export function createAdapter(environment: Environment): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: environment.TRUST_PROXY === '1',
    genReqId: correlationIdOf,
    requestIdHeader: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    // While the server closes, requests on open connections are still answered, and told that the connection ends.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, maxParamLength: 16_384 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: Error, request: { id: string }, reply: unknown) =>
      answerRouterError(error, reply as FastifyReply, request.id),
  });
}

/** A URL that the router cannot read never reaches the hooks, so their headers are set here. */
function answerRouterError(error: Error, reply: FastifyReply, correlationId: string): void {
  void reply.headers(commonHeaders(correlationId));
  sendProblem(reply, error);
}
