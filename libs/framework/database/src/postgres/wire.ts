import type { Parameter } from './parameters.js';
import type { PreparedStatement } from './prepared-statements.js';

/** The part of pg's connection that a pipeline writes to. */
export interface WireConnection {
  readonly stream: { cork?(): void; uncork?(): void };
  parse(message: { readonly name: string; readonly text: string }): void;
  bind(message: { readonly portal: string; readonly statement: string; readonly values: readonly Parameter[] }): void;
  describe(message: { readonly type: 'P'; readonly name: string }): void;
  execute(message: { readonly portal: string }): void;
  close(message: { readonly type: 'S'; readonly name: string }): void;
  sync(): void;
  sendCopyFail(reason: string): void;
}

/**
 * Writes one statement without a Sync. When it is not known to be prepared, any remains under its name are closed first (an
 * error in an earlier pipeline leaves open how far that one came), and its rows are described if they are wanted.
 */
export function writeStatement(
  connection: WireConnection,
  { name, text, ready }: PreparedStatement,
  values: readonly Parameter[],
  describe: boolean,
): void {
  if (!ready) {
    if (name !== '') connection.close({ type: 'S', name });
    connection.parse({ name, text });
  }
  connection.bind({ portal: '', statement: name, values });
  if (!ready && describe) connection.describe({ type: 'P', name: '' });
  connection.execute({ portal: '' });
}
