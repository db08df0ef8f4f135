import type { Expression } from 'jsep';
import { add, divide, multiply } from './decimal-arithmetic.js';
import type { RuleScope } from './compiled-rule.js';
import { EACH } from './read-expression.js';
import { compare, looselyEqual, member, numberOf, strictlyEqual, textOf, type Value } from './values.js';

/** What an expression is worked out in. */
export interface Surroundings extends RuleScope {
  /** Calls a function that is known; `undefined` for one that is not. */
  call(name: string, args: readonly Value[]): Value;
}

/** Work one evaluation may do: steps of the walk and values of lists it looks at. */
const MOST = 200_000;

/** Works expressions out by walking them. Nothing can be reached but the answers' own properties and the functions given. */
export class Evaluation {
  private work = 0;

  constructor(private readonly scope: Surroundings) {}

  /** The value of a part of an expression. */
  of(node: Expression): Value {
    if (++this.work > MOST) return undefined;
    switch (node.type) {
      case 'Literal':
        return node['value'] as Value;
      case 'Identifier':
        return this.named(node['name'] as string);
      case 'ArrayExpression':
        return (node['elements'] as Expression[]).map((element) => this.of(element) ?? null);
      case 'MemberExpression':
        return this.member(node);
      case 'UnaryExpression':
        return unary(node['operator'] as string, this.of(node['argument'] as Expression));
      case 'ConditionalExpression':
        return this.of(node[this.of(node['test'] as Expression) ? 'consequent' : 'alternate'] as Expression);
      case 'CallExpression':
        return this.called(node['callee'] as Expression, node['arguments'] as Expression[]);
      default:
        return this.binary(node);
    }
  }

  private named(name: string): Value {
    const { index, root, row } = this.scope;
    if (name === 'model') return root;
    if (name === 'row') return row;
    if (name === 'arrayIndex' || name === 'index') return index < 0 ? undefined : index;
    return name === 'undefined' ? undefined : member(root, name);
  }

  private member(node: Expression): Value {
    const object = this.of(node['object'] as Expression);
    const property = node['property'] as Expression;
    const name = node['computed'] ? this.of(property) : (property['name'] as string);
    if (name === EACH) return rowsOf(object, isEach(node['object'] as Expression));
    if (!isEach(node['object'] as Expression)) return member(object, name);
    const rows = rowsOf(object, false);
    this.work += rows.length;
    return rows
      .map((row) => member(row, name))
      .filter((value): value is NonNullable<Value> => value !== undefined);
  }

  private called(callee: Expression, args: readonly Expression[]): Value {
    // `model.names.includes('x')` is the function with what stands before the point in front.
    const isMethod = callee.type === 'MemberExpression' && !callee['computed'];
    const name = (isMethod ? (callee['property'] as Expression)['name'] : callee['name']) as string;
    if (isMethod)
      return METHODS.test(name)
        ? this.scope.call(name, [this.of(callee['object'] as Expression), ...args.map((arg) => this.of(arg))])
        : undefined;
    if (name === 'if' || name === 'iif') {
      const [test, yes, no] = args;
      const taken = test && this.of(test) ? yes : no;
      return taken && this.of(taken);
    }
    const values = args.map((arg) => this.of(arg));
    for (const value of values) if (Array.isArray(value)) this.work += value.length;
    return this.work > MOST ? undefined : this.scope.call(name, values);
  }

  private binary(node: Expression): Value {
    const operator = node['operator'] as string;
    const left = this.of(node['left'] as Expression);
    const right = (): Value => this.of(node['right'] as Expression);
    if (operator === '&&') return left ? right() : left;
    if (operator === '||') return left ? left : right();
    if (operator === '??') return left ?? right();
    return operate(operator, left, right());
  }
}

/** Methods of texts and lists that conditions of Angular Schema Form use. */
const METHODS = /^(includes|indexOf|startsWith|endsWith)$/;

/** Whether a part stands for every row of a list. */
function isEach(node: Expression): boolean {
  if (node.type !== 'MemberExpression') return false;
  const { value } = node['property'] as Expression;
  return value === EACH || isEach(node['object'] as Expression);
}

function rowsOf(list: Value, nested: boolean): readonly Value[] & readonly NonNullable<Value>[] {
  if (!Array.isArray(list)) return [];
  if (!nested) return list as NonNullable<Value>[];
  return (list as NonNullable<Value>[]).reduce<NonNullable<Value>[]>(
    (out, inner) => (Array.isArray(inner) ? out.concat(inner as NonNullable<Value>[]) : out),
    [],
  );
}

function unary(operator: string, value: Value): Value {
  if (operator === '!') return !value;
  const number = numberOf(value);
  return number === undefined ? undefined : operator === '-' ? -number : number;
}

function operate(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
      return looselyEqual(left, right);
    case '!=':
      return !looselyEqual(left, right);
    case '===':
      return strictlyEqual(left, right);
    case '!==':
      return !strictlyEqual(left, right);
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const order = compare(left, right);
      if (order === undefined) return false;
      return order === 0 ? operator.length === 2 : order < 0 === (operator[0] === '<');
    }
    default:
      return reckon(operator, left, right);
  }
}

function reckon(operator: string, left: Value, right: Value): Value {
  const isText = (value: Value): boolean => typeof value === 'string';
  if (operator === '+' && (isText(left) || isText(right))) return textOf(left) + textOf(right);
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return undefined;
  const result =
    operator === '+'
      ? add(a, b)
      : operator === '-'
        ? add(a, -b)
        : operator === '*'
          ? multiply(a, b)
          : operator === '/'
            ? divide(a, b)
            : add(a, -multiply(b, Math.trunc(divide(a, b))));
  return Number.isFinite(result) ? result : undefined;
}
