import type { InputProblem } from '@framework/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { InvalidInputError } from '../problems/invalid-input.error.js';

const BODY_SCHEMA = Symbol('orion:body-schema');
const MAX_PROBLEMS = 100;

const checkedBody = createParamDecorator((check: (body: unknown) => unknown, execution: ExecutionContext): unknown =>
  check(execution.switchToHttp().getRequest<FastifyRequest>().body),
);

/** The body, checked by a compiled TypeBox schema: for bulk bodies, where a DTO class would cost too much. */
export function CheckedBody(schema: TSchema): ParameterDecorator {
  let validator: Validator | undefined;
  const check = (body: unknown): unknown => {
    validator ??= Compile(schema);
    if (!validator.Check(body)) throw new InvalidInputError(problemsOf(validator.Errors(body)));
    return body;
  };
  return (target, name, index) => {
    const handler = (target as Record<string | symbol, object>)[name ?? ''];
    if (handler) Reflect.defineMetadata(BODY_SCHEMA, schema, handler);
    checkedBody(check)(target, name, index);
  };
}

/** The schema of a handler's {@link CheckedBody}. */
export function bodySchemaOf(handler: object): TSchema | undefined {
  return Reflect.getOwnMetadata(BODY_SCHEMA, handler) as TSchema | undefined;
}

function problemsOf(errors: readonly TLocalizedValidationError[]): InputProblem[] {
  return errors.slice(0, MAX_PROBLEMS).map(({ instancePath, message }) => ({ pointer: instancePath, detail: message }));
}
