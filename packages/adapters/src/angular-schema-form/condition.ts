/** Texts in an expression, which are left as they are. */
const QUOTED = /('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/;

/** A condition of Angular Schema Form as an expression of ours: answers are named without `model.` before them. */
export function readCondition(condition: string): string {
  return condition
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(^|[^.\w$])model\./g, '$1')))
    .join('');
}
