import type { FastifyReply } from 'fastify';
import { HttpRefusal } from './http-refusal.js';
import { problemDocument, problemOf, UNKNOWN_ROUTE, type Problem } from './problem.js';

/** Header names that an answer to an unknown route may carry: those that every answer carries. */
const KEPT =
  /^(?:x-correlation-id|vary|access-control-|ratelimit|content-security-policy|referrer-policy|strict-transport|x-content-type|cross-origin-|cache-control)/;

const DEFAULT_RETRY_SECONDS: Readonly<Record<number, number>> = { 429: 60, 503: 5 };

/** Answers with the problem document of an error and returns the problem. */
export function sendProblem(reply: FastifyReply, error: unknown): Problem {
  const problem = problemOf(error);
  if (problem.code === UNKNOWN_ROUTE) forgetHeaders(reply);
  const retryAfter = retryAfterOf(problem);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="orion"');
  if (error instanceof HttpRefusal) void reply.headers(error.headers);
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .removeHeader('etag')
    .send(problemDocument(problem, reply.request.id));
  return problem;
}

/** Seconds to wait: `details.retryAfter` of the error when it has one. */
function retryAfterOf({ status, details }: Problem): number | undefined {
  const { retryAfter } = details;
  return typeof retryAfter === 'number' ? Math.max(1, Math.ceil(retryAfter)) : DEFAULT_RETRY_SECONDS[status];
}

function forgetHeaders(reply: FastifyReply): void {
  for (const name of Object.keys(reply.getHeaders())) {
    if (!KEPT.test(name)) void reply.removeHeader(name);
  }
}
