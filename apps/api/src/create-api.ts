import { configureHttp, createAdapter } from '@framework/http';
import type { Environment } from '@framework/kernel';
import type { ModuleRegistry } from '@framework/module-registry';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';

/** Wires the API over checked modules; it listens when `listen` is called. */
export async function createApi(registry: ModuleRegistry, environment: Environment): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(registry, environment),
    createAdapter(environment),
    { bufferLogs: true, abortOnError: false },
  );
  await configureHttp(app);
  return app;
}
