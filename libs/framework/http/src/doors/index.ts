export * from './access.decorators.js';
export * from './access.errors.js';
export * from './ctx.decorator.js';
export * from './door-keeper.js';
export * from './door-keepers.js';
export * from './door.decorators.js';
export * from './permission.guard.js';
export * from './tenant.guard.js';
import './fastify-request.js';
