import { DatabaseUnavailableError } from '../database.errors.js';

/** Classes and codes of PostgreSQL that say "not now": https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNAVAILABLE_SQLSTATE = /^(08|53|58|57P|57014|55P03|25P03|25P04|25006)/;
const CONFLICTING_SQLSTATE = new Set(['40001', '40P01']);
/** A prepared statement whose tables changed under it, or that a pooler between has lost. */
const STALE_STATEMENT_SQLSTATE = new Set(['0A000', '26000']);
const UNIQUE_VIOLATION = '23505';

const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Texts of pg and its pool for errors that carry no code. */
const DRIVER_MESSAGES =
  /^(Connection terminated|timeout e|Query read timeout|Client has encountered a connection error|Client was closed)/;

interface ErrorFields {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly constraint?: unknown;
  readonly routine?: unknown;
}

function fieldsOf(error: unknown): ErrorFields {
  return typeof error === 'object' && error !== null ? error : {};
}

function sqlStateOf(error: unknown): string {
  const { code, severity } = fieldsOf(error);
  return typeof code === 'string' && severity !== undefined ? code : '';
}

/** The row would have repeated a unique key; with `constraint`, that very key. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlStateOf(error) !== UNIQUE_VIOLATION) return false;
  return constraint === undefined || fieldsOf(error).constraint === constraint;
}

/** Two transactions were in each other's way; running this one again may succeed. */
export function isConflict(error: unknown): boolean {
  return CONFLICTING_SQLSTATE.has(sqlStateOf(error));
}

export function isStaleStatement(error: unknown): boolean {
  const { routine } = fieldsOf(error);
  const state = sqlStateOf(error);
  return STALE_STATEMENT_SQLSTATE.has(state) && (state === '26000' || routine === 'RevalidateCachedQuery');
}

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const state = sqlStateOf(error);
  if (state) return UNAVAILABLE_SQLSTATE.test(state);
  const { code } = fieldsOf(error);
  if (typeof code === 'string' && NETWORK_CODES.has(code)) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return DRIVER_MESSAGES.test(error.message);
}

/** True when the server answered with an ordinary error, after which the connection is as good as before. */
export function leavesConnectionUsable(error: unknown): boolean {
  return fieldsOf(error).severity === 'ERROR';
}

/** What callers see: an outage, or a conflict that outlived its retries, as `DatabaseUnavailableError`; others unchanged. */
export function toCallerError(error: unknown): unknown {
  return isUnavailable(error) || isConflict(error) ? new DatabaseUnavailableError(error) : error;
}
