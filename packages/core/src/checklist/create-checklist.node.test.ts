import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, Material, Option, Question, Scenario } from '@tongban/core/catalogue';
import {
  answersWith,
  changesBetween,
  createChecklist,
  itemSubject,
  materialIdentity,
  resolveChecklist,
  scenarioSubject,
  type Answers,
  type Checklist,
} from '@tongban/core/checklist';

function item(id: string, more: Partial<Item> = {}): Item {
  return {
    id,
    name: id,
    type: { system: 'natl.task-type', code: '20' },
    department: { name: '某局' },
    ...more,
  };
}

const material = (id: string, more: Partial<Material> = {}): Material => ({ id, name: id, ...more });
const option = (id: string, more: Partial<Option> = {}): Option => ({ id, text: id, ...more });
const question = (id: string, ...options: Option[]): Question => ({ id, question: `${id}？`, options });

const card = (id: string, more: Partial<Material> = {}): Material =>
  material(id, { licence: { code: 'ID' }, ...more });

function together(items: Item[], more: Partial<Scenario> = {}, answers: Answers = {}): Checklist {
  const scenario = { id: 's', name: 's', items: items.map(({ id }) => id), ...more };
  return resolveChecklist(scenarioSubject(scenario, { items }), answers);
}

const brief = ({ lines }: Checklist): string[] => lines.map(({ key, need }) => `${key} ${need}`);

test('what an option names may be asked for until its question is answered, then is or is not', () => {
  const resolve = createChecklist(
    itemSubject(
      item('a', {
        materials: [material('always'), material('proxy')],
        situations: [question('who', option('self'), option('agent', { materials: ['proxy'] }))],
      }),
    ),
  );
  const open = resolve({});
  assert.deepEqual(brief(open), ['own/a/always needed', 'own/a/proxy conditional']);
  assert.deepEqual(open.counts, { bring: 1, later: 0, committed: 0, held: 0, conditional: 1, optional: 0 });
  const [asked] = open.questions;
  assert.ok(asked);
  const agent = resolve(answersWith({}, asked, 'agent', true));
  assert.deepEqual(brief(agent), ['own/a/always needed', 'own/a/proxy needed']);
  assert.equal(agent.lines[1]?.sources[0]?.because[0]?.optionText, 'agent');
  assert.deepEqual(
    changesBetween(open, agent).changed.map(({ key }) => key),
    ['own/a/proxy'],
  );
  assert.deepEqual(brief(resolve({ who: ['self'] })), ['own/a/always needed']);
});

test('one licence is asked for once, with the most copies any item wants, and says who asks', () => {
  const list = together([
    item('a', { materials: [card('id-card', { originals: 1, copies: 1 })] }),
    item('b', { materials: [card('identity', { copies: 3, exemption: { reason: 'sharing' } })] }),
    item('c', { materials: [card('card', { copies: 2 })] }),
    item('d', { materials: [card('seller-card', { holder: 'seller' })] }),
  ]);
  assert.deepEqual(brief(list), ['licence/ID needed', 'licence/ID/seller needed']);
  const [line] = list.lines;
  assert.deepEqual([line?.originals, line?.copies, line?.exemption], [1, 2, undefined]);
  assert.deepEqual(
    line?.sources.map(({ item: id }) => id),
    ['a', 'b', 'c'],
  );
});

test('equal names alone never make two materials one', () => {
  assert.notEqual(materialIdentity('a', material('photo')), materialIdentity('b', material('photo')));
  assert.equal(
    together([item('a', { materials: [material('x')] }), item('b', { materials: [material('x')] })]).lines
      .length,
    2,
  );
});

test('a material may follow later only where all that need it allow that, and by the shortest limit', () => {
  const later = (amount: number, unit: 'day' | 'workday'): Partial<Material> => ({
    deferral: { limit: { amount, unit } },
  });
  const merged = (...parts: Partial<Material>[]) =>
    together(parts.map((part, index) => item(String(index), { materials: [card('id', part)] }))).lines[0];
  assert.equal(merged(later(5, 'day'), {})?.deferral, undefined);
  assert.equal(merged(later(5, 'day'), {})?.need, 'needed');
  assert.deepEqual(merged(later(5, 'workday'), later(3, 'workday'))?.deferral?.limit, {
    amount: 3,
    unit: 'workday',
  });
  assert.deepEqual(merged(later(5, 'workday'), later(5, 'day'))?.deferral?.limit, { amount: 5, unit: 'day' });
  // 7 working days or 8 days: nobody can say, so what is said first stays.
  assert.deepEqual(merged(later(7, 'workday'), later(8, 'day'))?.deferral?.limit, {
    amount: 7,
    unit: 'workday',
  });
});

test('files are taken as all that want them take them, whichever item comes first', () => {
  const pdf = ['application/pdf'];
  const merged = (...parts: Partial<Material>[]) =>
    together(parts.map((part, index) => item(String(index), { materials: [card('id', part)] }))).lines[0]
      ?.upload;
  const wide = { types: ['image/*', 'application/pdf'], maxBytes: 10, maxFiles: 3 };
  const narrow = { types: ['image/png', 'text/plain'], maxFiles: 2 };
  assert.deepEqual(merged({ upload: wide }, { upload: narrow }), {
    types: ['image/png'],
    maxBytes: 10,
    maxFiles: 2,
  });
  assert.deepEqual(
    merged({ upload: narrow }, { upload: wide }),
    merged({ upload: wide }, { upload: narrow }),
  );
  assert.deepEqual(merged({ upload: wide }, { upload: {} }), { ...wide, maxFiles: 1 });
  // Only another item says that it can be uploaded.
  assert.deepEqual(merged({}, { upload: { types: pdf } }), { types: pdf, maxFiles: 1 });
  // No file would do for both.
  assert.equal(merged({ upload: { types: pdf } }, { upload: narrow }), undefined);
  // Who has it, or need not have it, does not narrow what the others take.
  const optional = { necessity: { system: 'natl.material-need', code: '2' }, upload: narrow };
  const held = { exemption: { reason: 'sharing' as const }, upload: narrow };
  assert.deepEqual(merged({ upload: wide }, optional, held), wide);
  assert.equal(merged({}), undefined);
});

test('an answer of the scenario brings items in and answers their questions', () => {
  const items = [
    item('a', {
      situations: [question('who', option('self'), option('agent', { materials: ['m'] }))],
      materials: [material('m')],
    }),
    item('b', { materials: [material('n')] }),
  ];
  const settles = [{ item: 'a', question: 'who', option: 'agent' }];
  const more = { situations: [question('q', option('yes', { items: ['b'], settles }), option('no'))] };
  const list = together(items, more, { q: ['yes'], 'a/who': ['self'] });
  assert.deepEqual(brief(list), ['own/a/m needed', 'own/b/n needed']);
  assert.equal(list.questions[1]?.settledBy?.option, 'yes');
  assert.equal(list.open, 0);
  const without = together(items, more, { q: ['no'], 'a/who': ['self'] });
  assert.deepEqual(
    without.items.map(({ state }) => state),
    ['in', 'out'],
  );
  assert.deepEqual(brief(without), []);
});

test('a question that is answered in two ways is asked, and the contradiction told', () => {
  const items = [item('a', { situations: [question('who', option('self'), option('agent'))] })];
  const settle = (id: string): Option =>
    option(id, { settles: [{ item: 'a', question: 'who', option: id }] });
  const situations = [{ ...question('q', settle('self'), settle('agent')), multiple: true }];
  const list = together(items, { situations }, { q: ['self', 'agent'] });
  assert.equal(list.open, 1);
  assert.deepEqual(
    list.issues.map(({ code, pointer }) => `${code} ${pointer}`),
    ['contradiction /situations/0/options/1/settles/0'],
  );
});

test('what the scenario has itself stands for materials of its items while it is asked for', () => {
  const items = [
    item('a', { materials: [material('form')] }),
    item('b', { materials: [material('form'), material('photo')] }),
  ];
  const own = material('joint', { replaces: ['a/form', 'b/form'] });
  const situations = [question('q', option('yes', { materials: ['joint'] }), option('no'))];
  const list = together(items, { materials: [own], situations }, { q: ['yes'] });
  assert.deepEqual(brief(list), ['own/s/joint needed', 'own/b/photo needed']);
  assert.deepEqual(
    list.lines[0]?.sources.map(({ item: id, replaced }) => [id, replaced]),
    [
      ['s', undefined],
      ['a', true],
      ['b', true],
    ],
  );
  assert.equal(together(items, { materials: [own], situations }, { q: ['no'] }).lines.length, 3);
});

test('what stands for something needed is needed itself, however optional the scenario calls it', () => {
  const optional = { necessity: { system: 'natl.material-need', code: '2' } };
  const own = material('joint', { replaces: ['a/form'], ...optional });
  const as = (more: Partial<Material>) =>
    together([item('a', { materials: [material('form', more)] })], { materials: [own] });
  const limit = { amount: 5, unit: 'day' as const };
  assert.deepEqual(brief(as({})), ['own/s/joint needed']);
  assert.deepEqual(brief(as(optional)), ['own/s/joint optional']);
  assert.deepEqual(brief(as({ exemption: { reason: 'sharing' } })), ['own/s/joint optional']);
  assert.deepEqual(brief(as({ deferral: { limit } })), ['own/s/joint deferrable']);
  assert.deepEqual(as({ deferral: { limit } }).lines[0]?.deferral, { limit });
});

test('circles and ids that lead nowhere are told with their place', () => {
  const below = question('below', option('x', { asks: ['below', 'nowhere'], materials: ['gone'] }));
  const list = together(
    [item('a', { situations: [question('q', option('y', { questions: [below] }))] })],
    {},
    {
      'a/q': ['y'],
      'a/below': ['x'],
    },
  );
  assert.deepEqual(
    list.questions.map(({ key, depth }) => `${key} ${String(depth)}`),
    ['a/q 0', 'a/below 1'],
  );
  const at = '/items/0/situations/0/options/0/questions/0/options/0';
  assert.deepEqual(
    list.issues.map(({ code, pointer }) => `${code} ${pointer}`),
    [`dangling ${at}/asks/1`, `cycle ${at}/asks/0`, `dangling ${at}/materials/0`],
  );
});

test('a question that an open one of the scenario may settle waits, and is not counted among the open ones', () => {
  const items = [item('a', { situations: [question('who', option('self'), option('agent'))] })];
  const settles = [{ item: 'a', question: 'who', option: 'self' }];
  const situations = [question('q', option('yes', { settles }), option('no'))];
  const list = together(items, { situations });
  assert.deepEqual(
    list.questions.map(({ key, waits }) => [key, waits]),
    [
      ['q', undefined],
      ['a/who', true],
    ],
  );
  assert.equal(list.open, 1);
  assert.equal(together(items, { situations }, { q: ['no'] }).open, 1);
  assert.equal(together(items, { situations }, { q: ['yes'] }).open, 0);
});

const terms = { obligation: '甲', basis: '乙', content: '丙', statements: ['丁'], liability: '戊' };

test('an answer by which one commits settles a proof: it is not brought, and not counted so', () => {
  const situations = [
    question('place', option('lease', { materials: ['lease'] }), option('sign', { commits: ['house'] })),
  ];
  const materials = [material('house', { commitment: terms }), material('lease')];
  const listOf = (more: Partial<Item> = {}) =>
    resolveChecklist(itemSubject(item('a', { materials, situations, ...more })), { place: ['sign'] });
  const list = listOf();
  assert.deepEqual(
    list.lines[0]?.committed?.map(({ option: id }) => id),
    ['sign'],
  );
  assert.deepEqual(list.counts, { bring: 0, later: 0, committed: 1, held: 0, conditional: 0, optional: 0 });
  // Where no letter can stand for it, it is brought.
  for (const more of [{ commitmentBarred: ['environment' as const] }, { materials: [material('house')] }])
    assert.deepEqual([listOf(more).lines[0]?.committed, listOf(more).counts.bring], [undefined, 1]);
});

test('an answer of a scenario commits to proofs of its items, unless another item wants to see them', () => {
  const proof = (more: Partial<Material> = {}) => material('house', { standardName: '住所证明', ...more });
  const situations = [question('place', option('own'), option('sign', { commits: ['a/house'] }))];
  const listOf = (other: Partial<Material>) =>
    together(
      [item('a', { materials: [proof({ commitment: terms })] }), item('b', { materials: [proof(other)] })],
      { situations },
      { place: ['sign'] },
    );
  assert.equal(listOf({ commitment: terms }).counts.committed, 1);
  assert.equal(listOf({}).counts.bring, 1);
  const unknown = together([item('a')], { situations });
  assert.deepEqual(
    unknown.issues.map(({ code, pointer }) => `${code} ${pointer}`),
    ['dangling /situations/0/options/1/commits/0'],
  );
});

/** A scenario whose question settles one of its item, which asks for a material itself and by what follows. */
const settling = {
  items: [
    item('a', {
      situations: [
        question(
          'who',
          option('self'),
          option('agent', {
            materials: ['letter'],
            questions: [question('how', option('paid', { materials: ['contract'] }), option('free'))],
          }),
        ),
      ],
      materials: [material('letter'), material('contract')],
    }),
  ],
  situations: [
    question(
      'person',
      option('me', { settles: [{ item: 'a', question: 'who', option: 'self' }] }),
      option('somebody', { settles: [{ item: 'a', question: 'who', option: 'agent' }] }),
    ),
  ],
};

const reasons = ({ lines }: Checklist): string[] =>
  lines.map(
    ({ material: { id }, sources }) =>
      `${id}: ${sources
        .map(({ because }) => because.map(({ question: key, option: one }) => `${key}=${one}`))
        .flat()
        .join()}`,
  );

test('the reason for what a settled question asks for is the answer that has settled it', () => {
  const { items, situations } = settling;
  const list = together(items, { situations }, { person: ['somebody'] });
  assert.deepEqual(reasons(list), ['letter: person=somebody', 'contract: a/how=paid']);
  const [, , follows] = list.questions;
  assert.deepEqual(
    follows?.because.map(({ question: key, option: one }) => `${key}=${one}`),
    ['person=somebody'],
  );
});

test('while a question waits to be settled, what it may ask for names the answers that would settle it', () => {
  const { items, situations } = settling;
  assert.deepEqual(reasons(together(items, { situations })), [
    'letter: person=somebody',
    'contract: a/how=paid',
  ]);
  // With an answer that leaves it open it may be asked itself.
  const unsure = [question('person', ...(situations[0]?.options ?? []), option('either'))];
  assert.deepEqual(reasons(together(items, { situations: unsure })), [
    'letter: person=somebody,a/who=agent',
    'contract: a/how=paid',
  ]);
});

test('what is settled counts where an open question leads to it, and is named by the answers that lead there', () => {
  const inner = question('who', option('self'), option('agent', { materials: ['letter'] }));
  const items = [
    item('a', {
      situations: [question('kind', option('new', { questions: [inner] }), option('old'))],
      materials: [material('letter')],
    }),
  ];
  const { situations } = settling;
  const answers = { person: ['somebody'] };
  assert.deepEqual(reasons(together(items, { situations }, answers)), ['letter: a/kind=new']);
  // An item that an open question may bring in is named by what would.
  const brought = [...situations, question('more', option('yes', { items: ['b'] }), option('no'))];
  const settles = [{ item: 'b', question: 'who', option: 'agent' }];
  const both = [item('a'), item('b', { situations: [inner], materials: [material('letter')] })];
  const list = together(
    both,
    { situations: [question('person', option('somebody', { settles })), ...brought.slice(1)] },
    answers,
  );
  assert.deepEqual(reasons(list), ['letter: more=yes']);
});

test('what nobody has to bring is not listed before it is certain that somebody wants it', () => {
  const held = { exemption: { reason: 'sharing' as const } };
  const items = [
    item('a', {
      situations: [question('married', option('yes', { materials: ['certificate'] }), option('no'))],
      materials: [material('photo'), material('certificate', held)],
    }),
    item('b', { materials: [material('licence', held)] }),
  ];
  const situations = [question('shop', option('yes', { items: ['b'] }), option('no'))];
  const open = together(items, { situations });
  assert.deepEqual(brief(open), ['own/a/photo needed']);
  assert.equal(open.counts.held, 0);
  const all = together(items, { situations }, { shop: ['yes'], 'a/married': ['yes'] });
  assert.equal(all.counts.held, 2);
});
