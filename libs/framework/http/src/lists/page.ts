import { Type, type Static, type TSchema, type TUnsafe } from 'typebox';
import { MaxLength, MinLength } from 'class-validator';
import { Optional } from '../input/presence.decorators.js';
import { IntParam } from '../input/parameter.decorators.js';
import { encodeCursor, type CursorKey } from './cursor.js';

/** A part of a list; `nextCursor` is `null` on the last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Query parameters of every list; extend it with the list's own filters and orders. */
export class PageQuery {
  @Optional()
  @IntParam({ min: 1, max: 100 })
  limit = 20;

  /** The `nextCursor` of the page before. */
  @Optional()
  @MinLength(1)
  @MaxLength(1024)
  after?: string;
}

/** Schema of a {@link Page} of the given items. */
export function pageOf<S extends TSchema>(item: S): TUnsafe<Page<Static<S>>> {
  return Type.Unsafe<Page<Static<S>>>({
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: { items: { type: 'array', items: item }, nextCursor: { type: ['string', 'null'] } },
  });
}

/** Where a page ends: the name of its order, and the keys of a row in that order. */
export interface PageOrder<Row> {
  readonly sort: string;
  readonly keysOf: (row: Row) => readonly CursorKey[];
}

/** A page of rows of which one more than `limit` was asked for: the extra row only tells that there is a next page. */
export function toPage<Row>(rows: readonly Row[], limit: number, order: PageOrder<Row>): Page<Row> {
  const last = rows[limit - 1];
  if (rows.length <= limit || last === undefined) return { items: rows, nextCursor: null };
  return { items: rows.slice(0, limit), nextCursor: encodeCursor(order.sort, order.keysOf(last)) };
}
