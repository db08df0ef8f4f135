import type { Answer } from './fields/field-view.js';

/** The id of what stands for a node of that key. Lists of ids are separated by spaces, so it has none. */
export function idOf(key: string): string {
  return `f-${key.replace(/\s/g, (space) => `_${space.charCodeAt(0)}_`)}`;
}

/** Whether two answers are the same, whoever made them. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}
