import type { FormStore, GroupNode } from '@tongban/core/form';
import type { Sheet } from '../sheet.js';

type Steps = readonly GroupNode[];

/** The steps that were last drawn, by key of the wizard. */
const drawn = new WeakMap<FormStore, Map<string, Steps>>();

/**
 * Tells those who listen that an answer has brought steps or taken some away, and how many there are now. What changes while nobody is in the
 * form, such as a draft that is put in, is not told.
 */
export function tellSteps(wizard: GroupNode, steps: Steps, { hand, words }: Sheet): void {
  let last = drawn.get(hand.store);
  if (!last) drawn.set(hand.store, (last = new Map<string, Steps>()));
  const before = last.get(wizard.key);
  last.set(wizard.key, steps);
  if (!before || !hand.root.activeElement) return;
  const more = missing(before, steps);
  const fewer = missing(steps, before);
  if (more.length + fewer.length === 0) return;
  const say = (key: string, titles: readonly string[]): string =>
    titles.length > 0 ? words.say(key, { titles: titles.join(words.say('list.separator')) }) : '';
  const text = [say('form.steps.more', more), say('form.steps.fewer', fewer)].join('');
  hand.afterwards(() => hand.announce(text + words.say('form.steps.now', { count: steps.length })));
}

/** Titles of the steps that are not among the others. */
const missing = (among: Steps, steps: Steps): readonly string[] =>
  steps.filter(({ key }) => !among.some((other) => other.key === key)).map(({ title }) => title);
