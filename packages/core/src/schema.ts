export * from './schema/field-format.js';
export * from './schema/json-schema.js';
export * from './schema/validator.js';
