import type { GroupNode } from '@tongban/core/form';

/** From one step of a wizard to another. */
export interface StepMove {
  readonly from: GroupNode;
  readonly to: GroupNode;
  /** Whether towards the end: only when nothing is wrong in the step. */
  readonly forth: boolean;
}

/** The wizard a form is, if it is one: the root itself or the first of its kind directly inside. */
export function wizardOf(root: GroupNode): GroupNode | undefined {
  if (root.layout === 'wizard') return root;
  return root.children.filter(
    (node): node is GroupNode => node.kind === 'group' && node.layout === 'wizard',
  )[0];
}

/** The move to the next step; `undefined` on the last one, and where there is no wizard. */
export function nextStep(root: GroupNode): StepMove | undefined {
  const wizard = wizardOf(root);
  return wizard && moveIn(wizard, 1);
}

/** The move by one step, forth (1) or back (-1). */
export function moveIn(wizard: GroupNode, by: 1 | -1): StepMove | undefined {
  const steps = wizard.children as readonly GroupNode[];
  const at = steps.findIndex(({ key }) => key === wizard.current);
  const from = steps[at];
  const to = steps[at + by];
  return from && to && { from, to, forth: by > 0 };
}
