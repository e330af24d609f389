export * from './database.js';
export * from './module-persistence.js';
