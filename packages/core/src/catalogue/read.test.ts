import { expect } from '@open-wc/testing';
import { type ReadResult, readCatalogue, readItem } from '@tongban/core/catalogue';

const catalogue = {
  format: 'tongban-catalogue/1',
  publisher: { name: '津港市政务服务管理办公室（虚构）' },
  updated: '2026-11-16',
  items: [],
};
const item = {
  id: 'i',
  name: '事项',
  type: { system: 'natl.task-type', code: '20' },
  department: { name: '某局（虚构）' },
};

const told = ({ issues }: ReadResult<unknown>): string[] =>
  issues.map(({ code, pointer, params }) => [code, pointer, ...Object.values(params)].join(' '));

/** What is added to a sound item, what is kept of the addition, and what is told. */
const cases: readonly {
  readonly does: string;
  readonly given: Record<string, unknown>;
  readonly kept: Record<string, unknown>;
  readonly issues: readonly string[];
}[] = [
  {
    does: 'keeps what fits',
    given: { visits: 0, online: false },
    kept: { visits: 0, online: false },
    issues: [],
  },
  { does: 'cleans texts', given: { flow: ' 一\r\n二\u0007\u202e　' }, kept: { flow: '一\n二' }, issues: [] },
  { does: 'leaves out an empty text', given: { flow: '　' }, kept: {}, issues: [] },
  { does: 'leaves out what is undefined', given: { flow: undefined }, kept: {}, issues: [] },
  { does: 'leaves out null', given: { flow: null }, kept: {}, issues: ['type /flow string'] },
  {
    does: 'leaves out a text for a number',
    given: { visits: '1' },
    kept: {},
    issues: ['type /visits integer'],
  },
  { does: 'leaves out a negative count', given: { visits: -1 }, kept: {}, issues: ['type /visits integer'] },
  { does: 'leaves out a broken count', given: { visits: 0.5 }, kept: {}, issues: ['type /visits integer'] },
  { does: 'leaves out NaN', given: { visits: NaN }, kept: {}, issues: ['type /visits integer'] },
  {
    does: 'leaves out a number for a boolean',
    given: { online: 1 },
    kept: {},
    issues: ['type /online boolean'],
  },
  { does: 'leaves out an object for a list', given: { steps: {} }, kept: {}, issues: ['type /steps array'] },
  {
    does: 'leaves out a list for an object',
    given: { consult: [] },
    kept: {},
    issues: ['type /consult object'],
  },
  {
    does: 'leaves out an unknown word',
    given: { minLevel: 'top' },
    kept: {},
    issues: ['enum /minLevel none|declared|verified|strong|inPerson'],
  },
  { does: 'leaves out an unknown property', given: { extra: 1 }, kept: {}, issues: ['unknown /extra'] },
  {
    does: 'escapes the names of properties in pointers',
    given: { 'a/b~': 1 },
    kept: {},
    issues: ['unknown /a~1b~0'],
  },
  {
    does: 'leaves out an entry without what it needs, and keeps the others',
    given: { steps: [{ name: '受理' }, { result: '受理通知书' }, { name: '送达' }] },
    kept: { steps: [{ name: '受理' }, { name: '送达' }] },
    issues: ['required /steps/1 name'],
  },
  {
    does: 'keeps a limit whose unit is unknown, since its number is worth showing',
    given: { legalLimit: { amount: 5, unit: 'week' }, promisedLimit: { amount: 3 } },
    kept: { legalLimit: { amount: 5 }, promisedLimit: { amount: 3 } },
    issues: ['enum /legalLimit/unit workday|day|hour|minute|month', 'required /promisedLimit unit'],
  },
  {
    does: 'keeps data of the source as it is',
    given: { data: { x: [' ', null] } },
    kept: { data: { x: [' ', null] } },
    issues: [],
  },
];

describe('readItem', () => {
  for (const { does, given, kept, issues } of cases) {
    it(does, () => {
      const result = readItem({ ...item, ...given });
      expect(result.value).to.deep.equal({ ...item, ...kept });
      expect(told(result).sort()).to.deep.equal([...issues].sort());
    });
  }

  for (const key of Object.keys(item)) {
    it(`reads no item without its ${key}`, () => {
      const result = readItem({ ...item, [key]: undefined });
      expect(result.value).to.equal(undefined);
      expect(told(result)).to.deep.equal([`required  ${key}`]);
    });
  }

  it('takes __proto__ for an unknown property', () => {
    const result = readItem({
      ...item,
      ...JSON.parse('{"constructor":1}'),
      consult: JSON.parse('{"text":"问","__proto__":{"url":"x"}}') as unknown,
    });
    expect(result.value?.consult).to.deep.equal({ text: '问' });
    expect(result.value?.consult?.url).to.equal(undefined);
    expect(told(result)).to.have.members(['unknown /constructor', 'unknown /consult/__proto__']);
  });

  it('stops at questions nested without end', () => {
    const question: Record<string, unknown> = { id: 'q', question: '？' };
    question['options'] = [{ id: 'o', text: '是', questions: [question] }];
    const result = readItem({ ...item, situations: [question] });
    expect(result.issues.some(({ code }) => code === 'depth')).to.equal(true);
  });

  it('changes nothing of what it is given', () => {
    const frozen = Object.freeze({ ...item, flow: ' 一 ', keywords: Object.freeze([' 甲 ']) });
    expect(readItem(frozen).value?.keywords).to.deep.equal(['甲']);
    expect(frozen.flow).to.equal(' 一 ');
  });
});

describe('readCatalogue', () => {
  it('reads a catalogue', () => {
    expect(readCatalogue(catalogue)).to.deep.equal({ value: catalogue, issues: [] });
  });

  it('leaves out an item it cannot read, and keeps the others', () => {
    const result = readCatalogue({ ...catalogue, items: [item, { id: 'broken' }, item] });
    expect(result.value?.items).to.have.length(2);
    expect(told(result)).to.deep.equal([
      'required /items/1 name',
      'required /items/1 type',
      'required /items/1 department',
    ]);
  });

  it('keeps items of a catalogue that does not say who publishes it', () => {
    const result = readCatalogue({ items: [item] });
    expect(result.value?.items).to.deep.equal([item]);
    expect(told(result)).to.deep.equal(['required  format', 'required  publisher', 'required  updated']);
  });

  it('tells another version of the format', () => {
    expect(told(readCatalogue({ ...catalogue, format: 'tongban-catalogue/2' }))).to.deep.equal([
      'enum /format tongban-catalogue/1',
    ]);
  });

  for (const input of [undefined, null, 1, 'x', [], () => 1]) {
    it(`reads nothing from ${typeof input} ${String(input)}`, () => {
      expect(told(readCatalogue(input))).to.deep.equal(['type  object']);
    });
  }

  it('reads no catalogue without items', () => {
    expect(readCatalogue({ ...catalogue, items: undefined }).value).to.equal(undefined);
  });
});
