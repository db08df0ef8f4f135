import type { Item } from '@tongban/core/catalogue';
import { pinyin } from 'pinyin-pro';
import { breathe } from '../files/interrupts.js';

/**
 * The pinyin initials of `text`, lower case, digits and Latin letters kept: 「3年换领」 is `3nhl`. Empty where nothing
 * can be read aloud. Readings go by the word: 重庆 is `cq`, 重量 `zl`.
 */
export function initialsOf(text: string): string {
  const plain = text.normalize('NFKC'); // full-width letters and digits
  const initials = pinyin(plain, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  return initials.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Every item with the initials of its name and plain name. Initials that the source has stay. */
export async function withInitials(
  items: readonly Item[],
  onProgress: (done: number, total: number) => void,
): Promise<Item[]> {
  const filled: Item[] = [];
  for (const item of items) {
    filled.push(withOwnInitials(item));
    if (filled.length % 200 > 0) continue;
    onProgress(filled.length, items.length);
    await breathe();
  }
  return filled;
}

function withOwnInitials(item: Item): Item {
  const names = [item.name, item.plainName].filter((name) => typeof name === 'string');
  const initials = item.initials ?? names.map(initialsOf).join('');
  return initials === '' ? item : { ...item, initials };
}
