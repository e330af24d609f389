import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DtoPipe } from '../input/dto/dto.pipe.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { installBodyParsers } from './body-parsers.js';
import { BODY_LIMIT } from './create-adapter.js';
import { installRequestHooks } from './request-hooks.js';

/** Gives a wired application Orion's ways with requests and answers; call it before `init` or `listen`. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  // Input is read by DTO classes: without this, Fastify would build a JSON schema validator that nobody asks.
  fastify.setValidatorCompiler(() => () => true);
  installBodyParsers(app, BODY_LIMIT);
  installRequestHooks(fastify);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new DtoPipe());
}
