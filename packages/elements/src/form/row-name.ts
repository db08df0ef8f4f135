import type { RowNode } from '@tongban/core/form';
import type { Words } from '../shared/words.js';

/** What a row is called: its title with its number, `股东 2`, or its number. */
export function rowName({ title, index }: RowNode, words: Words): string {
  return title ? `${title} ${index + 1}` : words.say('form.row', { number: index + 1 });
}
