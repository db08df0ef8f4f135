import jsep, { type Expression } from 'jsep';
import { wordSet } from '../base/word-set.js';

/** Longer than anybody writes, and no deeper than the evaluator may recurse. */
const LONGEST = 4_000;
const DEEPEST = 64;

/** Stands for `[]`, every row of a list, which is not of JavaScript. */
export const EACH = '\u0000each';

/** What an expression may be made of. */
const NODES = wordSet(
  'Literal Identifier MemberExpression CallExpression BinaryExpression LogicalExpression UnaryExpression ConditionalExpression ArrayExpression',
);
const OPERATORS = wordSet('|| && ?? == === != !== < <= > >= - + * / %');
const SIGNS = wordSet('- + !');

const UNREADABLE = 'the expression cannot be read';

/** The parts of an expression, or the reason why it is none. */
export function readExpression(source: string): Expression | string {
  if (source.length > LONGEST) return 'the expression is too long';
  try {
    const parsed = jsep(source.includes('[') ? withEach(source) : source);
    return refusal(parsed, 0) ?? parsed;
  } catch {
    return UNREADABLE;
  }
}

/** Texts are stepped over, so that brackets in them stay as they are. */
const withEach = (source: string): string =>
  source.replace(
    /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|([\w$\])\u0080-\uffff]\s*)\[\s*\]/g,
    (all: string, text: string | undefined, before: string | undefined) =>
      text ? all : `${before ?? ''}["${EACH}"]`,
  );

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
  if (!NODES.has(type) || (type === 'Literal' && typeof value === 'object' && value !== null))
    return `${type} is not part of expressions`;
  if (
    type === 'UnaryExpression'
      ? !SIGNS.has(String(operator))
      : operator !== undefined && !OPERATORS.has(String(operator))
  )
    return `the operator ${String(operator)} is not part of expressions`;
  for (const part of Object.keys(node)) {
    const found = refusal((node as Record<string, unknown>)[part], depth + 1);
    if (found) return found;
  }
  return undefined;
}
