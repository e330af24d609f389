import type { TenantContext } from '@framework/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The TenantContext of the request, as the keeper of the door made it. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext): TenantContext => {
  return execution.switchToHttp().getRequest<FastifyRequest>().tenant;
});
