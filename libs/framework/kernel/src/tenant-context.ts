import { randomUUID } from 'node:crypto';
import { DEFAULT_LANGUAGE, type Language } from './language.js';

/** Who acts: a user of the back office, a customer of one store, a key, Orion itself, or nobody known. */
export interface Actor {
  readonly kind: 'user' | 'customer' | 'api_key' | 'system' | 'anonymous';
  readonly id?: string;
  /** Network address the request came from; absent for Orion's own work. */
  readonly address?: string;
  readonly userAgent?: string;
}

export interface TenantContextParts {
  readonly storeId?: string;
  readonly merchantId?: string;
  readonly actor?: Actor;
  readonly language?: Language;
  readonly correlationId?: string;
  /** Opens the tables that no platform owns (users, sessions, replicas). */
  readonly system?: boolean;
  /** Set by `Database.transaction` only. */
  readonly transaction?: unknown;
}

const SYSTEM_ACTOR: Actor = { kind: 'system' };

/**
 * On whose behalf something happens: platform, store, actor, language, correlation id. The first argument of every
 * service method and the only source of the tenant that the database shows. Immutable.
 */
export class TenantContext {
  readonly storeId?: string;
  readonly merchantId?: string;
  readonly actor: Actor;
  readonly language: Language;
  readonly correlationId: string;
  readonly system: boolean;
  readonly transaction?: unknown;

  /** `platformId` is empty in the system context only; see {@link TenantContext.system}. */
  constructor(
    readonly platformId: string,
    parts: TenantContextParts = {},
  ) {
    this.storeId = parts.storeId;
    this.merchantId = parts.merchantId;
    this.actor = parts.actor ?? SYSTEM_ACTOR;
    this.language = parts.language ?? DEFAULT_LANGUAGE;
    this.correlationId = parts.correlationId ?? randomUUID();
    this.system = parts.system ?? false;
    this.transaction = parts.transaction;
  }

  /** Orion's own work outside any platform: log-in, host look-up, the registry. Business tables show it nothing. */
  static system(parts: TenantContextParts = {}): TenantContext {
    return new TenantContext('', { ...parts, system: true });
  }

  /** The same context with the system tables opened too, for a service that has already decided that it may look. */
  asSystem(): TenantContext {
    return this.with({ system: true });
  }

  /** The same actor and transaction, seen from one store of the platform. */
  inStore(storeId: string): TenantContext {
    return this.with({ storeId });
  }

  with(parts: TenantContextParts & { readonly platformId?: string }): TenantContext {
    return new TenantContext(parts.platformId ?? this.platformId, { ...this, ...parts });
  }
}
