import type { Expression } from 'jsep';
import type { RuleRead } from './compiled-rule.js';
import { EACH } from './read-expression.js';

/** Functions that look at the calendar. */
const BY_DAY = /^(today|age)$/;

/** Everything an expression looks at. */
export function readsOf(expression: Expression): readonly RuleRead[] {
  const found = new Map<string, RuleRead>();
  const note = (read: RuleRead): void => void found.set(JSON.stringify(read), read);
  visit(expression);
  return [...found.values()];

  function visit(node: unknown): void {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const { arguments: args, callee, name, type } = node as Expression;
    if (type === 'CallExpression') {
      const { name: called, object } = callee as Expression;
      if (typeof called === 'string' && BY_DAY.test(called)) note({ from: 'today', steps: [] });
      visit(object);
      visit(args);
    } else if (type === 'MemberExpression') path(node as Expression, []);
    else if (type === 'Identifier') start(name as string, []);
    else for (const part of Object.keys(node)) visit((node as Record<string, unknown>)[part]);
  }

  /** Follows `a.b[0].c` to its beginning; what is only known when it is worked out ends the path. */
  function path(node: Expression, after: readonly string[]): void {
    if (node.type === 'Identifier') return start(node['name'] as string, after);
    if (node.type !== 'MemberExpression') return visit(node);
    const property = node['property'] as Expression;
    const { value } = property;
    if (!node['computed']) path(node['object'] as Expression, [property['name'] as string, ...after]);
    else if (property.type === 'Literal')
      path(node['object'] as Expression, [value === EACH ? '' : String(value), ...after]);
    else {
      visit(property);
      path(node['object'] as Expression, []);
    }
  }

  function start(name: string, steps: readonly string[]): void {
    if (name === 'model') note({ from: 'root', steps });
    else if (name === 'row') note({ from: 'row', steps });
    else if (name === 'arrayIndex' || name === 'index') note({ from: 'index', steps: [] });
    else if (name !== 'undefined') note({ from: 'root', steps: [name, ...steps] });
  }
}
