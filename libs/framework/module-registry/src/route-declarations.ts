import type { Type } from '@nestjs/common';
import type { Door } from './module-manifest.js';

const DOOR = Symbol('orion:door');
const ACCESS = Symbol('orion:access');

/** Who may call a route: anyone, a signed-in principal of the door, or one that holds the permission. */
export type RouteAccess =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: string };

export function declareDoor(controller: object, door: Door): void {
  Reflect.defineMetadata(DOOR, door, controller);
}

/** The door a controller stands behind; `undefined` for probes and other framework routes. */
export function doorOf(controller: Type): Door | undefined {
  return Reflect.getOwnMetadata(DOOR, controller) as Door | undefined;
}

export function declareAccess(handler: object, access: RouteAccess): void {
  Reflect.defineMetadata(ACCESS, access, handler);
}

/** The access decision of a route handler; `undefined` when nobody took one (modules.E008). */
export function accessOf(handler: object): RouteAccess | undefined {
  return Reflect.getOwnMetadata(ACCESS, handler) as RouteAccess | undefined;
}
