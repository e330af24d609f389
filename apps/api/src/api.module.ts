import { DatabaseModule } from '@framework/database';
import { EventsModule } from '@framework/events';
import { HttpModule, PermissionGuard, TenantGuard } from '@framework/http';
import { type Environment, KernelModule } from '@framework/kernel';
import { ModuleEnabledGuard, type ModuleRegistry, ModuleRegistryModule } from '@framework/module-registry';
import { ObservabilityModule } from '@framework/observability';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { persistencesOf } from '../../persistences.js';

/** The API process: the framework, then every platform module. */
@Module({})
export class ApiModule {
  static with(registry: ModuleRegistry, environment: Environment): DynamicModule {
    const persistences = persistencesOf(registry);
    return {
      module: ApiModule,
      imports: [
        KernelModule.with(environment),
        DatabaseModule.forRoot({ environment, persistences }),
        EventsModule,
        ModuleRegistryModule.forRoot(registry),
        HttpModule.forRoot({ environment }),
        ObservabilityModule,
        ...registry.modules,
      ],
      // In this order: who is it and where, is the module on there, may they do it.
      providers: [TenantGuard, ModuleEnabledGuard, PermissionGuard].map((guard) => ({
        provide: APP_GUARD,
        useClass: guard,
      })),
    };
  }
}
