import validate from './generated/validate.js';

/** The pointer of the first place that breaks the JSON Schema of the format, or `undefined` when all fits. Quicker than all rules. */
export function misfit(input: unknown): string | undefined {
  return validate(input) ? undefined : (validate.errors?.[0]?.instancePath ?? '');
}
