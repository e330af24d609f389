import type { Translated } from '@framework/kernel';
import type { Type } from '@nestjs/common';

/** Core: always on. Optional: switched per platform. Internal: for platform admins only, never switched. */
export enum ModuleTier {
  Core = 'core',
  Optional = 'optional',
  Internal = 'internal',
}

/** The ways into Orion over HTTP; each has its own path prefix and its own sort of principal. */
export type Door = 'admin' | 'merchant' | 'store' | 'storefront' | 'auth';

/** The roles every store starts with. `owner` holds every permission and is never listed. */
export type PresetRole = 'manager' | 'staff' | 'support' | 'viewer' | 'marketing';

export interface PermissionDefinition {
  /** `<module>.<noun>.<verb>`, for example `catalog.products.edit`. */
  readonly code: string;
  readonly title: Translated;
  /** The door whose principals can hold it. */
  readonly door: 'admin' | 'merchant' | 'store';
  /** Presets that include it (store permissions only); the owner has it anyway. */
  readonly presets?: readonly PresetRole[];
}

export interface MenuItem {
  /** `<module>.<what>`. */
  readonly code: string;
  readonly door: 'admin' | 'merchant' | 'store';
  readonly section: string;
  readonly title: Translated;
  /** Path in the front end, for example `/catalog/products`. */
  readonly href: string;
  readonly icon?: string;
  readonly order: number;
  readonly permission?: string;
  /** A mandatory item cannot be hidden by a platform or a user. */
  readonly mandatory?: boolean;
}

export interface FeatureDefinition {
  readonly code: string;
  readonly title: Translated;
  /** `limit`: a number a plan grants; `switch`: granted or not. */
  readonly kind: 'limit' | 'switch';
}

/** What the platform knows of a module: data that imports nothing that runs. */
export interface ModuleManifest {
  readonly code: string;
  readonly tier: ModuleTier;
  /** Semantic version. */
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Codes this module cannot live without: `'payments'`, or with a semver range, `'payments@^1.2'`. */
  readonly requires: readonly string[];
  /** Codes whose events it listens to, but lives without. */
  readonly observes?: readonly string[];
  /** Codes that must not be on for the same platform. */
  readonly conflicts?: readonly string[];
  readonly permissions?: readonly PermissionDefinition[];
  readonly menu?: readonly MenuItem[];
  /** Settings per platform: a class-validator class whose initial values are the defaults. */
  readonly config?: Type<object>;
  /** Settings that a platform sets and a store may override; same form as `config`. */
  readonly settings?: Type<object>;
  readonly features?: readonly FeatureDefinition[];
}

/** Keeps the literal types of a manifest while checking its shape. */
export function defineModule<const M extends ModuleManifest>(manifest: M): M {
  return manifest;
}
