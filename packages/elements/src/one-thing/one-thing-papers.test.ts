import { expect } from '@open-wc/testing';
import type { Item, Scenario } from '@tongban/core/catalogue';
import { coded } from '../testing/items.js';
import { memoryTarget } from '../testing/memory-target.js';
import { deep, deepAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import {
  aScenario,
  deferrable,
  items,
  pressIn,
  show,
  type Shown,
  sign,
  toForm,
  toReview,
  withMaterials,
} from '../testing/show-one-thing.js';

describe('<tb-one-thing>, its letters and its receipt', () => {
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

  it('does not say that what nobody hands in is brought', async () => {
    const more = { id: 'o', name: '委托书', necessity: coded('natl.material-need', '2', '非必要') };
    const shown = await show({ items: withMaterials([{ id: 'm', name: '身份证' }, more]) });
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await shown.press('下一步');
    await shown.send();
    expect(shown.sent[0]?.joint?.materials.map(({ name }) => name)).to.deep.equal(['身份证']);
  });
});
