import type { TenantContext } from '@framework/kernel';

/** The platform a module is being switched for, and the transaction in which that happens. */
export interface PlatformRef {
  readonly id: string;
  readonly code: string;
  /** Context of the platform, inside the transaction of the change. */
  readonly ctx: TenantContext;
}

/** Runs once per process, in dependency order, after wiring. Throwing or taking over 10 s quarantines the module. */
export interface OnModuleStartup {
  onModuleStartup(): Promise<void> | void;
}

/** Runs once per process when it stops, in reverse order. */
export interface OnModuleStop {
  onModuleStop(): Promise<void> | void;
}

/** Runs in the transaction that enables the module; throwing rolls it back. */
export interface OnModuleEnable {
  onModuleEnable(platform: PlatformRef): Promise<void>;
}

/** Runs in the transaction that disables the module; throwing rolls it back. */
export interface OnModuleDisable {
  onModuleDisable(platform: PlatformRef): Promise<void>;
}

/** Asked before disabling: each sentence is a reason to stay on. None means free to go. */
export interface HoldsModuleEnabled {
  reasonsToStayEnabled(platform: PlatformRef): Promise<string[]>;
}

export interface ModuleHealth {
  readonly status: 'up' | 'down';
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Asked by `/health`; has 5 seconds. */
export interface ChecksModuleHealth {
  checkHealth(): Promise<ModuleHealth>;
}
