import { ErrorKind, PlatformError } from '@framework/kernel';

/** The database is gone, refuses connections, or did not answer in time; the caller may try again soon. */
export class DatabaseUnavailableError extends PlatformError {
  readonly code = 'platform.database_unavailable';
  readonly kind = ErrorKind.Unavailable;

  constructor(cause: unknown) {
    super('The database is not available or did not answer in time. Try again in a few seconds.', { cause });
  }
}
