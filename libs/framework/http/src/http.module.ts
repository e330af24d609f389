import type { Environment } from '@framework/kernel';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DoorKeepers } from './doors/door-keepers.js';
import { PermissionGuard } from './doors/permission.guard.js';
import { TenantGuard } from './doors/tenant.guard.js';

export interface HttpOptions {
  readonly environment: Environment;
}

/** Doors, guards, limits and documents of the API. The application lists the guards itself, in their order. */
@Global()
@Module({})
export class HttpModule {
  static forRoot(_options: HttpOptions): DynamicModule {
    const providers = [DoorKeepers, TenantGuard, PermissionGuard];
    return { module: HttpModule, imports: [DiscoveryModule], providers, exports: providers };
  }
}
