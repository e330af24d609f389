import { declareAccess, type PermissionDefinition, type RouteAccess } from '@framework/module-registry';

/** Only a principal of the door who holds the permission may call the route. */
export function RequirePermission(permission: PermissionDefinition): MethodDecorator {
  return access({ kind: 'permission', permission: permission.code });
}

/** Any principal of the door may call the route, whatever its permissions. */
export function SignedIn(): MethodDecorator {
  return access({ kind: 'signed-in' });
}

/** Anyone may call the route; the door's keeper still finds the platform and, where there is one, the store. */
export function Public(): MethodDecorator {
  return access({ kind: 'public' });
}

function access(decision: RouteAccess): MethodDecorator {
  return (_target, _name, descriptor) => {
    declareAccess(descriptor.value as object, decision);
  };
}
