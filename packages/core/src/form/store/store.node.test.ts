import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../base/json.js';
import { valueAt } from '../../base/pointer.js';
import { createForm } from '../create-form.js';
import type { FormOptions, FormStore } from '../form-store.js';
import type { ChoiceNode, FieldNode, FormNode, GroupNode, ListNode } from '../node.js';

const form = (schema: unknown, more: Partial<FormOptions> = {}): FormStore => createForm({ schema, ...more });
const set = (store: FormStore, pointer: string, value: Json | undefined): void =>
  store.dispatch({ type: 'set', pointer, value });
const leave = (store: FormStore, pointer: string): void => store.dispatch({ type: 'leave', pointer });

/** All nodes, outermost first. */
function nodesOf(node: FormNode): FormNode[] {
  const inside: FormNode[] = [];
  if ('children' in node) inside.push(...node.children);
  if (node.kind === 'list') node.rows.forEach((row) => inside.push(...row.children));
  if (node.kind === 'entries') node.entries.forEach(({ child }) => inside.push(child));
  return inside.reduce<FormNode[]>((out, inner) => out.concat(nodesOf(inner)), [node]);
}

const nodeAt = <T extends FormNode = FieldNode>(store: FormStore, pointer: string): T =>
  nodesOf(store.state.root).find(
    (node) => node.kind !== 'group' && 'pointer' in node && node.pointer === pointer,
  ) as T;
const pointersOf = (store: FormStore): string[] =>
  nodesOf(store.state.root)
    .filter((node): node is FieldNode => node.kind === 'field')
    .map(({ pointer }) => pointer);
const shown = (store: FormStore): string[] =>
  store.state.shown.map(({ pointer, code }) => `${pointer} ${code}`);
const wrong = (store: FormStore): string[] =>
  store.state.issues.map(({ pointer, code }) => `${pointer} ${code}`);

const person = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', title: '姓名', minLength: 2 },
    age: { type: 'integer', minimum: 0 },
    mail: { type: 'string', format: 'email' },
    home: {
      type: 'object',
      required: ['city'],
      properties: { city: { type: 'string' }, street: { type: 'string' } },
    },
  },
};

describe('when a form shows what is wrong', () => {
  it('shows nothing before a field was left', () => {
    const store = form(person);
    set(store, '/name', 'x');
    assert.deepEqual(shown(store), []);
    assert.deepEqual(wrong(store), ['/name minLength']);
  });

  it('shows the issues of a field that was left, and only those', () => {
    const store = form(person);
    set(store, '/mail', 'nobody');
    leave(store, '/mail');
    assert.deepEqual(shown(store), ['/mail format']);
    assert.deepEqual(
      nodeAt(store, '/mail').issues.map(({ code }) => code),
      ['format'],
    );
  });

  it('takes a mended issue away while one types, and lets a new one wait until the field is left', () => {
    const store = form(person);
    leave(store, '/name');
    assert.deepEqual(shown(store), ['/name required']);
    set(store, '/name', 'x');
    assert.deepEqual(shown(store), []);
    set(store, '/name', 'xy');
    set(store, '/name', 'x');
    assert.deepEqual(shown(store), []);
    leave(store, '/name');
    assert.deepEqual(shown(store), ['/name minLength']);
  });

  it('places a missing answer at its question, and counts it in the groups around', () => {
    const store = form({ ...person, required: ['home'] });
    store.dispatch({ type: 'show-issues' });
    assert.deepEqual(shown(store), ['/home/city required']);
    assert.equal(store.state.root.issueCount, 1);
    assert.equal(store.state.keyOf('/home/city'), '/home/city');
  });

  it('shows the issues of one group when it is left', () => {
    const store = form({ ...person, required: ['name', 'home'] });
    store.dispatch({ type: 'show-issues', key: '/home' });
    assert.deepEqual(shown(store), ['/home/city required']);
  });

  it('gives an issue of what is not shown to the nearest thing around it', () => {
    const store = form(
      { type: 'object', additionalProperties: false, properties: {} },
      { value: { other: 1 } },
    );
    store.dispatch({ type: 'show-issues' });
    assert.equal(store.state.root.issues.length, 1);
  });

  it('uses the words of the form definition', () => {
    const store = form(person, { form: [{ key: 'name', validationMessage: { required: '请填写姓名' } }] });
    leave(store, '/name');
    assert.equal(store.state.shown[0]?.message, '请填写姓名');
  });

  it('keeps a server’s issue until the answer changes', () => {
    const store = form(person, { value: { name: '甲乙', age: 3 } });
    const issue = { pointer: '/age', code: 'server', params: {}, message: '与登记不符' };
    store.dispatch({ type: 'server-issues', issues: [issue] });
    set(store, '/name', '丙丁');
    assert.deepEqual(store.state.shown, [issue]);
    set(store, '/age', 4);
    assert.deepEqual(store.state.shown, []);
    assert.deepEqual(store.state.issues, []);
  });

  it('keeps what a view finds in the place of what the schema says, shown like it, until the view finds otherwise', () => {
    const store = form(person, { value: { age: 3 } });
    const { key } = nodeAt(store, '/name');
    const codes = (): string[] => store.state.issues.map(({ code, pointer }) => `${code} ${pointer}`);
    const shown = (): string[] => store.state.shown.map(({ code }) => code);
    assert.deepEqual(codes(), ['required /name']);
    store.dispatch({ type: 'found', key, issues: [{ pointer: '', code: 'upload', params: {} }] });
    assert.deepEqual(codes(), ['upload /name']);
    assert.deepEqual(shown(), []);
    leave(store, '/name');
    assert.deepEqual(shown(), ['upload']);
    store.dispatch({ type: 'found', key, issues: [] });
    assert.deepEqual(codes(), []);
    assert.deepEqual(shown(), []);
    store.dispatch({ type: 'found', key, issues: undefined });
    assert.deepEqual(codes(), ['required /name']);
    assert.deepEqual(shown(), []);
  });

  it('hears nothing of what a view found once its question is not asked', () => {
    const store = form(person, {
      value: { name: '甲乙', age: 3 },
      form: ['age', { key: 'name', condition: 'model.age > 2' }],
    });
    const { key } = nodeAt(store, '/name');
    store.dispatch({ type: 'found', key, issues: [{ pointer: '', code: 'upload', params: {} }] });
    assert.equal(store.state.issues.length, 1);
    set(store, '/age', 1);
    assert.ok(store.state.issues.every(({ code }) => code !== 'upload'));
    set(store, '/age', 3);
    assert.equal(store.state.issues.length, 1);
  });
});

describe('answers', () => {
  it('keeps what the schema does not know', () => {
    const store = form(person, { value: { name: '甲乙', extra: { a: [1] } } });
    set(store, '/name', '丙丁');
    assert.deepEqual(store.state.value, { name: '丙丁', extra: { a: [1] } });
    assert.deepEqual(store.submission(), store.state.value);
  });

  it('takes an emptied text out, so that no limit speaks of it', () => {
    const store = form(person, { value: { name: '甲乙', mail: 'a@b.example' } });
    set(store, '/mail', '');
    assert.deepEqual(store.state.value, { name: '甲乙' });
    assert.deepEqual(wrong(store), []);
  });

  it('takes an object that need not be there out with its last answer, and marks what it requires only while it is there', () => {
    const store = form(person, { value: { name: '甲乙' } });
    assert.equal(nodeAt(store, '/home/city').required, false);
    set(store, '/home/street', '一');
    assert.equal(nodeAt(store, '/home/city').required, true);
    assert.deepEqual(wrong(store), ['/home/city required']);
    set(store, '/home/street', '');
    assert.deepEqual(store.state.value, { name: '甲乙' });
    assert.deepEqual(wrong(store), []);
  });

  it('keeps a text that is no number, and says so', () => {
    const store = form(person, { value: { name: '甲乙' } });
    set(store, '/age', '三');
    assert.equal(nodeAt(store, '/age').value, '三');
    assert.deepEqual(wrong(store), ['/age type']);
  });

  it('begins with defaults, never over an answer, and does not bring one back that was emptied', () => {
    const schema = {
      properties: { a: { type: 'string', default: 'A' }, b: { type: 'string', default: 'B' } },
    };
    const store = form(schema, { value: { b: 'mine' } });
    assert.deepEqual(store.state.value, { b: 'mine', a: 'A' });
    assert.equal(store.state.dirty, false);
    set(store, '/a', '');
    set(store, '/b', 'x');
    assert.deepEqual(store.state.value, { b: 'x' });
    store.dispatch({ type: 'replace', value: { b: 'y' }, defaults: false });
    assert.deepEqual(store.state.value, { b: 'y' });
    store.dispatch({ type: 'replace', value: undefined });
    assert.deepEqual(store.state.value, { a: 'A', b: 'B' });
  });

  it('takes frozen options and changes nothing of them', () => {
    const deep = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deep);
      return value;
    };
    const options = deep({
      schema: person,
      form: [{ key: 'name' }, '...'],
      value: { home: { city: '津港' } },
    });
    const before = JSON.stringify(options);
    const store = createForm(options as FormOptions);
    set(store, '/home/city', 'x');
    assert.equal(JSON.stringify(options), before);
  });

  it('goes back to the first answers', () => {
    const store = form(person, { value: { name: '甲乙' } });
    set(store, '/name', 'x');
    leave(store, '/name');
    assert.equal(store.state.dirty, true);
    store.dispatch({ type: 'reset' });
    assert.deepEqual([store.state.value, store.state.dirty, shown(store)], [{ name: '甲乙' }, false, []]);
  });

  it('marks everything as read-only and back', () => {
    const store = form(person, { readOnly: true });
    assert.equal(nodeAt(store, '/home/city').readOnly, true);
    store.dispatch({ type: 'read-only', on: false });
    assert.equal(nodeAt(store, '/home/city').readOnly, false);
  });

  it('tells of a change once, and of none when nothing changed', () => {
    const store = form(person);
    let told = 0;
    const end = store.subscribe(() => told++);
    set(store, '/name', 'x');
    set(store, '/name', 'x');
    end();
    set(store, '/name', 'y');
    assert.equal(told, 1);
  });
});

describe('undo', () => {
  it('takes typing in one field back at once, and brings it back', () => {
    const store = form(person);
    for (const text of ['甲', '甲乙', '甲乙丙']) set(store, '/name', text);
    set(store, '/age', 3);
    store.dispatch({ type: 'undo' });
    assert.deepEqual(store.state.value, { name: '甲乙丙' });
    store.dispatch({ type: 'undo' });
    assert.deepEqual([store.state.value, store.state.canUndo], [{}, false]);
    store.dispatch({ type: 'redo' });
    assert.deepEqual([store.state.value, store.state.canRedo], [{ name: '甲乙丙' }, true]);
  });

  it('begins a new step when the field was left', () => {
    const store = form(person);
    set(store, '/name', '甲');
    leave(store, '/name');
    set(store, '/name', '甲乙');
    store.dispatch({ type: 'undo' });
    assert.deepEqual(store.state.value, { name: '甲' });
  });
});

const rows = {
  properties: {
    members: {
      type: 'array',
      minItems: 1,
      maxItems: 3,
      items: {
        type: 'object',
        required: ['n'],
        properties: { n: { type: 'string' }, share: { type: 'number', default: 5 } },
      },
    },
    tags: { type: 'array', items: { type: 'string' } },
  },
  required: ['members'],
};

describe('lists', () => {
  it('begin with as many rows as they need, with defaults', () => {
    const store = form(rows);
    assert.deepEqual(store.state.value, { members: [{ share: 5 }] });
    const list = nodeAt<ListNode>(store, '/members');
    assert.deepEqual([list.canAdd, list.canRemove, list.required], [true, false, true]);
  });

  it('must have rows only where the schema asks for some: an empty list is there as well', () => {
    const must = (more: object): boolean => {
      const properties = { members: { type: 'array', items: { type: 'string' }, ...more } };
      const store = form({ properties, required: ['members'] }, { value: { members: [] } });
      const { required } = nodeAt<ListNode>(store, '/members');
      assert.equal(wrong(store).length > 0, required);
      return required;
    };
    assert.equal(must({}), false);
    assert.equal(must({ minItems: 1 }), true);
    assert.equal(must({ contains: { const: 'a' } }), true);
    assert.equal(must({ contains: { const: 'a' }, minContains: 0 }), false);
  });

  it('keep keys and nodes of rows that stay when others come, go and move', () => {
    const store = form(rows, { value: { members: [{ n: 'a' }, { n: 'b' }] } });
    const [a, b] = nodeAt<ListNode>(store, '/members').rows;
    store.dispatch({ type: 'add-row', pointer: '/members', at: 2, value: { n: 'c' } });
    assert.equal(nodeAt<ListNode>(store, '/members').rows[0], a);
    store.dispatch({ type: 'move-row', pointer: '/members', from: 0, to: 2 });
    assert.deepEqual(
      nodeAt<ListNode>(store, '/members')
        .rows.map(({ key }) => key)
        .slice(1)
        .concat(b?.key ?? ''),
      [
        nodeAt<ListNode>(store, '/members').rows[1]?.key,
        a?.key,
        nodeAt<ListNode>(store, '/members').rows[0]?.key,
      ],
    );
    store.dispatch({ type: 'remove-row', pointer: '/members', index: 0 });
    assert.deepEqual(store.state.value, {
      members: [
        { n: 'c', share: 5 },
        { n: 'a', share: 5 },
      ],
    });
    assert.equal(nodeAt<ListNode>(store, '/members').rows[1]?.key, a?.key);
    assert.equal(nodeAt<ListNode>(store, '/members').rows[1]?.pointer, '/members/1');
  });

  it('show issues that go with their row', () => {
    const store = form(rows, { value: { members: [{ n: 'a' }, {}] } });
    leave(store, '/members/1/n');
    assert.deepEqual(shown(store), ['/members/1/n required']);
    store.dispatch({ type: 'remove-row', pointer: '/members', index: 0 });
    assert.deepEqual(shown(store), ['/members/0/n required']);
    assert.equal(nodeAt<ListNode>(store, '/members').rows[0]?.issueCount, 1);
  });

  it('ask for an answer in an empty cell', () => {
    const store = form(rows);
    store.dispatch({ type: 'add-row', pointer: '/tags' });
    assert.equal(nodeAt(store, '/tags/0').value, undefined);
    assert.deepEqual(wrong(store), ['/members/0/n required', '/tags/0 required']);
    set(store, '/tags/0', 'x');
    set(store, '/tags/0', '');
    assert.deepEqual(wrong(store), ['/members/0/n required', '/tags/0 required']);
    store.dispatch({ type: 'remove-row', pointer: '/tags', index: 0 });
    assert.deepEqual(store.state.value, { members: [{ share: 5 }] });
  });

  it('keep their rows while a form is read-only', () => {
    const value = {
      members: [
        { n: 'a', share: 1 },
        { n: 'b', share: 2 },
      ],
    };
    const store = form(rows, { value, readOnly: true });
    store.dispatch({ type: 'add-row', pointer: '/members' });
    store.dispatch({ type: 'remove-row', pointer: '/members', index: 0 });
    store.dispatch({ type: 'move-row', pointer: '/members', from: 0, to: 1 });
    assert.deepEqual(store.state.value, value);
    store.dispatch({ type: 'read-only', on: false });
    store.dispatch({ type: 'remove-row', pointer: '/members', index: 0 });
    assert.deepEqual(store.state.value, { members: [value.members[1]] });
  });

  it('draw the fixed parts of a tuple, which stay where they are', () => {
    const store = form({
      properties: {
        p: {
          type: 'array',
          prefixItems: [{ type: 'number' }, { type: 'string' }],
          items: { type: 'boolean' },
        },
      },
    });
    set(store, '/p/1', 'x');
    assert.deepEqual(store.state.value, { p: [null, 'x'] });
    store.dispatch({ type: 'add-row', pointer: '/p' });
    store.dispatch({ type: 'remove-row', pointer: '/p', index: 0 });
    const list = nodeAt<ListNode>(store, '/p');
    assert.deepEqual(
      list.rows.map(({ fixed }) => fixed),
      [true, true, false],
    );
    assert.deepEqual(
      list.rows.map(({ children }) => (children[0] as FieldNode).widget),
      ['number', 'text', 'checkbox'],
    );
  });

  it('are one question when their values are listed', () => {
    const store = form({
      properties: { m: { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } } },
      required: ['m'],
    });
    assert.deepEqual(
      nodeAt(store, '/m').choices?.map(({ value }) => value),
      ['a', 'b'],
    );
    set(store, '/m', ['a']);
    set(store, '/m', []);
    assert.deepEqual(wrong(store), ['/m required']);
  });
});

describe('parts that depend on answers', () => {
  const kinds = {
    properties: { kind: { enum: ['a', 'b'] }, x: { type: 'string' } },
    if: { properties: { kind: { const: 'b' } }, required: ['kind'] },
    then: { properties: { y: { type: 'string' } }, required: ['x', 'y'] },
  };

  it('come with if/then, and make required what they require', () => {
    const store = form(kinds);
    assert.deepEqual(pointersOf(store), ['/kind', '/x']);
    set(store, '/kind', 'b');
    assert.deepEqual(pointersOf(store), ['/kind', '/x', '/y']);
    assert.equal(nodeAt(store, '/x').required, true);
  });

  it('keep their answers while they are hidden, and send none', () => {
    const store = form(kinds);
    set(store, '/kind', 'b');
    set(store, '/y', 'typed');
    set(store, '/kind', 'a');
    assert.deepEqual([store.state.value, store.submission()], [{ kind: 'a', y: 'typed' }, { kind: 'a' }]);
    set(store, '/kind', 'b');
    assert.equal(nodeAt(store, '/y').value, 'typed');
  });

  it('come with dependentSchemas, dependentRequired and dependencies', () => {
    const store = form({
      properties: { card: { type: 'string' }, holder: { type: 'string' } },
      dependentRequired: { card: ['holder'] },
      dependentSchemas: { card: { properties: { valid: { type: 'string' } } } },
    });
    set(store, '/card', '1');
    assert.equal(nodeAt(store, '/holder').required, true);
    assert.deepEqual(pointersOf(store), ['/card', '/holder', '/valid']);
    assert.deepEqual(wrong(store), ['/holder required']);
  });

  it('are taken by a question of the object that tells branches apart', () => {
    const store = form({
      $schema: 'http://json-schema.org/draft-07/schema#',
      properties: { pets: { enum: ['no', 'one'], default: 'no' } },
      dependencies: {
        pets: {
          oneOf: [
            { properties: { pets: { enum: ['no'] } } },
            { properties: { pets: { enum: ['one'] }, age: { type: 'number' } }, required: ['age'] },
          ],
        },
      },
    });
    assert.deepEqual(pointersOf(store), ['/pets']);
    set(store, '/pets', 'one');
    assert.deepEqual(pointersOf(store), ['/pets', '/age']);
    assert.deepEqual(nodeAt(store, '/pets').choices?.length, 2);
    assert.deepEqual(wrong(store), ['/age required']);
  });
});

const pay = {
  properties: {
    pay: {
      title: '付款',
      oneOf: [
        {
          title: '卡',
          properties: {
            t: { const: 'card' },
            no: { type: 'string' },
            note: { type: 'string' },
            fee: { default: 1, type: 'number' },
          },
          required: ['t', 'no'],
        },
        {
          title: '现金',
          properties: {
            t: { const: 'cash' },
            sum: { type: 'number', default: 3 },
            note: { type: 'string' },
            fee: { default: 2, type: 'number' },
          },
          required: ['t', 'sum'],
        },
      ],
    },
  },
};

describe('choices', () => {
  const choice = (store: FormStore): ChoiceNode =>
    nodesOf(store.state.root).find(({ kind }) => kind === 'choice') as ChoiceNode;
  const choose = (store: FormStore, branch: number): void =>
    store.dispatch({ type: 'choose', pointer: choice(store).pointer, key: choice(store).key, branch });

  it('have no branch at first, and name their branches', () => {
    const store = form(pay);
    assert.deepEqual(
      [choice(store).chosen, choice(store).branches.map(({ title }) => title)],
      [-1, ['卡', '现金']],
    );
  });

  it('keep their branch while a form is read-only', () => {
    const value = { pay: { t: 'card', no: '1', fee: 4 } };
    const store = form(pay, { value, readOnly: true });
    choose(store, 1);
    assert.deepEqual([choice(store).chosen, store.state.value], [0, value]);
  });

  it('keep what both branches know, park the rest, and never mix defaults', () => {
    const store = form(pay);
    choose(store, 0);
    set(store, '/pay/no', '11');
    set(store, '/pay/note', 'both');
    assert.deepEqual(store.state.value, { pay: { t: 'card', fee: 1, no: '11', note: 'both' } });
    choose(store, 1);
    assert.deepEqual(store.state.value, { pay: { t: 'cash', note: 'both', sum: 3, fee: 2 } });
    choose(store, 0);
    assert.deepEqual(store.state.value, { pay: { t: 'card', no: '11', note: 'both', fee: 1 } });
  });

  it('find the branch of given answers by what tells branches apart, by fitting, by what is in them', () => {
    assert.equal(choice(form(pay, { value: { pay: { t: 'cash' } } })).chosen, 1);
    assert.equal(choice(form(pay, { value: { pay: { no: 5 } } })).chosen, 0);
    const kinds = {
      properties: {
        v: { oneOf: [{ type: 'string' }, { type: 'object', properties: { a: { type: 'string' } } }] },
      },
    };
    assert.equal(choice(form(kinds, { value: { v: { a: 'x' } } })).chosen, 1);
    assert.equal(choice(form(kinds, { value: { v: 'x' } })).chosen, 0);
  });

  it('take of several fitting branches the one that asks for what was answered', () => {
    const contact = {
      properties: {
        contact: {
          anyOf: [
            { type: 'object', properties: { phone: { type: 'string' } } },
            { type: 'object', properties: { address: { type: 'string' } } },
          ],
        },
      },
    };
    assert.equal(choice(form(contact, { value: { contact: { address: 'x' } } })).chosen, 1);
    assert.equal(choice(form(contact, { value: { contact: {} } })).chosen, 0);
  });

  it('say what is wrong inside the branch that is taken', () => {
    const store = form(pay);
    choose(store, 0);
    assert.deepEqual(wrong(store), ['/pay/no required']);
  });

  it('go back with undo', () => {
    const store = form(pay);
    choose(store, 0);
    set(store, '/pay/no', '11');
    const before = store.state.value;
    choose(store, 1);
    store.dispatch({ type: 'undo' });
    assert.equal(store.state.value, before);
    assert.equal(choice(store).chosen, 0);
  });

  it('are known again on another page, with what their other branches had', () => {
    const store = form(pay);
    choose(store, 0);
    set(store, '/pay/no', '11');
    choose(store, 1);
    const kept = JSON.parse(JSON.stringify([store.state.value, store.branches()])) as [
      Json,
      ReturnType<FormStore['branches']>,
    ];
    const later = form(pay);
    later.dispatch({ type: 'replace', value: kept[0], defaults: false, branches: kept[1] });
    assert.deepEqual([later.state.value, choice(later).chosen], [store.state.value, 1]);
    assert.equal(later.state.dirty, false);
    choose(later, 0);
    assert.equal(valueAt(later.state.value, '/pay/no'), '11');
  });

  it('are known again in the rows they are in, whatever keys these have there', () => {
    const rows = { properties: { rows: { type: 'array', items: pay.properties.pay } } };
    const store = form(rows, { value: { rows: [{ t: 'card', no: '1' }, {}] } });
    store.dispatch({ type: 'remove-row', pointer: '/rows', index: 0 });
    store.dispatch({ type: 'add-row', pointer: '/rows' });
    choose(store, 0);
    set(store, '/rows/0/no', '11');
    choose(store, 1);
    const later = form(rows);
    const branches = store.branches();
    later.dispatch({ type: 'replace', value: store.state.value, defaults: false, branches });
    choose(later, 0);
    assert.equal(valueAt(later.state.value, '/rows/0/no'), '11');
  });

  it('are not misled by what is known of branches that are none', () => {
    const later = form(pay);
    const branches = [
      { pointer: '/pay', choice: '/properties/pay', chosen: 7, parked: { 9: 1 } },
      { pointer: '/nowhere', choice: '', chosen: 0, parked: {} },
    ];
    later.dispatch({ type: 'replace', value: {}, branches });
    assert.equal(choice(later).chosen, -1);
  });

  it('stand beside questions of the object they are in', () => {
    const store = form({
      properties: { name: { type: 'string' } },
      oneOf: [
        { title: '人', properties: { id: { type: 'string' } }, required: ['id'] },
        { title: '企业', properties: { code: { type: 'string' } }, required: ['code'] },
      ],
    });
    choose(store, 1);
    assert.deepEqual(pointersOf(store), ['/name', '/code']);
    set(store, '/name', 'x');
    assert.deepEqual(wrong(store), ['/code required']);
  });

  it('are none when all branches are values, or one of two is null', () => {
    const store = form({
      properties: {
        size: {
          oneOf: [
            { const: 1, title: '小' },
            { const: 2, title: '大' },
          ],
        },
        note: { anyOf: [{ type: 'string', maxLength: 2 }, { type: 'null' }] },
      },
    });
    assert.deepEqual(nodeAt(store, '/size').choices, [
      { value: 1, name: '小' },
      { value: 2, name: '大' },
    ]);
    set(store, '/size', 3);
    set(store, '/note', 'long');
    assert.deepEqual(wrong(store), ['/size enum', '/note maxLength']);
  });
});

describe('what contains itself', () => {
  const tree = {
    $defs: {
      p: {
        type: 'object',
        properties: {
          n: { type: 'string' },
          mother: { $ref: '#/$defs/p' },
          kids: { type: 'array', items: { $ref: '#/$defs/p' } },
        },
      },
    },
    $ref: '#/$defs/p',
  };

  it('tells that it can be neither opened nor taken away while a form is read-only', () => {
    const store = form(tree, { readOnly: true });
    const mother = (): GroupNode =>
      nodesOf(store.state.root).find(({ key }) => key === '/mother') as GroupNode;
    assert.equal(mother().readOnly, true);
    store.dispatch({ type: 'read-only', on: false });
    assert.equal(mother().readOnly, false);
  });

  it('is closed until somebody opens it', () => {
    const store = form(tree);
    const group = (): GroupNode =>
      nodesOf(store.state.root).find(({ key }) => key === '/mother') as GroupNode;
    assert.deepEqual([group().open, group().children.length], [false, 0]);
    set(store, '/mother', {});
    assert.deepEqual([group().open, group().children.length], [true, 3]);
    set(store, '/mother/n', 'x');
    set(store, '/mother/n', '');
    assert.equal(group().open, true);
    set(store, '/mother', undefined);
    assert.deepEqual([group().open, store.state.value], [false, {}]);
  });

  it('goes as deep as its rows', () => {
    const store = form(tree, { value: { kids: [{ kids: [{ n: 'x' }] }] } });
    assert.ok(pointersOf(store).includes('/kids/0/kids/0/n'));
  });
});

describe('entries', () => {
  const schema = { properties: { more: { type: 'object', additionalProperties: { type: 'string' } } } };

  it('are added, renamed in place and taken out', () => {
    const store = form(schema, { value: { more: { a: '1', b: '2' } } });
    store.dispatch({ type: 'add-entry', pointer: '/more', name: 'c' });
    assert.deepEqual(wrong(store), ['/more/c required']);
    set(store, '/more/c', '3');
    set(store, '/more/c', '');
    assert.ok(Object.keys((store.state.value as { more: object }).more).includes('c'));
    store.dispatch({ type: 'rename-entry', pointer: '/more', from: 'a', to: 'z' });
    store.dispatch({ type: 'rename-entry', pointer: '/more', from: 'z', to: 'b' });
    store.dispatch({ type: 'remove-entry', pointer: '/more', name: 'c' });
    assert.deepEqual(Object.entries((store.state.value as { more: object }).more), [
      ['z', '1'],
      ['b', '2'],
    ]);
  });

  it('are of a pattern as the check of the schema reads it', () => {
    const store = form(
      { patternProperties: { '^.$': { type: 'string' } } },
      { value: { '😀': 'x', aa: 'y' } },
    );
    assert.deepEqual(pointersOf(store), ['/😀']);
  });

  it('leave no empty object behind that need not be there', () => {
    const store = form(schema, { value: { more: { a: '1' } } });
    store.dispatch({ type: 'remove-entry', pointer: '/more', name: 'a' });
    assert.deepEqual(store.state.value, {});
  });

  it('stay as they are while a form is read-only, and take no name the schema has no place for', () => {
    const named = {
      properties: {
        more: {
          type: 'object',
          patternProperties: { '^[a-z]$': { type: 'string' } },
          additionalProperties: false,
        },
      },
    };
    const value = { more: { a: '1' } };
    const store = form(named, { value });
    store.dispatch({ type: 'rename-entry', pointer: '/more', from: 'a', to: 'long' });
    assert.deepEqual(store.state.value, value);
    const fixed = form(named, { value, readOnly: true });
    fixed.dispatch({ type: 'rename-entry', pointer: '/more', from: 'a', to: 'b' });
    fixed.dispatch({ type: 'remove-entry', pointer: '/more', name: 'a' });
    fixed.dispatch({ type: 'add-entry', pointer: '/more', name: 'b' });
    assert.deepEqual(fixed.state.value, value);
  });

  it('keep one that is called __proto__ when another is renamed', () => {
    const store = form(schema, { value: JSON.parse('{"more":{"__proto__":"x","a":"1"}}') as Json });
    store.dispatch({ type: 'rename-entry', pointer: '/more', from: 'a', to: 'b' });
    assert.equal(JSON.stringify(store.state.value), '{"more":{"__proto__":"x","b":"1"}}');
  });

  it('take no name that is nobody’s own', () => {
    const store = form(schema, { value: { more: {} } });
    for (const name of ['__proto__', '', 'constructor'])
      store.dispatch({ type: 'add-entry', pointer: '/more', name });
    assert.deepEqual(Object.keys((store.state.value as { more: object }).more), ['constructor']);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });
});

describe('form definitions', () => {
  const schema = {
    type: 'object',
    properties: {
      a: { type: 'string' },
      b: { type: 'string' },
      n: { type: 'integer', enum: [1, 2] },
      list: {
        type: 'array',
        items: { type: 'object', properties: { q: { type: 'string' }, r: { type: 'number' } } },
      },
      o: { type: 'object', properties: { x: { type: 'string' }, y: { type: 'string' } } },
    },
  };
  const at = (store: FormStore): string[] => pointersOf(store);

  it('write out what is left at "…", also of objects named in part and inside of groups', () => {
    assert.deepEqual(at(form(schema, { form: ['b', 'o.y', { type: 'section', items: ['...'] }] })), [
      '/b',
      '/o/y',
      '/a',
      '/n',
      '/o/x',
    ]);
  });

  it('take Angular Schema Form as it is', () => {
    const store = form(schema, {
      form: [
        { type: 'help', helpvalue: '<b>Hi</b>' },
        { type: 'section', items: ['a', { key: 'b', condition: "model.a == 'go'" }] },
        { key: 'n', type: 'radios-inline', titleMap: { '1': 'Eins', '2': 'Zwei' } },
        { key: 'list', items: ['list[].q', { key: 'list[].r', condition: 'model.list[arrayIndex].q' }] },
        { type: 'tabs', tabs: [{ title: 'T', items: ['o'] }] },
        { type: 'actions', items: [{ type: 'submit', title: 'Go' }] },
      ],
    });
    assert.deepEqual(store.faults, []);
    assert.deepEqual(nodeAt(store, '/n').choices, [
      { value: 1, name: 'Eins' },
      { value: 2, name: 'Zwei' },
    ]);
    assert.equal(nodeAt(store, '/n').widget, 'radios');
    assert.deepEqual(at(store), ['/a', '/n', '/o/x', '/o/y']);
    set(store, '/a', 'go');
    store.dispatch({ type: 'add-row', pointer: '/list' });
    set(store, '/list/0/q', 'x');
    assert.deepEqual(at(store), ['/a', '/b', '/n', '/list/0/q', '/list/0/r', '/o/x', '/o/y']);
    assert.deepEqual(
      store.state.root.children.map(({ kind }) => kind),
      ['notice', 'group', 'field', 'list', 'group'],
    );
  });

  it('tell what they name and nobody knows, with its place', () => {
    const store = form(schema, {
      form: ['a', { key: 'nope' }, { type: 'template' }, { key: 'b', condition: 'a +' }],
    });
    assert.deepEqual(
      store.faults.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/1 unknown-key', '/2 unsupported', '/3/condition rule'],
    );
    assert.deepEqual(at(store), ['/a']);
  });

  it('show one question at either of two places', () => {
    const store = form(schema, {
      form: ['a', { key: 'b', condition: 'a' }, { key: 'b', type: 'textarea', condition: '!a' }],
    });
    set(store, '/b', 'typed');
    assert.deepEqual([nodeAt(store, '/b').widget, store.submission()], ['textarea', { b: 'typed' }]);
    set(store, '/a', 'x');
    assert.deepEqual([nodeAt(store, '/b').widget, store.submission()], ['text', { b: 'typed', a: 'x' }]);
  });

  it('make steps of a schema’s objects', () => {
    const store = form({
      'x-schema-form': { type: 'wizard' },
      properties: {
        s1: schema.properties.o,
        s2: { ...schema.properties.o, title: 'Two' },
        a: { type: 'string' },
      },
    });
    const wizard = (): GroupNode => store.state.root.children[0] as GroupNode;
    const steps = (): unknown[] => wizard().children.map((node) => (node as GroupNode).progress);
    assert.deepEqual(steps(), ['current', 'todo', 'todo']);
    store.dispatch({ type: 'show', key: wizard().children[1]?.key ?? '' });
    assert.deepEqual([steps(), wizard().current], [['done', 'current', 'todo'], wizard().children[1]?.key]);
    const [, two = '', three = ''] = wizard().children.map(({ key }) => key);
    store.dispatch({ type: 'reset' });
    store.dispatch({ type: 'show', key: three, seen: [two] });
    assert.deepEqual(steps(), ['todo', 'done', 'current']);
  });
});

describe('rules', () => {
  const schema = {
    properties: {
      kind: { type: 'string' },
      members: {
        type: 'array',
        items: { type: 'object', properties: { share: { type: 'number' }, tax: { type: 'number' } } },
      },
      total: { type: 'number' },
      half: { type: 'number' },
      code: { type: 'string' },
    },
  };

  it('compute values one from another, in decimals', () => {
    const store = form(schema, {
      form: [
        { key: 'half', compute: 'total / 2' },
        { key: 'total', compute: 'sum(members[].share)' },
        { key: 'members', items: ['members[].share', { key: 'members[].tax', compute: 'row.share * 0.1' }] },
      ],
    });
    store.dispatch({ type: 'add-row', pointer: '/members', value: { share: 0.1 } });
    store.dispatch({ type: 'add-row', pointer: '/members', value: { share: 0.2 } });
    assert.deepEqual(store.state.value, {
      members: [
        { share: 0.1, tax: 0.01 },
        { share: 0.2, tax: 0.02 },
      ],
      total: 0.3,
      half: 0.15,
    });
    assert.deepEqual([nodeAt(store, '/total').computed, nodeAt(store, '/total').readOnly], [true, true]);
    store.dispatch({ type: 'undo' });
    assert.equal((store.state.value as { total: number }).total, 0.1);
  });

  it('are faults when values depend on themselves', () => {
    const store = form(schema, {
      form: [
        { key: 'half', compute: 'total / 2' },
        { key: 'total', compute: 'half * 2' },
      ],
    });
    assert.deepEqual(
      store.faults.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/0/compute rule', '/1/compute rule'],
    );
    set(store, '/half', 1);
    assert.deepEqual(store.state.value, { half: 1 });
  });

  describe('in the schema, further inside', () => {
    const computed = (compute: string, more: object = {}): object => ({
      type: 'number',
      'x-schema-form': { compute },
      ...more,
    });
    const inside = (properties: object): object => ({ type: 'object', properties });
    const rows = (properties: object): object => ({ type: 'array', items: inside(properties) });
    const circles: readonly (readonly [string, object, readonly string[]])[] = [
      [
        'of a group',
        inside({ sum: inside({ a: computed('sum.b + 1'), b: computed('sum.a + 1') }) }),
        ['/properties/sum/properties/a', '/properties/sum/properties/b'],
      ],
      [
        'of one value',
        inside({ sum: inside({ a: computed('sum.a + 1') }) }),
        ['/properties/sum/properties/a'],
      ],
      [
        'of a row',
        inside({ rows: rows({ a: computed('row.b'), b: computed('row.a') }) }),
        ['/properties/rows/items/properties/a', '/properties/rows/items/properties/b'],
      ],
      [
        'of a row and what is outside',
        inside({ total: computed('sum(rows[].a)'), rows: rows({ a: computed('total / 2') }) }),
        ['/properties/total', '/properties/rows/items/properties/a'],
      ],
      [
        'behind references and branches',
        {
          $defs: { pair: { allOf: [inside({ a: computed('two.b') }), inside({ b: computed('two.a') })] } },
          ...inside({ two: { $ref: '#/$defs/pair' } }),
        },
        ['/$defs/pair/allOf/0/properties/a', '/$defs/pair/allOf/1/properties/b'],
      ],
    ];
    for (const [what, given, places] of circles) {
      it(`are faults with their place when values depend on themselves: ${what}`, () => {
        const store = form(given);
        assert.deepEqual(
          store.faults.map((fault) => `${fault.in} ${fault.pointer} ${fault.code}`),
          places.map((place) => `schema ${place}/x-schema-form/compute rule`),
        );
        store.dispatch({
          type: 'set',
          pointer: '',
          value: { sum: { a: 1 }, two: { a: 1 }, rows: [{ a: 1 }] },
        });
        assert.deepEqual(store.state.value, { sum: { a: 1 }, two: { a: 1 }, rows: [{ a: 1 }] });
      });
    }

    it('are faults together with what a form definition computes', () => {
      const given = inside({ total: { type: 'number' }, sum: inside({ a: computed('total + 1') }) });
      const store = form(given, { form: [{ key: 'total', compute: 'sum.a' }, 'sum'] });
      assert.deepEqual(
        store.faults.map((fault) => `${fault.in} ${fault.pointer} ${fault.code}`),
        ['form /0/compute rule', 'schema /properties/sum/properties/a/x-schema-form/compute rule'],
      );
    });

    it('are none when a schema of itself computes in each one from the next', () => {
      const given = {
        $defs: {
          part: inside({
            own: { type: 'number' },
            twice: computed('row.own * 2'),
            parts: { type: 'array', items: { $ref: '#/$defs/part' } },
          }),
        },
        $ref: '#/$defs/part',
      };
      assert.deepEqual(form(given).faults, []);
    });
  });

  it('see no answers of hidden questions', () => {
    const store = form(schema, {
      form: ['kind', { key: 'code', condition: "kind == 'x'" }, { key: 'half', condition: "code == 'yes'" }],
    });
    set(store, '/kind', 'x');
    set(store, '/code', 'yes');
    assert.deepEqual(pointersOf(store), ['/kind', '/code', '/half']);
    set(store, '/kind', 'z');
    assert.deepEqual(pointersOf(store), ['/kind']);
    assert.deepEqual(store.submission(), { kind: 'z' });
  });

  it('hide choices and entries with their answers, and complain about neither', () => {
    const store = form(
      {
        properties: { show: { type: 'boolean' } },
        oneOf: [
          { title: '电话', properties: { phone: { type: 'string' } }, required: ['phone'] },
          { title: '地址', properties: { address: { type: 'string' } }, required: ['address'] },
        ],
        additionalProperties: { type: 'string' },
      },
      {
        form: ['show', { type: 'section', condition: 'show', items: ['...'] }],
        value: { show: true, phone: '0', more: 'x' },
      },
    );
    const all = { show: true, phone: '0', more: 'x' };
    assert.deepEqual([store.submission(), wrong(store)], [all, []]);
    set(store, '/show', false);
    assert.deepEqual([store.submission(), wrong(store)], [{ show: false }, []]);
    assert.deepEqual(store.state.value, { ...all, show: false });
    set(store, '/other', 'y');
    assert.deepEqual(store.submission(), { show: false });
    set(store, '/show', true);
    assert.deepEqual(store.submission(), { ...all, other: 'y' });
  });

  it('make required and read-only, beyond what the schema says', () => {
    const store = form(schema, {
      form: ['kind', { key: 'code', requiredIf: 'kind', readonlyIf: "kind == 'x'" }],
    });
    assert.deepEqual(wrong(store), []);
    set(store, '/kind', 'x');
    assert.deepEqual([nodeAt(store, '/code').required, nodeAt(store, '/code').readOnly], [true, true]);
    assert.deepEqual(wrong(store), ['/code required']);
    set(store, '/code', 'c');
    assert.deepEqual(wrong(store), []);
  });

  it('say that an answer is wrong beside others, in the words of the form definition', () => {
    const store = form(schema, {
      form: [
        'kind',
        { key: 'code', invalidIf: 'code == kind', validationMessage: { invalidIf: '不能和类型相同' } },
      ],
    });
    assert.deepEqual(wrong(store), [], 'nothing is answered yet');
    set(store, '/kind', 'x');
    assert.deepEqual(wrong(store), [], 'a missing answer is not a wrong one');
    set(store, '/code', 'x');
    assert.deepEqual(wrong(store), ['/code invalidIf']);
    leave(store, '/code');
    assert.deepEqual(
      store.state.shown.map(({ message }) => message),
      ['不能和类型相同'],
    );
    set(store, '/kind', 'y');
    assert.deepEqual([wrong(store), shown(store)], [[], []]);
  });

  it('say in which row an answer is wrong', () => {
    const store = form(
      {
        properties: {
          people: { type: 'array', items: { properties: { number: { type: 'string' } } } },
        },
      },
      {
        form: [
          {
            key: 'people',
            items: [{ key: 'people[].number', invalidIf: 'indexOf(people[].number, row.number) < index' }],
          },
        ],
        value: { people: [{ number: 'a' }, { number: 'b' }, { number: 'a' }] },
      },
    );
    assert.deepEqual(wrong(store), ['/people/2/number invalidIf']);
    store.dispatch({ type: 'remove-row', pointer: '/people', index: 0 });
    assert.deepEqual(wrong(store), []);
  });

  it('say that a day is wrong beside today', () => {
    const store = form(
      { properties: { born: { type: 'string', format: 'date' } } },
      {
        form: [{ key: 'born', invalidIf: 'born > today() || age(born) > 130' }],
        today: () => '2026-11-22',
      },
    );
    const wrongOn = (day: string): boolean => {
      set(store, '/born', day);
      return wrong(store).includes('/born invalidIf');
    };
    assert.deepEqual(['2026-11-22', '2026-11-23', '1896-11-22', '1895-11-22', '2026-1'].map(wrongOn), [
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('prefill until the resident answers', () => {
    const store = form(schema, { form: ['kind', { key: 'code', prefill: 'upper(kind)' }] });
    set(store, '/kind', 'ab');
    assert.equal(nodeAt(store, '/code').value, 'AB');
    set(store, '/kind', 'abc');
    assert.equal(nodeAt(store, '/code').value, 'ABC');
    set(store, '/code', 'mine');
    set(store, '/kind', 'x');
    assert.equal(nodeAt(store, '/code').value, 'mine');
    set(store, '/code', '');
    set(store, '/kind', 'y');
    assert.equal(nodeAt(store, '/code').value, undefined);
  });
});

describe('checks that take time', () => {
  const later = (): { promise: Promise<never[]>; end(issues: unknown[]): void } => {
    let end!: (issues: unknown[]) => void;
    const promise = new Promise<never[]>((resolve) => (end = resolve as never));
    return { promise, end };
  };
  const issue = { pointer: '/name', code: 'taken', params: {} };

  it('run when a fine answer is left, and show what they find', async () => {
    const store = form(person, {
      checks: { '/name': (value) => Promise.resolve(value === 'taken' ? [issue] : []) },
    });
    set(store, '/name', 'taken');
    leave(store, '/name');
    assert.deepEqual([store.state.pending, nodeAt(store, '/name').pending], [true, true]);
    await store.settled();
    assert.deepEqual([shown(store), store.state.pending], [['/name taken'], false]);
    set(store, '/name', 'free');
    assert.deepEqual(wrong(store), []);
  });

  it('are given up when the answer changes, and what comes late counts for nothing', async () => {
    const slow = later();
    let cancelled = 0;
    const store = form(person, {
      checks: {
        '/name': (_, { signal }) => {
          signal.addEventListener('abort', () => cancelled++);
          return slow.promise;
        },
      },
    });
    set(store, '/name', 'first');
    leave(store, '/name');
    set(store, '/name', 'second');
    slow.end([issue]);
    await slow.promise;
    assert.deepEqual([cancelled, wrong(store), store.state.pending], [1, [], false]);
  });

  it('of any row are found by a dash, and a failing one is no issue', async () => {
    const asked: unknown[] = [];
    const store = form(rows, {
      value: { members: [{ n: 'a' }, { n: 'b' }] },
      checks: {
        '/members/-/n': (value) => {
          asked.push(value);
          throw new Error('offline');
        },
      },
    });
    await store.settled();
    assert.deepEqual([asked, wrong(store)], [['a', 'b'], []]);
  });
});

describe('a schema that cannot be used', () => {
  for (const [name, schema] of Object.entries({
    'is no object': 'text',
    'refers to nothing': { properties: { a: { $ref: '#/nope' } } },
    'refers to itself': { $defs: { a: { $ref: '#/$defs/a' } }, properties: { a: { $ref: '#/$defs/a' } } },
    'has a dangerous pattern': { properties: { a: { type: 'string', pattern: '^(a+)+$' } } },
  }))
    it(`${name}: no form is made, and the place is told`, () => {
      assert.throws(
        () => form(schema),
        (error: { code: string; cause: { pointer: string; in: string }[] }) =>
          error.code === 'config' &&
          error.cause[0]?.in === 'schema' &&
          typeof error.cause[0].pointer === 'string',
      );
    });

  it('tells parts that are only left out', () => {
    const store = form({ properties: { a: { type: ['string', 'object'] }, b: { type: 'string' } } });
    assert.deepEqual(
      store.faults.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/properties/a unsupported'],
    );
  });
});
