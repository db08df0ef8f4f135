import { isRecord, type Json } from '../../base/json.js';
import { branchesAt, type Branches } from './branches.js';
import type { GatheredMore } from './gather-more.js';

/**
 * What the `oneOf` or `anyOf` at `pointer` adds: listed values, one branch beside `null`, the branch a question of the object
 * decides, or a choice.
 */
export function gatherChoice(into: GatheredMore, pointer: string): void {
  const found = branchesAt(pointer, into.whole.shapes.places, (at) => into.peek(at));
  if (found.nullable) into.nullable = true;
  const [only, second] = found.branches;
  if (found.constants) {
    into.named = found.constants;
    const { keywords, shapes } = into.whole;
    shapes.merge(keywords, { enum: found.constants.map(({ value }) => value) });
  } else if (only && !second) into.take(only.pointer);
  else if (!found.onlyLimits) decide(into, pointer, found);
}

function decide(into: GatheredMore, pointer: string, { by, branches, indexOf }: Branches): void {
  if (by !== undefined && into.whole.properties[by]) {
    const known = into.ask((value) => indexOf(isRecord(value) ? (value[by] as Json) : undefined));
    branches.forEach((branch, index) => {
      if (known === undefined || known === index) into.take(branch.pointer, by);
    });
    return;
  }
  into.choices.push({ pointer, branches, by });
  const picked = branches.find(({ index }) => index === into.whole.spec.picks[pointer]);
  if (picked) into.take(picked.pointer);
}
