import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveChecklist } from '../checklist/create-checklist.js';
import { itemSubject, scenarioSubject } from '../checklist/subject.js';
import type { Item, Material } from '../format/generated/types.js';
import { chinaCalendar } from '../limits/calendar.js';
import { checkLetters } from './check-letters.js';
import { commitmentLetters } from './commitment-letters.js';
import { datedLetters } from './dated-letters.js';
import { deferralEnd } from './deferral-limit.js';
import { deferralLetters } from './deferral-letters.js';
import { commitmentBar, mayCommit } from './may-commit.js';
import { mayDefer } from './may-defer.js';
import { readSignedLetter } from './read-signed.js';
import type { SignedLetter } from './letter.js';

const needed = { system: 'natl.is-need', code: '1' };
const later = { system: 'natl.is-need', code: '3' };
const terms = {
  obligation: '证明住所可以使用',
  basis: '《市场主体登记管理条例》第十六条',
  content: '申请人有权使用住所。',
  statements: ['住所可以合法使用。'],
  liability: '承诺不实的，撤销登记，记入信用记录。',
};
const materials: readonly Material[] = [
  { id: 'form', name: '申请书', necessity: needed },
  { id: 'house', name: '住所使用证明', necessity: needed, commitment: terms },
  {
    id: 'plan',
    name: '布局图',
    necessity: later,
    originals: 1,
    form: { system: 'natl.material-format', code: '1', text: '纸质' },
    deferral: {
      way: '窗口或邮寄',
      limit: { amount: 5, unit: 'workday' },
      consequence: '不予办理',
    },
  },
  { id: 'photo', name: '照片', necessity: later, deferral: {} },
];
const item = (more: Partial<Item> = {}): Item => ({
  id: 'shop',
  name: '食品经营许可',
  type: { system: 'natl.task-type', code: '01' },
  department: { name: '津港市市场监督管理局' },
  promisedLimit: { amount: 10, unit: 'workday' },
  materials: [...materials],
  ...more,
});
const listOf = (more: Partial<Item> = {}) => resolveChecklist(itemSubject(item(more)), {});
const keyOf = (name: string): string =>
  listOf().lines.filter((line) => line.material.name === name)[0]?.key ?? '';
const [form, house, plan, photo] = ['申请书', '住所使用证明', '布局图', '照片'].map(keyOf) as [
  string,
  string,
  string,
  string,
];
const acceptedOn = '2026-11-23';
const dated = { acceptedOn, calendar: chinaCalendar };

describe('letters of commitment', () => {
  it('are made for each proof that takes one, and say to whom and about what', () => {
    const [letter, ...rest] = commitmentLetters(listOf());
    assert.deepEqual(rest, []);
    assert.deepEqual(
      { ...letter, id: undefined, material: undefined },
      {
        id: undefined,
        kind: 'commitment',
        item: 'shop',
        itemName: '食品经营许可',
        department: '津港市市场监督管理局',
        material: undefined,
        proof: '住所使用证明',
        terms,
      },
    );
  });

  it('are made only for what the applicant has chosen', () => {
    assert.deepEqual(commitmentLetters(listOf(), []), []);
    assert.equal(commitmentLetters(listOf(), [house]).length, 1);
  });

  it('have the same id whatever the department is called and whatever else is asked for', () => {
    const [one] = commitmentLetters(listOf());
    const [other] = commitmentLetters(
      listOf({ name: '食品经营许可（新办）', materials: [...materials].reverse() }),
    );
    assert.equal(one?.id, other?.id);
  });

  for (const area of [
    'national-security',
    'public-safety',
    'financial-supervision',
    'environment',
    'health-safety',
    'foreign-affairs',
  ] as const)
    it(`are not made where 国办发〔2020〕42号 rules them out: ${area}`, () => {
      const barred = item({ commitmentBarred: [area] });
      assert.equal(mayCommit(barred), false);
      assert.equal(commitmentBar(barred), area);
      assert.deepEqual(commitmentLetters(listOf({ commitmentBarred: [area] })), []);
    });

  it('are not made for a person whose record rules them out', () => {
    assert.equal(mayCommit(item(), 'false-commitment'), false);
    assert.deepEqual(commitmentLetters(listOf(), [house], { credit: 'bad-credit' }), []);
  });
});

describe('what follows later', () => {
  it('may when only such materials are missing', () => {
    assert.deepEqual(mayDefer(listOf(), [plan, photo]), { may: true });
    assert.deepEqual(mayDefer(listOf(), []), { may: true });
  });

  it('may not when a main material is missing', () => {
    assert.deepEqual(mayDefer(listOf(), [plan, form]), { may: false, reason: 'main-missing', keys: [form] });
  });

  it('may not for a person with serious bad credit', () => {
    assert.deepEqual(mayDefer(listOf(), [plan], 'bad-credit'), {
      may: false,
      reason: 'bad-credit',
      keys: [plan],
    });
  });

  it('may not where the item is done on the spot', () => {
    const answer = mayDefer(listOf({ promisedLimit: { amount: 0, unit: 'workday' } }), [plan]);
    assert.deepEqual(answer, { may: false, reason: 'on-the-spot', keys: [plan] });
  });

  it('may not while a question about the situation is open', () => {
    const situations = [
      {
        id: 'q',
        question: '有外摆吗？',
        options: [
          { id: 'y', text: '有' },
          { id: 'n', text: '没有' },
        ],
      },
    ];
    assert.equal((mayDefer(listOf({ situations }), [plan]) as { reason?: string }).reason, 'open');
  });

  it('stands in one letter for each item, with form, way, limit, day and consequence', () => {
    const [letter, ...rest] = deferralLetters(listOf(), [plan, form], dated);
    assert.deepEqual(rest, []);
    assert.deepEqual(letter?.materials, [
      {
        key: plan,
        name: '布局图',
        form: '纸质',
        originals: 1,
        way: '窗口或邮寄',
        limit: { amount: 5, unit: 'workday' },
        until: '2026-11-30',
        consequence: '不予办理',
      },
    ]);
    assert.equal(letter?.until, '2026-11-30');
    assert.deepEqual(letter?.promised, { amount: 10, unit: 'workday' });
  });

  it('stands only in the letters of items that need it', () => {
    const shared = { standardName: '布局图', deferral: { limit: { amount: 5, unit: 'workday' as const } } };
    const optional = { system: 'natl.material-need', code: '2' };
    const items = [
      item({ id: 'a', materials: [{ id: 'plan', name: '布局图', ...shared }] }),
      item({
        id: 'b',
        materials: [
          { id: 'plan', name: '布局图', necessity: optional, standardName: '布局图' },
          { id: 'photo', name: '照片', deferral: {} },
        ],
      }),
    ];
    const scenario = { id: 's', name: 's', items: ['a', 'b'] };
    const list = resolveChecklist(scenarioSubject(scenario, { items }), {});
    const letters = deferralLetters(
      list,
      list.lines.map(({ key }) => key),
    );
    assert.deepEqual(
      letters.map((letter) => [letter.item, letter.materials.map(({ name }) => name)]),
      [
        ['a', ['布局图']],
        ['b', ['照片']],
      ],
    );
  });

  it('has the promised limit where it has none of its own', () => {
    const [letter] = deferralLetters(listOf(), [plan, photo], dated);
    assert.equal(letter?.until, '2026-12-07');
  });

  it('names no day without the day of acceptance, nor beyond what the calendar knows', () => {
    assert.equal(deferralLetters(listOf(), [plan])[0]?.until, undefined);
    const late = { acceptedOn: '2026-12-24', calendar: chinaCalendar };
    assert.equal(deferralLetters(listOf(), [plan], late)[0]?.until, undefined);
  });

  for (const [own, promised, limit, until] of [
    [{ amount: 15, unit: 'workday' }, { amount: 10, unit: 'workday' }, 10, '2026-12-07'],
    [{ amount: 5, unit: 'day' }, { amount: 5, unit: 'workday' }, 5, '2026-11-30'],
    [{ amount: 2, unit: 'month' }, { amount: 30, unit: 'day' }, 30, '2026-12-23'],
    // Which is longer the calendar says.
    [{ amount: 5, unit: 'workday' }, { amount: 6, unit: 'day' }, 5, '2026-11-30'],
    [{ amount: 9, unit: 'workday' }, { amount: 10, unit: 'day' }, 10, '2026-12-03'],
  ] as const)
    it(`has never longer than is promised: ${own.amount} ${own.unit}, promised ${promised.amount} ${promised.unit}`, () => {
      const end = deferralEnd(own, promised, dated);
      assert.equal(end.limit?.amount, limit);
      assert.equal(end.until, until);
    });

  it('has no limit where units cannot be compared and no calendar can tell', () => {
    assert.deepEqual(deferralEnd({ amount: 9, unit: 'workday' }, { amount: 10, unit: 'day' }), {});
  });
});

describe('a signed letter that comes from elsewhere', () => {
  const signed = {
    letter: 'commitment:shop:x',
    kind: 'commitment',
    item: 'shop',
    materials: ['x'],
    signedAt: '2026-11-23T09:00:00+08:00',
    signature: { kind: 'typed', name: '林悦' },
  };
  it('is read as it is', () => {
    assert.deepEqual(readSignedLetter({ ...signed, extra: 1 }), signed);
    const drawn = { ...signed, signature: { kind: 'drawn', path: 'M1 2L3 4M9 9L9 9' }, agent: '周宁' };
    assert.deepEqual(readSignedLetter(drawn), drawn);
  });
  for (const [what, change, wrong] of [
    ['no moment', { signedAt: '2026-11-23' }, 'signedAt'],
    ['an empty name', { signature: { kind: 'typed', name: '  ' } }, 'signature'],
    ['a path that is none', { signature: { kind: 'drawn', path: 'M1 2"/><script>' } }, 'signature'],
    ['nothing drawn', { signature: { kind: 'drawn', path: '' } }, 'signature'],
    ['no materials', { materials: [] }, 'materials'],
    ['a day that does not exist', { until: '2026-02-30' }, 'until'],
    ['another kind', { kind: 'promise' }, 'kind'],
  ] as const)
    it(`is refused with ${what}`, () => {
      assert.deepEqual(readSignedLetter({ ...signed, ...change }), { wrong });
    });
  it('is refused when it is none', () => {
    assert.deepEqual(readSignedLetter('letter'), { wrong: '' });
  });
});

describe('a gateway', () => {
  const checklist = listOf();
  const sign = (
    letters: readonly { id: string; kind: SignedLetter['kind']; item: string }[],
    until?: string,
  ) =>
    letters.map((letter) => ({
      letter: letter.id,
      kind: letter.kind,
      item: letter.item,
      materials: letter.kind === 'commitment' ? [house] : [plan],
      signedAt: '2026-11-23T09:00:00+08:00',
      signature: { kind: 'typed', name: '林悦' },
      ...(until !== undefined && { until }),
    }));
  const committed = { key: house, name: '住所使用证明', items: ['shop'], state: 'committed' as const };
  const deferred = { key: plan, name: '布局图', items: ['shop'], state: 'deferred' as const };
  const check = (
    materials: readonly (typeof committed | typeof deferred)[],
    letters: readonly object[],
    more: Partial<Parameters<typeof checkLetters>[1]> = {},
  ) =>
    checkLetters({ materials, letters: letters as never }, { checklist, ...dated, ...more }).map(
      ({ pointer, code, params }) => [pointer, code, params],
    );
  const commitments = sign(commitmentLetters(checklist, [house]));
  const deferrals = (until?: string) => sign(deferralLetters(checklist, [plan]), until);

  it('takes letters that are whole and in time', () => {
    assert.deepEqual(check([committed, deferred], [...commitments, ...deferrals('2026-11-30')]), []);
    // Where no calendar tells the day, none can be asked for.
    assert.deepEqual(
      checkLetters({ materials: [deferred], letters: deferrals() as never }, { checklist, acceptedOn }),
      [],
    );
  });

  it('takes a letter that was read without a calendar, and says by which day it holds', () => {
    const handed = { materials: [deferred], letters: deferrals() as never };
    assert.deepEqual(check([deferred], deferrals()), []);
    assert.deepEqual(
      datedLetters(handed, { checklist, ...dated }).map(({ until }) => until),
      ['2026-11-30'],
    );
    // What was read counts.
    const earlier = { ...handed, letters: deferrals('2026-11-25') as never };
    assert.equal(datedLetters(earlier, { checklist, ...dated })[0]?.until, '2026-11-25');
    assert.equal(datedLetters(handed, { checklist, acceptedOn })[0]?.until, undefined);
  });

  for (const [signedAt, code] of [
    ['2026-10-24T00:00:00+08:00', undefined],
    ['2026-10-23T23:59:59+08:00', 'letter-old'],
    ['2019-05-05T09:00:00+08:00', 'letter-old'],
    // A day ahead by a clock that is wrong; the zone does not count.
    ['2026-11-24T10:00:00+08:00', undefined],
    ['2026-11-24T02:00:01Z', 'letter-early'],
    ['2026-11-24T20:00:00-08:00', 'letter-early'],
  ] as const)
    it(`${code ? 'refuses' : 'takes'} a letter signed at ${signedAt}`, () => {
      const letters = commitments.map((each) => ({ ...each, signedAt }));
      const now = Date.parse('2026-11-23T10:00:00+08:00');
      assert.deepEqual(
        check([committed], letters, { now }).map(([, found]) => found),
        code ? [code] : [],
      );
    });

  it('refuses what has no letter', () => {
    assert.deepEqual(check([deferred, committed], commitments), [
      ['/materials/0/state', 'letter-missing', { item: 'shop' }],
    ]);
  });

  it('refuses a day beyond the limit, and one that has passed', () => {
    assert.deepEqual(check([deferred], deferrals('2026-12-01')), [
      ['/letters/0/until', 'letter-deadline', { latest: '2026-11-30' }],
    ]);
    assert.deepEqual(check([deferred], deferrals('2026-11-20')), [
      ['/letters/0/until', 'letter-expired', {}],
    ]);
  });

  it('refuses a letter on an item that takes none, and names both places', () => {
    const barred = listOf({ commitmentBarred: ['environment'] });
    assert.deepEqual(check([committed], commitments, { checklist: barred }), [
      ['/materials/0/state', 'letter-barred', { reason: 'environment' }],
      ['/letters/0', 'letter-barred', { reason: 'environment' }],
    ]);
  });

  it('refuses letters of a person whose record rules them out', () => {
    const found = check([committed, deferred], [...commitments, ...deferrals('2026-11-30')], {
      credit: 'bad-credit',
    });
    assert.deepEqual(
      found.map(([, code]) => code),
      ['letter-barred', 'not-deferrable', 'letter-barred'],
    );
  });

  it('refuses letters about other materials, of the future, and those nobody asked for', () => {
    assert.deepEqual(
      check(
        [committed],
        commitments.map((each) => ({ ...each, materials: [plan] })),
      ),
      [['/letters/0/materials', 'letter-materials', {}]],
    );
    assert.deepEqual(
      check(
        [committed],
        commitments.map((each) => ({ ...each, signedAt: '2026-12-24T00:00:00Z' })),
      ),
      [['/letters/0/signedAt', 'letter-early', {}]],
    );
    assert.deepEqual(check([], commitments), [['/letters/0', 'letter-unknown', {}]]);
    assert.deepEqual(check([], [{}]), [['/letters/0/letter', 'letter-form', { part: 'letter' }]]);
  });

  it('takes one letter of each kind: a second of the same name nobody has checked', () => {
    const other = commitments.map((each) => ({ ...each, materials: [plan] }));
    assert.deepEqual(check([committed], [...commitments, ...other, ...commitments]), [
      ['/letters/1', 'letter-unknown', {}],
      ['/letters/2', 'letter-unknown', {}],
    ]);
  });

  it('refuses to defer a main material', () => {
    assert.deepEqual(check([{ ...deferred, key: form }], []), [
      ['/materials/0/state', 'not-deferrable', { reason: 'main-missing' }],
    ]);
  });

  it('refuses to take a commitment for what takes none', () => {
    assert.deepEqual(check([{ ...committed, key: form }], []), [
      ['/materials/0/state', 'not-committable', {}],
    ]);
  });
});
