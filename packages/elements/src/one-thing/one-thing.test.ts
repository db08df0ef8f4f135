import { expect, fixture, html } from '@open-wc/testing';
import type { Catalogue, Item, Scenario } from '@tongban/core/catalogue';
import { submissionTargets, type Receipt, type Submission, type SubmissionTarget } from '@tongban/core/form';
import { encodeAnswers, scenarioSubject } from '@tongban/core/checklist';
import type { DeferralLetter } from '@tongban/core/commitment';
import type { TbApp } from '../app/app.js';
import '../define-all.js';
import { TbSignedEvent } from '../commitment/commitment.events.js';
import type { TbForm } from '../form/form.js';
import { TbAnswersChangedEvent } from '../materials/materials.events.js';
import type { TbMaterials } from '../materials/materials.js';
import { openSealedStore } from '../shared/sealed-store.js';
import { anItem, coded } from '../testing/items.js';
import { memoryTarget } from '../testing/memory-target.js';
import { drawn, settled } from '../testing/mount.js';
import { sourceOf } from '../testing/sources.js';
import { deep, deepAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbOneThing } from './one-thing.js';

const asking = (id: string, more: object = {}): NonNullable<Catalogue['forms']>[number] => ({
  id,
  schema: {
    type: 'object',
    properties: { name: { type: 'string', title: '姓名', 'x-element': 'person.name' }, ...more },
    required: ['name'],
  },
});

const items: readonly Item[] = [
  anItem({
    id: 'a',
    name: '甲事项',
    form: 'fa',
    visits: 1,
    promisedLimit: { amount: 5, unit: 'workday' },
    materials: [
      { id: 'm', name: '身份证', originals: 1, necessity: coded('natl.is-need', '1', '必要') },
      {
        id: 'later',
        name: '租赁合同',
        necessity: coded('natl.is-need', '3', '容缺后补'),
        deferral: { way: '窗口', limit: { amount: 3, unit: 'workday' } },
      },
    ],
    windows: [{ name: '一号窗口', address: '津港市海滨路 1 号' }],
  }),
  anItem({ id: 'b', name: '乙事项', form: 'fb', visits: 1, promisedLimit: { amount: 3, unit: 'workday' } }),
];

let count = 0;

/** A scenario of two items; each test has its own, since what is kept goes by its id. */
const aScenario = (more: Partial<Scenario> = {}): Scenario => ({
  id: `one-${String(Date.now())}-${String((count += 1))}`,
  name: '开店一件事',
  summary: '两件事一次办。',
  leadDepartment: '津港市市场监督管理局（虚构）',
  items: ['a', 'b'],
  situations: [
    {
      id: 'q',
      question: '要不要办乙？',
      options: [
        { id: 'yes', text: '要', items: ['b'] },
        { id: 'no', text: '不要' },
      ],
    },
  ],
  prechecks: [
    { id: 'adult', question: '满 18 岁了吗？', expects: true, otherwise: '请监护人来办。' },
    { id: 'place', question: '有场地吗？', expects: true, otherwise: '有了再来。', items: ['b'] },
  ],
  consult: { phones: ['099-0000 0101'] },
  ...more,
});

interface Setting {
  readonly items?: readonly Item[];
  /** Sends to a gateway in the place of what is plugged in. */
  readonly gateway?: string;
  /** Takes files. */
  readonly upload?: SubmissionTarget['upload'];
  readonly scenario?: Scenario;
  /** In the same catalogue. */
  readonly others?: readonly Scenario[];
  readonly device?: 'personal' | 'shared' | 'kiosk';
  readonly mode?: 'standard' | 'elder';
  readonly lang?: string;
  readonly answer?: (submission: Submission) => Receipt;
  /** Said of one question of the first item. */
  readonly area?: object;
}

const accepted = ({ joint }: Submission): Receipt => ({
  status: 'accepted',
  caseNumber: '202611220001',
  receivedAt: '2026-11-22T09:00:00+08:00',
  subCases: (joint?.parts ?? []).map(({ item }, index) => ({
    item,
    itemName: `事项 ${item}`,
    department: `部门 ${item}`,
    caseNumber: `202611220001-${String(index + 1)}`,
    status: 'received',
  })),
});

async function show(setting: Setting = {}) {
  const { device = 'kiosk', mode = 'standard', lang = 'zh-CN', answer = accepted } = setting;
  const scenario = setting.scenario ?? aScenario();
  const catalogue: Catalogue = {
    format: 'tongban-catalogue/1',
    version: '1',
    updated: '2026-11-01',
    publisher: { name: '津港市（虚构）' },
    items: [...(setting.items ?? items)],
    forms: [asking('fa', { area: { type: 'number', title: '面积', ...setting.area } }), asking('fb')],
    scenarios: [scenario, ...(setting.others ?? [])],
  } as unknown as Catalogue;
  const app = await fixture<TbApp>(
    html`<tb-app .source=${sourceOf(catalogue)} device=${device} mode=${mode} lang=${lang}>
      <tb-one-thing code=${scenario.id}><a href="/one">也可以到窗口办理</a></tb-one-thing>
    </tb-app>`,
  );
  const sent: Submission[] = [];
  if (setting.gateway) app.gateway = setting.gateway;
  else
    app.host.of(submissionTargets).register({
      id: 'test',
      submit: (submission) => {
        sent.push(submission);
        return Promise.resolve(answer(submission));
      },
      ...(setting.upload && { upload: setting.upload }),
    });
  const element = app.querySelector('tb-one-thing') as TbOneThing;
  const root = (): ShadowRoot => element.renderRoot as ShadowRoot;
  const rest = async (): Promise<void> => {
    await drawn(app);
    await settled(app);
  };
  await until(() => !!root().querySelector('.step-title'), 'no steps');
  await rest();
  const title = (): string => root().querySelector('.step-title')?.textContent?.trim() ?? '';
  const press = async (name: string): Promise<void> => {
    const button = [...root().querySelectorAll<HTMLElement>('button')].filter(
      (each) => each.textContent?.trim() === name,
    )[0];
    expect(!!button).to.equal(true, `no button ${name}`);
    button!.click();
    await rest();
  };
  const materials = (): TbMaterials => root().querySelector('tb-materials') as TbMaterials;
  const form = (): TbForm => root().querySelector('tb-form') as TbForm;
  return {
    app,
    element,
    scenario,
    sent,
    root,
    title,
    press,
    rest,
    form,
    materials,
    async choose(option: string) {
      const choice = [...materials().renderRoot.querySelectorAll('label')].filter(
        (label) => label.textContent?.trim() === option,
      )[0];
      (choice as HTMLElement).click();
      await rest();
    },
    async check(id: string, answer: boolean) {
      const inputs = root().querySelectorAll<HTMLElement>(`#check-${id} input`);
      inputs[answer ? 0 : 1]!.click();
      await rest();
    },
    async fill(value: object) {
      await until(() => !!form().renderRoot.querySelector('[type=submit]'), 'no form');
      form().value = value as never;
      await rest();
      form().requestSubmit();
      await rest();
      await until(() => title() !== '填写信息', 'the form keeps');
      await rest();
    },
    async send() {
      form().requestSubmit();
      await until(() => sent.length > 0, 'nothing was sent');
      await rest();
    },
  };
}

type Shown = Awaited<ReturnType<typeof show>>;

/** As far as the step with the form, with both items in. */
async function toForm(shown: Shown): Promise<void> {
  await shown.press('开始办理');
  await shown.choose('要');
  await shown.press('下一步');
  await shown.check('adult', true);
  await shown.check('place', true);
  await shown.press('下一步');
}

/** As far as the check of all of it. */
async function toReview(shown: Shown): Promise<void> {
  await toForm(shown);
  await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
  await shown.press('下一步');
  await shown.press('下一步');
}

/** The same items; the first one's materials are these. */
const withMaterials = (materials: Item['materials']): readonly Item[] => [
  { ...(items[0] as Item), ...(materials && { materials }) },
  items[1] as Item,
];

const deferrable = (id: string, name: string): NonNullable<Item['materials']>[number] => ({
  id,
  name,
  necessity: coded('natl.is-need', '3', '容缺后补'),
  deferral: { way: '窗口', limit: { amount: 3, unit: 'workday' } },
});

/** Signs the letter about what follows later. */
async function sign(shown: Shown, signedAt = new Date().toISOString()): Promise<DeferralLetter> {
  await until(() => shown.root().querySelector('tb-commitment')?.letter, 'no letter');
  const commitment = shown.root().querySelector('tb-commitment')!;
  await until(() => (commitment.letter as DeferralLetter).until, 'no day');
  const letter = commitment.letter as DeferralLetter;
  commitment.dispatchEvent(
    new TbSignedEvent({
      letter: letter.id,
      kind: 'deferral',
      item: letter.item,
      materials: letter.materials.map(({ key }) => key),
      signedAt,
      signature: { kind: 'typed', name: '林悦' },
      ...(letter.until !== undefined && { until: letter.until }),
    }),
  );
  await shown.rest();
  return letter;
}

/** Presses a button of the list of materials or of the form. */
function pressIn(element: HTMLElement, words: string): void {
  const button = deepAll<HTMLElement>(element, 'button').filter((each) => textOf(each) === words)[0];
  expect(!!button).to.equal(true, `no button ${words}`);
  button!.click();
}

describe('<tb-one-thing>', () => {
  it('says what it is, which items there are and whom to ask', async () => {
    const { root, title } = await show();
    expect(title()).to.equal('办事须知');
    const text = root().textContent ?? '';
    for (const part of ['开店一件事', '甲事项', '乙事项', '看您的情况', '099-0000 0101'])
      expect(text).to.contain(part);
  });

  it('does not go on while a question is open, and says so', async () => {
    const { press, title, root, materials } = await show();
    await press('开始办理');
    await press('下一步');
    expect(title()).to.equal('情况选择');
    const lack = root().querySelector('.lack');
    expect(lack?.textContent).to.contain('1 个问题');
    expect(lack?.getAttribute('role')).to.equal('alert');
    expect(root().querySelector('.buttons .primary')?.getAttribute('aria-describedby')).to.equal(lack?.id);
    expect((materials().renderRoot as ShadowRoot).activeElement?.getAttribute('value')).to.equal('yes');
  });

  it('leads to the first condition that is open, however long the page is', async () => {
    const prechecks = Array.from({ length: 20 }, (_, index) => ({
      id: `c${String(index)}`,
      question: `第 ${String(index + 1)} 个条件满足吗？`,
      expects: true,
      otherwise: '满足了再来。',
    }));
    const { press, root, choose, check } = await show({ scenario: aScenario({ prechecks }) });
    await press('开始办理');
    await choose('不要');
    await press('下一步');
    await check('c0', true);
    await check('c2', true);
    root().querySelector('.buttons')!.scrollIntoView();
    await press('下一步');
    const question = root().querySelector('#check-c1') as HTMLElement;
    expect(question.contains(root().activeElement)).to.equal(true);
    const { top, bottom } = question.getBoundingClientRect();
    expect(top >= 0 && bottom <= window.innerHeight).to.equal(true, `${String(top)} to ${String(bottom)}`);
    expect(root().querySelector('.lack')?.textContent).to.contain('没有回答');
    await check('c1', true);
    expect(root().querySelector('.lack')).to.equal(null);
  });

  it('leads back to a step before in which something has become open', async () => {
    const { press, title, root, choose, materials, rest } = await show();
    await press('开始办理');
    await choose('要');
    await press('下一步');
    expect(title()).to.equal('条件预检');
    materials().dispatchEvent(new TbAnswersChangedEvent({ answers: {}, open: 1 }));
    await rest();
    await press('下一步');
    expect(title()).to.equal('情况选择');
    expect(root().querySelector('.lack')?.textContent).to.contain('1 个问题');
    expect((materials().renderRoot as ShadowRoot).activeElement?.getAttribute('value')).to.equal('yes');
  });

  it('puts the focus on the title of each step', async () => {
    const { press, root } = await show();
    await press('开始办理');
    expect(root().activeElement?.id).to.equal('step-title');
  });

  it('tells the page which step it shows, whoever led to it', async () => {
    const shown = await show();
    const told: string[] = [];
    shown.element.addEventListener('tb-step-shown', ({ detail }) => {
      told.push(`${detail.key} ${detail.title} ${detail.scenario}`);
    });
    await shown.press('开始办理');
    history.back();
    await until(() => shown.title() === '办事须知', 'not back');
    await shown.rest();
    expect(told).to.deep.equal(['situation 情况选择 开店一件事', 'guide 办事须知 开店一件事']);
  });

  it('tells the page of each step, which can object', async () => {
    const { element, press, title } = await show();
    const heard: string[] = [];
    element.addEventListener('tb-step', (event) => {
      heard.push(event.detail.key);
      event.preventDefault();
    });
    await press('开始办理');
    expect([heard, title()]).to.deep.equal([['situation'], '办事须知']);
  });

  it('takes an item out whose condition is not met, and goes on with the rest', async () => {
    const shown = await show();
    await shown.press('开始办理');
    await shown.choose('要');
    await shown.press('下一步');
    await shown.check('adult', true);
    await shown.check('place', false);
    expect(shown.root().textContent).to.contain('这次先不办“乙事项”');
    await shown.press('下一步');
    await shown.fill({ person_name: '林悦', a: {} });
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.send();
    const joint = shown.sent[0]?.joint;
    expect(joint?.parts.map(({ item }) => item)).to.deep.equal(['a']);
    expect(joint?.prechecks).to.deep.equal({ adult: true, place: false });
  });

  it('takes answers about conditions that are given faster than it is drawn', async () => {
    const shown = await show();
    await shown.press('开始办理');
    await shown.choose('要');
    await shown.press('下一步');
    for (const id of ['adult', 'place'])
      shown.root().querySelector<HTMLElement>(`#check-${id} input`)!.click();
    await shown.rest();
    await shown.press('下一步');
    expect(shown.title()).to.equal('填写信息');
  });

  it('shows answers about conditions as it shows those about the situation: what is chosen has a tick', async () => {
    const shown = await show();
    const looksIn = (root: ParentNode): (readonly string[])[] =>
      [...root.querySelectorAll('.option')].map((option) => {
        const text = option.querySelector('span') as HTMLElement;
        const tick = getComputedStyle(text, '::before');
        const { opacity } = getComputedStyle(option.querySelector('input') as HTMLElement);
        const { backgroundColor, borderRadius, fontWeight } = getComputedStyle(text);
        return [opacity, tick.display, tick.width, backgroundColor, borderRadius, fontWeight];
      });
    await shown.press('开始办理');
    await shown.choose('要');
    const list = shown.root().querySelector('tb-materials') as TbMaterials;
    const looks = looksIn(list.renderRoot as ShadowRoot);
    expect(looks[0]).to.not.deep.equal(looks[1]);
    await shown.press('下一步');
    await shown.check('adult', true);
    expect(looksIn(shown.root().querySelector('#check-adult') as HTMLElement)).to.deep.equal(looks);
  });

  it('stops where a condition of the whole is not met, says what to do, and loses nothing', async () => {
    const shown = await show();
    await shown.press('开始办理');
    await shown.choose('要');
    await shown.press('下一步');
    await shown.check('place', true);
    await shown.check('adult', false);
    expect(shown.root().textContent).to.contain('请监护人来办。');
    await shown.press('下一步');
    expect(shown.title()).to.equal('条件预检');
    await shown.check('adult', true);
    await shown.press('下一步');
    expect(shown.title()).to.equal('填写信息');
  });

  it('asks what the items share once, and sends each its own', async () => {
    const shown = await show();
    await toReview(shown);
    expect(shown.title()).to.equal('核对提交');
    await shown.send();
    const [submission] = shown.sent;
    expect(submission?.joint?.parts.map(({ value }) => value)).to.deep.equal([
      { area: 40, name: '林悦' },
      { name: '林悦' },
    ]);
    expect(submission?.joint?.materials.map(({ name, state }) => [name, state])).to.deep.equal([
      ['身份证', 'bring'],
      ['租赁合同', 'bring'],
    ]);
    expect(submission?.joint?.situation).to.deep.equal({ q: ['yes'] });
  });

  it('shows a number for the whole and for each department, and what to bring where', async () => {
    const shown = await show();
    await toReview(shown);
    await shown.send();
    const text = shown.form().renderRoot.querySelector('#outcome')?.textContent ?? '';
    for (const part of ['202611220001', '事项 a', '部门 b', '202611220001-2', '已收到'])
      expect(text).to.contain(part);
    const below = shown.form().textContent ?? '';
    expect(below).to.contain('身份证');
    expect(below).to.contain('一号窗口');
  });

  it('keeps the receipt in another language, though an answer was told by the situation', async () => {
    const base = aScenario();
    const options = [
      { id: 'yes', text: '要', items: ['b'], gives: { 'shop.area': 40 } },
      { id: 'no', text: '不要' },
    ];
    const scenario = { ...base, situations: [{ id: 'q', question: '要不要办乙？', options }] };
    const shown = await show({ scenario, area: { 'x-element': 'shop.area' } });
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.send();
    await until(() => textOf(shown.form()).includes('202611220001'), 'no receipt');
    shown.app.lang = 'en';
    await until(() => shown.root().querySelector('article')?.lang === 'en', 'not English');
    await shown.rest();
    await shown.rest();
    expect(textOf(shown.form())).to.contain('202611220001');
    expect(deepAll(shown.form(), '[type=submit]').length).to.equal(0);
  });

  it('ties each paper to the place it is brought to, in as many trips as were promised', async () => {
    const window = (name: string, address: string): object => ({
      name,
      address,
      hours: '周一至周五 9:00—17:00',
    });
    const two = [
      { ...items[0], windows: [window('一号窗口', '海滨路 1 号')] },
      {
        ...items[1],
        windows: [window('二号窗口', '海晏路 2 号')],
        materials: [{ id: 'deed', name: '产权证', originals: 1 }],
      },
    ] as unknown as readonly Item[];
    const told = async (visits: number): Promise<string> => {
      const shown = await show({ items: two, scenario: aScenario({ visits }) });
      await toReview(shown);
      await shown.send();
      return (shown.form().querySelector('.sent')?.textContent ?? '').replace(/\s+/g, '');
    };
    const one = await told(1);
    expect(one).to.match(
      /一共1次.*一号窗口.*海滨路1号.*9:00—17:00.*身份证原件1份.*产权证.*“乙事项”的材料也交到这里/,
    );
    expect(one).not.to.contain('海晏路');
    expect(await told(2)).to.match(/一共2次.*一号窗口.*身份证.*二号窗口.*海晏路2号.*产权证/);
  });

  it('says of each paper to which of several windows of one hall it goes, of what follows too', async () => {
    const window = (name: string): object => ({ name, address: '海滨路 1 号' });
    const plain = (id: string, name: string): object => ({ id, name, originals: 1 });
    const later = deferrable('lease', '租赁合同');
    const asked = async (deferral: object): Promise<readonly string[]> => {
      const shown = await show({
        items: [
          {
            ...items[0],
            windows: [window('水务窗口')],
            materials: [plain('m', '身份证'), plain('n', '图纸')],
          },
          {
            ...items[1],
            windows: [window('消防窗口')],
            materials: [plain('deed', '产权证'), { ...later, deferral }],
          },
        ] as unknown as readonly Item[],
        device: 'personal',
      });
      await toForm(shown);
      await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
      await shown.press('下一步');
      shown.root().querySelectorAll<HTMLElement>('.step input')[1]!.click();
      await sign(shown);
      await shown.press('下一步');
      await shown.send();
      return [...shown.form().querySelectorAll('.sent .trip li, .sent .later li')].map((line) =>
        (line.textContent ?? '').replace(/\s+/g, ''),
      );
    };
    const limit = { amount: 3, unit: 'workday' };
    const [card, plan, deed, lease] = await asked({ limit });
    expect([card, plan, deed]).to.deep.equal([
      '身份证原件1份交到：水务窗口',
      '图纸原件1份交到：水务窗口',
      '产权证原件1份交到：消防窗口',
    ]);
    expect(lease).to.match(/^租赁合同.*交到消防窗口地址海滨路1号/);
    expect(lease).not.to.contain('水务窗口');
    const [, , , posted] = await asked({ limit, way: '邮寄' });
    expect(posted).to.match(/^租赁合同.*补交方式：邮寄/);
    expect(posted).not.to.contain('窗口');
  });

  it('says after it was sent until when the rest has to follow, and shows the letters that were signed', async () => {
    const shown = await show({ items: withMaterials([deferrable('one', '租赁合同')]), device: 'personal' });
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await shown.press('下一步');
    shown.root().querySelectorAll<HTMLElement>('.step input')[1]!.click();
    const letter = await sign(shown, '2026-11-22T10:00:00+08:00');
    await shown.press('下一步');
    await shown.send();
    const [year, month, day] = letter.until!.split('-').map(Number);
    const below = shown.form().querySelector('.sent')!;
    const text = textOf(below as HTMLElement).replace(/\s+/g, '');
    expect(text).to.contain('租赁合同');
    expect(text).to.contain(`最晚${String(year)}年${String(month)}月${String(day)}日补交`);
    expect(text).to.contain('容缺受理承诺书（甲事项）');
    const kept = below.querySelector('tb-commitment')!;
    expect(kept.locked).to.equal(true);
    below.querySelector('details')!.open = true;
    await until(() => textOf(kept).includes('打印承诺书'), 'no button to print');
    expect(deepAll(kept, 'button').map(textOf)).to.deep.equal(['打印承诺书']);
  });

  it('leads to the part and the question a server speaks of', async () => {
    const issue = { pointer: '/joint/parts/0/value/area', code: 'taken', params: {}, message: '太小' };
    const shown = await show({ answer: () => ({ status: 'refused', issues: [issue] }) });
    await toReview(shown);
    await shown.send();
    await until(() => shown.title() === '填写信息', 'not led to the form');
    await shown.rest();
    expect(shown.form().renderRoot.querySelector('#summary')?.textContent).to.contain('太小');
  });

  it('leads to the materials where a server speaks of one', async () => {
    const issue = { pointer: '/joint/materials/1/state', code: 'x', params: {}, message: '不能后补' };
    const shown = await show({ answer: () => ({ status: 'refused', issues: [issue] }) });
    await toReview(shown);
    await shown.send();
    await until(() => shown.title() === '准备材料', 'not led to the materials');
    expect(shown.root().querySelector('.step')?.textContent).to.contain('租赁合同：不能后补');
  });

  it('goes back by the browser’s own button, with nothing of the answers in the address', async () => {
    const shown = await show();
    const address = location.href;
    await toForm(shown);
    expect(location.href).to.equal(address);
    history.back();
    await until(() => shown.title() === '条件预检', 'still there');
    history.back();
    await until(() => shown.title() === '情况选择', 'still there');
    await shown.press('下一步');
    expect(shown.title()).to.equal('条件预检');
  });

  it('keeps how far one has come on a personal device', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'personal' });
    await toForm(first);
    first.app.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = await show({ scenario, device: 'personal' });
    expect(second.title()).to.equal('填写信息');
  });

  it('tells the page of answers that were kept', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'personal' });
    await toForm(first);
    first.app.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const told: unknown[] = [];
    const listen = (event: Event): void => void told.push((event as TbAnswersChangedEvent).detail);
    document.addEventListener('tb-answers-changed', listen);
    const second = await show({ scenario, device: 'personal' });
    document.removeEventListener('tb-answers-changed', listen);
    expect(told).to.deep.equal([{ answers: { q: ['yes'] }, open: 0 }]);
    second.app.remove();
  });

  it('shows what was sent in another tab, and sends nothing twice', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'personal' });
    await toReview(first);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = await show({ scenario, device: 'personal' });
    expect(second.title()).to.equal('核对提交');
    await first.send();
    await until(() => textOf(first.form()).includes('还能看到这份回执'), 'no receipt kept');
    window.dispatchEvent(new Event('focus'));
    await until(() => textOf(second.form()).includes('202611220001'), 'no receipt');
    await second.rest();
    expect(second.root().querySelector('tb-step-nav')).to.equal(null);
    expect(deepAll(second.form(), '[type=submit]').length).to.equal(0);
  });

  it('is open again after a reload when what waited was only in memory', async () => {
    const scenario = aScenario();
    const answer = (): Receipt => ({ status: 'queued', kept: 'memory' });
    const first = await show({ scenario, device: 'personal', answer });
    await toReview(first);
    await first.send();
    expect(first.root().querySelector('tb-step-nav')).to.equal(null);
    await new Promise((resolve) => setTimeout(resolve, 200));
    first.app.remove();
    const second = await show({ scenario, device: 'personal' });
    expect(second.title()).to.equal('核对提交');
  });

  it('keeps what waits on a personal device when the resident has gone', async () => {
    const scenario = aScenario();
    const answer = (): Receipt => ({ status: 'queued', kept: 'disk' });
    const shown = await show({ scenario, device: 'personal', answer });
    await toReview(shown);
    await shown.send();
    window.dispatchEvent(new CustomEvent('tb-session-ended'));
    await shown.rest();
    expect(shown.root().querySelector('tb-step-nav')).to.equal(null);
    expect(textOf(shown.form())).to.contain('等待发送');
  });

  it('shows the conditions among what is checked, one way back, and no word of a draft', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'personal' });
    await toReview(first);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    first.app.remove();
    const shown = await show({ scenario, device: 'personal' });
    await until(() => deepAll(shown.form(), '[type=submit]').length > 0, 'no form');
    await shown.rest();
    const text = shown.root().querySelector('.step')?.textContent ?? '';
    expect(text.replace(/\s+/g, '')).to.contain('满18岁了吗？是');
    expect(deepAll(shown.form(), '.drafts').length).to.equal(0);
    const back = deepAll<HTMLElement>(shown.element, 'button').filter((button) =>
      ['上一步', '返回修改'].includes(textOf(button)),
    );
    expect(back.map(textOf)).to.deep.equal(['返回修改']);
  });

  it('does not ask what an answer has told, asks it when another is given, and sends what was told', async () => {
    const base = aScenario();
    const options = [
      { id: 'yes', text: '要', items: ['b'], gives: { 'shop.area': 40 } },
      { id: 'no', text: '不要' },
    ];
    const scenario = { ...base, situations: [{ id: 'q', question: '要不要办乙？', options }] };
    const shown = await show({ scenario, area: { 'x-element': 'shop.area' } });
    await toForm(shown);
    await until(() => textOf(shown.form()).includes('按您选的情形：要'), 'not settled');
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await shown.press('上一步');
    await shown.press('上一步');
    await shown.press('上一步');
    expect(shown.title()).to.equal('情况选择');
    await shown.choose('不要');
    await until(() => JSON.stringify(shown.form().value).indexOf('40') < 0, 'still told');
    await shown.choose('要');
    await until(() => JSON.stringify(shown.form().value).indexOf('40') > 0, 'not told again');
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.fill({ ...(shown.form().value as object), person_name: '林悦' });
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.send();
    expect(shown.sent[0]?.joint?.parts[0]?.value).to.deep.equal({ area: 40, name: '林悦' });
  });

  it('keeps nothing on a shared device, and forgets all when the resident has gone', async () => {
    const scenario = aScenario();
    const shown = await show({ scenario, device: 'shared' });
    await toForm(shown);
    window.dispatchEvent(new CustomEvent('tb-session-ended'));
    await shown.rest();
    expect(shown.title()).to.equal('办事须知');
    await shown.press('开始办理');
    await shown.press('下一步');
    expect(shown.title()).to.equal('情况选择');
  });

  it('forgets the other scenarios of a resident who has gone, too', async () => {
    const [scenario, other] = [aScenario(), aScenario()];
    const shown = await show({ scenario, others: [other], device: 'kiosk' });
    await toForm(shown);
    shown.element.code = other.id;
    await until(() => shown.title() === '办事须知', 'not the other');
    window.dispatchEvent(new CustomEvent('tb-session-ended'));
    await shown.rest();
    shown.element.code = scenario.id;
    await shown.rest();
    await shown.rest();
    expect(shown.title()).to.equal('办事须知');
  });

  it('begins anew when it is put back, or made anew, after a resident has gone', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'kiosk' });
    await toReview(first);
    const place = first.element.parentElement!;
    first.element.remove();
    window.dispatchEvent(new CustomEvent('tb-session-ended'));
    place.append(first.element);
    await first.rest();
    expect(first.title()).to.equal('办事须知');
    await until(() => !!first.form()?.renderRoot.querySelector('[type=submit]'), 'no form');
    expect(JSON.stringify(first.form().value)).not.to.contain('林悦');
    first.app.remove();
    const second = await show({ scenario, device: 'kiosk' });
    expect(second.title()).to.equal('办事须知');
    await until(() => !!second.form()?.renderRoot.querySelector('[type=submit]'), 'no form');
    expect(JSON.stringify(second.form().value)).not.to.contain('林悦');
  });

  it('does not begin the list of materials anew when it is drawn again', async () => {
    const shown = await show();
    await toForm(shown);
    const { items: listed } = shown.materials();
    shown.element.requestUpdate();
    await shown.rest();
    expect(shown.materials().items === listed).to.equal(true);
  });

  it('waits for a file that is on its way, and does not tell to bring it once it is there', async () => {
    const { target, uploads } = memoryTarget();
    const paper = { id: 'm', name: '身份证', originals: 1, upload: { types: ['application/pdf'] } };
    const shown = await show({ items: withMaterials([paper]), upload: target.upload! });
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    pressIn(shown.materials(), '上传');
    await until(() => deepAll(shown.materials(), 'input[type=file]').length > 0);
    const picker = deep<HTMLInputElement>(shown.materials(), 'input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(10)], '身份证.pdf', { type: 'application/pdf' }));
    picker.files = data.files;
    picker.dispatchEvent(new Event('change'));
    await until(() => uploads.length === 1);
    await shown.press('下一步');
    expect(shown.title()).to.equal('准备材料');
    expect(shown.root().querySelector('.lack')?.textContent).to.contain('还有文件正在上传');
    uploads[0]!.done();
    await until(() => !shown.materials().pending, 'still on its way');
    await shown.rest();
    await shown.press('下一步');
    expect(shown.title()).to.equal('核对提交');
    await shown.send();
    expect(shown.sent[0]?.joint?.materials.map(({ state }) => state)).to.deep.equal(['uploaded']);
    shown.element.requestUpdate();
    await shown.rest();
    expect(shown.form().textContent).to.not.contain('身份证');
  });

  it('is open again when what waited was not taken in, with all that was said', async () => {
    const gateway = `${location.origin}/gateway-${String(Math.random())}`;
    const realFetch = window.fetch;
    let answer = (): Promise<Response> => Promise.reject(new TypeError('offline'));
    window.fetch = (url, init) =>
      String(url).indexOf(gateway) === 0 ? answer() : realFetch.call(window, url, init);
    try {
      const shown = await show({ device: 'personal', gateway });
      await toReview(shown);
      shown.form().requestSubmit();
      await until(() => textOf(shown.form()).includes('已保存，等待发送'), 'not waiting');
      answer = () => Promise.resolve(new Response('{}', { status: 400 }));
      window.dispatchEvent(new Event('online'));
      await until(() => shown.title() === '核对提交', 'no steps');
      await shown.rest();
      pressIn(shown.form(), '修改');
      await until(() => shown.title() === '填写信息', 'not to the form');
      expect(shown.form().value).to.deep.include({ person_name: '林悦' });
      expect(shown.root().querySelector('tb-step-nav') !== null).to.equal(true);
    } finally {
      window.fetch = realFetch;
      await (await openSealedStore(`outbox:gateway:${gateway}`)).clear();
    }
  });

  it('compares with applying for each alone what the answers bring in, and only where there is something to compare', async () => {
    const withoutVisits = items.map((item) => ({ ...item, visits: 0 }));
    const shown = await show({ items: withoutVisits });
    const rows = (): string[] =>
      deepAll(shown.element, '.savings tbody th').map((row) => row.textContent?.trim() ?? '');
    expect(rows()).to.deep.equal([]);
    expect(shown.root().textContent).to.contain('选好您的情况，就能看到比分开办省多少');
    await shown.press('开始办理');
    await shown.choose('要');
    expect(rows()).to.deep.equal(['交材料', '办理时间']);
    // One item only is not applied for in another way.
    await shown.choose('不要');
    expect(rows()).to.deep.equal([]);
  });

  it('begins another application with an empty list of materials', async () => {
    const shown = await show();
    const ticks = (): boolean[] =>
      deepAll<HTMLInputElement>(shown.materials(), '.line input[type=checkbox]').map(
        ({ checked }) => checked,
      );
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    deep<HTMLElement>(shown.materials(), '.line input[type=checkbox]').click();
    await shown.rest();
    expect(ticks()).to.deep.equal([true, false]);
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.send();
    pressIn(shown.form(), '再填一份');
    await until(() => shown.title() === '办事须知', 'not begun anew');
    await shown.rest();
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    expect(ticks()).to.deep.equal([false, false]);
  });

  const committing = {
    situations: [
      {
        id: 'q',
        question: '场地的证明拿得出来吗？',
        options: [
          { id: 'yes', text: '拿得出来' },
          { id: 'sign', text: '签承诺书', commits: ['a/house'] },
        ],
      },
    ],
    prechecks: [],
  };
  const house: NonNullable<Item['materials']>[number] = {
    id: 'house',
    name: '场地证明',
    commitment: { obligation: '甲', basis: '乙', content: '丙', statements: ['丁'], liability: '戊' },
  };
  const listed = (shown: Shown): string =>
    deepAll(shown.materials(), 'ul.materials')
      .map(
        (list) =>
          `${deep(shown.materials(), `#${list.getAttribute('aria-labelledby') ?? ''}`).textContent?.trim() ?? ''}：${[...list.querySelectorAll('.name > span:first-child')].map((name) => name.textContent ?? '').join('、')}`,
      )
      .join('；');

  it('has the letter at once that an answer has chosen, asks for no second choice, and lets the proof be handed in', async () => {
    const shown = await show({ items: withMaterials([house]), scenario: aScenario(committing) });
    await shown.press('开始办理');
    await shown.choose('签承诺书');
    await shown.press('下一步');
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    expect(listed(shown)).to.equal('签承诺书代替，不用带：场地证明');
    await shown.press('下一步');
    const letter = () => shown.root().querySelector('tb-commitment')!;
    await until(() => deepAll(letter(), '.signing').length > 0, 'no letter');
    expect(deepAll(letter(), '.choice')).to.have.lengthOf(0);
    pressIn(letter(), '改为提交证明');
    await shown.rest();
    expect(shown.root().querySelector('tb-commitment')).to.equal(null);
    expect(listed(shown)).to.equal('要带的：场地证明');
    await shown.press('下一步');
    await shown.send();
    expect(shown.sent[0]?.joint?.materials.map(({ state }) => state)).to.deep.equal(['bring']);
  });

  it('offers no letter for the form that is filled in here', async () => {
    const materials = [
      {
        ...deferrable('joint', '联合申请表'),
        type: { system: 'natl.material-type', code: '2', text: '申请表格文书' },
        submitWays: [{ system: 'natl.submit-way', code: 'online', text: '网上提交' }],
        replaces: ['a/m'],
      },
    ];
    const scenario = aScenario({ materials } as unknown as Partial<Scenario>);
    const shown = await show({ items: withMaterials([deferrable('m', '申请书')]), scenario });
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await shown.press('下一步');
    expect(shown.title()).to.equal('核对提交');
  });

  it('lets a letter be signed again that says more than was signed', async () => {
    const shown = await show({
      items: withMaterials([deferrable('one', '租赁合同'), deferrable('two', '验资报告')]),
    });
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await shown.press('下一步');
    const offers = (): HTMLElement[] => [...shown.root().querySelectorAll<HTMLElement>('.step input')];
    offers()[1]!.click();
    await sign(shown);
    offers()[3]!.click();
    await shown.rest();
    expect(shown.root().querySelector('.step')?.textContent).to.contain('请看过后重新签名');
    await shown.press('下一步');
    expect(shown.title()).to.equal('承诺书');
    offers()[2]!.click();
    await shown.rest();
    await shown.press('下一步');
    expect(shown.title()).to.equal('核对提交');
  });

  it('takes up answers that a link has brought', async () => {
    const shown = await show();
    await shown.press('开始办理');
    const { scenario } = shown;
    const subject = scenarioSubject(scenario, { items: [...items] });
    const link = `#tb-checklist=${scenario.id};${encodeAnswers(subject, { q: ['no'] })}`;
    location.hash = link;
    await until(() => location.hash !== link, 'the link is not read');
    await shown.rest();
    await shown.press('下一步');
    expect(shown.title()).to.equal('条件预检');
  });

  it('opens the list for answers that a link has brought, and what is open of them first', async () => {
    const { scenario, ...shown } = await show();
    const subject = scenarioSubject(scenario, { items: [...items] });
    const follow = async (answers: Record<string, readonly string[]>): Promise<string> => {
      const link = `#tb-checklist=${scenario.id};${encodeAnswers(subject, answers)}`;
      location.hash = link;
      await until(() => location.hash !== link, 'the link is not read');
      await shown.rest();
      return shown.title();
    };
    expect(await follow({ q: ['no'] })).to.equal('准备材料');
    expect(deepAll(shown.materials(), '.line .name').map(textOf).join()).to.contain('身份证');
    await shown.press('下一步');
    expect(shown.title()).to.equal('条件预检');
  });

  it('opens the questions for a link whose answers leave some open', async () => {
    const more = {
      id: 'r',
      question: '还要什么？',
      options: [
        { id: 'x', text: '甲' },
        { id: 'y', text: '乙' },
      ],
    };
    const base = aScenario();
    const scenario = { ...base, situations: [...(base.situations ?? []), more] };
    const shown = await show({ scenario });
    const subject = scenarioSubject(scenario, { items: [...items] });
    location.hash = `#tb-checklist=${scenario.id};${encodeAnswers(subject, { q: ['no'] })}`;
    await until(() => shown.title() === '情况选择', 'not opened');
  });

  it('does not say that what nobody hands in is brought', async () => {
    const more = { id: 'o', name: '委托书', necessity: coded('natl.material-need', '2', '非必要') };
    const shown = await show({ items: withMaterials([{ id: 'm', name: '身份证' }, more]) });
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await shown.press('下一步');
    await shown.send();
    expect(shown.sent[0]?.joint?.materials.map(({ name }) => name)).to.deep.equal(['身份证']);
  });

  it('forgets all when a personal device turns out to be everybody’s', async () => {
    const shown = await show({ device: 'personal' });
    await toForm(shown);
    shown.app.device = 'kiosk';
    await until(() => shown.title() === '办事须知', 'still there');
    await shown.rest();
    await shown.press('开始办理');
    await shown.press('下一步');
    expect(shown.title()).to.equal('情况选择');
  });

  it('says so where there is no such scenario, and shows what the page put there', async () => {
    const source = sourceOf({ items: [...items] } as unknown as Catalogue);
    const app = await fixture<TbApp>(
      html`<tb-app .source=${source}
        ><tb-one-thing code="none"><p>窗口</p></tb-one-thing></tb-app
      >`,
    );
    await settled(app);
    const element = app.querySelector('tb-one-thing') as TbOneThing;
    expect(element.renderRoot.textContent).to.contain('没有找到编号为“none”的“一件事”');
    expect(element.renderRoot.querySelector('slot')?.assignedElements().length).to.equal(1);
  });

  for (const mode of ['standard', 'elder'] as const)
    it(`is accessible in each step, ${mode}`, async function () {
      this.timeout(20_000);
      const shown = await show({ mode });
      await expect(shown.element).to.be.accessible();
      await shown.press('开始办理');
      await expect(shown.element).to.be.accessible();
      await shown.choose('要');
      await shown.press('下一步');
      await shown.check('adult', true);
      await shown.check('place', true);
      await expect(shown.element).to.be.accessible();
      await shown.press('下一步');
      await expect(shown.element).to.be.accessible();
      await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
      await expect(shown.element).to.be.accessible();
      await shown.press('下一步');
      await expect(shown.element).to.be.accessible();
      await shown.press('下一步');
      await expect(shown.element).to.be.accessible();
      await shown.send();
      await expect(shown.element).to.be.accessible();
    });

  it('speaks English', async () => {
    const { root, element } = await show({ lang: 'en' });
    await until(() => (root().textContent ?? '').includes('Begin'), 'no English');
    expect(element.renderRoot.querySelector('.root')?.getAttribute('lang')).to.equal('en');
  });
});
