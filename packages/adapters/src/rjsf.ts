export * from './rjsf/from-ui-schema.js';
export type * from './shared/forms/foreign-form.js';
