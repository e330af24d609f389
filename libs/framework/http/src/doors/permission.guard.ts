import { accessOf, type RouteAccess } from '@framework/module-registry';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessUndecidedError, PermissionMissingError, UnauthenticatedError } from './access.errors.js';

/** Last of the guards: holds the access decision of the route against what the principal may do. */
@Injectable()
export class PermissionGuard implements CanActivate {
  private readonly decisions = new Map<object, RouteAccess>();

  canActivate(execution: ExecutionContext): boolean {
    const access = this.decisionOf(execution.getHandler());
    if (access.kind === 'public') return true;
    const { tenant, grants } = execution.switchToHttp().getRequest<Partial<FastifyRequest>>();
    if (!tenant || tenant.actor.kind === 'anonymous') throw new UnauthenticatedError();
    if (access.kind === 'signed-in' || grants === 'all' || grants?.has(access.permission)) return true;
    throw new PermissionMissingError(access.permission);
  }

  private decisionOf(handler: object): RouteAccess {
    const known = this.decisions.get(handler);
    if (known) return known;
    const access = accessOf(handler);
    if (!access) throw new AccessUndecidedError();
    this.decisions.set(handler, access);
    return access;
  }
}
