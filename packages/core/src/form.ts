export * from './form/choice-source.js';
export * from './form/definition.js';
export * from './form/field-renderer.js';
export * from './form/form-store.js';
export * from './form/node.js';
export * from './form/region-source.js';
export * from './form/submission-target.js';
