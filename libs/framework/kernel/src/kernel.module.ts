import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { Environment } from './environment.js';
import { Sealer } from './sealer.js';

/** Gives everyone the environment, the clock and the sealer. */
@Global()
@Module({})
export class KernelModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: KernelModule,
      providers: [
        { provide: Environment, useValue: environment },
        { provide: Clock, useClass: SystemClock },
        { provide: Sealer, useValue: new Sealer(environment.secrets) },
      ],
      exports: [Environment, Clock, Sealer],
    };
  }
}
