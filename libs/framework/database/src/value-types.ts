import pg from 'pg';

const INT8 = 20;
const INT8_ARRAY: number = 1016;
const DATE = 1082;

type TextParser = (text: string) => unknown;

/**
 * How column types become JavaScript values: bigint a number (an error beyond 2^53), numeric a string, timestamptz a `Date`,
 * date its text (`2026-01-31`, which no time zone can shift), json and jsonb parsed.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): TextParser {
    if (oid === INT8) return parseBigint;
    if (oid === INT8_ARRAY) return parseBigintArray;
    if (oid === DATE) return (text) => text;
    return pg.types.getTypeParser(oid, format) as TextParser;
  },
};

const parseTextArray = pg.types.getTypeParser(INT8_ARRAY) as unknown as (text: string) => (string | null)[];

function parseBigint(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`The bigint ${text} is beyond what a number holds exactly. Select it as text.`);
}

function parseBigintArray(text: string): (number | null)[] {
  return parseTextArray(text).map((item) => (item === null ? null : parseBigint(item)));
}
