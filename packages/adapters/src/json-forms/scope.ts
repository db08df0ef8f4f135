import type { KeyPath } from '../shared/forms/form-key.js';

/** Steps of a scope that stand before a name, and those that only pick a subschema. */
const NAMED = 'properties';
const ROWS = 'items';
const INDEXED = ['allOf', 'anyOf', 'oneOf'];
const PLAIN = ['then', 'else', 'if', 'not'];

/**
 * The answer a scope speaks of: `#/properties/person/properties/name` → `['person', 'name']`; rows are the empty name.
 * `undefined` when it is no scope.
 */
export function readScope(scope: unknown): KeyPath | undefined {
  if (typeof scope !== 'string' || !/^#?(\/|$)/.test(scope)) return undefined;
  const steps = scope
    .replace(/^#?\/?/, '')
    .split('/')
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  if (steps.length === 1 && steps[0] === '') return [];
  return readSteps(steps);
}

function readSteps(steps: readonly string[]): KeyPath | undefined {
  const path: string[] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] ?? '';
    const next = steps[at + 1];
    if (step === NAMED) {
      if (next === undefined || next === '') return undefined;
      path.push(next);
      at += 1;
    } else if (step === ROWS) {
      if (next !== undefined && /^\d+$/.test(next)) at += 1;
      path.push(next !== undefined && /^\d+$/.test(next) ? next : '');
    } else if (INDEXED.indexOf(step) >= 0) {
      at += 1;
    } else if (PLAIN.indexOf(step) < 0) {
      return undefined;
    }
  }
  return path;
}
