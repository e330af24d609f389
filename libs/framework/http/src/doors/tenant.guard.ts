import { accessOf, doorOf } from '@framework/module-registry';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Admission } from './door-keeper.js';
import { AccessUndecidedError } from './access.errors.js';
import { DoorKeepers } from './door-keepers.js';
import './fastify-request.js';

type Admit = (request: FastifyRequest) => Promise<Admission> | Admission | undefined;

/** First of the guards: asks the keeper of the door who the request is for, and hangs the answer on the request. */
@Injectable()
export class TenantGuard implements CanActivate {
  private readonly admits = new Map<object, Admit>();

  constructor(private readonly keepers: DoorKeepers) {}

  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const admission = this.admitOf(execution)(request);
    if (admission === undefined) return true;
    if (admission instanceof Promise) return admission.then((admission) => welcome(request, admission));
    return welcome(request, admission);
  }

  private admitOf(execution: ExecutionContext): Admit {
    const handler = execution.getHandler();
    const known = this.admits.get(handler);
    if (known) return known;
    const admit = this.createAdmit(execution);
    this.admits.set(handler, admit);
    return admit;
  }

  private createAdmit(execution: ExecutionContext): Admit {
    const door = doorOf(execution.getClass());
    if (!door) return () => undefined;
    const access = accessOf(execution.getHandler());
    if (!access) throw new AccessUndecidedError();
    const keeper = this.keepers.of(door);
    return (request) => keeper.admit(request, access);
  }
}

function welcome(request: FastifyRequest, { ctx, grants }: Admission): boolean {
  request.tenant = ctx;
  request.grants = grants;
  return true;
}
