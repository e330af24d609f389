export * from './module-lifecycle.js';
export * from './module-manifest.js';
export * from './platform-module.decorator.js';
export * from './route-declarations.js';
