import type { GroupNode } from '../node.js';
import type { GroupSlot } from './group-slot.js';

/** Of tabs and of a wizard: which child is in view, and how far each has come. */
export function turnPages(group: GroupSlot): void {
  const { host } = group.tree;
  const { type } = group.plan;
  if (type !== 'tabs' && type !== 'wizard') return;
  const children = group.children();
  const found = children.find(({ key }) => key === host.views.get(group.key)) ?? children[0];
  if (type === 'wizard')
    for (const child of children)
      move(child as GroupSlot, child === found ? 'current' : host.seen.has(child.key) ? 'done' : 'todo');
  if (found?.key !== group.current) group.touch();
  group.current = found?.key;
}

function move(page: GroupSlot, progress: GroupNode['progress']): void {
  if (progress !== page.progress) page.touch();
  page.progress = progress;
}
