const SECRET_KEY =
  /pass(word|phrase)?$|passw|secret|token|api_?key|private_?key|authorization|cookie|credential|otp|recovery_?code/i;
const MASK = '***';
const MAX_DEPTH = 8;

/** A copy in which the values of keys that sound like secrets are masked, at any depth. */
export function maskSecrets(value: object): object {
  return masked(value, MAX_DEPTH) as object;
}

/** The fields that differ between two states, as `before` and `after` of an audit entry. */
export function changedFields<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T)[] = Object.keys(after) as (keyof T)[],
): { before: Partial<T>; after: Partial<T> } {
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const pick = (from: T) => Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}

function masked(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth === 0) return MASK;
  if (Array.isArray(value)) return value.map((item) => masked(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      SECRET_KEY.test(key) && item !== null ? MASK : masked(item, depth - 1),
    ]),
  );
}
