import { ErrorKind, PlatformError } from '@framework/kernel';
import { Body, Get, Logger, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsInt } from 'class-validator';
import { connect } from 'node:net';
import { AdminController, Public, StorefrontController } from '@framework/http';
import { sampleApp } from './sample-app.js';

class SampleError extends PlatformError {
  readonly code = 'sample.went_wrong';

  constructor(
    readonly kind: ErrorKind,
    private readonly more: Record<string, unknown> = {},
  ) {
    super(`It went wrong in the way '${kind}'.`);
  }

  override get details(): Record<string, unknown> {
    return this.more;
  }
}

/** As the registry throws it for a storefront route of a module that is off. */
class RouteOfDisabledModuleError extends PlatformError {
  readonly code = 'platform.unknown_route';
  readonly kind = ErrorKind.NotFound;
}

class NumberDto {
  @IsInt() number: number;
}

@AdminController('problems')
class ProblemsController {
  @Get('kind/:kind')
  @Public()
  fail(@Param('kind') kind: ErrorKind): void {
    throw new SampleError(kind, { plan: 'small', status: 1, retryAfter: 7.2 });
  }

  @Get('broken')
  @Public()
  broken(): void {
    throw new Error('SELECT secret FROM /srv/app/file.ts');
  }

  @Post()
  @Public()
  take(@Body() dto: NumberDto): NumberDto {
    return dto;
  }
}

@StorefrontController('things')
class ClosedController {
  @Get()
  @Public()
  closed(): void {
    throw new RouteOfDisabledModuleError('catalog is off');
  }
}

describe('problem documents', () => {
  let app: NestFastifyApplication;
  let port: number;

  beforeAll(async () => {
    app = await sampleApp({ controllers: [ProblemsController, ClosedController] });
    await app.listen(0, '127.0.0.1');
    port = Number(new URL(await app.getUrl()).port);
  });
  afterAll(() => app.close());

  it.each([
    [ErrorKind.Invalid, 422],
    [ErrorKind.Unauthenticated, 401],
    [ErrorKind.PaymentRequired, 402],
    [ErrorKind.Forbidden, 403],
    [ErrorKind.NotFound, 404],
    [ErrorKind.Conflict, 409],
    [ErrorKind.PreconditionFailed, 412],
    [ErrorKind.PreconditionRequired, 428],
    [ErrorKind.TooLarge, 413],
    [ErrorKind.TooMany, 429],
    [ErrorKind.Upstream, 502],
    [ErrorKind.Unavailable, 503],
  ])('answer the kind %s with %d', async (kind, status) => {
    const answer = await app.inject({
      url: `/api/v1/admin/problems/kind/${kind}`,
      headers: { 'x-correlation-id': 'trace-12345' },
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({
      type: 'urn:orion:problem:sample.went_wrong',
      status,
      detail: `It went wrong in the way '${kind}'.`,
      code: 'sample.went_wrong',
      traceId: 'trace-12345',
      plan: 'small',
    });
  });

  it('say when to come back', async () => {
    const answer = await app.inject(`/api/v1/admin/problems/kind/${ErrorKind.TooMany}`);
    expect(answer.headers['retry-after']).toBe('8');
  });

  it('tell nothing of an error that was not made for clients, but the log does', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const answer = await app.inject({
      url: '/api/v1/admin/problems/broken',
      headers: { 'x-correlation-id': 'trace-12345' },
    });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/SELECT|\/srv/);
    expect(answer.json()).toMatchObject({ code: 'platform.internal_error', traceId: 'trace-12345' });
    expect(log).toHaveBeenCalledWith(
      expect.stringContaining('GET /api/v1/admin/problems/broken failed (correlation id trace-12345)'),
      expect.stringContaining('SELECT secret'),
    );
    log.mockRestore();
  });

  it('are the same bytes and headers for a closed route as for an unknown one', async () => {
    const headers = { 'x-correlation-id': 'trace-12345' };
    const [closed, unknown] = await Promise.all(
      ['things', 'nothing'].map((path) => app.inject({ url: `/api/v1/storefront/${path}`, headers })),
    );
    expect(closed?.statusCode).toBe(404);
    expect(closed?.rawPayload).toEqual(unknown?.rawPayload);
    expect({ ...closed?.headers, date: '' }).toEqual({ ...unknown?.headers, date: '' });
    expect(Object.keys(closed?.json() as object)).not.toContain('traceId');
  });

  it.each([
    [
      'JSON that ends too early',
      { payload: '{"number":', contentType: 'application/json' },
      400,
      'platform.malformed_body',
    ],
    [
      'bytes that are not UTF-8',
      { payload: Buffer.from([0x22, 0xff, 0x22]), contentType: 'application/json' },
      400,
      'platform.malformed_body',
    ],
    [
      'a body of another type',
      { payload: '<a/>', contentType: 'application/xml' },
      415,
      'platform.unsupported_media_type',
    ],
    [
      'a form',
      { payload: 'number=1', contentType: 'application/x-www-form-urlencoded' },
      415,
      'platform.unsupported_media_type',
    ],
    ['plain text', { payload: '1', contentType: 'text/plain' }, 415, 'platform.unsupported_media_type'],
    ['CSV where none is read', { payload: 'a,b', contentType: 'text/csv' }, 415, 'platform.unsupported_media_type'],
    [
      'a body that is too large',
      { payload: `"${'x'.repeat(1_100_000)}"`, contentType: 'application/json' },
      413,
      'platform.body_too_large',
    ],
    ['no body', { payload: '', contentType: 'application/json' }, 422, 'platform.invalid_input'],
  ])('answer %s', async (_what, { payload, contentType }, status, code) => {
    const url = '/api/v1/admin/problems';
    const answer = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': contentType } });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code, status });
  });

  it.each([
    ['a URL that does not decode', 'GET /api/v1/admin/%E0%A4%A HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    ['headers that are too large', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['what is not HTTP', 'hello\r\n\r\n', 400],
  ])('answer %s', async (_what, request, status) => {
    const answer = await speak(port, request);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
  });
});

function speak(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
