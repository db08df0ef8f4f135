import type { FormStore } from '@tongban/core/form';
import { pathTo } from '../tree.js';

/** Shows the step or tab a draft was left at. Of the steps before it those are done in which nothing is wrong. */
export function goToStep(store: FormStore, key: string): void {
  const { root } = store.state;
  const around = pathTo(root, key).slice(-2)[0];
  const isWizard = around !== undefined && 'layout' in around && around.layout === 'wizard';
  const seen = isWizard
    ? completeBefore(
        store,
        key,
        around.children.map((step) => step.key),
      )
    : undefined;
  store.dispatch({ type: 'show', key, ...(seen && { seen }) });
}

function completeBefore({ state }: FormStore, key: string, steps: readonly string[]): readonly string[] {
  const wrong = new Set<string>();
  for (const { pointer } of state.issues) {
    const at = state.keyOf(pointer);
    if (at !== undefined) for (const node of pathTo(state.root, at)) wrong.add(node.key);
  }
  return steps.slice(0, Math.max(steps.indexOf(key), 0)).filter((step) => !wrong.has(step));
}
