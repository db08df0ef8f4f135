import { isRecord } from '../../base/json.js';
import { pointerTo, valueAt } from '../../base/pointer.js';
import type { Option } from '../../format/generated/types.js';
import type { CheckContext } from '../context.js';
import { entries } from '../entries.js';
import type { Loose } from '../loose.js';
import { questionsWithin } from '../questions.js';
import type { Rule } from '../rule.js';

type Value = NonNullable<Option['gives']>[string];

/** A value an option gives, where it stands, and the forms it is for. */
interface FoundGift {
  readonly element: string;
  readonly value: Value;
  readonly pointer: string;
  readonly asked: readonly Asked[];
}

/** A question for a data element (数据元), as a form has it. */
interface Asked {
  readonly element: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly required: boolean;
}

/** Objects in objects; those that contain themselves end here. */
const DEEPEST = 8;

/** The data elements a form asks for once: in objects, not in rows of lists. */
function askedIn(schema: unknown, root: unknown, depth = 0): readonly Asked[] {
  const object = referred(schema, root);
  if (depth > DEEPEST || !isRecord(object['properties'])) return [];
  const required = Array.isArray(object['required']) ? object['required'] : [];
  return Object.entries(object['properties']).flatMap(([name, part]) => {
    const inner = referred(part, root);
    const element = inner['x-element'];
    return typeof element === 'string'
      ? [{ element, schema: inner, required: required.includes(name) }]
      : askedIn(part, root, depth + 1);
  });
}

function referred(schema: unknown, root: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(schema)) return {};
  const { $ref } = schema;
  const target = typeof $ref === 'string' && $ref.startsWith('#/') ? valueAt(root, $ref.slice(1)) : undefined;
  return { ...(isRecord(target) ? target : {}), ...schema };
}

/** What the options of all items and scenarios give: a scenario to the forms of its items, an item to those of any scenario. */
function giftsIn({ catalogue, items }: CheckContext): readonly FoundGift[] {
  const byForm = new Map<string | undefined, readonly Asked[]>();
  for (const [{ id, schema }] of entries(catalogue.forms, '/forms'))
    if (id !== undefined) byForm.set(id, askedIn(schema, schema));
  const all = [...byForm.values()].flat();
  return [
    ...items.flatMap(({ item, pointer }) => giftsOf(item.situations, pointer, all)),
    ...entries(catalogue.scenarios, '/scenarios').flatMap(([scenario, pointer]) => {
      const asked = items
        .filter(({ item }) => scenario.items?.includes(item.id))
        .flatMap(({ item }) => byForm.get(item.form) ?? []);
      return giftsOf(scenario.situations, pointer, asked);
    }),
  ];
}

function giftsOf(
  questions: Parameters<typeof questionsWithin>[0],
  pointer: string,
  asked: readonly Asked[],
): readonly FoundGift[] {
  return questionsWithin(questions, `${pointer}/situations`).flatMap(({ question, pointer: at }) =>
    entries(question.options as readonly Loose<Option>[] | undefined, `${at}/options`).flatMap(
      ([{ gives }, place]) =>
        Object.entries((gives ?? {}) as Record<string, Value>).map(([element, value]) => ({
          element,
          value,
          pointer: pointerTo(`${place}/gives`, element),
          asked: asked.filter((each) => each.element === element),
        })),
    ),
  );
}

/** Whether a question takes a value, by what is plain to see: its type and choices; none where it must be answered. */
function takes({ schema, required }: Asked, value: Value): boolean {
  if (value === null) return !required;
  const { type, enum: choices } = schema;
  const types = type === undefined ? undefined : [type].flat();
  const kinds: readonly unknown[] =
    typeof value === 'number' && Number.isInteger(value) ? ['number', 'integer'] : [typeof value];
  return (
    (!types || types.some((each) => kinds.includes(each))) &&
    (!Array.isArray(choices) || choices.includes(value)) &&
    (!('const' in schema) || schema['const'] === value)
  );
}

/** What options say of the forms beforehand (gives). */
export const givesRules: readonly Rule[] = [
  {
    id: 'gives-element-missing',
    severity: 'error',
    zh: '选项已知信息（gives）的数据元在表单中',
    en: 'Data elements that an option gives are asked for by a form',
    check: (context, report) => {
      for (const { element, pointer, asked } of giftsIn(context))
        if (asked.length === 0) report(pointer, { params: { element } });
    },
  },
  {
    id: 'gives-unfit',
    severity: 'error',
    zh: '选项已知信息（gives）的值符合各表单；不必填的才可以不问（null）',
    en: 'Values that an option gives are taken by all forms that ask; null only where no answer is required',
    check: (context, report) => {
      for (const { element, value, pointer, asked } of giftsIn(context))
        if (asked.some((each) => !takes(each, value))) report(pointer, { params: { element } });
    },
  },
];
