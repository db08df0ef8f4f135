import { isRecord, type Json } from '../../base/json.js';
import { listOf } from '../shape/list-of.js';
import type { ChoiceShape } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';

/** The branch a value belongs to: by what tells branches apart, by fitting, and among those alike by what it has in it; -1 when there is none. */
export function detectBranch(shapes: Shapes, { branches, by }: ChoiceShape, value: Json | undefined): number {
  if (value === undefined) return -1;
  if (by !== undefined && isRecord(value) && value[by] !== undefined) {
    const named = branches.find((branch) => branch.value === value[by]);
    if (named) return named.index;
  }
  const fitting = branches.filter(({ pointer }) => shapes.validator.matches(pointer, value));
  let best = fitting[0]?.index ?? -1;
  let most = 0;
  for (const { index, pointer } of fitting.length > 0 ? fitting : branches) {
    const score = likeness(shapes, pointer, value);
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

/** How much a value looks like it was meant for a branch. */
function likeness(shapes: Shapes, pointer: string, value: Json): number {
  const { properties, schema, kind } = shapes.unionOf(shapes.spec([pointer]));
  if (isRecord(value)) return Object.keys(value).filter((name) => properties[name]).length;
  if (Array.isArray(value)) return kind === 'list' ? 1 : 0;
  const types = listOf(schema.type);
  return types.includes(typeof value) || (typeof value === 'number' && types.includes('integer')) ? 1 : 0;
}
