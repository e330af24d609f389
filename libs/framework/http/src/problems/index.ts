export * from './invalid-input.error.js';
export * from './not-found.error.js';
