/** What sort of refusal an error is. `@framework/http` alone maps kinds to statuses. */
export enum ErrorKind {
  Invalid = 'invalid',
  Unauthenticated = 'unauthenticated',
  PaymentRequired = 'payment_required',
  Forbidden = 'forbidden',
  NotFound = 'not_found',
  Conflict = 'conflict',
  PreconditionFailed = 'precondition_failed',
  PreconditionRequired = 'precondition_required',
  TooLarge = 'too_large',
  TooMany = 'too_many',
  Upstream = 'upstream',
  Unavailable = 'unavailable',
}

/** One thing wrong with the input: `pointer` is an RFC 6901 JSON pointer into the body, or a parameter's name. */
export interface InputProblem {
  readonly pointer: string;
  readonly detail: string;
}

/**
 * Base of every error that a caller may see. `code` is public and stable (`billing.plan_too_small`); the message tells a
 * person what happened, with names and numbers in quotes, and what to do next.
 */
export abstract class PlatformError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;

  /** Further members of the problem document, such as the new plan of a refused apply. */
  get details(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** One entry for each wrong field; empty when the error is not about input. */
  get problems(): readonly InputProblem[] {
    return [];
  }

  override get name(): string {
    return this.constructor.name;
  }
}
