import type { FormIssue, FormState, RowNode } from '@tongban/core/form';
import type { Words } from '../../shared/words.js';
import { rowName } from '../row-name.js';
import { pathTo } from '../tree.js';
import { issueText } from './issue-words.js';

/** What is wrong, and where when the same question is asked for each row. */
export function entryText(
  issue: FormIssue,
  key: string | undefined,
  { root }: FormState,
  words: Words,
): string {
  const path = key === undefined ? [] : pathTo(root, key);
  const node = path[path.length - 1];
  const message = issueText(issue, askedOf(node), words);
  const place = path
    .filter((each): each is RowNode => !('kind' in each))
    .map((row) => rowName(row, words))
    .join(' ');
  return place ? words.say('form.summary.place', { place, message }) : message;
}

const askedOf = (node: ReturnType<typeof pathTo>[number] | undefined): Parameters<typeof issueText>[1] =>
  !node
    ? { title: '' }
    : 'kind' in node && node.kind === 'field'
      ? node
      : { title: node.title, schema: { type: 'array' } };
