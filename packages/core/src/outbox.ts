export { type LeaseParts, type LeaseStore, leaseLock } from './outbox/lease-lock.js';
export * from './outbox/open-outbox.js';
export * from './outbox/outbox-entry.js';
export * from './outbox/outbox-ports.js';
export * from './outbox/reduce-outbox.js';
