import { isRecord, type Json } from '../../base/json.js';
import { valueAt } from '../../base/pointer.js';
import { listOf } from '../shape/list-of.js';
import { dropping, picking } from '../shape/picks.js';
import type { Shape } from '../shape/shape.js';
import { setOwn, type Answers } from './answers.js';
import type { ChoiceSlot } from './choice-slot.js';
import { sameJson } from './field-slot.js';
import { put } from './put.js';
import type { Tree } from './tree.js';

/**
 * The answers with another branch taken. What both branches know stays, unless it was only the old one's default; the rest is
 * parked and comes back with its branch. What tells the branches apart is set.
 */
export function switchBranch(answers: Answers, slot: ChoiceSlot, branch: number, tree: Tree): Answers {
  const { choice, at: place, branch: old } = slot;
  if (!choice || !place || branch === old || !choice.branches.some(({ index }) => index === branch))
    return answers;
  const id = `${place.key}${choice.pointer}`;
  const before = valueAt(answers.value, place.pointer) as Json | undefined;
  const { shapes } = tree;
  const open = dropping(shapes, place.taken, choice.pointer);
  const [from, to] = [old, branch].map((index) =>
    shapes.shapeOf(picking(shapes, open, choice.pointer, index), before),
  ) as [Shape, Shape];
  const parked = { ...answers.parked };
  let value: Json | undefined;
  const left = `${id} ${old}`;
  const back = parked[`${id} ${branch}`];
  if (to.kind === 'group' && (isRecord(before) || before === undefined)) {
    const kept: Record<string, Json> = {};
    const gone: Record<string, Json> = {};
    const answered = (before ?? {}) as Record<string, Json>;
    for (const name of Object.keys(answered)) {
      const answer = answered[name] as Json;
      const known = staysKnown(name, answer, from, to, tree);
      setOwn(known ? kept : gone, name, answer);
    }
    parked[left] = gone;
    value = { ...(isRecord(back) && (back as Record<string, Json>)), ...kept };
    const fixed = choice.branches.find(({ index }) => index === branch)?.value;
    if (choice.by !== undefined && fixed !== undefined) value = { ...value, [choice.by]: fixed };
  } else {
    if (before !== undefined) parked[left] = before;
    value = back;
  }
  const chosen = { ...answers.chosen, [id]: branch };
  return put({ ...answers, chosen, parked }, place.pointer, value, tree);
}

/** Whether an answer goes on to the other branch: it is of both, and what it is fits there; or of neither. */
function staysKnown(name: string, answer: Json, from: Shape, to: Shape, tree: Tree): boolean {
  const [old, next] = [from.properties[name], to.properties[name]];
  if (!next) return !old;
  if (!old || old === next) return true;
  const [was, will] = [tree.shapes.shapeOf(old, answer).schema, tree.shapes.shapeOf(next, answer).schema];
  if (was.default !== undefined && sameJson(was.default, answer) && !sameJson(will.default, answer))
    return false;
  const types = listOf(will.type);
  return (
    types.length === 0 ||
    types.includes(typeOf(answer)) ||
    (typeof answer === 'number' && types.includes('integer'))
  );
}

const typeOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
