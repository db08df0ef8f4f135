import { isRecord } from '../base/json.js';
import { wordSet } from '../base/word-set.js';
import type { SchemaFault } from './schema-faults.js';

type Shape = readonly [what: string, fits: (value: unknown) => boolean];

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && isFinite(value);
const isNames = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const types = wordSet('string number integer boolean object array null');
const isType = (value: unknown): boolean => typeof value === 'string' && types.has(value);

const shapes = {
  text: ['a text', isText],
  number: ['a number', isNumber],
  step: ['a number above 0', (value) => isNumber(value) && value > 0],
  count: ['a whole number from 0 on', (value) => isNumber(value) && value >= 0 && value % 1 === 0],
  flag: ['true or false', (value) => typeof value === 'boolean'],
  list: ['a list', Array.isArray],
  schemas: ['a list of at least one schema', (value) => Array.isArray(value) && value.length > 0],
  named: ['an object', isRecord],
  names: ['a list of texts', isNames],
  namesByName: [
    'an object of lists of texts',
    (value) => isRecord(value) && Object.keys(value).every((key) => isNames(value[key])),
  ],
  types: [
    'a type of JSON Schema or a list of them',
    (value) => isType(value) || (Array.isArray(value) && value.length > 0 && value.every(isType)),
  ],
} as const satisfies Readonly<Record<string, Shape>>;

/** The shape each keyword must have, apart from schemas inside. */
const expected: Readonly<Record<keyof typeof shapes, string>> = {
  text: '$schema $id $ref $anchor $dynamicRef $dynamicAnchor $recursiveRef pattern format',
  number: 'maximum minimum exclusiveMaximum exclusiveMinimum',
  step: 'multipleOf',
  count: 'maxLength minLength maxItems minItems maxProperties minProperties maxContains minContains',
  flag: 'uniqueItems $recursiveAnchor',
  list: 'enum',
  schemas: 'allOf anyOf oneOf prefixItems',
  named: 'properties patternProperties $defs definitions dependentSchemas dependencies',
  names: 'required',
  namesByName: 'dependentRequired',
  types: 'type',
};

const byKeyword = new Map<string, Shape>();
for (const shape of Object.keys(expected) as (keyof typeof shapes)[])
  for (const keyword of expected[shape].split(' ')) byKeyword.set(keyword, shapes[shape]);

/** What is wrong with what a keyword holds. */
export function keywordFault(
  keyword: string,
  value: unknown,
): { readonly code: SchemaFault['code']; readonly reason: string } | undefined {
  const shape = byKeyword.get(keyword);
  if (shape === undefined || shape[1](value)) return undefined;
  // Draft-03 and draft-04, which old form definitions still use.
  const old = typeof value === 'boolean' && /^(required|exclusiveM(ax|in)imum)$/.test(keyword);
  return { code: old ? 'unsupported' : 'unusable', reason: `${keyword} must be ${shape[0]}` };
}
