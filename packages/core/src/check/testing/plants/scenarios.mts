import type { Item, Material, Option, Question, Scenario } from '../../../format/generated/types.js';
import { pick } from '../../../base/testing/random.mjs';
import {
  coded,
  type Draft,
  needVisits,
  otherItem,
  otherQuestion,
  type Plants,
  withoutWays,
} from '../plant.mjs';

/** The draft's catalogue gets this scenario with its item. */
function plantScenario({ catalogue, item }: Draft, more: Partial<Scenario> = {}): void {
  catalogue.scenarios = [{ id: 'one-thing', name: '一件事', items: [item.id], ...more }];
}

/** A question of a scenario that clashes with no other. */
const asked = (options: Option[], more: Partial<Question> = {}): Question => ({
  id: 'planted-choice',
  question: '办哪一种？',
  options,
  ...more,
});

/** Adds questions to the item; returns the pointer to the first. */
function addQuestions({ item, at }: Draft, ...questions: Question[]): string {
  const all = (item.situations ??= []);
  all.push(...questions);
  return `${at}/situations/${String(all.length - questions.length)}`;
}

/** Adds materials to the item; returns the pointer to the last. */
function addMaterials({ item, at }: Draft, ...more: Omit<Material, 'id'>[]): string {
  const materials = (item.materials ??= []);
  more.forEach((material, index) =>
    materials.push({ id: `planted-${String(index)}`, basis: '某法第一条', ...material }),
  );
  return `${at}/materials/${String(materials.length - 1)}`;
}

/** Long enough for whatever the item's materials are given. */
function promiseLong(item: Item): void {
  item.caseType = coded('natl.project-type', '2');
  item.promisedLimit = { amount: 60, unit: 'workday' };
  delete item.legalLimit;
  withoutWays(item, 'at-once');
}

const terms = {
  obligation: '证明场所安全。',
  basis: '某法第一条',
  content: '场所符合标准',
  statements: ['场所符合标准。'],
  liability: '依法处理。',
};

const yesOrNo = (): Option[] => [
  { id: 'yes', text: '是' },
  { id: 'no', text: '否' },
];

export const scenarioPlants: Plants = {
  'asks-missing': (draft) =>
    `${addQuestions(draft, otherQuestion([{ id: 'yes', text: '是', asks: ['nowhere'] }]))}/options/0/asks/0`,
  'asks-cycle': (draft) => {
    const below = { ...otherQuestion([{ id: 'yes', text: '是', asks: ['planted'] }]) };
    const above = asked([{ id: 'a', text: '甲', questions: [below] }]);
    return `${addQuestions(draft, above)}/options/0/questions/0/options/0/asks/0`;
  },
  'asks-needless': (draft) =>
    `${addQuestions(draft, asked([{ id: 'a', text: '甲', asks: ['planted'] }]), otherQuestion())}/options/0/asks/0`,
  'scenario-option-missing': (draft, random) => {
    const key = pick(random, ['items', 'materials'] as const);
    plantScenario(draft, { situations: [asked([{ id: 'a', text: '甲', [key]: ['nowhere'] }])] });
    return `/scenarios/0/situations/0/options/0/${key}/0`;
  },
  'option-out-of-place': (draft, random) => {
    const more = pick<Partial<Option>>(random, [
      { items: [draft.item.id] },
      { settles: [{ item: draft.item.id, question: 'planted', option: 'yes' }] },
    ]);
    return `${addQuestions(draft, otherQuestion([{ id: 'yes', text: '是', ...more }]))}/options/0/${Object.keys(more)[0] ?? ''}`;
  },
  'scenario-part-missing': (draft, random) => {
    const precheck = { id: 'p', question: '已满十八周岁？', expects: true, otherwise: '不能办理。' };
    const [more, pointer] = pick<readonly [Partial<Scenario>, string]>(random, [
      [{ sequence: [{ item: 'nowhere', after: [draft.item.id] }] }, '/sequence/0/item'],
      [{ sequence: [{ item: draft.item.id, after: ['nowhere'] }] }, '/sequence/0/after/0'],
      [{ prechecks: [{ ...precheck, items: [draft.item.id, 'nowhere'] }] }, '/prechecks/0/items/1'],
      [
        { materials: [{ id: 'm', name: '联办申请表', basis: '某法第一条', replaces: ['nowhere/m'] }] },
        '/materials/0/replaces/0',
      ],
    ]);
    plantScenario(draft, structuredClone(more));
    return `/scenarios/0${pointer}`;
  },
  'sequence-cycle': (draft) => {
    draft.catalogue.items.push(otherItem('planted-item'));
    const [one, other] = [draft.item.id, 'planted-item'];
    const sequence = [
      { item: one, after: [other] },
      { item: other, after: [one] },
    ];
    plantScenario(draft, { items: [one, other], sequence });
    return '/scenarios/0/sequence/1/after/0';
  },
  'settling-missing': (draft, random) => {
    addQuestions(draft, otherQuestion());
    const key = pick(random, ['item', 'question', 'option'] as const);
    const settling = { item: draft.item.id, question: 'planted', option: 'yes', [key]: 'nowhere' };
    plantScenario(draft, { situations: [asked([{ id: 'a', text: '甲', settles: [settling] }])] });
    return `/scenarios/0/situations/0/options/0/settles/0/${key}`;
  },
  'settling-contradiction': (draft) => {
    addQuestions(draft, otherQuestion(yesOrNo()));
    const settling = { item: draft.item.id, question: 'planted' };
    const options = [
      { id: 'a', text: '甲', settles: [{ ...settling, option: 'yes' }] },
      { id: 'b', text: '乙', settles: [{ ...settling, option: 'no' }] },
    ];
    plantScenario(draft, { situations: [asked(options, { multiple: true })] });
    return '/scenarios/0/situations/0/options/1/settles/0';
  },
  'settling-idle': (draft) => {
    addQuestions(draft, otherQuestion(yesOrNo()));
    const options = [
      { id: 'a', text: '甲', items: [draft.item.id] },
      { id: 'b', text: '乙', settles: [{ item: draft.item.id, question: 'planted', option: 'no' }] },
    ];
    plantScenario(draft, { situations: [asked(options)] });
    return '/scenarios/0/situations/0/options/1/settles/0/item';
  },
  'question-asked-twice': (draft) => {
    addQuestions(draft, otherQuestion(yesOrNo()));
    plantScenario(draft, { situations: [{ ...otherQuestion(yesOrNo()), id: 'again' }] });
    return '/scenarios/0/situations/0/question';
  },
  'data-element-contradiction': ({ catalogue }, random) => {
    const [one, other] = pick(random, [
      [{ type: 'string' }, { type: 'integer' }],
      [{ enum: ['男', '女'] }, { $ref: '#/$defs/sex' }],
      [
        { type: 'string', minLength: 18 },
        { type: 'string', maxLength: 17 },
      ],
      [{ format: 'date' }, { format: 'cn-citizen-id' }],
    ] as const);
    const form = (id: string, schema: object): { id: string; schema: Record<string, unknown> } => ({
      id,
      schema: {
        type: 'object',
        properties: { field: { 'x-element': 'planted.element', ...schema } },
        $defs: { sex: { enum: ['1', '2'] } },
      },
    });
    const forms = (catalogue.forms ??= []);
    forms.push(form('planted-one', one), form('planted-other', other));
    return `/forms/${String(forms.length - 1)}/schema/properties/field`;
  },
  'deferral-over-promise': (draft) => {
    promiseLong(draft.item);
    const limit = { amount: 61, unit: 'workday' } as const;
    return `${addMaterials(draft, { name: '示例材料', deferral: { limit } })}/deferral/limit`;
  },
  'deferral-needless': (draft) => {
    const necessity = coded('natl.material-need', '2', '非必要');
    return `${addMaterials(draft, { name: '示例材料', necessity, deferral: { way: '邮寄' } })}/deferral`;
  },
  'commitment-terms-missing': (draft) => {
    delete draft.item.commitmentBarred;
    return `${addMaterials(draft, { name: '示例材料', exemption: { reason: 'commitment' } })}/commitment`;
  },
  'commitment-barred': (draft) => {
    draft.item.commitmentBarred = ['environment'];
    return `${addMaterials(draft, { name: '示例材料', commitment: terms })}/commitment`;
  },
  'option-commitment-missing': (draft, random) => {
    addMaterials(draft, { name: '示例材料' });
    const inItem = random() < 0.5;
    const commits = [pick(random, ['nowhere', inItem ? 'planted-0' : `${draft.item.id}/planted-0`])];
    const options = [{ id: 'a', text: '甲', commits }];
    if (inItem) return `${addQuestions(draft, asked(options))}/options/0/commits/0`;
    plantScenario(draft, { situations: [asked(options)] });
    return '/scenarios/0/situations/0/options/0/commits/0';
  },
  'material-unreachable': (draft) => {
    addMaterials(draft, { name: '示例材料' });
    const options = [
      { id: 'a', text: '甲', items: [draft.item.id] },
      { id: 'b', text: '乙', materials: ['planted-0'] },
    ];
    plantScenario(draft, { situations: [asked(options)] });
    return '/scenarios/0/situations/0/options/1/materials/0';
  },
  'licence-two-codes': (draft) => {
    const licence = (code: string): Omit<Material, 'id'> => ({
      name: code,
      licence: { code, name: '示例证照' },
    });
    return `${addMaterials(draft, licence('planted-a'), licence('planted-b'))}/licence/code`;
  },
  'standard-two-licences': (draft) => {
    const standardName = '示例标准材料';
    const one = { name: '示例甲', standardName, licence: { code: 'planted-a' } };
    return `${addMaterials(draft, one, { name: '示例乙', standardName })}/licence`;
  },
  'material-look-alike': (draft, random) => {
    const [name, other] = pick(random, [
      ['示例材料（复印件）', '示例材料原件及复印件'],
      ['示例对象居民户口簿', '示例对象户口本'],
      ['示例对象身份证', '示例对象有效身份证件'],
    ] as const);
    plantScenario(draft);
    return `${addMaterials(draft, { name }, { name: other })}/name`;
  },
  'scenario-promise-short': (draft) => {
    promiseLong(draft.item);
    plantScenario(draft, { promisedLimit: { amount: 2, unit: 'workday' } });
    return '/scenarios/0/promisedLimit';
  },
  'scenario-promise-long': (draft) => {
    promiseLong(draft.item);
    plantScenario(draft, { promisedLimit: { amount: 61, unit: 'workday' } });
    return '/scenarios/0/promisedLimit';
  },
  'scenario-visits': (draft) => {
    needVisits(draft.item, 1);
    plantScenario(draft, { visits: 2 });
    return '/scenarios/0/visits';
  },
};
