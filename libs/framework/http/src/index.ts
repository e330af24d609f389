export * from './answers/index.js';
export * from './doors/index.js';
export * from './input/index.js';
export * from './lists/index.js';
export * from './problems/index.js';
export * from './http.module.js';
export * from './server/configure-http.js';
export * from './server/create-adapter.js';
