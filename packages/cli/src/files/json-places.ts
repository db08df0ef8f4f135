import { textPlace, type TextPlace } from './json-error.js';

/** Where the parts of a JSON text stand. */
export interface JsonPlaces {
  /** The place of a JSON pointer: of a name where it is one of an object, of the value otherwise. Of what is not there, the nearest part around. */
  of(pointer: string): TextPlace;
  /** Names an object has twice, each where it comes again: readers keep the last and forget the others. */
  readonly twice: readonly { readonly pointer: string; readonly place: TextPlace }[];
}

// The alternatives of a string exclude one another, so that none is read in two ways.
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gy;
const space = /\s*/y;

interface Open {
  readonly pointer: string;
  /** The names so far; `undefined` of a list. */
  readonly names: Set<string> | undefined;
  /** Name or number of the entry that is read. */
  at: string | undefined;
  count: number;
}

/** Reads a text that is JSON once more, for its places. */
export function jsonPlaces(text: string): JsonPlaces {
  const offsets = new Map<string, number>();
  const twice: { pointer: string; offset: number }[] = [];
  const open: Open[] = [];
  token.lastIndex = 0;
  for (;;) {
    space.lastIndex = token.lastIndex;
    space.test(text);
    token.lastIndex = space.lastIndex;
    const found = token.exec(text);
    if (!found) break;
    const [word] = found;
    const inside = open[open.length - 1];
    if (word === '}' || word === ']') {
      open.pop();
      continue;
    }
    if (word === ':') continue;
    if (word === ',') {
      if (inside) inside.at = undefined;
      continue;
    }
    if (inside?.names && inside.at === undefined) {
      inside.at = JSON.parse(word) as string;
      const pointer = under(inside.pointer, inside.at);
      if (inside.names.has(inside.at)) twice.push({ pointer, offset: found.index });
      inside.names.add(inside.at);
      offsets.set(pointer, found.index);
      continue;
    }
    if (inside && !inside.names) inside.at = String(inside.count++);
    const pointer = inside ? under(inside.pointer, inside.at as string) : '';
    if (!inside?.names) offsets.set(pointer, found.index);
    if (word === '{' || word === '[')
      open.push({ pointer, names: word === '{' ? new Set() : undefined, at: undefined, count: 0 });
  }
  return {
    of(pointer) {
      let at = pointer;
      while (at !== '' && !offsets.has(at)) at = at.slice(0, at.lastIndexOf('/'));
      return textPlace(text, offsets.get(at) ?? 0);
    },
    twice: twice.map(({ pointer, offset }) => ({ pointer, place: textPlace(text, offset) })),
  };
}

const under = (pointer: string, name: string): string =>
  `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
