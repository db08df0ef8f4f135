import type { Json } from '../../base/json.js';
import type { SchemaObject } from '../../schema/json-schema.js';
import type { Choice } from '../node.js';
import type { Gathering } from './gathering.js';
import { listOf } from './list-of.js';
import type { SchemaPlaces } from './schema-places.js';
import type { BranchShape } from './shape.js';

/** What a `oneOf` or `anyOf` comes down to. */
export interface Branches {
  /** Without those that only say `null`. */
  readonly branches: readonly BranchShape[];
  readonly nullable: boolean;
  /** The values, when every branch is one. */
  readonly constants: readonly Choice[] | undefined;
  /** The branches only limit what is asked elsewhere: nothing to choose, the validator says the rest. */
  readonly onlyLimits: boolean;
  /** The property with another fixed value in every branch. */
  readonly by: string | undefined;
  /** The place in `branches` of the one that has `value` for `by`; -1 when none has. */
  indexOf(value: Json | undefined): number;
}

/** Keywords that ask for something, rather than limit it. */
const ASKING = [
  'properties',
  'type',
  'title',
  'const',
  'enum',
  'items',
  'prefixItems',
  '$ref',
  'allOf',
  'format',
];

/** Reads the branches at a pointer; `peek` gathers one by itself. */
export function branchesAt(
  pointer: string,
  places: SchemaPlaces,
  peek: (pointer: string) => Gathering,
): Branches {
  const list = listOf(
    objectAt(places, pointer.replace(/\/\w+$/, ''))?.[pointer.slice(pointer.lastIndexOf('/') + 1)],
  );
  const all = list.map((_, index) => ({
    index,
    at: `${pointer}/${index}`,
    part: peek(`${pointer}/${index}`),
  }));
  const rest = all.filter(({ part }) => part.keywords['type'] !== 'null' && part.keywords['const'] !== null);
  const by = Object.keys(rest[0]?.part.properties ?? {}).find(
    (name) =>
      rest.length > 1 && rest.every(({ part }) => fixedValues(part.properties[name]?.[0], peek).length > 0),
  );
  const fixed = rest.map(({ part }) => (by === undefined ? [] : fixedValues(part.properties[by]?.[0], peek)));
  const constants = rest.every(({ part }) => isConstant(part)) && rest.length > 0;
  return {
    nullable: rest.length < all.length,
    branches: rest.map(({ index, at, part }, place) => ({
      index,
      pointer: at,
      value: fixed[place]?.[0],
      title: titleOf(part) || String(fixed[place]?.[0] ?? '') || nameOf(places, at) || String(index + 1),
    })),
    constants: constants ? rest.map(({ part }) => constantOf(part)) : undefined,
    onlyLimits: all.every(
      ({ at }) => !ASKING.some((keyword) => objectAt(places, at)?.[keyword] !== undefined),
    ),
    by,
    indexOf: (value) => fixed.findIndex((values) => values.includes(value as Json)),
  };
}

const titleOf = ({ keywords }: Gathering): string =>
  typeof keywords['title'] === 'string' ? keywords['title'] : '';

const onlyValue = ({ keywords }: Gathering): unknown =>
  keywords['const'] ?? (listOf(keywords['enum']).length === 1 ? listOf(keywords['enum'])[0] : undefined);

const isConstant = (part: Gathering): boolean =>
  ['string', 'number', 'boolean'].includes(typeof onlyValue(part));

const constantOf = (part: Gathering): Choice => {
  const value = onlyValue(part) as Json;
  return { value, name: titleOf(part) || String(value) };
};

/** The values a property is fixed to: of its `const` or `enum`. */
function fixedValues(pointer: string | undefined, peek: (pointer: string) => Gathering): readonly Json[] {
  if (pointer === undefined) return [];
  const { keywords } = peek(pointer);
  return (keywords['const'] === undefined ? listOf(keywords['enum']) : [keywords['const']]) as Json[];
}

/** The last step of a reference, or the type. */
function nameOf(places: SchemaPlaces, pointer: string): string {
  const part = objectAt(places, pointer);
  return part?.$ref?.split('/').pop() ?? (typeof part?.type === 'string' ? part.type : '');
}

/** The schema at a pointer, if it is one with keywords. */
function objectAt(places: SchemaPlaces, pointer: string): SchemaObject | undefined {
  const found = places.at(pointer);
  return typeof found === 'object' ? found : undefined;
}
