import { Type, type Static, type TSchema, type TUnsafe } from 'typebox';

/** The schema or `null`; unlike a union it costs the serialiser nothing. */
export function orNull<S extends TSchema>(schema: S): TUnsafe<Static<S> | null> {
  const { type, enum: values } = schema as { type?: string; enum?: readonly unknown[] };
  if (typeof type !== 'string') return Type.Union([schema, Type.Null()]) as unknown as TUnsafe<Static<S> | null>;
  return Type.Unsafe<Static<S> | null>({
    ...schema,
    type: [type, 'null'],
    ...(values && { enum: [...values, null] }),
  });
}

/** A string that is one of the given ones; a plain `enum`, which serialises without trying alternatives. */
export function oneOf<const V extends string>(values: readonly V[]): TUnsafe<V> {
  return Type.Unsafe<V>({ type: 'string', enum: [...values] });
}

/** Text by language code, as translated fields are shown to staff. */
export const TranslatedSchema = Type.Unsafe<Record<string, string>>({
  type: 'object',
  additionalProperties: { type: 'string' },
});

export const Uuid = Type.String({ format: 'uuid' });

/** A moment in RFC 3339 form; handlers may give a `Date`. */
export const Moment = Type.Unsafe<Date | string>({ type: 'string', format: 'date-time' });
