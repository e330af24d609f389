import type { InputProblem } from '@framework/kernel';

/** A refusal by the HTTP layer itself, for which no business error stands: unreadable body, unknown route, wrong method. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    message: string,
    readonly problems: readonly InputProblem[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
