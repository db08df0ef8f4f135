export { type LeaseParts, type LeaseStore, leaseLock } from './outbox/lease-lock.js';
export * from './outbox/open-outbox.js';
export * from './outbox/outbox-entry.js';
export * from './outbox/outbox-ports.js';
export { readEntry, unreadableEntry } from './outbox/read-entry.js';
export * from './outbox/reduce-outbox.js';
export * from './outbox/retry-after.js';
export { type OutboxLimits, usualOutboxLimits } from './outbox/room.js';
