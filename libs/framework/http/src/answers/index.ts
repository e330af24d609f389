export * from './answers.decorator.js';
export * from './schemas.js';
