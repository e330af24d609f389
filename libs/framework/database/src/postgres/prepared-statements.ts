import type { RowShape } from './row-shape.js';

/** A statement on one connection: whether the server has it, and the shape of its rows once that is known. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  ready: boolean;
  shape?: RowShape;
}

/** The named statements of one connection. */
export class PreparedStatements {
  private readonly statements = new Map<string, PreparedStatement>();

  /** Throws when the name already stands for another text. */
  statementFor({ name = '', text }: { readonly name?: string; readonly text: string }): PreparedStatement {
    if (name === '') return { name, text, ready: false };
    const known = this.statements.get(name);
    if (known === undefined) return this.remember({ name, text, ready: false });
    if (known.text === text) return known;
    throw new Error(`Two statements are named '${name}'. Rename one: a name stands for one text.`);
  }

  /** The server no longer has what was prepared, or has it for tables that have changed. */
  forget(): void {
    for (const statement of this.statements.values()) {
      statement.ready = false;
      statement.shape = undefined;
    }
  }

  private remember(statement: PreparedStatement): PreparedStatement {
    this.statements.set(statement.name, statement);
    return statement;
  }
}

const CONNECTIONS = new WeakMap<object, PreparedStatements>();

export function preparedOn(connection: object): PreparedStatements {
  let statements = CONNECTIONS.get(connection);
  if (!statements) CONNECTIONS.set(connection, (statements = new PreparedStatements()));
  return statements;
}
