import { applyDecorators, HttpCode } from '@nestjs/common';
import { RouteSchema } from '@nestjs/platform-fastify';
import type { TSchema } from 'typebox';

export interface AnswerOptions {
  /** 200 when there is a schema, 204 when there is none; say 201 where something is created. */
  readonly status?: number;
  readonly description?: string;
}

/** What a route answers when all is well. */
export interface Answer {
  readonly status: number;
  /** Absent when the answer has no body. */
  readonly schema?: TSchema;
  readonly description?: string;
}

const ANSWER = Symbol('orion:answer');

/**
 * Declares what a route answers: the serialiser writes the fields of the schema and drops all others, and OpenAPI shows it.
 * `null` in place of the schema means 204 and no body.
 */
export function Answers(schema: TSchema | null, options: AnswerOptions | number = {}): MethodDecorator {
  const given = typeof options === 'number' ? { status: options } : options;
  const answer: Answer = { ...given, status: given.status ?? (schema ? 200 : 204), schema: schema ?? undefined };
  const remember: MethodDecorator = (_target, _name, descriptor) =>
    Reflect.defineMetadata(ANSWER, answer, descriptor.value as object);
  const serialise = schema ? [RouteSchema({ response: { [answer.status]: schema } })] : [];
  return applyDecorators(HttpCode(answer.status), remember, ...serialise);
}

/** What a handler declared with {@link Answers}. */
export function answerOf(handler: object): Answer | undefined {
  return Reflect.getOwnMetadata(ANSWER, handler) as Answer | undefined;
}
