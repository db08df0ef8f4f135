import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { valueAt } from '../../base/pointer.js';
import { createForm } from '../create-form.js';
import type { FormAction, FormStore } from '../form-store.js';
import type { ChoiceNode, EntriesNode, FieldNode, FormNode, ListNode } from '../node.js';

const text = { type: 'string' };
const branch = (kind: string, name: string): unknown => ({
  title: kind,
  properties: { kind: { const: kind }, both: text, [name]: { type: 'string', minLength: 2 } },
  required: ['kind', name],
});
const schema = {
  type: 'object',
  required: ['name', 'members', 'who'],
  properties: {
    name: { type: 'string', maxLength: 6 },
    has: { type: 'boolean' },
    home: { type: 'object', required: ['city'], properties: { city: text, street: text } },
    members: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['n'],
        properties: {
          n: text,
          role: { enum: ['a', 'b'], default: 'a' },
          tags: { type: 'array', items: text },
        },
        if: { properties: { role: { const: 'b' } }, required: ['role'] },
        then: { properties: { why: text }, required: ['why'] },
      },
    },
    who: { oneOf: [branch('person', 'id'), branch('firm', 'code')] },
    more: { type: 'object', additionalProperties: text },
    next: { $ref: '#' },
    count: { type: 'number' },
  },
  if: { properties: { has: { const: true } }, required: ['has'] },
  then: { properties: { extra: { type: 'object', properties: { a: text, b: text } } } },
};
const form = [
  { type: 'section', items: ['name', { key: 'has', type: 'switch' }] },
  { key: 'home', condition: '!has' },
  { key: 'count', compute: 'count(members)' },
  '...',
];

const create = (): FormStore => createForm({ schema, form });

/** Few questions, so that each is met often. */
const { has, home, members, who } = schema.properties;
const small = (): FormStore =>
  createForm({
    schema: { type: 'object', properties: { has, home, members, who } },
    form: ['has', { key: 'home', condition: '!has' }, '...'],
  });

function nodesOf(node: FormNode): FormNode[] {
  const inside: FormNode[] = [];
  if ('children' in node) inside.push(...node.children);
  if (node.kind === 'list') node.rows.forEach((row) => inside.push(...row.children));
  if (node.kind === 'entries') node.entries.forEach(({ child }) => inside.push(child));
  return inside.reduce<FormNode[]>((out, inner) => out.concat(nodesOf(inner)), [node]);
}
const all = <T extends FormNode>(store: FormStore, kind: T['kind']): T[] =>
  nodesOf(store.state.root).filter((node): node is T => node.kind === kind);

/** What a resident may do next, picked by two numbers. */
function actionFor(store: FormStore, kind: number, pick: number): FormAction | undefined {
  const of = <T>(list: readonly T[]): T | undefined => list[pick % (list.length || 1)];
  const field = of(all<FieldNode>(store, 'field').filter(({ readOnly }) => !readOnly));
  const list = of(all<ListNode>(store, 'list'));
  const choice = of(all<ChoiceNode>(store, 'choice'));
  const entries = of(all<EntriesNode>(store, 'entries'));
  const group = nodesOf(store.state.root).find((node) => node.kind === 'group' && node.open !== undefined);
  switch (kind) {
    case 0:
    case 1:
      return field && { type: 'set', pointer: field.pointer, value: answerFor(field, pick) };
    case 2:
      return field && { type: 'leave', pointer: field.pointer };
    case 3:
      return list && { type: 'add-row', pointer: list.pointer, at: pick % (list.rows.length + 1) };
    case 4:
      return list && { type: 'move-row', pointer: list.pointer, from: 0, to: list.rows.length - 1 };
    case 5:
      return choice && { type: 'choose', pointer: choice.pointer, key: choice.key, branch: pick % 2 };
    case 6:
      return entries && { type: 'add-entry', pointer: entries.pointer, name: `e${pick % 4}` };
    case 7:
      return group?.kind === 'group' && group.pointer !== undefined
        ? { type: 'set', pointer: group.pointer, value: {} }
        : undefined;
    case 8:
      return { type: 'show-issues' };
    case 9:
      return list && { type: 'remove-row', pointer: list.pointer, index: pick % (list.rows.length || 1) };
    default:
      return undefined;
  }
}

function answerFor({ choices, widget }: FieldNode, pick: number): FieldNode['value'] {
  if (choices) return choices[pick % choices.length]?.value;
  if (widget === 'switch' || widget === 'checkbox') return pick % 2 === 0;
  return pick % 5 === 0 ? '' : `t${pick}`;
}

const steps = (kinds: number): fc.Arbitrary<[number, number][]> =>
  fc.array(fc.tuple(fc.nat(kinds), fc.nat(1000)), { maxLength: 40, size: 'max' });

describe('whatever a resident does', () => {
  it('undo brings back the very answers, and redo those after', () => {
    fc.assert(
      fc.property(steps(9), (todo) => {
        const store = create();
        const values: unknown[] = [];
        for (const [kind, pick] of todo) {
          const action = actionFor(store, kind, pick);
          const before = store.state.value;
          // Leaving makes each step one of its own.
          store.dispatch({ type: 'leave', pointer: '/name' });
          if (action) store.dispatch(action);
          if (store.state.value !== before) values.push(before);
        }
        const end = store.state.value;
        const undone: unknown[] = [];
        while (store.state.canUndo) {
          const before = store.state.value;
          store.dispatch({ type: 'undo' });
          if (store.state.value !== before) undone.unshift(store.state.value);
        }
        assert.equal(undone.length, values.length);
        undone.forEach((value, index) => assert.equal(value, values[index]));
        while (store.state.canRedo) store.dispatch({ type: 'redo' });
        assert.equal(store.state.value, end);
      }),
      { numRuns: 60 },
    );
  });

  it('the tree is what a new form would make of the same answers', () => {
    fc.assert(
      fc.property(steps(9), (todo) => {
        const store = create();
        for (const [kind, pick] of todo) {
          const action = actionFor(store, kind, pick);
          if (action) store.dispatch(action);
        }
        const other = createForm({ schema, form, value: store.state.value });
        const facts = (of: FormStore): unknown[] =>
          all<FieldNode>(of, 'field').map(({ pointer, value, widget, required, readOnly }) => [
            pointer,
            value,
            widget,
            required,
            readOnly,
          ]);
        // A choice that is not answered yet is known only to the form in which it was taken.
        if (
          all<ChoiceNode>(store, 'choice').every(
            ({ chosen }, at) => chosen === all<ChoiceNode>(other, 'choice')[at]?.chosen,
          )
        ) {
          const undefaulted = JSON.stringify(other.state.value) === JSON.stringify(store.state.value);
          if (undefaulted) assert.deepEqual(facts(store), facts(other));
          if (undefaulted) assert.deepEqual(store.state.issues, other.state.issues);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('nothing typed is lost by showing, hiding, choosing and moving', () => {
    fc.assert(
      fc.property(steps(8), (todo) => {
        const store = small();
        const typed = new Set<string>();
        let count = 0;
        for (const [kind, pick] of todo) {
          const action = actionFor(store, kind, pick);
          if (action?.type === 'set' && typeof action.value === 'string' && action.value.startsWith('t')) {
            const old = valueAt(store.state.value, action.pointer);
            if (typeof old === 'string') typed.delete(old);
            const word = `typed-${++count}-`;
            typed.add(word);
            store.dispatch({ ...action, value: word });
          } else if (action && action.type !== 'set') store.dispatch(action);
          else if (action?.type === 'set' && typeof action.value === 'boolean') store.dispatch(action);
        }
        // What branches hold that are not taken now comes back with them.
        const seen = [JSON.stringify(store.state.value)];
        for (const { key, pointer } of all<ChoiceNode>(store, 'choice'))
          for (const branch of [0, 1]) {
            store.dispatch({ type: 'choose', pointer, key, branch });
            seen.push(JSON.stringify(store.state.value));
          }
        for (const word of typed)
          assert.ok(
            seen.some((value) => value.includes(`"${word}"`)),
            word,
          );
      }),
      { numRuns: 200 },
    );
  });

  it('nodes beside the way to a change stay the same objects', () => {
    fc.assert(
      fc.property(steps(8), fc.nat(1000), (todo, pick) => {
        const store = create();
        for (const [kind, at] of todo) {
          const action = actionFor(store, kind, at);
          if (action) store.dispatch(action);
        }
        const fields = all<FieldNode>(store, 'field').filter(
          ({ widget, choices, readOnly }) => widget === 'text' && !choices && !readOnly,
        );
        const field = fields[pick % (fields.length || 1)];
        if (!field || typeof field.value !== 'string') return;
        const before = nodesOf(store.state.root);
        store.dispatch({ type: 'set', pointer: field.pointer, value: `${field.value}x` });
        const after = new Map(nodesOf(store.state.root).map((node) => [node.key, node]));
        for (const node of before) {
          const inside = nodesOf(node).some(({ key }) => key === field.key);
          // A mended issue takes its number out of what is around it, and so may what the answer opens.
          const issues = 'issueCount' in node || node.kind === 'field' ? node.issues.length : 0;
          if (!inside && issues === 0) assert.equal(after.get(node.key), node, node.key);
        }
      }),
      { numRuns: 60 },
    );
  });
});
