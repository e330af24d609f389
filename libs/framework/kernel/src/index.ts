export * from './clock.js';
export * from './kernel.module.js';
export * from './language.js';
export * from './platform-error.js';
export * from './tenant-context.js';
export * from './environment.js';
export * from './sealer.js';
