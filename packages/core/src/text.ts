export * from './text/clean-text.js';
export * from './text/plain-text.js';
export * from './text/dates.js';
export * from './text/empty-words.js';
export * from './text/flag.js';
export * from './text/half-width.js';
export * from './text/multi-value.js';
export * from './text/phones.js';
