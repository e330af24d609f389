export * from './parameter.decorators.js';
export * from './presence.decorators.js';
export * from './text.decorators.js';
export * from './version.js';
export * from './id-param.decorator.js';
