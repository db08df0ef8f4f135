import { picking } from '../shape/picks.js';
import type { ChoiceShape } from '../shape/shape.js';
import { detectBranch } from './detect.js';
import type { Place } from './place.js';
import type { Tree } from './tree.js';

/** Takes the branch of every choice at a place: the resident's, or the one its value belongs to. */
export function takeBranches(place: Place, tree: Tree): void {
  const { shapes } = tree;
  for (;;) {
    const open = place.shape.choices.find(({ pointer }) => place.taken.picks[pointer] === undefined);
    if (!open) return;
    place.taken = picking(shapes, place.taken, open.pointer, chosen(place, open, tree));
    place.shape = shapes.shapeOf(place.taken, place.value);
  }
}

/** Found once it stays, while what is typed may fit another branch for a moment. */
function chosen(place: Place, choice: ChoiceShape, { detected, host, shapes }: Tree): number {
  const key = `${place.key}${choice.pointer}`;
  const known = host.answers.chosen[key] ?? detected.get(key);
  if (known !== undefined) return known;
  const found = detectBranch(shapes, choice, place.value);
  if (found >= 0) detected.set(key, found);
  return found;
}
