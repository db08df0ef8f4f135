import { pointerTo } from '../base/pointer.js';

/** A guide asks a handful of questions, one below the other; two hundred levels of JSON are no guide but an attack. */
const deepest = 200;

/**
 * The pointer to the first value nested too deep for the rules to walk, or `undefined`. Walks without recursion, so
 * that no depth can exhaust the stack; a cycle counts as endless depth.
 */
export function findTooDeep(input: unknown): string | undefined {
  const path: Step[] = [];
  enter(input, path);
  while (path.length > 0) {
    const step = path[path.length - 1] as Step;
    const key = step.keys[step.next++];
    if (key === undefined) path.pop();
    else enter((step.value as Record<string, unknown>)[key], path);
    if (path.length > deepest)
      return path
        .slice(0, -1)
        .reduce((pointer, { keys, next }) => pointerTo(pointer, keys[next - 1] as string), '');
  }
  return undefined;
}

interface Step {
  readonly value: object;
  readonly keys: readonly string[];
  next: number;
}

function enter(value: unknown, path: Step[]): void {
  if (typeof value === 'object' && value !== null) path.push({ value, keys: Object.keys(value), next: 0 });
}
