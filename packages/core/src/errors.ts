export * from './base/tb-error.js';
