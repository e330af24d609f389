export * from './domain-event.js';
export * from './event-publisher.js';
export * from './events.module.js';
export * from './events.persistence.js';
