export * from './base/issue.js';
export * from './base/tb-error.js';
export * from './base/pointer.js';
export * from './base/json.js';
export * from './base/cancel-signal.js';
