export * from './code-tables/lookup.js';
