import type { Json } from '../../base/json.js';
import { valueAt } from '../../base/pointer.js';
import type { Plan } from '../layout/plan.js';
import { CHOSEN } from '../layout/pseudo-names.js';
import { dropping, picking } from '../shape/picks.js';
import { namesOf } from './entries-slot.js';
import type { Place } from './place.js';
import type { Tree } from './tree.js';

/** Names of what a plan of a choice or of entries asks for in the object at a place. */
export function namesAsked(plan: Plan, around: Place, tree: Tree): readonly string[] {
  return plan.kind === 'choice'
    ? namesChosen(plan, around, tree)
    : namesOf(around, valueAt(tree.host.answers.value, around.pointer) as Json | undefined);
}

/** What any branch asks for that the object around does not. */
function namesChosen({ choice }: Plan, { shape, taken }: Place, { shapes }: Tree): readonly string[] {
  const branches = shape.choices.find(({ pointer }) => pointer === choice)?.branches ?? [];
  const open = dropping(shapes, taken, choice);
  const { properties } = shapes.unionOf(open);
  const names = new Set(branches.length > 0 ? [CHOSEN] : []);
  for (const { index } of branches)
    for (const name of Object.keys(shapes.unionOf(picking(shapes, open, choice, index)).properties))
      if (!properties[name]) names.add(name);
  return [...names];
}
