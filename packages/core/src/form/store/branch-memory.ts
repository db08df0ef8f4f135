import type { Json } from '../../base/json.js';
import type { BranchMemory } from '../form-store.js';
import type { Answers } from './answers.js';
import { ChoiceSlot } from './choice-slot.js';
import type { Tree } from './tree.js';

/** What is known of the choices that are asked now, by their place: keys of rows are others on the next page. */
export function branchesOf(answers: Answers, tree: Tree): readonly BranchMemory[] {
  const out: BranchMemory[] = [];
  eachChoice(tree, ({ id, pointer, choice, branches }) => {
    const chosen = answers.chosen[id];
    const parked: Record<string, Json> = {};
    for (const index of branches) {
      const left = answers.parked[`${id} ${index}`];
      if (left !== undefined && index !== chosen) parked[index] = left;
    }
    if (chosen !== undefined || Object.keys(parked).length > 0)
      out.push({ pointer, choice, ...(chosen !== undefined && { chosen }), parked });
  });
  return out;
}

/** The answers with that knowledge, as far as its choices are asked now; the same object when nothing is new. */
export function withBranches(answers: Answers, memory: readonly BranchMemory[], tree: Tree): Answers {
  let after = answers;
  eachChoice(tree, ({ id, pointer, choice, branches }) => {
    const known = memory.find((each) => each.pointer === pointer && each.choice === choice);
    if (!known || after.chosen[id] !== undefined) return;
    for (const index of branches) {
      const left = known.parked[index];
      const key = `${id} ${index}`;
      if (left !== undefined && after.parked[key] === undefined)
        after = { ...after, parked: { ...after.parked, [key]: left } };
    }
    const { chosen } = known;
    if (chosen !== undefined && branches.includes(chosen))
      after = { ...after, chosen: { ...after.chosen, [id]: chosen } };
  });
  return after;
}

interface Asked {
  /** By which answers know it. */
  readonly id: string;
  readonly pointer: string;
  readonly choice: string;
  readonly branches: readonly number[];
}

function eachChoice(tree: Tree, look: (asked: Asked) => void): void {
  tree.slots.forEach((slot) => {
    if (!(slot instanceof ChoiceSlot) || !slot.choice || !slot.at) return;
    const { at, choice } = slot;
    const branches = choice.branches.map(({ index }) => index);
    look({ id: `${at.key}${choice.pointer}`, pointer: at.pointer, choice: choice.pointer, branches });
  });
}
