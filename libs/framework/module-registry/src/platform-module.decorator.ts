import type { ModulePersistence } from '@framework/database';
import type { Type } from '@nestjs/common';
import type { ModuleManifest } from './module-manifest.js';

const MANIFEST = Symbol('orion:manifest');
const PERSISTENCE = Symbol('orion:persistence');

/** Marks a Nest module as a platform module. Stands above `@Module`, which stays plain Nest. */
export function PlatformModule(manifest: ModuleManifest, persistence?: ModulePersistence): ClassDecorator {
  return (target) => {
    Reflect.defineMetadata(MANIFEST, manifest, target);
    Reflect.defineMetadata(PERSISTENCE, persistence, target);
  };
}

/** The manifest a class was decorated with; `undefined` when it is not a platform module. */
export function manifestOf(moduleClass: Type): ModuleManifest | undefined {
  return Reflect.getOwnMetadata(MANIFEST, moduleClass) as ModuleManifest | undefined;
}

export function persistenceOf(moduleClass: Type): ModulePersistence | undefined {
  return Reflect.getOwnMetadata(PERSISTENCE, moduleClass) as ModulePersistence | undefined;
}
