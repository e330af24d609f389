import { ErrorKind, PlatformError } from '@framework/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The caller must say which version it read, so that it does not overwrite what somebody else changed since. */
export class VersionRequiredError extends PlatformError {
  readonly code = 'platform.version_required';
  readonly kind = ErrorKind.PreconditionRequired;

  constructor() {
    super(`This change needs the header If-Match with the ETag of the version you read, such as '"3"'.`);
  }
}

/** Somebody changed the resource since the caller read it. */
export class VersionMismatchError extends PlatformError {
  readonly code = 'platform.version_mismatch';
  readonly kind = ErrorKind.PreconditionFailed;

  constructor(expected: number | undefined, actual: number) {
    super(
      `You read version '${expected ?? 'unknown'}', but it is now '${actual}'. Read it again and repeat your change.`,
    );
  }
}

/** What a caller that sent an If-Match which is no version of ours expects: it matches nothing. */
const NO_VERSION = -1;

/**
 * The version that the caller read, from `If-Match: "3"`; 428 when the header is missing. `If-Match: *` gives `undefined`:
 * any version will do. With `{ required: false }` a missing header gives `undefined` too.
 */
export const IfMatch = createParamDecorator(
  ({ required = true }: { required?: boolean } = {}, execution: ExecutionContext): number | undefined => {
    const header = execution.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (header === undefined && required) throw new VersionRequiredError();
    if (header === undefined || header.trim() === '*') return undefined;
    const version = /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(header)?.[1];
    return version === undefined ? NO_VERSION : Number(version);
  },
);

/** Refuses with 412 when the caller read another version than the current one. */
export function requireVersion(expected: number | undefined, actual: number): void {
  if (expected !== undefined && expected !== actual) throw new VersionMismatchError(expected, actual);
}

/** The entity tag of a version, `"3"`. */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/** Sends the version of a resource as the ETag of the answer. */
export function sendVersion(reply: FastifyReply, version: number): void {
  void reply.header('etag', versionTag(version));
}
