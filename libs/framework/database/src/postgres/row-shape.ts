/** A column of an answer, as the server describes it. */
export interface FieldDescription {
  readonly name: string;
  readonly dataTypeID: number;
}

export interface TypeParsers {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown;
}

/** The columns of an answer, and how their texts become values; made once per prepared statement and connection. */
export class RowShape {
  private readonly names: readonly string[];
  private readonly parsers: readonly ((text: string) => unknown)[];

  constructor(fields: readonly FieldDescription[], types: TypeParsers) {
    this.names = fields.map(({ name }) => name);
    this.parsers = fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text'));
  }

  read(texts: readonly (string | null)[]): object {
    const row: Record<string, unknown> = {};
    for (let index = 0; index < texts.length; index++) {
      const text = texts[index] as string | null;
      row[this.names[index] as string] =
        text === null ? null : (this.parsers[index] as (text: string) => unknown)(text);
    }
    return row;
  }
}
