export * from './angular-schema-form/from-form-definition.js';
export type * from './shared/forms/foreign-form.js';
