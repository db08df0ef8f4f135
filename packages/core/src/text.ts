export * from './text/clean-text.js';
