import { ErrorKind, PlatformError } from '@framework/kernel';

/** The route needs a principal, and the request carries no credentials. */
export class UnauthenticatedError extends PlatformError {
  readonly code = 'platform.unauthenticated';
  readonly kind = ErrorKind.Unauthenticated;

  constructor(message = 'This route needs you to sign in. Send an access token or an API key as a Bearer token.') {
    super(message);
  }
}

/** The principal is known, but lacks the permission of the route. */
export class PermissionMissingError extends PlatformError {
  readonly code = 'platform.permission_missing';
  readonly kind = ErrorKind.Forbidden;

  constructor(readonly permission: string) {
    super(`This needs the permission '${permission}', which you do not have here. Ask an owner to give it to you.`);
  }

  override get details(): Readonly<Record<string, unknown>> {
    return { permission: this.permission };
  }
}

/** Nobody decided who may call the route, so nobody may. */
export class AccessUndecidedError extends PlatformError {
  readonly code = 'platform.access_undecided';
  readonly kind = ErrorKind.Forbidden;

  constructor() {
    super('Nobody may call this route, because it does not say who may. Report it to the operator.');
  }
}
