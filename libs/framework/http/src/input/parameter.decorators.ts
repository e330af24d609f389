import { Transform } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsInt, Max, Min } from 'class-validator';
import { applyDecorators } from '@nestjs/common';

export interface IntParamOptions {
  readonly min?: number;
  readonly max?: number;
}

/** A whole number in a query or path: decimal digits only, so neither `0x10` nor `1e3` nor an empty text. */
export function IntParam({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: IntParamOptions = {}) {
  const read = ({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  const outOfRange = { message: `must be a whole number from ${min} to ${max}` };
  return applyDecorators(Transform(read), IsInt(outOfRange), Min(min, outOfRange), Max(max, outOfRange));
}

/** `true` or `false` in a query or path. */
export function BoolParam() {
  const read = ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value);
  return applyDecorators(Transform(read), IsBoolean({ message: 'must be true or false' }));
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** A moment in ISO 8601 with an offset (`2026-01-28T12:00:00Z`), in query or body; the field becomes a `Date`. */
export function DateParam() {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => readMoment(value)),
    IsDate({ message: 'must be a moment in ISO 8601 with an offset, such as 2026-01-28T12:00:00Z' }),
  );
}

function readMoment(value: unknown): unknown {
  const day = typeof value === 'string' ? MOMENT.exec(value)?.[1] : undefined;
  return day && isDayOfCalendar(day) ? new Date(value as string) : value;
}

/** `Date` would take 31 February for 3 March, and Postgres knows no year 0. */
function isDayOfCalendar(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !day.startsWith('0000') && !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** One of the orders a list offers, such as `title` or `-title` (descending). */
export function SortParam(orders: readonly string[]) {
  return applyDecorators(IsIn([...orders], { message: `must be one of ${orders.join(', ')}` }));
}
