import type { TenantContext } from '@framework/kernel';
import type { Door, RouteAccess } from '@framework/module-registry';
import type { FastifyRequest } from 'fastify';

/** What a principal may do: the codes of its permissions, or everything the door offers. */
export type Grants = ReadonlySet<string> | 'all';

/** For whom a request is served. An `anonymous` actor in `ctx` means that the request carried no credentials. */
export interface Admission {
  readonly ctx: TenantContext;
  readonly grants: Grants;
}

/**
 * Finds out who stands before a door and in which platform and store. Asked once for each request to a route of the door,
 * public ones included; throws a PlatformError for credentials that are wrong and for a platform or store that is unknown.
 */
export abstract class DoorKeeper {
  /** `access` is the decision of the route: a keeper may overlook bad credentials where none are needed. */
  abstract admit(request: FastifyRequest, access: RouteAccess): Promise<Admission> | Admission;
}

const KEPT_DOOR = Symbol('orion:kept-door');

/** Makes a provider the keeper of a door; every door that has controllers needs exactly one. */
export function KeepsDoor(door: Door): ClassDecorator {
  return (target) => Reflect.defineMetadata(KEPT_DOOR, door, target);
}

/** The door that a provider class keeps. */
export function keptDoorOf(provider: object): Door | undefined {
  return Reflect.getOwnMetadata(KEPT_DOOR, provider) as Door | undefined;
}
