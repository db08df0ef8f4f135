import jsep, { type Expression } from 'jsep';

/** Longer than anybody writes, and no deeper than the evaluator may recurse. */
const LONGEST = 4_000;
const DEEPEST = 64;

/** Stands for `[]`, every row of a list, which is not of JavaScript. */
export const EACH = '\u0000each';

/** What an expression may be made of. */
const NODES =
  /^(Literal|Identifier|MemberExpression|CallExpression|(Binary|Logical|Unary|Conditional|Array)Expression)$/;
const OPERATORS = /^(\|\||&&|\?\?|[=!]==?|[<>]=?|[-+*/%])$/;

const UNREADABLE = 'the expression cannot be read';

/** The parts of an expression, or the reason why it is none. */
export function readExpression(source: string): Expression | string {
  if (source.length > LONGEST) return 'the expression is too long';
  // Texts are stepped over, so that brackets in them stay as they are.
  const each = source.replace(
    /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|([\w$\])\u0080-\uffff]\s*)\[\s*\]/g,
    (all: string, text: string | undefined, before: string | undefined) =>
      text ? all : `${before ?? ''}["${EACH}"]`,
  );
  try {
    const parsed = jsep(each);
    return refusal(parsed, 0) ?? parsed;
  } catch {
    return UNREADABLE;
  }
}

function refusal(node: unknown, depth: number): string | undefined {
  if (Array.isArray(node)) {
    for (const inner of node) {
      const found = refusal(inner, depth);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof node !== 'object' || node === null || !('type' in node)) return undefined;
  const { type, operator, value } = node as Expression;
  if (depth > DEEPEST) return 'the expression is nested too deep';
  if (!NODES.test(type) || (type === 'Literal' && typeof value === 'object' && value !== null))
    return `${type} is not part of expressions`;
  if (
    type === 'UnaryExpression'
      ? !/^[-+!]$/.test(String(operator))
      : operator !== undefined && !OPERATORS.test(String(operator))
  )
    return `the operator ${String(operator)} is not part of expressions`;
  for (const part of Object.keys(node)) {
    const found = refusal((node as Record<string, unknown>)[part], depth + 1);
    if (found) return found;
  }
  return undefined;
}
