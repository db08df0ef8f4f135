import type { Issue } from '../base/issue.js';
import { wrong } from './issues.js';
import type { Validator } from './validator.js';

/** What a function compiled by Ajv tells of one keyword. */
export interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A function compiled by Ajv, with the errors of its last call. */
export interface AjvFunction {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

/**
 * Issues as the interpreter tells them, from what functions compiled by Ajv tell. The functions must have been compiled with
 * the keywords of `tongban forms build`, which tell a choice without what its branches say.
 */
export function issuesOfAjv(errors: readonly AjvError[]): readonly Issue[] {
  return errors.filter(({ keyword }) => keyword !== 'if').map(issue);
}

/**
 * A validator of functions compiled by Ajv, by the pointer of the part of the schema each is for; the empty one is the whole. `true` and
 * `false` are themselves, a part that is missing takes nothing.
 */
export function builtValidator(functions: Readonly<Record<string, AjvFunction | boolean>>): Validator {
  const validate = (value: unknown, schemaPointer = ''): readonly Issue[] => {
    const known = Object.prototype.hasOwnProperty.call(functions, schemaPointer);
    const check = known && functions[schemaPointer];
    if (typeof check !== 'function') return check === true ? [] : wrong('false');
    try {
      return check(value) ? [] : issuesOfAjv(check.errors ?? []);
    } catch (error) {
      // The functions call each other for what is nested; only an attack is nested so deep.
      if (error instanceof RangeError) return wrong('depth');
      throw error;
    }
  };
  return { validate, matches: (schemaPointer, value) => validate(value, schemaPointer).length === 0 };
}

function issue({ instancePath, keyword, params }: AjvError): Issue {
  const found: Record<string, string | number | boolean> = {};
  for (const name of Object.keys(params)) {
    const ours = names[name];
    const value = params[name];
    const scalar = Array.isArray(value) ? value.join() : value;
    if (ours !== undefined && isScalar(scalar)) found[ours] = scalar;
  }
  return { pointer: instancePath, code: keyword === 'false schema' ? 'false' : keyword, params: found };
}

/** Our names of Ajv's params. Others are left out. */
const names: Readonly<Record<string, string>> = {
  limit: 'limit',
  multipleOf: 'limit',
  allowedValue: 'limit',
  type: 'type',
  pattern: 'pattern',
  format: 'format',
  missingProperty: 'property',
  additionalProperty: 'property',
  unevaluatedProperty: 'property',
  propertyName: 'property',
  minContains: 'min',
  maxContains: 'max',
};

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
