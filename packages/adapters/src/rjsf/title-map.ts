import { isRecord } from '@tongban/core';
import type { FaultList } from '../shared/forms/fault-list.js';
import type { ForeignFormOptions } from '../shared/forms/foreign-form.js';
import { own, ownList, ownText } from '../shared/forms/own.js';
import { isOf, resolved } from '../shared/forms/schema-view.js';
import type { UiOptions } from './ui-options.js';

/** Options that say what can be chosen. */
export const CHOICE_OPTIONS = ['enumNames', 'enumDisabled', 'enumOrder'];

interface Entry {
  readonly value: unknown;
  readonly name: string;
  readonly disabled?: true;
}

/** The `titleMap` that names, order and disabled values make; `undefined` where the schema says enough. */
export function titleMapOf(
  schema: Record<string, unknown>,
  options: UiOptions,
  { root, chosen, settings, faults }: ChoiceContext,
): readonly Entry[] | undefined {
  const names = options.get('enumNames');
  const disabled = options.get('enumDisabled');
  const order = options.get('enumOrder');
  const boolean = chosen && isOf(schema, 'boolean');
  if (!names && !disabled && !order && !(boolean && !Array.isArray(own(schema, 'oneOf')))) return undefined;
  const source = isOf(schema, 'array') ? resolved(root, own(schema, 'items')) : schema;
  const entries = boolean ? truths(source, settings) : entriesOf(root, source);
  if (entries.length === 0) {
    for (const option of [names, disabled, order])
      if (option) faults.form(option.pointer, 'the schema lists no values to choose from');
    return undefined;
  }
  const called = entries.map((entry, index) => ({
    value: entry.value,
    name: nameFrom(names?.value, entry, index) ?? entry.name,
    ...(ownList({ list: disabled?.value }, 'list').indexOf(entry.value) >= 0
      ? { disabled: true as const }
      : {}),
  }));
  return sorted(called, order?.value);
}

/** What a title map needs to know beyond the schema. */
export interface ChoiceContext {
  readonly root: unknown;
  /** A boolean is chosen by radio buttons or from a list, which have no words of their own. */
  readonly chosen: boolean;
  readonly settings: ForeignFormOptions;
  readonly faults: FaultList;
}

function truths(
  schema: Record<string, unknown>,
  { yes = '是', no = '否' }: ForeignFormOptions,
): readonly Entry[] {
  const named = ownList(schema, 'oneOf');
  const name = (value: boolean, word: string): string =>
    named
      .map((one) => (own(one, 'const') === value ? ownText(one, 'title') : undefined))
      .filter(Boolean)[0] ?? word;
  const only = ownList(schema, 'enum');
  return [
    { value: true, name: name(true, yes) },
    { value: false, name: name(false, no) },
  ].filter(({ value }) => only.length === 0 || only.indexOf(value) >= 0);
}

/** What the schema lists: `enum`, or `oneOf` and `anyOf` of constants. */
function entriesOf(root: unknown, schema: Record<string, unknown>): readonly Entry[] {
  const values = ownList(schema, 'enum');
  if (values.length > 0)
    return values
      .map((value, index) => ({
        value,
        name: nameFrom(own(schema, 'enumNames'), { value }, index) ?? String(value),
      }))
      .filter(({ value }) => value !== null);
  const branches = ['oneOf', 'anyOf']
    .map((keyword) => ownList(schema, keyword))
    .filter((list) => list.length > 0)[0];
  return (branches ?? [])
    .map((branch) => resolved(root, branch))
    .filter((branch) => own(branch, 'const') !== undefined && own(branch, 'const') !== null)
    .map((branch) => ({
      value: own(branch, 'const'),
      name: ownText(branch, 'title') ?? String(own(branch, 'const')),
    }));
}

/** Names come in the order of the values, or by value. */
function nameFrom(names: unknown, { value }: { value: unknown }, index: number): string | undefined {
  const name = Array.isArray(names)
    ? (names[index] as unknown)
    : isRecord(names)
      ? own(names, String(value))
      : undefined;
  return typeof name === 'string' ? name : undefined;
}

function sorted(entries: readonly Entry[], order: unknown): readonly Entry[] {
  if (!Array.isArray(order)) return entries;
  const rest = entries.filter(({ value }) => order.indexOf(value) < 0);
  const named = (value: unknown): readonly Entry[] =>
    value === '*' ? rest : entries.filter((entry) => entry.value === value);
  const all = ([] as Entry[]).concat(...order.map(named));
  return order.indexOf('*') < 0 ? all.concat(rest) : all;
}
