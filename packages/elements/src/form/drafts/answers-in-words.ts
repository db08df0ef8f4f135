import { isRecord, type Json } from '@tongban/core';
import type { FieldNode, FormNode, GroupNode } from '@tongban/core/form';
import type { Words } from '../../shared/words.js';
import { answerText } from '../fields/answer-text.js';
import { some } from '../tree.js';

/** What answers are told with: the form as it stands, and titles by pattern. */
export interface AnswerContext {
  readonly root: GroupNode;
  readonly titles: Readonly<Record<string, string>>;
  readonly words: Words;
}

/** The title of the question at a pointer, with the row it is in. */
export function questionAt(pointer: string, { titles, words }: AnswerContext): string {
  const steps = pointer.split('/').slice(1);
  const row = steps.filter((step) => /^\d+$/.test(step)).pop();
  let pattern = steps.map((step) => `/${/^\d+$/.test(step) ? '-' : step}`).join('');
  while (pattern && !titles[pattern]) pattern = pattern.slice(0, pattern.lastIndexOf('/'));
  const title = titles[pattern] ?? nameIn(pointer);
  return row === undefined ? title : words.say('draft.row', { row: Number(row) + 1, title });
}

/** An answer as it is read, whatever it is. */
export function answerAt(pointer: string, value: Json | undefined, context: AnswerContext): string {
  const field = fieldAt(context.root, pointer);
  const text = field ? answerText({ ...field, value }, context.words) : plainText(value, pointer, context);
  return text || context.words.say('draft.answer.none');
}

function plainText(value: Json | undefined, pointer: string, context: AnswerContext): string {
  const { words } = context;
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return words.say(value ? 'form.yes' : 'form.no');
  if (typeof value !== 'object') return String(value);
  const separator = words.say('list.separator');
  if (Array.isArray(value))
    return (value as readonly Json[])
      .map((row, index) => plainText(row, `${pointer}/${index}`, context))
      .join(separator);
  if (!isRecord(value)) return '';
  // A file: its other properties say nothing to a resident.
  if (typeof value['name'] === 'string' && typeof value['id'] === 'string') return value['name'];
  return Object.keys(value)
    .map((key) => {
      const inner = `${pointer}/${key}`;
      const answer = plainText((value as Readonly<Record<string, Json>>)[key], inner, context);
      const title = context.titles[inner.replace(/\/\d+(?=\/|$)/g, '/-')] ?? key;
      return answer && words.say('draft.answer.pair', { title, answer });
    })
    .filter((text) => text !== '')
    .join(separator);
}

function fieldAt(root: FormNode, pointer: string): FieldNode | undefined {
  let found: FieldNode | undefined;
  some(root, (node) => {
    if (!('kind' in node) || node.kind !== 'field' || node.pointer !== pointer) return false;
    found = node;
    return true;
  });
  return found;
}

const nameIn = (pointer: string): string =>
  (pointer.split('/').pop() ?? '').replace(/~1/g, '/').replace(/~0/g, '~');
