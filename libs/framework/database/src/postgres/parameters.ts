/** A value as the wire protocol takes it: text, bytes, or nothing. */
export type Parameter = string | Buffer | null;

/**
 * Turns values into parameters: `undefined` becomes NULL, a `Date` its ISO text, an array a PostgreSQL array, any other
 * object JSON. An array meant for a json column must be stringified by the caller.
 */
export function toParameters(values: readonly unknown[]): Parameter[] {
  return values.map(toParameter);
}

function toParameter(value: unknown): Parameter {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof Uint8Array) return Buffer.isBuffer(value) ? value : Buffer.from(value);
  return scalarText(value);
}

function scalarText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function arrayText(items: readonly unknown[]): string {
  return `{${items.map(itemText).join(',')}}`;
}

function itemText(item: unknown): string {
  if (item === null || item === undefined) return 'NULL';
  if (typeof item === 'number' || typeof item === 'boolean' || typeof item === 'bigint') return String(item);
  if (Array.isArray(item)) return arrayText(item);
  return quoted(item instanceof Uint8Array ? `\\x${Buffer.from(item).toString('hex')}` : textOf(item));
}

function textOf(item: unknown): string {
  return typeof item === 'string' ? item : scalarText(item);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
