import { ErrorKind, PlatformError, type InputProblem } from '@framework/kernel';

/** The input is readable but wrong; names every wrong field. */
export class InvalidInputError extends PlatformError {
  readonly code: string = 'platform.invalid_input';
  readonly kind = ErrorKind.Invalid;

  constructor(private readonly wrong: readonly InputProblem[]) {
    super(wrong.length === 1 ? 'One field is wrong; see errors.' : `${wrong.length} fields are wrong; see errors.`);
  }

  override get problems(): readonly InputProblem[] {
    return this.wrong;
  }
}
