import { fixture, html } from '@open-wc/testing';
import type { Catalogue, Item, Scenario } from '@tongban/core/catalogue';
import { submissionTargets, type Receipt, type Submission, type SubmissionTarget } from '@tongban/core/form';
import type { DeferralLetter } from '@tongban/core/commitment';
import type { TbApp } from '../app/app.js';
import '../define-all.js';
import type { TbCommitment } from '../commitment/commitment.js';
import { TbSignedEvent } from '../commitment/commitment.events.js';
import type { TbForm } from '../form/form.js';
import type { TbMaterials } from '../materials/materials.js';
import { anItem, coded } from './items.js';
import { drawn, settled } from './mount.js';
import { sourceOf } from './sources.js';
import { deepAll, textOf } from './tree.js';
import { until } from './until.js';
import type { TbOneThing } from '../one-thing/one-thing.js';

/** A form with a name, which every form asks for, and this besides. */
export const asking = (id: string, more: object = {}): NonNullable<Catalogue['forms']>[number] => ({
  id,
  schema: {
    type: 'object',
    properties: { name: { type: 'string', title: '姓名', 'x-element': 'person.name' }, ...more },
    required: ['name'],
  },
});

/** Two items: the first with materials and a window. */
export const items: readonly Item[] = [
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
export const aScenario = (more: Partial<Scenario> = {}): Scenario => ({
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

/** What a scenario in a test stands in. */
export interface Setting {
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

/** What a gateway says to a submission it takes, part by part. */
export const accepted = ({ joint }: Submission): Receipt => ({
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

/** The scenario on a page of its own, with what a resident does there. */
export async function show(setting: Setting = {}) {
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
    if (!button) throw new Error(`no button ${name}`);
    button.click();
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
      inputs[answer ? 0 : 1]?.click();
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

/** What {@link show} gives. */
export type Shown = Awaited<ReturnType<typeof show>>;

/** As far as the step with the form, with both items in. */
export async function toForm(shown: Shown): Promise<void> {
  await shown.press('开始办理');
  await shown.choose('要');
  await shown.press('下一步');
  await shown.check('adult', true);
  await shown.check('place', true);
  await shown.press('下一步');
}

/** As far as the check of all of it. */
export async function toReview(shown: Shown): Promise<void> {
  await toForm(shown);
  await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
  await shown.press('下一步');
  await shown.press('下一步');
}

/** The same items; the first one's materials are these. */
export const withMaterials = (materials: Item['materials']): readonly Item[] => [
  { ...(items[0] as Item), ...(materials && { materials }) },
  items[1] as Item,
];

/** A material that may follow later. */
export const deferrable = (id: string, name: string): NonNullable<Item['materials']>[number] => ({
  id,
  name,
  necessity: coded('natl.is-need', '3', '容缺后补'),
  deferral: { way: '窗口', limit: { amount: 3, unit: 'workday' } },
});

/** Signs the letter about what follows later. */
export async function sign(shown: Shown, signedAt = new Date().toISOString()): Promise<DeferralLetter> {
  await until(() => shown.root().querySelector('tb-commitment')?.letter, 'no letter');
  const commitment = shown.root().querySelector('tb-commitment') as TbCommitment;
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
export function pressIn(element: HTMLElement, words: string): void {
  const button = deepAll<HTMLElement>(element, 'button').filter((each) => textOf(each) === words)[0];
  if (!button) throw new Error(`no button ${words}`);
  button.click();
}
