import { Environment, KernelModule, TenantContext } from '@framework/kernel';
import type { FastifyRequest } from 'fastify';
import { Injectable, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Admission,
  configureHttp,
  createAdapter,
  DoorKeeper,
  HttpModule,
  KeepsDoor,
  PermissionGuard,
  TenantGuard,
  UnauthenticatedError,
} from '@framework/http';

export const PLATFORM_ID = '6f1d8a52-7d53-4b1d-8d0a-0a3a3f4f6d10';

/** Admits `Bearer <permissions separated by commas>`; `Bearer all` may do everything. */
@Injectable()
class SampleKeeper extends DoorKeeper {
  admit(request: FastifyRequest): Admission {
    const [, token] = /^Bearer (.*)$/.exec(request.headers.authorization ?? '') ?? [];
    if (token === 'wrong') throw new UnauthenticatedError('The token is wrong.');
    const actor = token ? ({ kind: 'user', id: 'user-1' } as const) : ({ kind: 'anonymous' } as const);
    const ctx = new TenantContext(PLATFORM_ID, { actor, correlationId: request.id });
    return { ctx, grants: token === 'all' ? 'all' : new Set(token?.split(',') ?? []) };
  }
}

@KeepsDoor('admin')
export class SampleAdminKeeper extends SampleKeeper {}

@KeepsDoor('storefront')
export class SampleStorefrontKeeper extends SampleKeeper {}

export function sampleEnvironment(variables: NodeJS.ProcessEnv = {}): Environment {
  return Environment.from({ DATABASE_URL: 'postgres://localhost/unused', NODE_ENV: 'test', ...variables });
}

/** A small application of the given controllers with two kept doors; not listening. */
export async function sampleApp(
  parts: Pick<ModuleMetadata, 'controllers' | 'providers' | 'imports'>,
  environment = sampleEnvironment(),
): Promise<NestFastifyApplication> {
  @Module({ ...parts, providers: [SampleAdminKeeper, SampleStorefrontKeeper, ...(parts.providers ?? [])] })
  class SampleModule {}

  @Module({
    imports: [
      KernelModule.with(environment),
      HttpModule.forRoot({ environment }),
      SampleModule,
      ...(parts.imports ?? []),
    ],
    providers: [TenantGuard, PermissionGuard].map((guard) => ({ provide: APP_GUARD, useClass: guard })),
  })
  class SampleApp {}

  const options = { logger: false as const, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(SampleApp, createAdapter(environment), options);
  await configureHttp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
