import { valueTypes } from '../value-types.js';
import { isStaleStatement } from './error-codes.js';
import { toParameters, type Parameter } from './parameters.js';
import { preparedOn, type PreparedStatement, type PreparedStatements } from './prepared-statements.js';
import { RowShape, type FieldDescription } from './row-shape.js';
import { writeStatement, type WireConnection } from './wire.js';

/** One statement of a pipeline. */
export interface Step {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** What the last step of a pipeline answered. */
export interface StatementResult {
  readonly rows: object[];
  /** `SELECT`, `UPDATE`, `COMMIT`, … */
  readonly command: string;
  readonly rowCount: number;
}

type Callback = (error: Error | null | undefined, result?: StatementResult) => void;

/**
 * Statements sent in one write and closed by one Sync, so that they cost one network round trip. Outside an explicit
 * transaction the server runs them as one implicit transaction, which ends at the Sync: a setting made `local` by the first
 * step is seen by the second and by nothing after it. When a step fails, the server skips the rest.
 *
 *     Bind context, Execute | [Parse] Bind statement, [Describe] Execute | Sync
 *
 * pg drives it through the methods that its own `Query` has. It deliberately has no `name`: pg would take the first
 * ParseComplete for that name, whichever statement it was for.
 */
export class Pipeline {
  private readonly parameters: readonly Parameter[][];
  private statements: PreparedStatement[] = [];
  private prepared?: PreparedStatements;
  private completed = 0;
  private shape?: RowShape;
  private command = '';
  private rowError?: Error;
  private readonly rows: object[] = [];

  /** Throws when a value cannot be made a parameter, before anything is sent. */
  constructor(
    private readonly steps: readonly Step[],
    /** Read by pg: without an answer after so many milliseconds the query fails. */
    readonly query_timeout: number,
    public callback: Callback,
  ) {
    this.parameters = steps.map(({ values }) => (values ? toParameters(values) : []));
  }

  submit(pgConnection: unknown): Error | null {
    const connection = pgConnection as WireConnection;
    const prepared = preparedOn(connection);
    try {
      this.statements = this.steps.map((step) => prepared.statementFor(step));
    } catch (error) {
      return error as Error;
    }
    this.prepared = prepared;
    this.shape = this.statements.at(-1)?.shape;
    this.write(connection);
    return null;
  }

  private write(connection: WireConnection): void {
    const last = this.statements.length - 1;
    connection.stream.cork?.();
    this.statements.forEach((statement, index) =>
      writeStatement(connection, statement, this.parameters[index] ?? [], index === last),
    );
    connection.sync();
    connection.stream.uncork?.();
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDescription[] }): void {
    this.shape = new RowShape(fields, valueTypes);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (!this.shape || this.rowError || this.completed < this.steps.length - 1) return;
    try {
      this.rows.push(this.shape.read(fields));
    } catch (error) {
      this.rowError = error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.completed++;
    this.command = text;
  }

  handleEmptyQuery(): void {
    this.completed++;
  }

  handleReadyForQuery(): void {
    for (const statement of this.statements) statement.ready = true;
    const last = this.statements.at(-1);
    if (last) last.shape = this.shape;
    if (this.rowError) this.callback(this.rowError);
    else this.callback(null, { rows: this.rows, command: verbOf(this.command), rowCount: countOf(this.command) });
  }

  handleError(error: Error): void {
    if (isStaleStatement(error)) this.prepared?.forget();
    this.callback(error);
  }

  handlePortalSuspended(): void {
    this.rowError = new Error('The server suspended a portal although all its rows were asked for.');
  }

  handleCopyInResponse(connection: WireConnection): void {
    connection.sendCopyFail('COPY is not possible in a pipeline.');
  }

  handleCopyData(): void {
    this.rowError = new Error('COPY is not possible in a pipeline.');
  }
}

/** `INSERT` of the command tag `INSERT 0 3`. */
function verbOf(tag: string): string {
  const space = tag.indexOf(' ');
  return space < 0 ? tag : tag.slice(0, space);
}

function countOf(tag: string): number {
  return Number(tag.slice(tag.lastIndexOf(' ') + 1)) || 0;
}
