import type { FormIssue, FormState } from '@tongban/core/form';
import type { Words } from '../../shared/words.js';
import { rowName } from '../row-name.js';
import { pathTo, type Keyed } from '../tree.js';
import { issueText } from './issue-words.js';

/**
 * What is wrong, and where when the same question is asked for each row.
 * @param grouped - Whether to tell the group, too.
 */
export function entryText(
  issue: FormIssue,
  key: string | undefined,
  { root }: FormState,
  words: Words,
  grouped = false,
): string {
  const path = key === undefined ? [] : pathTo(root, key);
  const node = path[path.length - 1];
  const message = issueText(issue, askedOf(node), words);
  const place = path
    .map((each, index) => placeText(each, path[index - 1], { words, grouped }))
    .filter(Boolean)
    .join(' ');
  return place ? words.say('form.summary.place', { place, message }) : message;
}

/** Of rows which one it is, and of which list; of groups their title. */
function placeText(
  each: Keyed,
  around: Keyed | undefined,
  { words, grouped }: { readonly words: Words; readonly grouped: boolean },
): string {
  if ('kind' in each) return grouped && each.kind === 'group' && each.layout === 'fieldset' ? each.title : '';
  if (each.title || !around?.title) return rowName(each, words);
  return words.say('form.summary.row', { list: around.title, number: each.index + 1 });
}

const askedOf = (node: Keyed | undefined): Parameters<typeof issueText>[1] =>
  !node
    ? { title: '' }
    : 'kind' in node && node.kind === 'field'
      ? node
      : { title: node.title, schema: { type: 'array' } };
