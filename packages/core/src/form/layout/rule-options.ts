/** Options of an entry, or of `x-schema-form` in a schema, that hold a rule. */
export const RULE_OPTIONS = [
  'condition',
  'requiredIf',
  'invalidIf',
  'readonlyIf',
  'compute',
  'prefill',
] as const;
