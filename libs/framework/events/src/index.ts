export * from './domain-event.js';
export * from './event-publisher.js';
