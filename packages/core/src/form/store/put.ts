import type { Json } from '../../base/json.js';
import { setAt, type Answers } from './answers.js';
import { ListSlot } from './list-slot.js';
import type { Tree } from './tree.js';

/** `answers` with another value at a pointer. */
export function put(answers: Answers, pointer: string, to: Json | undefined, tree: Tree): Answers {
  const value = setAt(answers.value, pointer, to, (at) => tree.slots.get(tree.keyAt(at)) instanceof ListSlot);
  return value === answers.value ? answers : { ...answers, value };
}
