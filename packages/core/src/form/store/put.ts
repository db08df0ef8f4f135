import { isRecord, type Json } from '../../base/json.js';
import { valueAt } from '../../base/pointer.js';
import { setAt, type Answers } from './answers.js';
import type { FieldSlot } from './field-slot.js';
import type { GroupSlot } from './group-slot.js';
import type { Tree } from './tree.js';

/** `answers` with another value at a pointer. */
export function put(answers: Answers, pointer: string, to: Json | undefined, tree: Tree): Answers {
  const value = setAt(answers.value, pointer, to, (at) => tree.slots.get(tree.keyAt(at))?.kind === 'list');
  return value === answers.value ? answers : { ...answers, value };
}

/** `answers` with what a resident gave at a pointer. */
export function give(answers: Answers, pointer: string, value: Json | undefined, tree: Tree): Answers {
  const slot = tree.slots.get(tree.keyAt(pointer));
  const given = slot?.kind === 'field' ? (slot as FieldSlot).answer(value) : value;
  const next = put(answers, pointer, given, tree);
  return next === answers || given !== undefined ? next : withoutEmpty(next, pointer, tree);
}

/** An object that need not be there goes with the last answer in it: otherwise what it requires would be required. */
export function withoutEmpty(answers: Answers, pointer: string, tree: Tree): Answers {
  const around = pointer.slice(0, pointer.lastIndexOf('/'));
  const value = valueAt(answers.value, around);
  if (around === '' || !isRecord(value) || Object.keys(value).length > 0) return answers;
  const slot = tree.slots.get(tree.keyAt(around));
  if (slot?.kind !== 'group' || (slot as GroupSlot).needed) return answers;
  return withoutEmpty(put(answers, around, undefined, tree), around, tree);
}
