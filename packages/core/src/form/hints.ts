export * from './hints/form-hints.js';
