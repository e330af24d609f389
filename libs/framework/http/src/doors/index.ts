export * from './access.decorators.js';
export * from './ctx.decorator.js';
export * from './door-keeper.js';
export * from './door.decorators.js';
import './fastify-request.js';
