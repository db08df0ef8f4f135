import { isRecord, pointerTo } from '@tongban/core';
import type { FormItem } from '@tongban/core/form';
import { own, ownList, ownRecord, ownText, without } from '../shared/forms/own.js';
import { readControl } from './control.js';
import type { ElementContext } from './element-context.js';
import { readRule } from './rule.js';

/** How deep elements may stand inside each other. */
const DEEPEST = 40;

/** Keys every element may have. */
const COMMON = ['type', 'rule', 'options'];

interface ElementKind {
  /** Keys beyond those of every element. */
  readonly keys: readonly string[];
  /** Options it knows. */
  readonly options: readonly string[];
  read(element: Record<string, unknown>, context: ElementContext): FormItem | undefined;
}

/** The elements of a UI schema. */
export const elementKinds: Readonly<Record<string, ElementKind>> = {
  VerticalLayout: { keys: ['elements'], options: [], read: group('section') },
  HorizontalLayout: { keys: ['elements'], options: [], read: group('columns') },
  Group: { keys: ['elements', 'label'], options: [], read: group('fieldset') },
  Categorization: {
    keys: ['elements', 'label'],
    options: ['variant', 'showNavButtons'],
    read: readCategorization,
  },
  Category: { keys: ['elements', 'label'], options: [], read: group('fieldset') },
  Label: { keys: ['text'], options: [], read: readNotice },
  Control: {
    keys: ['scope', 'label'],
    options: ['*'],
    read: (element, context) => readControl(element, context, readElement),
  },
  ListWithDetail: { keys: ['scope', 'label'], options: ['*'], read: readListWithDetail },
};

/** What stands for an element in our form definition. */
export function readElement(element: unknown, context: ElementContext): readonly FormItem[] {
  const { faults, pointer, depth } = context;
  if (!isRecord(element) || depth > DEEPEST) {
    faults.form(pointer, isRecord(element) ? 'too deep inside each other' : 'an element is an object');
    return [];
  }
  const type = ownText(element, 'type') ?? '';
  const kind = Object.prototype.hasOwnProperty.call(elementKinds, type) ? elementKinds[type] : undefined;
  if (!kind) {
    faults.form(pointerTo(pointer, 'type'), 'an element of a renderer that is not known here');
    return Array.isArray(own(element, 'elements')) ? elementsOf(element, context) : [];
  }
  reportRest(element, kind, context);
  const rules = readRule(element, pointer, context.base, faults);
  const item = kind.read(element, context);
  if (!item) return [];
  // A column of elements needs nothing around it, unless a rule speaks of all of them.
  const bare = type === 'VerticalLayout' && Object.keys(rules).length === 0;
  return bare ? ((item.items ?? []) as readonly FormItem[]) : [{ ...item, ...rules }];
}

/** Keys and options that nobody reads. */
function reportRest(
  element: Record<string, unknown>,
  { keys, options }: ElementKind,
  { faults, pointer }: ElementContext,
): void {
  for (const key of Object.keys(element)) {
    if (key === 'i18n')
      faults.form(pointerTo(pointer, key), 'texts are not looked up by key: write them down');
    else if (COMMON.indexOf(key) < 0 && keys.indexOf(key) < 0)
      faults.form(pointerTo(pointer, key), `“${key}” is not known`);
  }
  if (options[0] === '*') return;
  for (const name of Object.keys(ownRecord(element, 'options') ?? {}))
    if (options.indexOf(name) < 0)
      faults.form(pointerTo(pointerTo(pointer, 'options'), name), `“${name}” is not known`);
}

function elementsOf(element: unknown, context: ElementContext): readonly FormItem[] {
  const items: FormItem[] = [];
  const at = pointerTo(context.pointer, 'elements');
  if (!Array.isArray(own(element, 'elements'))) context.faults.form(at, 'a list of elements is missing');
  ownList(element, 'elements').forEach((inner, index) => {
    const pointer = pointerTo(at, index);
    items.push(...readElement(inner, { ...context, pointer, depth: context.depth + 1 }));
  });
  return items;
}

function group(type: string): ElementKind['read'] {
  return (element, context) => ({ type, ...titleOf(element), items: elementsOf(element, context) });
}

/** `label` of a group; some write it as that of a control. */
function titleOf(element: Record<string, unknown>): { title?: string } {
  const label = ownText(element, 'label') ?? ownText(own(element, 'label'), 'text');
  return label ? { title: label } : {};
}

/** Tabs, or steps where the variant is `stepper`. */
function readCategorization(element: Record<string, unknown>, context: ElementContext): FormItem {
  const { faults, pointer } = context;
  const options = own(element, 'options');
  const wizard = own(options, 'variant') === 'stepper';
  if (!wizard && own(options, 'variant') !== undefined && own(options, 'variant') !== 'tabs')
    faults.form(pointerTo(pointerTo(pointer, 'options'), 'variant'), 'only stepper is known');
  if (own(options, 'showNavButtons') === false && wizard)
    faults.form(
      pointerTo(pointerTo(pointer, 'options'), 'showNavButtons'),
      'a wizard always has its buttons',
    );
  const tabs = elementsOf(element, context).map((item) =>
    item.type === 'fieldset' && item.key === undefined
      ? without(item, 'type')
      : { title: item.title ?? '', items: [item] },
  );
  return { type: wizard ? 'wizard' : 'tabs', ...titleOf(element), tabs };
}

/** Words between the questions. Ours may be marked up, those of JSON Forms are plain. */
function readNotice(
  element: Record<string, unknown>,
  { faults, pointer }: ElementContext,
): FormItem | undefined {
  const text = ownText(element, 'text');
  if (text === undefined) {
    faults.form(pointerTo(pointer, 'text'), 'the text is missing');
    return undefined;
  }
  return { type: 'help', helpvalue: text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') };
}

/** Rows beside the one that is open; ours stand one below the other. */
function readListWithDetail(element: Record<string, unknown>, context: ElementContext): FormItem | undefined {
  const item = readControl(element, context, readElement);
  if (!item) return undefined;
  context.faults.form(pointerTo(context.pointer, 'type'), 'rows stand one below the other, all of them open');
  return { ...item, type: 'array' };
}
