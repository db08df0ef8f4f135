import type { Choice, FieldNode } from '@tongban/core/form';
import type { Words } from '../../shared/words.js';
import { sameAnswer } from '../ids.js';
import type { Answer } from './field-view.js';

/** An answer as it is read: names of choices, yes and no, a day in words; empty when there is none. */
export function answerText({ value, choices, widget }: FieldNode, words: Words): string {
  if (value === undefined || value === null || value === '') return choices ? nameOf(value, choices) : '';
  if (Array.isArray(value))
    return value
      .map((each: Answer) => answerText({ value: each, choices, widget } as FieldNode, words))
      .join(words.say('list.separator'));
  const name = choices && nameOf(value, choices);
  if (name) return name;
  if (typeof value === 'boolean') return words.say(value ? 'form.yes' : 'form.no');
  if (widget === 'password') return '●'.repeat(8);
  if (widget === 'date' && typeof value === 'string') return words.day(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const nameOf = (value: Answer, choices: readonly Choice[]): string =>
  choices.filter((choice) => sameAnswer(choice.value, value))[0]?.name ?? '';
