import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotFoundError } from '../problems/not-found.error.js';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id in the path (`:id` unless named otherwise); what is no id cannot be found, so it is answered like an unknown one. */
export const IdParam = createParamDecorator((name: string | undefined, execution: ExecutionContext): string => {
  const { params } = execution.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
  const id = params[name ?? 'id'] ?? '';
  if (!UUID.test(id)) throw new NotFoundError();
  return id.toLowerCase();
});
