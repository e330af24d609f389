import { ErrorKind, PlatformError } from '@framework/kernel';

/** Nothing here by that id: unknown, malformed, and belonging to somebody else are the same to the caller. */
export class NotFoundError extends PlatformError {
  readonly code: string = 'platform.not_found';
  readonly kind = ErrorKind.NotFound;

  constructor(message = 'There is nothing with this id here. List the resources to see the ids there are.') {
    super(message);
  }
}
