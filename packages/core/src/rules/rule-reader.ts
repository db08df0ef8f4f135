import { isRecord } from '../base/json.js';
import { valueAt } from '../base/pointer.js';
import type { ExtensionHost } from '../extensions/host.js';
import { dayInChina } from '../limits/today.js';
import { compileSchema } from '../schema/compile-schema.js';
import { builtIns } from './built-in-functions.js';
import { breakCircles } from './break-circles.js';
import type { CompiledRule, RuleRead, RuleReader, RuleScope } from './compiled-rule.js';
import { Evaluation } from './evaluate.js';
import { readExpression } from './read-expression.js';
import { readsOf } from './reads-of.js';
import { ruleFunctions } from './rule-function.js';
import { member, type Value } from './values.js';

/** What rules may use. */
export interface RuleOptions {
  /** Where functions of others are registered. */
  readonly host?: ExtensionHost | undefined;
  /** Today as `2026-11-22`; by default from the clock, in China. */
  readonly today?: (() => string) | undefined;
}

/** Reads rules: expressions, places that must fit a schema, and several together. */
export function createRuleReader(options: RuleOptions = {}): RuleReader {
  const today = options.today ?? ((): string => dayInChina(Date.now()));
  return {
    read,
    breakCircles: (laidOut, schema, report) => breakCircles(laidOut, schema, { read, report }),
  };

  function read(rule: unknown): CompiledRule | string {
    if (typeof rule === 'boolean') return { reads: [], inputs: () => [], run: () => rule };
    if (typeof rule === 'string') return expression(rule);
    if (!isRecord(rule)) return 'a rule is an expression or an object';
    if (typeof rule['pointer'] === 'string') return place(rule['pointer'], rule['schema']);
    if (rule['not'] !== undefined) return several([rule['not']], ([inner], scope) => !inner?.run(scope));
    for (const how of ['allOf', 'anyOf'] as const)
      if (Array.isArray(rule[how]))
        return several(rule[how] as unknown[], (rules, scope) =>
          how === 'allOf'
            ? rules.every((inner) => inner.run(scope))
            : rules.some((inner) => inner.run(scope)),
        );
    return 'a rule has a pointer and a schema, or allOf, anyOf, not';
  }

  function expression(source: string): CompiledRule | string {
    const parsed = readExpression(source);
    return typeof parsed === 'string'
      ? parsed
      : compiled(readsOf(parsed), (scope) => new Evaluation({ ...scope, call }).of(parsed));
  }

  function call(name: string, args: readonly Value[]): Value {
    const others = options.host?.of(ruleFunctions).all() ?? [];
    for (let index = others.length - 1; index >= 0; index--)
      if (others[index]?.name === name) return others[index]?.call(args);
    return Object.prototype.hasOwnProperty.call(builtIns, name) ? builtIns[name]?.(args, today) : undefined;
  }

  /** A place in the answers that must fit; `-` in its pointer is the row around. */
  function place(pointer: string, schema: unknown): CompiledRule {
    const validator = compileSchema(schema, { host: options.host });
    const inRow = pointer.lastIndexOf('/-/');
    const from = inRow < 0 ? 'root' : 'row';
    const rest = inRow < 0 ? pointer : pointer.slice(inRow + 2);
    const steps = rest
      .split('/')
      .slice(1)
      .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    return compiled([{ from, steps }], (scope) => {
      const value = valueAt(scope[from], rest);
      return value !== undefined && validator.matches('', value);
    });
  }

  function several(
    parts: readonly unknown[],
    hold: (rules: readonly CompiledRule[], scope: RuleScope) => boolean,
  ): CompiledRule | string {
    const rules: CompiledRule[] = [];
    for (const part of parts) {
      const rule = read(part);
      if (typeof rule === 'string') return rule;
      rules.push(rule);
    }
    const reads = rules.reduce<readonly RuleRead[]>((out, rule) => out.concat(rule.reads), []);
    return compiled(reads, (scope) => hold(rules, scope));
  }

  function compiled(reads: readonly RuleRead[], work: (scope: RuleScope) => Value): CompiledRule {
    return {
      reads,
      inputs: (scope) => reads.map((read) => inputOf(read, scope)),
      run(scope) {
        try {
          return work(scope);
        } catch {
          // A function of others, or an expression deeper than the engine's stack.
          return undefined;
        }
      },
    };
  }

  function inputOf({ from, steps }: RuleRead, scope: RuleScope): unknown {
    if (from === 'today') return today();
    if (from === 'index') return scope.index;
    let value: Value = scope[from];
    for (const step of steps) {
      // Every row: the list itself is what is looked at.
      if (step === '') break;
      value = member(value, step);
    }
    return value;
  }
}
