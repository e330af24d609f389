import type { InputProblem } from '@framework/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toUSVString } from 'node:util';
import { isStorableText } from '../input/traps.js';
import { InvalidInputError } from '../problems/invalid-input.error.js';
import { NotFoundError } from '../problems/not-found.error.js';
import { commonHeaders } from './security-headers.js';

const MAX_QUERY_PARAMETERS = 100;

/** Installs what happens to every request before its route: common headers, and closed traps in path and query. */
export function installRequestHooks(fastify: FastifyInstance): void {
  fastify.decorateRequest('tenant', undefined as never);
  fastify.decorateRequest('grants', undefined as never);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(commonHeaders(request.id));
    done(refusalOf(request));
  });
}

function refusalOf(request: FastifyRequest): Error | undefined {
  if (!request.raw.url?.includes('%') && !request.raw.url?.includes('?')) return undefined;
  const params = Object.values((request.params ?? {}) as Record<string, string>);
  if (!params.every(isStorableText)) return new NotFoundError();
  const wrong = queryProblems(request.query as Record<string, string | string[]>);
  return wrong.length > 0 ? new InvalidInputError(wrong) : undefined;
}

function queryProblems(query: Record<string, string | string[]>): InputProblem[] {
  const entries = Object.entries(query);
  if (entries.length > MAX_QUERY_PARAMETERS) {
    return [{ pointer: '', detail: `has more than ${MAX_QUERY_PARAMETERS} query parameters` }];
  }
  return entries
    .filter(([name, value]) => ![name, value].flat().every(isStorableText))
    .map(([name]) => ({ pointer: toUSVString(name), detail: 'holds a character that is not allowed, such as NUL' }));
}
