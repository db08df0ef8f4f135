export * from './text/clean-text.js';
export * from './text/plain-text.js';
