import { isRecord, pointerTo } from '@tongban/core';
import type { Rule } from '@tongban/core/form';
import type { JsonSchema } from '@tongban/core/schema';
import type { FaultList } from '../shared/forms/fault-list.js';
import type { KeyPath } from '../shared/forms/form-key.js';
import { own, ownList, ownText } from '../shared/forms/own.js';
import { placeRule } from '../shared/forms/place-rule.js';
import { acceptsMissing } from './accepts-missing.js';
import { readScope } from './scope.js';

/** What a `rule` of JSON Forms does to its element. */
export interface ElementRules {
  readonly condition?: Rule;
  readonly readonlyIf?: Rule;
}

/** How many conditions may stand inside each other. */
const DEEPEST = 32;

/**
 * The `rule` of an element as ours.
 * @param base of the answers scopes are relative to: the row, inside the detail of a list
 */
export function readRule(element: unknown, pointer: string, base: KeyPath, faults: FaultList): ElementRules {
  const rule = own(element, 'rule');
  if (rule === undefined) return {};
  const at = pointerTo(pointer, 'rule');
  const effect = ownText(rule, 'effect') ?? '';
  const condition = readCondition(own(rule, 'condition'), pointerTo(at, 'condition'), { base, faults });
  if (condition === undefined) return {};
  switch (effect) {
    case 'SHOW':
      return { condition };
    case 'HIDE':
      return { condition: { not: condition } };
    case 'DISABLE':
      return { readonlyIf: condition };
    case 'ENABLE':
      return { readonlyIf: { not: condition } };
    default:
      faults.form(pointerTo(at, 'effect'), 'only SHOW, HIDE, ENABLE and DISABLE are known', 'rule');
      return {};
  }
}

interface ConditionContext {
  readonly base: KeyPath;
  readonly faults: FaultList;
  readonly depth?: number;
}

/** A condition as our rule; `undefined`, and a fault, when it cannot be told what it asks. */
function readCondition(condition: unknown, pointer: string, context: ConditionContext): Rule | undefined {
  const { faults, depth = 0 } = context;
  if (!isRecord(condition) || depth > DEEPEST) {
    faults.form(pointer, 'a condition is an object with a scope and a schema', 'rule');
    return undefined;
  }
  const type = ownText(condition, 'type');
  if (type === 'AND' || type === 'OR') return readSeveral(condition, pointer, context);
  if (own(condition, 'validate') !== undefined) {
    faults.form(pointerTo(pointer, 'validate'), 'a function: write a schema or an expression', 'rule');
    return undefined;
  }
  const path = readScope(own(condition, 'scope'));
  if (path === undefined) {
    faults.form(pointerTo(pointer, 'scope'), 'the scope of a condition is like #/properties/name', 'rule');
    return undefined;
  }
  const place = context.base.concat(path);
  if (place.length > 0 && place[place.length - 1] === '') {
    faults.form(
      pointerTo(pointer, 'scope'),
      'a condition asks for an answer in the row, not for the row',
      'rule',
    );
    return undefined;
  }
  if (type === 'LEAF') return readLeaf(condition, place);
  const schema = own(condition, 'schema');
  if (!isRecord(schema) && typeof schema !== 'boolean') {
    faults.form(pointerTo(pointer, 'schema'), 'the schema of a condition is missing', 'rule');
    return undefined;
  }
  const missing = own(condition, 'failWhenUndefined') !== true && acceptsMissing(schema);
  return placeRule(place, schema as JsonSchema, missing);
}

/** All of them, or one. One that cannot be told is left out by the whole: half a condition is another. */
function readSeveral(condition: unknown, pointer: string, context: ConditionContext): Rule | undefined {
  const { depth = 0 } = context;
  const rules = ownList(condition, 'conditions').map((inner, index) =>
    readCondition(inner, pointerTo(pointerTo(pointer, 'conditions'), index), {
      ...context,
      depth: depth + 1,
    }),
  );
  const known = rules.filter((rule): rule is Rule => rule !== undefined);
  if (known.length < rules.length) return undefined;
  return ownText(condition, 'type') === 'AND' ? { allOf: known } : { anyOf: known };
}

/** The older way: equal to a value. Without one it asks whether there is no answer. */
function readLeaf(condition: unknown, place: KeyPath): Rule {
  const expected = own(condition, 'expectedValue');
  return expected === undefined
    ? { not: placeRule(place, true, false) }
    : placeRule(place, { const: expected }, false);
}
