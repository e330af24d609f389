export * from './invalid-input.error.js';
export * from './not-found.error.js';
export { statusOf } from './problem.js';
export { ProblemFilter } from './problem.filter.js';
