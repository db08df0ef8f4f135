import { pick, type Random } from '../base/testing/random.mjs';

/** Values that break readers: odd numbers, odd keys, other types, too much of everything. */
const odd: readonly ((random: Random) => unknown)[] = [
  () => undefined,
  () => null,
  () => NaN,
  () => -Infinity,
  () => -0,
  () => 1e308,
  () => 2 ** 53,
  () => 0.5,
  () => true,
  () => '',
  () => '\u0000\u202e',
  () => '\ud800',
  () => '无'.repeat(100_001),
  () => [],
  () => [undefined, , [null]], // eslint-disable-line no-sparse-arrays -- holes are the point
  () => ({}),
  () =>
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown,
  (random) => nested(Math.floor(random() * 3000)),
  () => new Date(0),
  () => 10n,
  () => Symbol('odd'),
  () => () => 'odd',
  () => Object.create(null) as unknown,
];

const oddKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '~/',
  '0',
  '键',
];

function nested(levels: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { options: value };
  return value;
}

/** Changes something somewhere in `root`, in place: wrong types, odd keys, things gone, twice, or in each other's place. */
export function mutate(root: object, random: Random): void {
  const place = somewhere(root, random);
  const keys = Object.keys(place.owner);
  const key = keys.length > 0 ? pick(random, keys) : 'added';
  const value = place.owner[key];
  switch (Math.floor(random() * 7)) {
    case 0:
      return void delete place.owner[key];
    case 1:
      return put(place.owner, pick(random, oddKeys), pick(random, odd)(random));
    case 2:
      return put(place.owner, key, somewhere(root, random).owner); // a part of itself may come in: copied, so no cycle
    case 3:
      if (Array.isArray(place.owner))
        return void place.owner.push(structuredCloneOrNot(pick(random, place.owner)));
      return put(place.owner, key, [value, value]);
    case 4:
      return put(place.owner, key, typeof value === 'string' ? Number(value) : asText(value));
    default:
      return put(place.owner, key, pick(random, odd)(random));
  }
}

/** What has no prototype, or an odd one, cannot be made a text. */
function asText(value: unknown): string {
  try {
    return String(value as string);
  } catch {
    return 'odd';
  }
}

type Owner = Record<string, unknown>;

/** Defined, not assigned: `__proto__` becomes a key like any other, as from `JSON.parse`. */
function put(owner: Owner, key: string, value: unknown): void {
  if (Array.isArray(owner) && !/^\d+$/.test(key)) return; // JSON has no lists with named parts
  Object.defineProperty(owner, key, {
    value: structuredCloneOrNot(value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function structuredCloneOrNot(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return value; // functions and symbols
  }
}

/** An object or list of the tree, near ones and far ones alike. */
function somewhere(root: object, random: Random): { readonly owner: Owner } {
  let owner = root as Owner;
  for (;;) {
    const below = Object.values(owner).filter(
      (value): value is Owner => typeof value === 'object' && value !== null,
    );
    if (below.length === 0 || random() < 0.2) return { owner };
    owner = pick(random, below);
  }
}
