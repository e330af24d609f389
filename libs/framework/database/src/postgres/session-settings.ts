import type { TenantContext } from '@framework/kernel';
import type { Step } from './pipeline.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Every store of the platform: what a context without a store may see. */
const ALL_STORES = '*';

/** What row-level security reads: the settings `app.platform_id`, `app.store_id` and `app.system` of the transaction. */
export interface SessionSettings {
  readonly platform: string;
  readonly store: string;
  readonly system: 'on' | '';
}

/**
 * No row comes back, so that the answer is as short as it can be: `num_nulls` evaluates all its arguments, and none is null.
 */
const SETTLE_CONTEXT = {
  name: 'orion.context',
  text: `SELECT WHERE num_nulls(
    set_config('app.platform_id', $1, true), set_config('app.store_id', $2, true), set_config('app.system', $3, true)) > 0`,
};

export function settingsOf({ platformId, storeId, system }: TenantContext): SessionSettings {
  if (platformId !== '' && !UUID.test(platformId))
    throw new Error(`The context's platform '${platformId}' is not a UUID.`);
  if (storeId !== undefined && !UUID.test(storeId)) throw new Error(`The context's store '${storeId}' is not a UUID.`);
  if (storeId !== undefined && platformId === '')
    throw new Error(`The context names store '${storeId}' but no platform.`);
  return { platform: platformId, store: storeId ?? (platformId && ALL_STORES), system: system ? 'on' : '' };
}

export function sameSettings(one: SessionSettings, other: SessionSettings): boolean {
  return one.platform === other.platform && one.store === other.store && one.system === other.system;
}

/**
 * Whether a transaction begun with `outer` may run a statement with `inner`: a system transaction goes everywhere; any other
 * stays in its platform, narrows to one store only when it had none, and may open the system tables.
 */
export function mayTurnInto(outer: SessionSettings, inner: SessionSettings): boolean {
  if (outer.system || (inner.system && inner.platform === '')) return true;
  if (inner.platform !== outer.platform) return false;
  return outer.store === inner.store || outer.store === ALL_STORES;
}

export function contextStep({ platform, store, system }: SessionSettings): Step {
  return { ...SETTLE_CONTEXT, values: [platform, store, system] };
}
