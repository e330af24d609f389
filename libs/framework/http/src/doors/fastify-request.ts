import type { TenantContext } from '@framework/kernel';
import type { Grants } from './door-keeper.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the tenant guard; absent on routes that belong to no door. */
    tenant: TenantContext;
    /** What the principal may do; set beside `tenant`. */
    grants: Grants;
  }
}
