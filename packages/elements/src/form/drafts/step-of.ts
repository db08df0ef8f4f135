import type { GroupNode } from '@tongban/core/form';

/** The key of the step or tab in view: of the outermost wizard or tabs. */
export function stepOf({ current, children }: GroupNode): string | undefined {
  if (current !== undefined) return current;
  for (const child of children) {
    const step = child.kind === 'group' ? stepOf(child) : undefined;
    if (step !== undefined) return step;
  }
  return undefined;
}
