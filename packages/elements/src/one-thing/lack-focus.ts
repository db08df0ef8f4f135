import type { StepKey } from './journey.js';
import type { Model } from './model.js';

/** Moves the focus to what is missing in a step: the first question without an answer; else the words that say what it is. */
export async function focusLack(root: ParentNode, model: Model, step: StepKey): Promise<void> {
  if (step === 'situation') {
    const materials = root.querySelector('tb-materials');
    // It may have to draw the questions first, in the place of the list.
    await materials?.updateComplete;
    if (materials && focusOpenQuestion(materials.renderRoot)) return;
  } else if (step === 'check' && !model.stopped && focusOpenQuestion(root)) return;
  root.querySelector<HTMLElement>('.lack')?.focus();
}

/** The first question that has no answer gets the focus, and all of it comes into view. */
function focusOpenQuestion(root: ParentNode): boolean {
  const question = [...root.querySelectorAll<HTMLElement>('fieldset')].filter(
    (each) => !each.querySelector('input:checked'),
  )[0];
  const answer = question?.querySelector<HTMLElement>('input');
  if (!question || !answer) return false;
  answer.focus({ preventScroll: true });
  // In the middle, where no bar of the page covers it; of one that is higher than the screen the beginning.
  question.scrollIntoView({ block: question.clientHeight < window.innerHeight ? 'center' : 'start' });
  return true;
}
