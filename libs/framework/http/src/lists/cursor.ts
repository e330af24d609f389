import { InvalidInputError } from '../problems/invalid-input.error.js';

/** A value that rows are ordered by, as it travels in a cursor. */
export type CursorKey = string | number | boolean | null;

const MAX_CURSOR_LENGTH = 1024;

/** An opaque place in a list: the name of its order and the keys of the last row shown. */
export function encodeCursor(sort: string, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url');
}

/**
 * The keys in a cursor that {@link encodeCursor} made for the same order; a changed or foreign cursor is invalid input.
 * Keys reach SQL as values and the caller says how many there are, so a forged cursor shows nothing new.
 */
export function decodeCursor(cursor: string | undefined, sort: string, count: number): CursorKey[] | undefined {
  if (cursor === undefined) return undefined;
  const [madeFor, ...keys] = readCursor(cursor);
  if (madeFor !== sort || keys.length !== count || !keys.every(isCursorKey)) throw invalidCursor();
  return keys;
}

function readCursor(cursor: string): unknown[] {
  if (cursor.length > MAX_CURSOR_LENGTH || !/^[\w-]+$/.test(cursor)) throw invalidCursor();
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) return parts;
  } catch {
    throw invalidCursor();
  }
  throw invalidCursor();
}

function isCursorKey(value: unknown): value is CursorKey {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function invalidCursor(): InvalidInputError {
  return new InvalidInputError([
    { pointer: 'after', detail: 'is not a cursor of this list and order; use the nextCursor of its last page' },
  ]);
}
