import { ErrorKind, PlatformError, type InputProblem } from '@framework/kernel';
import { HttpException } from '@nestjs/common';
import { HttpRefusal } from './http-refusal.js';
import { refusalOfStatus } from './refusals.js';

/** What a client reads when a request fails, before it is written as an RFC 9457 document. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly InputProblem[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** Code of the answer to a route that does not exist; its bytes are the same for every such request. */
export const UNKNOWN_ROUTE = 'platform.unknown_route';

const STATUS: Readonly<Record<ErrorKind, readonly [number, string]>> = {
  [ErrorKind.Invalid]: [422, 'Invalid input'],
  [ErrorKind.Unauthenticated]: [401, 'Not signed in'],
  [ErrorKind.PaymentRequired]: [402, 'Not in your plan'],
  [ErrorKind.Forbidden]: [403, 'Not allowed'],
  [ErrorKind.NotFound]: [404, 'Not found'],
  [ErrorKind.Conflict]: [409, 'Conflict'],
  [ErrorKind.PreconditionFailed]: [412, 'Changed meanwhile'],
  [ErrorKind.PreconditionRequired]: [428, 'Precondition required'],
  [ErrorKind.TooLarge]: [413, 'Too large'],
  [ErrorKind.TooMany]: [429, 'Too many requests'],
  [ErrorKind.Upstream]: [502, 'Another service failed'],
  [ErrorKind.Unavailable]: [503, 'Temporarily unavailable'],
};

const INTERNAL: Problem = {
  status: 500,
  code: 'platform.internal_error',
  title: 'Internal error',
  detail: 'Something went wrong on our side. Repeat the request later, and quote the traceId if it goes on.',
  errors: [],
  details: {},
};

/** The HTTP status of a kind of error. */
export function statusOf(kind: ErrorKind): number {
  return STATUS[kind][0];
}

/** What a client may know of an error; nothing of an error that was not made for clients. */
export function problemOf(error: unknown): Problem {
  if (error instanceof PlatformError) return problemOfPlatformError(error);
  if (error instanceof HttpRefusal) return problemOfRefusal(error);
  const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
  return status < 500 || status === 503 ? problemOfRefusal(refusalOfStatus(status)) : INTERNAL;
}

/** Media type and body of the document. An unknown route has no `traceId`, so that all of them look the same. */
export function problemDocument(problem: Problem, traceId: string): string {
  const { status, code, title, detail, errors, details } = problem;
  return JSON.stringify({
    ...details,
    type: `urn:orion:problem:${code}`,
    title,
    status,
    detail,
    code,
    ...(errors.length > 0 && { errors }),
    ...(code !== UNKNOWN_ROUTE && { traceId }),
  });
}

function problemOfPlatformError(error: PlatformError): Problem {
  if (error.code === UNKNOWN_ROUTE) return problemOfRefusal(refusalOfStatus(404));
  const [status, title] = STATUS[error.kind];
  return { status, title, code: error.code, detail: error.message, errors: error.problems, details: error.details };
}

function problemOfRefusal({ status, code, title, message, problems }: HttpRefusal): Problem {
  return { status, code, title, detail: message, errors: problems, details: {} };
}

/** Fastify marks its own errors with a status; anything else is a fault of the server. */
function statusCodeOf(error: unknown): number {
  const { name, statusCode } = (error ?? {}) as { name?: unknown; statusCode?: unknown };
  return name === 'FastifyError' && typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}
