import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { closeTraps } from '../input/traps.js';
import { malformedBody, refusalOfStatus } from '../problems/refusals.js';

type Done = (error: Error | null, body?: unknown) => void;

/** Installs the readers of bodies: JSON everywhere, CSV streams where a route takes them, nothing else. */
export function installBodyParsers(app: NestFastifyApplication, bodyLimit: number): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.removeContentTypeParser('text/plain');
  app.useBodyParser('application/json', { bodyLimit }, (request: FastifyRequest, bytes: Buffer, done: Done) => {
    readBody(request, bytes, done);
  });
  app.useBodyParser(
    'application/x-www-form-urlencoded',
    { bodyLimit },
    (_request: FastifyRequest, _: Buffer, done: Done) => {
      done(refusalOfStatus(415));
    },
  );
  fastify.addContentTypeParser('text/csv', (request, payload, done) => readCsv(request, payload, done));
}

function readBody(request: FastifyRequest, bytes: Buffer, done: Done): void {
  if (request.routeOptions.config.csvLimit !== undefined) return done(refusalOfStatus(415));
  if (request.routeOptions.config.keepsRawBody) request.rawBody = bytes;
  try {
    done(null, parseJson(bytes));
  } catch (error) {
    done(error as Error);
  }
}

/** The value of a JSON body; an empty body is no value. Throws for anything that {@link closeTraps} refuses. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw malformedBody('The body is not UTF-8. Encode it in UTF-8.');
  const body = parse(bytes.toString('utf8'));
  closeTraps(body);
  return body;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw malformedBody(`The body is not JSON: ${(error as SyntaxError).message}.`);
  }
}

function readCsv(request: FastifyRequest, payload: Readable, done: Done): void {
  const limit = request.routeOptions.config.csvLimit;
  if (limit === undefined) return done(refusalOfStatus(415));
  if (Number(request.headers['content-length'] ?? 0) > limit) return done(refusalOfStatus(413));
  const limited = new ByteLimit(limit);
  payload.on('error', (error) => limited.destroy(error));
  payload.on('close', () => payload.readableEnded || limited.destroy(new Error('The upload was cut off.')));
  done(null, payload.pipe(limited));
}

/** Passes bytes on until there are too many of them. */
class ByteLimit extends Transform {
  private seen = 0;

  constructor(private readonly limit: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.seen += chunk.length;
    if (this.seen > this.limit) done(refusalOfStatus(413));
    else done(null, chunk);
  }
}
