import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Applicant, LetterDecision } from '@tongban/elements/commitment';
import type { CommitmentLetter, DeferralLetter, Letter } from '@tongban/core/commitment';
import { html, nothing } from 'lit';
import { find } from '../support/deep.js';
import { sheetOf } from '../support/sheet.js';
import * as stories from './commitment.stories.js';

interface Args {
  readonly letter: Letter | undefined;
  readonly applicant?: Applicant;
  readonly signed?: LetterDecision;
  readonly barred?: string;
  readonly locked?: boolean;
  /** What the page has put into the element for the time before there is a letter. */
  readonly slotted?: string;
}

const commitment: CommitmentLetter = {
  id: 'commitment:old-age-allowance:own/old-age-allowance/residence',
  kind: 'commitment',
  item: 'old-age-allowance',
  itemName: '高龄津贴发放',
  department: '津港市民政局（虚构）',
  material: 'own/old-age-allowance/residence',
  proof: '居住证明',
  terms: {
    noticeNumber: '津民告承〔2026〕31号',
    obligation: '申请高龄津贴的，应当证明申请人在本市居住，由申请人提供社区出具的居住证明。',
    basis: '《津港市高龄津贴发放办法（虚构）》第六条',
    content: '申请人在申请之日前在本市连续居住满一年。',
    statements: [
      '本人在申请之日前在本市连续居住满一年。',
      '上述承诺是本人真实意思表示，愿意配合核查，并承担不实承诺的法律责任。',
    ],
    liability: '承诺不实的，停止发放并追回已发放的津贴；情节严重的，依法处理，并将有关信息记入信用记录。',
    verification: '受理机关通过公安人口信息、社区走访核查，发放后 30 日内抽查。',
    publicity: '承诺书不向社会公开，只用于这项津贴的办理和核查。',
  },
};

const deferral: DeferralLetter = {
  id: 'deferral:food-business-licence',
  kind: 'deferral',
  item: 'food-business-licence',
  itemName: '食品经营许可（新办）',
  department: '津港市市场监督管理局（虚构）',
  promised: { amount: 10, unit: 'workday' },
  until: '2099-12-04',
  materials: [
    {
      key: 'own/food-business-licence/layout',
      name: '与食品经营相适应的主要设备设施布局、操作流程图',
      form: '纸质',
      originals: 1,
      way: '窗口提交或邮寄到综合窗口',
      limit: { amount: 5, unit: 'workday' },
      until: '2099-11-27',
      consequence: '逾期未补的，终止办理，退回申请材料。',
    },
    {
      key: 'own/food-business-licence/health',
      name: '从业人员健康证明',
      form: '纸质/电子化',
      copies: 2,
      way: '网上上传',
      limit: { amount: 10, unit: 'workday' },
      until: '2099-12-04',
    },
  ],
};

const applicant: Applicant = { name: '林悦', number: '9****************X' };

const signed = (letter: Letter, more: Partial<LetterDecision> = {}): LetterDecision => ({
  letter: letter.id,
  kind: letter.kind,
  item: letter.item,
  materials: [],
  signedAt: new Date().toISOString(),
  signature: {
    kind: 'drawn',
    path: 'M80 120L140 60L190 130L150 150M240 50L230 160M220 80L280 80L270 140M340 60L360 150L430 70L420 160',
  },
  ...more,
});

const meta: Meta<Args> = {
  id: 'tb-commitment',
  title: '元素 Elements/承诺书 tb-commitment',
  component: 'tb-commitment',
  args: { letter: commitment, applicant },
  argTypes: { slotted: { control: 'text', table: { category: 'slots' } } },
  render: (args) =>
    html`<tb-commitment
      .letter=${args.letter}
      .applicant=${args.applicant}
      .signed=${args.signed}
      barred=${args.barred ?? nothing}
      ?locked=${args.locked}
      >${args.slotted ? html`<a href="/letter">${args.slotted}</a>` : nothing}</tb-commitment
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const chosen: Story['play'] = async ({ canvasElement }) =>
  (await find(canvasElement, 'input[name=choice]')).click();

export const Commitment: Story = { name: '告知承诺书 Commitment' };

export const Deferral: Story = { name: '容缺受理承诺书 Deferral', args: { letter: deferral } };

export const Signing: Story = { name: '选择承诺 Signing', play: chosen };

export const Missing: Story = {
  name: '还缺内容 Something is missing',
  play: async (context) => {
    await chosen(context);
    (await find(context.canvasElement, '[part=sign]')).click();
    await find(context.canvasElement, '[role=alert]');
  },
};

export const SignedByHand: Story = {
  name: '已手写签署 Signed by hand',
  args: { signed: signed(commitment) },
};

export const SignedByAgent: Story = {
  name: '经办人输入姓名签署 Signed by an agent',
  args: {
    letter: deferral,
    signed: signed(deferral, { signature: { kind: 'typed', name: '周宁' }, agent: '周宁' }),
  },
};

export const HandedIn: Story = {
  name: '已随申请提交 Handed in',
  args: { signed: signed(commitment), locked: true },
};

export const ProofInstead: Story = {
  name: '改为提交证明 The proof instead',
  args: { signed: { letter: commitment.id, choice: 'proof' } },
};

export const BarredItem: Story = {
  name: '事项不适用 Barred by the item',
  args: { barred: 'environment' },
};

export const BarredPerson: Story = {
  name: '信用记录不适用 Barred by the record',
  args: { letter: deferral, barred: 'bad-credit' },
};

export const Expired: Story = {
  name: '期限已过 Out of date',
  args: { letter: { ...deferral, until: '2026-01-05' } },
};

export const Undated: Story = {
  name: '不能确定日期 No day is known',
  args: {
    letter: {
      ...deferral,
      until: undefined as never,
      materials: deferral.materials.map(({ key, name, way = '' }) => ({ key, name, way })),
    },
  },
};

export const Blank: Story = {
  name: '不写申请人 Without a name',
  args: { applicant: undefined as never },
};

export const LongText: Story = {
  name: '文字很长 Long text',
  args: {
    letter: {
      ...commitment,
      proof: '住所（主要经营场所）使用权以及相邻利害关系人知情同意情况的书面证明材料'.repeat(2),
      terms: { ...commitment.terms, content: `${commitment.terms.content.repeat(20)}` },
    },
  },
};

export const Narrow: Story = {
  name: '手机上 On a phone',
  args: { letter: deferral },
  parameters: { app: { narrow: true } },
  play: chosen,
};

export const NoLetter: Story = { name: '没有承诺书 No letter', args: { letter: undefined } };

export const NoLetterSlotted: Story = {
  name: '没有承诺书，页面自己的内容 No letter, content of the page',
  args: { letter: undefined, slotted: '下载承诺书' },
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
