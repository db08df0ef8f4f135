import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { CommitmentLetter, DeferralLetter, Letter, SignedLetter } from '@tongban/core/commitment';
import { nothing } from 'lit';
import type { TbApp } from '../app/app.js';
import '../app/define.js';
import { drawn } from '../testing/mount.js';
import { deep, deepAll, focused, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';
import { isSigned, type LetterDecision } from './commitment.events.js';
import type { TbCommitment } from './commitment.js';
import './define.js';

const commitment: CommitmentLetter = {
  id: 'commitment:old-age-allowance:own/old-age-allowance/residence',
  kind: 'commitment',
  item: 'old-age-allowance',
  itemName: '高龄津贴发放',
  itemCode: '11990100MB9900305G3370510002000',
  department: '津港市民政局',
  material: 'own/old-age-allowance/residence',
  proof: '居住证明',
  terms: {
    noticeNumber: '津民告承〔2026〕31号',
    obligation: '证明申请人在本市居住。',
    basis: '《津港市高龄津贴发放办法》第六条',
    content: '申请人在本市连续居住满一年。',
    statements: ['本人在本市连续居住满一年。', '<b>以上承诺真实</b>，愿意接受核查。'],
    liability: '承诺不实的，停发并追回津贴，记入信用记录。',
    publicity: '不向社会公开，只在本市民政部门内部核查时使用。',
  },
};
const deferral: DeferralLetter = {
  id: 'deferral:food-business-licence',
  kind: 'deferral',
  item: 'food-business-licence',
  itemName: '食品经营许可（新办）',
  department: '津港市市场监督管理局',
  materials: [
    {
      key: 'own/food/plan',
      name: '经营场所布局图',
      form: '纸质',
      originals: 1,
      way: '窗口或邮寄',
      limit: { amount: 5, unit: 'workday' },
      until: '2999-12-02',
      consequence: '终止办理',
    },
  ],
  promised: { amount: 10, unit: 'workday' },
  until: '2999-12-02',
};

interface Setting {
  readonly barred?: string;
  readonly locked?: boolean;
  readonly chosen?: boolean;
  /** Pixels. */
  readonly width?: number;
  readonly applicant?: { readonly name: string; readonly signer?: string };
  readonly signed?: LetterDecision;
  readonly mode?: string;
  readonly theme?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly device?: string;
}

async function show(letter: Letter | undefined, setting: Setting = {}) {
  const {
    barred = '',
    locked = false,
    chosen = false,
    applicant,
    signed,
    mode,
    theme,
    lang,
    dir,
    device,
  } = setting;
  const app = await fixture<TbApp>(
    html`<tb-app
      mode=${mode ?? nothing}
      theme=${theme ?? nothing}
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      device=${device ?? nothing}
    >
      <tb-commitment
        style=${setting.width === undefined ? nothing : `display: block; width: ${String(setting.width)}px`}
        .letter=${letter}
        .applicant=${applicant}
        .signed=${signed}
        barred=${barred}
        ?locked=${locked}
        ?chosen=${chosen}
      ></tb-commitment>
    </tb-app>`,
  );
  const element = app.querySelector('tb-commitment') as TbCommitment;
  const decisions: LetterDecision[] = [];
  app.addEventListener('tb-signed', ({ detail }) => decisions.push(detail));
  if (letter || barred) await until(() => deepAll(element, '[part=letter], .barred, .instead').length > 0);
  await drawn(app);
  return { app, element, decisions };
}

type Stage = Awaited<ReturnType<typeof show>>;

async function press({ element }: Stage, words: string): Promise<void> {
  withText(element, 'button', words).click();
  await drawn(element);
}

async function pick({ element }: Stage, words: string): Promise<void> {
  withText(element, 'label', words).click();
  await drawn(element);
}

async function type({ element }: Stage, id: string, text: string): Promise<void> {
  const input = deep(element, `#${id}`) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn(element);
}

/** Reads, chooses to commit and types the name. */
async function sign(stage: Stage, name = '林悦'): Promise<void> {
  await pick(stage, '自愿承诺');
  await pick(stage, '我已阅读');
  await pick(stage, '输入姓名');
  await type(stage, 'name', name);
  await press(stage, '签署承诺书');
}

const signedLetter = (): LetterDecision => ({
  letter: commitment.id,
  kind: 'commitment',
  item: commitment.item,
  materials: [commitment.material],
  signedAt: new Date().toISOString(),
  signature: { kind: 'drawn', path: 'M100 100L200 120L300 90' },
});

describe('<tb-commitment>', () => {
  it('says all that a letter of commitment has to say', async () => {
    const { element } = await show(commitment, { applicant: { name: '林悦' } });
    const text = textOf(deep(element, '[part=letter]'));
    for (const said of [
      '证明事项告知承诺书',
      '津民告承〔2026〕31号',
      '津港市民政局',
      '高龄津贴发放',
      '11990100MB9900305G3370510002000',
      '林悦',
      '居住证明',
      '证明申请人在本市居住。',
      '第六条',
      '申请人在本市连续居住满一年。',
      '承诺方式',
      '停发并追回津贴',
      '核查',
      '承诺书是否公开',
      '不向社会公开',
      '您可以不作承诺，改为提交证明材料',
      '本人在本市连续居住满一年。',
    ])
      expect(text).to.include(said);
  });

  it('leaves out whether it is made public where the body does not say', async () => {
    const { publicity, ...terms } = commitment.terms;
    const { element } = await show({ ...commitment, terms });
    expect(textOf(deep(element, '[part=letter]')))
      .to.not.include('承诺书是否公开')
      .and.to.not.include(publicity);
  });

  it('says all that a letter of deferral has to say', async () => {
    const { element } = await show(deferral);
    const text = textOf(deep(element, '[part=letter]'));
    for (const said of [
      '容缺受理承诺书',
      '经营场所布局图',
      '纸质',
      '原件 1 份',
      '窗口或邮寄',
      '5 个工作日',
      '最晚 2999年12月2日',
      '终止办理',
      '不超过本事项的承诺办结时限（10 个工作日）',
      '到期没有补齐的，按上面每份材料写明的逾期后果办理',
    ])
      expect(text).to.include(said);
  });

  it('leaves to a material what follows if it is late, and says the general only of the others', async () => {
    const [plan] = deferral.materials as [DeferralLetter['materials'][number]];
    const kind = { ...plan, consequence: '不影响签发。' };
    const photo = { key: 'own/food/photo', name: '照片' };
    const said = async (materials: DeferralLetter['materials']): Promise<string> =>
      textOf(deep((await show({ ...deferral, materials })).element, '[part=letter]'));
    expect(await said([kind])).to.not.match(/终止办理|才发放办理结果|材料补齐前不发放/);
    expect(await said([kind, photo])).to.match(/写明的办理。其他材料到期没有补齐.*终止办理/);
    expect(await said([photo])).to.match(/后果 到期没有补齐.*终止办理.*材料补齐并符合要求后，才发放办理结果/);
  });

  it('names no day where none is known, and says the limit instead', async () => {
    const { id, kind, item, itemName, department, promised } = deferral;
    const undated = { id, kind, item, itemName, department, ...(promised && { promised }) };
    const { element } = await show({ ...undated, materials: [{ key: 'x', name: '照片' }] });
    const text = textOf(deep(element, '[part=letter]'));
    expect(text).to.include('最长不超过本事项的承诺办结时限（10 个工作日）');
    expect(text).to.not.include('最晚');
  });

  it('chooses nothing for the resident: neither way is picked, nothing is ticked', async () => {
    const stage = await show(commitment);
    const checked = (): number =>
      deepAll(stage.element, 'input').filter((input) => (input as HTMLInputElement).checked).length;
    expect(checked()).to.equal(0);
    expect(deepAll(stage.element, 'button')).to.have.length(0);
    await pick(stage, '自愿承诺');
    expect((deep(stage.element, '#read') as HTMLInputElement).checked).to.equal(false);
  });

  it('offers both ways in the same size', async () => {
    const { app, element } = await show(commitment);
    app.style.width = '900px';
    await drawn(app);
    const [commit, proof] = deepAll(element, '.option').map((option) => option.getBoundingClientRect());
    expect(Math.abs(commit!.width - proof!.width)).to.be.below(1);
    expect(Math.abs(commit!.height - proof!.height)).to.be.below(1);
  });

  it('is signed by the keyboard alone', async () => {
    const { element, decisions } = await show(commitment, { applicant: { name: '林悦' } });
    (deep(element, 'input[name=choice]') as HTMLElement).focus();
    await sendKeys({ press: ' ' });
    await drawn(element);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    if ((focused() as HTMLInputElement).value !== 'x' && !deepAll(element, '#name').length)
      await sendKeys({ press: 'ArrowDown' });
    await drawn(element);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '林悦' });
    await sendKeys({ press: 'Enter' });
    await until(() => decisions.length === 1);
    const [decision] = decisions;
    expect(isSigned(decision) && decision.signature).to.deep.equal({ kind: 'typed', name: '林悦' });
  });

  it('tells the signature with what it stands for and when', async () => {
    const stage = await show(deferral);
    await sign(stage);
    const [decision] = stage.decisions;
    expect({ ...decision, signedAt: '' }).to.deep.equal({
      letter: deferral.id,
      kind: 'deferral',
      item: 'food-business-licence',
      materials: ['own/food/plan'],
      signedAt: '',
      signature: { kind: 'typed', name: '林悦' },
      until: '2999-12-02',
    });
    const at = isSigned(decision) ? decision.signedAt : '';
    expect(at).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(Math.abs(Date.parse(at) - Date.now())).to.be.below(60_000);
  });

  it('is signed by hand: the strokes are told as a path', async () => {
    const stage = await show(commitment);
    await pick(stage, '自愿承诺');
    await pick(stage, '我已阅读');
    await pick(stage, '手写签名');
    const canvas = deep(stage.element, 'canvas') as HTMLCanvasElement;
    canvas.scrollIntoView({ block: 'center' });
    await until(() => canvas.width > 100);
    const box = canvas.getBoundingClientRect();
    const place = (x: number, y: number): [number, number] => [
      Math.round(box.left + x * box.width),
      Math.round(box.top + y * box.height),
    ];
    await sendMouse({ type: 'move', position: place(0.2, 0.5) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: place(0.5, 0.6) });
    await sendMouse({ type: 'move', position: place(0.8, 0.4) });
    await sendMouse({ type: 'up' });
    await drawn(stage.element);
    await press(stage, '签署承诺书');
    const [decision] = stage.decisions;
    const signature = isSigned(decision) ? decision.signature : undefined;
    expect(signature?.kind).to.equal('drawn');
    const path = signature?.kind === 'drawn' ? signature.path : '';
    expect(path).to.match(/^M\d+ \d+(L\d+ \d+)+$/);
    expect(
      Math.max(
        ...path
          .split(/[ML]/)
          .slice(1)
          .map((pair) => Number(pair.split(' ')[1])),
      ),
    ).to.be.at.most(200);
    expect(deepAll(stage.element, 'svg.drawn path')).to.have.length(1);
  });

  it('has paper high enough for a hand on a narrow screen, told in the same box; a dot is no signature', async () => {
    const stage = await show(commitment, { width: 330 });
    await pick(stage, '自愿承诺');
    await pick(stage, '我已阅读');
    await pick(stage, '手写签名');
    const canvas = deep(stage.element, 'canvas') as HTMLCanvasElement;
    canvas.scrollIntoView({ block: 'center' });
    await until(() => canvas.width > 100);
    expect(canvas.getBoundingClientRect().height).to.be.above(130);
    const stroke = async (...points: readonly (readonly [number, number])[]): Promise<void> => {
      canvas.scrollIntoView({ block: 'center' });
      const box = canvas.getBoundingClientRect();
      for (const [index, [x, y]] of points.entries()) {
        const at = [Math.round(box.left + x * box.width), Math.round(box.top + y * box.height)] as const;
        await sendMouse({ type: 'move', position: [...at] });
        if (index === 0) await sendMouse({ type: 'down' });
      }
      await sendMouse({ type: 'up' });
      await drawn(stage.element);
    };
    await stroke([0.5, 0.5]);
    await press(stage, '签署承诺书');
    expect(deepAll(stage.element, '[role=alert]').map(textOf)).to.deep.equal([
      '只有一个点，看不出是签名。请重写，把姓名写完整。',
    ]);
    await stroke([0.1, 0.05], [0.5, 0.5], [0.9, 0.95]);
    await press(stage, '签署承诺书');
    const [decision] = stage.decisions;
    const path = isSigned(decision) && decision.signature.kind === 'drawn' ? decision.signature.path : '';
    const heights = (path.match(/\d+ \d+/g) ?? []).map((pair) => Number(pair.split(' ')[1]));
    expect([Math.min(...heights), Math.max(...heights)]).to.deep.equal([0, 200]);
  });

  it('calls who signs by who applies: a person, or whom an organisation has', async () => {
    for (const [applicant, words] of [
      [{ name: '林悦' }, '申请人本人'],
      [{ name: '海风餐饮', signer: '' }, '法定代表人'],
    ] as const) {
      const stage = await show(commitment, { applicant });
      await pick(stage, '自愿承诺');
      expect(textOf(deep(stage.element, 'input[name=signer]').closest('fieldset')!)).to.include(words);
    }
  });

  it('does not ask a second time where the letter was chosen before, and takes the proof all the same', async () => {
    const stage = await show(commitment, { chosen: true });
    expect(deepAll(stage.element, '.choice')).to.have.lengthOf(0);
    expect(deepAll(stage.element, '#read')).to.have.lengthOf(1);
    await press(stage, '改为提交证明');
    expect(stage.decisions).to.deep.equal([{ letter: commitment.id, choice: 'proof' }]);
  });

  it('says what is missing, one after the other, and goes there', async () => {
    const stage = await show(commitment, { applicant: { name: '林悦' } });
    await pick(stage, '自愿承诺');
    await pick(stage, '输入姓名');
    await press(stage, '签署承诺书');
    const said = deepAll(stage.element, '[role=alert]').map(textOf);
    expect(said).to.deep.equal(['请先阅读承诺书，再勾选这一项。', '请输入签名人姓名。']);
    expect(focused()?.id).to.equal('read');
    await pick(stage, '我已阅读');
    await type(stage, 'name', '林月');
    await press(stage, '签署承诺书');
    expect(deepAll(stage.element, '[role=alert]').map(textOf)).to.deep.equal([
      '姓名与签署人“林悦”不一致，请检查。',
    ]);
    expect(stage.decisions).to.deep.equal([]);
  });

  it('takes the name of the legal representative where an organisation applies', async () => {
    const applicant = { name: '津港市海风餐饮有限公司', signer: '周宁' };
    const stage = await show(commitment, { applicant });
    expect(textOf(deep(stage.element, '[part=letter]'))).to.include('津港市海风餐饮有限公司');
    await sign(stage, '林悦');
    expect(deepAll(stage.element, '[role=alert]').map(textOf)).to.deep.equal([
      '姓名与签署人“周宁”不一致，请检查。',
    ]);
    await type(stage, 'name', '周宁');
    await press(stage, '签署承诺书');
    expect(stage.decisions.map(isSigned)).to.deep.equal([true]);
  });

  it('names who signs for the applicant', async () => {
    const stage = await show(commitment, { applicant: { name: '林悦' } });
    await pick(stage, '自愿承诺');
    await pick(stage, '我已阅读');
    await pick(stage, '受委托的经办人');
    await pick(stage, '输入姓名');
    await type(stage, 'agent', '周宁');
    await type(stage, 'name', '周宁');
    await press(stage, '签署承诺书');
    const [decision] = stage.decisions;
    expect(isSigned(decision) && decision.agent).to.equal('周宁');
    expect(textOf(deep(stage.element, '.signature'))).to.include('经办人（签名）');
  });

  it('lets the resident bring the proof instead, and change that', async () => {
    const stage = await show(commitment);
    await pick(stage, '改为提交证明');
    await press(stage, '确定');
    expect(textOf(deep(stage.element, '.instead'))).to.include('居住证明');
    await press(stage, '改变选择');
    expect(stage.decisions).to.deep.equal([
      { letter: commitment.id, choice: 'proof' },
      { letter: commitment.id, choice: 'withdrawn' },
    ]);
    expect(deepAll(stage.element, '.option')).to.have.length(2);
  });

  it('is shown as signed, read-only, and can be taken back until it is handed in', async () => {
    const stage = await show(commitment);
    await sign(stage);
    expect(deepAll(stage.element, 'input')).to.have.length(0);
    expect(textOf(deep(stage.element, '.signature'))).to.include('林悦');
    expect(textOf(focused() as Element)).to.include('承诺书已签署');
    await press(stage, '撤回承诺');
    expect(stage.decisions[1]).to.deep.equal({ letter: commitment.id, choice: 'withdrawn' });
    expect(deepAll(stage.element, '.option')).to.have.length(2);
  });

  it('shows a letter that was signed before, and takes nothing back once it is handed in', async () => {
    const signed = { ...signedLetter(), signedAt: '2026-11-22T09:00:00+08:00' } as SignedLetter;
    const { element } = await show(commitment, { signed, locked: true });
    expect(deepAll(element, 'svg.drawn path')).to.have.length(1);
    expect(textOf(deep(element, '.signature'))).to.include('2026年11月22日');
    expect(deepAll(element, 'button').map(textOf)).to.deep.equal(['打印承诺书']);
  });

  it('draws nothing of a signature that is none', async () => {
    const signature = { kind: 'drawn', path: 'url(#x)' } as const;
    const { element } = await show(commitment, {
      signed: { ...signedLetter(), signature } as LetterDecision,
    });
    expect(deep(element, 'svg.drawn path').getAttribute('d')).to.equal('');
  });

  it('asks anew when the letter has come to say another day, unless it has been handed in', async () => {
    const [{ key = '' } = {}] = deferral.materials;
    const signed: LetterDecision = {
      ...(signedLetter() as SignedLetter),
      letter: deferral.id,
      kind: 'deferral',
      item: deferral.item,
      materials: [key],
      until: '2999-12-01',
    };
    const open = await show(deferral, { signed });
    expect(deepAll(open.element, 'form.signing')).to.have.length(1);
    const handedIn = await show(deferral, { signed, locked: true });
    expect(deepAll(handedIn.element, 'form.signing')).to.have.length(0);
    const deadline = textOf(deepAll<HTMLElement>(handedIn.element, '.sections > li')[1]!);
    expect(deadline).to.contain('12月1日');
    expect(deadline).to.not.contain('12月2日');
  });

  it('asks anew when it was signed more than thirty days ago, unless it has been handed in', async () => {
    const old = { ...signedLetter(), signedAt: new Date(Date.now() - 31 * 86_400_000).toISOString() };
    const asking = await show(commitment, { signed: old });
    expect(deepAll(asking.element, '.signing')).to.have.lengthOf(1);
    const held = await show(commitment, { signed: old, locked: true });
    expect(deepAll(held.element, '.done')).to.have.lengthOf(1);
  });

  it('asks anew when the letter has come to stand for more', async () => {
    const [first] = deferral.materials;
    const more = { ...deferral, materials: [first!, { key: 'own/food/health', name: '健康证明' }] };
    const signed: LetterDecision = {
      ...(signedLetter() as SignedLetter),
      letter: deferral.id,
      kind: 'deferral',
      item: deferral.item,
      materials: [first!.key],
      until: '2999-12-02',
    };
    const { element } = await show(more, { signed });
    expect(deepAll(element, 'form.signing')).to.have.length(1);
  });

  it('asks anew for another letter, and does not show what was signed for the first', async () => {
    const stage = await show(commitment);
    await sign(stage);
    stage.element.letter = deferral;
    await drawn(stage.element);
    expect(textOf(deep(stage.element, 'h2'))).to.equal('容缺受理承诺书');
    expect(deepAll(stage.element, '.option')).to.have.length(2);
  });

  it('is silent when the page sets what was decided', async () => {
    const stage = await show(commitment);
    stage.element.signed = signedLetter();
    await drawn(stage.element);
    expect(stage.decisions).to.deep.equal([]);
  });

  for (const [barred, words] of [
    ['environment', '生态环境保护'],
    ['bad-credit', '信用记录'],
    ['false-commitment', '不实承诺'],
  ] as const)
    it(`says why nothing can be committed to, and what to do: ${barred}`, async () => {
      const stage = await show(commitment, { barred });
      const text = textOf(deep(stage.element, '.barred'));
      expect(text).to.include(words);
      expect(text).to.include('居住证明');
      expect(deepAll(stage.element, '[part=letter]')).to.have.length(0);
      await press(stage, '改为提交证明');
      expect(stage.decisions).to.deep.equal([{ letter: commitment.id, choice: 'proof' }]);
    });

  it('says so without a letter, too', async () => {
    const { element } = await show(undefined, { barred: 'public-safety' });
    expect(textOf(deep(element, '.barred'))).to.include('公共安全');
  });

  it('cannot be signed once the day it gives has passed', async () => {
    const stage = await show({ ...deferral, until: '2026-01-05' });
    expect(textOf(deep(stage.element, '.notice'))).to.include('已过');
    expect(deepAll(stage.element, 'form')).to.have.length(0);
  });

  it('shows what the page has put in until there is a letter', async () => {
    const element = await fixture<TbCommitment>(
      html`<tb-commitment><a href="#x">承诺书下载</a></tb-commitment>`,
    );
    expect(textOf(element)).to.equal('承诺书下载');
    expect((element.renderRoot.querySelector('slot') as HTMLSlotElement).assignedElements()).to.have.length(
      1,
    );
  });

  it('shows text of the catalogue as text, and marked-up text without what could do harm', async () => {
    const { element } = await show({
      ...commitment,
      proof: '<img src=x onerror=alert(1)>',
      terms: { ...commitment.terms, content: '<p>住满<b>一年</b></p><script>alert(1)</script>' },
    });
    expect(textOf(element.renderRoot as unknown as Element)).to.include('<img src=x onerror=alert(1)>');
    expect(deepAll(element, 'img, script')).to.have.length(0);
  });

  it('forgets name and signature when the session ends', async () => {
    const stage = await show(commitment, { applicant: { name: '林悦' }, device: 'kiosk' });
    await sign(stage);
    window.dispatchEvent(new Event('tb-session-ended'));
    await drawn(stage.element);
    expect(textOf(stage.element.renderRoot as unknown as Element)).to.not.include('林悦');
    expect(stage.element.signed).to.equal(undefined);
  });

  it('forgets what was written when it leaves the page unsigned', async () => {
    const stage = await show(commitment);
    await pick(stage, '自愿承诺');
    await pick(stage, '输入姓名');
    await type(stage, 'name', '林悦');
    stage.element.remove();
    stage.app.append(stage.element);
    await drawn(stage.element);
    expect(deepAll(stage.element, '#name')).to.have.length(0);
  });

  it('fills in no names on devices of several people', async () => {
    const stage = await show(commitment, { device: 'shared' });
    await pick(stage, '自愿承诺');
    await pick(stage, '输入姓名');
    expect(deep(stage.element, '#name').getAttribute('autocomplete')).to.equal('off');
  });

  it('speaks English around the Chinese of the catalogue', async () => {
    const { element } = await show(commitment, { lang: 'en' });
    await until(() => textOf(deep(element, 'h2')) === 'Letter of notice and commitment');
    const marked = deepAll(element, '[lang=zh-CN]').map(textOf);
    expect(marked).to.include('居住证明');
  });

  for (const setting of [{}, { mode: 'elder' }, { lang: 'en' }, { dir: 'rtl' }, { theme: 'dark' }] as const)
    it(`is accessible with ${JSON.stringify(setting)}: unsigned, with mistakes, signed, barred`, async () => {
      const stage = await show(deferral, setting);
      await expect(stage.app).to.be.accessible();
      (deep(stage.element, 'input[name=choice]') as HTMLElement).click();
      await drawn(stage.element);
      for (const way of [0, 1]) {
        (deepAll(stage.element, 'input[name=way]')[way] as HTMLElement).click();
        await drawn(stage.element);
        (deep(stage.element, '[part=sign]') as HTMLElement).click();
        await drawn(stage.element);
        await expect(stage.app).to.be.accessible();
      }
      stage.element.signed = { ...signedLetter(), letter: deferral.id } as LetterDecision;
      await drawn(stage.element);
      await expect(stage.app).to.be.accessible();
      stage.element.barred = 'bad-credit';
      await drawn(stage.element);
      await expect(stage.app).to.be.accessible();
    });
});
