import type { Item } from '../format/generated/types.js';
import { audiencesOf, type Audience } from './item-audience.js';

/** What a list is narrowed to. Empty fields do not narrow. */
export interface ItemFilter {
  readonly query?: string;
  readonly audience?: Audience;
  /** Code of the topic (主题分类). */
  readonly topic?: string;
  /** Name of the department. */
  readonly department?: string;
  /** Codes of ways (四办), all of which must hold. */
  readonly ways?: readonly string[];
}

/** Items made ready for search, once for a catalogue. */
export interface ItemIndex {
  /** The items that fit, best first; without a query in the order of the catalogue. */
  search(filter: ItemFilter): readonly Item[];
}

interface Entry {
  readonly item: Item;
  readonly name: string;
  readonly rest: string;
  readonly initials: string;
}

/** Reads all items once, so that a keystroke only compares strings. */
export function createItemIndex(items: readonly Item[]): ItemIndex {
  const entries = items.map((item): Entry => ({
    item,
    name: folded(item.name),
    // A line feed keeps a word from matching across two fields.
    rest: folded(
      [item.plainName, item.mainName, ...(item.keywords ?? []), item.department.name, item.taskCode, item.id]
        .filter(Boolean)
        .join('\n'),
    ),
    initials: item.initials ?? '',
  }));
  return {
    search(filter) {
      const words = folded(filter.query ?? '')
        .split(/\s+/)
        .filter(Boolean);
      // Sorted into ranks, since sort() keeps equal ones in their order only from Chromium 70 on, and is slower.
      const byRank: Item[][] = [];
      for (const entry of entries) {
        const rank = rankOf(entry, words);
        if (rank >= 0 && fits(entry.item, filter)) (byRank[rank] ??= []).push(entry.item);
      }
      return ([] as Item[]).concat(...byRank.reverse().filter(Boolean));
    },
  };
}

function fits(item: Item, { audience, topic, department, ways = [] }: ItemFilter): boolean {
  if (audience && !audiencesOf(item).includes(audience)) return false;
  if (topic) {
    const topics =
      audience === 'legal'
        ? item.legalTopics
        : audience === 'person'
          ? item.personTopics
          : [...(item.personTopics ?? []), ...(item.legalTopics ?? [])];
    if (!topics?.some(({ code }) => code === topic)) return false;
  }
  if (department && item.department.name !== department) return false;
  return ways.every((way) => item.ways?.some(({ code }) => code === way));
}

/** -1 when a word is missing; more the nearer the words are to the name's beginning. */
function rankOf({ name, rest, initials }: Entry, words: readonly string[]): number {
  let rank = 0;
  for (const word of words) {
    const place = name.indexOf(word);
    if (place === 0) rank += 8;
    else if (place > 0) rank += 6;
    else if (rest.includes(word)) rank += 4;
    else if (initials.includes(word) && /^[a-z0-9]{2,}$/.test(word))
      rank += initials.startsWith(word) ? 3 : 2;
    else return -1;
  }
  return rank;
}

/** Full-width letters and digits become plain ones, upper case lower. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
