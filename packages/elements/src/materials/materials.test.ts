import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { nothing } from 'lit';
import type { Item } from '@tongban/core/catalogue';
import { encodeAnswers, itemSubject } from '@tongban/core/checklist';
import { licenceSources, type LicenceSource } from '@tongban/core/extensions';
import { TbError } from '@tongban/core/errors';
import { submissionTargets } from '@tongban/core/form';
import '../define-all.js';
import type { TbApp } from '../app/app.js';
import { memoryTarget } from '../testing/memory-target.js';
import { aCatalogue, anItem } from '../testing/items.js';
import { drawn, settled } from '../testing/mount.js';
import { sourceOf } from '../testing/sources.js';
import { deep, deepAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import {
  forgetMaterials,
  type TbAnswersChangedEvent,
  type TbMaterialChangedEvent,
  type TbMaterials,
} from './materials.js';

/** A new item for each test: all of them share what the browser keeps. */
let items = 0;
const shop = (parts: Partial<Item> = {}): Item =>
  anItem({
    id: `materials-${Date.now()}-${(items += 1)}`,
    name: '开奶茶店',
    materials: [
      { id: 'form', name: '申请书', originals: 1, guidance: '用黑色笔填写。' },
      { id: 'lease', name: '租赁合同', copies: 1 },
      { id: 'deed', name: '房产证', copies: 1 },
      {
        id: 'consent',
        name: '房东同意书',
        originals: 1,
        deferral: { limit: { amount: 5, unit: 'workday' } },
      },
      { id: 'licence', name: '营业执照', exemption: { reason: 'licence' }, licence: { name: '营业执照' } },
    ],
    situations: [
      {
        id: 'place',
        question: '店面是自己的吗？',
        options: [
          { id: 'own', text: '自有', materials: ['deed'] },
          {
            id: 'rent',
            text: '租用',
            materials: ['lease'],
            questions: [
              {
                id: 'sub',
                question: '是转租的吗？',
                options: [
                  { id: 'yes', text: '是', materials: ['consent'] },
                  { id: 'no', text: '不是' },
                ],
              },
            ],
          },
        ],
      },
    ],
    ...parts,
  });

interface Setting {
  readonly prepare?: (app: TbApp) => void;
  readonly device?: 'personal' | 'shared' | 'kiosk';
  readonly mode?: 'standard' | 'elder';
  readonly lang?: string;
  readonly dir?: string;
  readonly theme?: 'light' | 'dark';
  readonly show?: 'all' | 'questions' | 'list';
}

async function show(item: Item | undefined, setting: Setting = {}): Promise<TbMaterials> {
  const { device = 'personal', mode = 'standard', theme = 'light', lang, dir } = setting;
  const app = await fixture<TbApp>(
    html`<tb-app device=${device} mode=${mode} theme=${theme} lang=${lang ?? nothing} dir=${dir ?? nothing}
      ><tb-materials .item=${item} show=${setting.show ?? 'all'}></tb-materials
    ></tb-app>`,
  );
  setting.prepare?.(app);
  const materials = app.querySelector('tb-materials') as TbMaterials;
  await settled(materials);
  if (item) await until(() => deepAll(materials, '.tools').length > 0 || setting.show === 'questions');
  await until(() => setting.show === 'questions' || deepAll(materials, '.keep:not(:empty)').length > 0);
  return materials;
}

/** What is kept is written soon after; how soon nobody is told, and a busy machine takes its time. */
const written = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

const endSession = (): void => void window.dispatchEvent(new Event('tb-session-ended'));

const option = (materials: TbMaterials, text: string): HTMLInputElement =>
  deepAll(materials, '.option')
    .filter((label) => textOf(label) === text)[0]!
    .querySelector('input')!;

async function choose(materials: TbMaterials, text: string): Promise<void> {
  option(materials, text).click();
  await drawn(materials);
}

const box = (materials: TbMaterials, name: string): HTMLInputElement =>
  deep<HTMLInputElement>(materials, `input[aria-label^="${name}"]`);
const groups = (materials: TbMaterials): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const list of deepAll(materials, 'ul.materials')) {
    const title = textOf(deep(materials, `#${list.getAttribute('aria-labelledby')}`));
    found[title] = Array.from(list.querySelectorAll('.name > span:first-child')).map((name) =>
      textOf(name as HTMLElement),
    );
  }
  return found;
};

describe('<tb-materials>', () => {
  it('lists what is to be brought in any case, what some answer would ask for, and what we hold', async () => {
    const materials = await show(shop());
    expect(groups(materials)).to.deep.equal({
      要带的: ['申请书'],
      '看情况，可能要带': ['租赁合同', '房产证', '房东同意书'],
      '我们已有，不用交': ['营业执照'],
    });
    expect(textOf(materials)).to.contain('要带 1 样·我们已有 1 样').and.to.contain('还有 1 个问题没有回答');
  });

  it('counts what we hold only when it is certain that it is wanted', async () => {
    const materials = await show(
      shop({
        materials: [
          { id: 'form', name: '申请书', originals: 1 },
          { id: 'deed', name: '房产证', exemption: { reason: 'sharing' } },
          { id: 'lease', name: '租赁合同', copies: 1 },
          { id: 'consent', name: '房东同意书', originals: 1 },
        ],
      }),
    );
    expect(textOf(materials)).not.to.contain('我们已有');
    await choose(materials, '自有');
    expect(textOf(materials)).to.contain('要带 1 样·我们已有 1 样');
  });

  it('asks what follows an answer, and lists what the answers call for', async () => {
    const materials = await show(shop());
    await choose(materials, '租用');
    expect(deepAll(materials, 'legend').map(textOf)).to.deep.equal(['店面是自己的吗？', '是转租的吗？']);
    await choose(materials, '是');
    expect(groups(materials)).to.deep.equal({
      要带的: ['申请书', '租赁合同'],
      可以后补的: ['房东同意书'],
      '我们已有，不用交': ['营业执照'],
    });
    expect(textOf(materials)).to.contain('要带 3 样·我们已有 1 样·1 样可以后补');
    expect(textOf(materials)).to.contain('因为您选了“租用”');
    expect(textOf(materials)).to.contain('可容缺 · 5 个工作日内补');
  });

  it('says what an answer has changed, and marks it', async () => {
    const materials = await show(shop());
    await choose(materials, '自有');
    await choose(materials, '租用');
    expect(textOf(deep(materials, '[role=status]'))).to.equal(
      '加了 1 项：“租赁合同”；少了 1 项：“房产证”。现在要带 2 样。',
    );
    expect(deepAll(materials, '.fresh .name').map(textOf)).to.deep.equal(['租赁合同新增']);
  });

  it('tells the page what a resident has answered, and nothing when the page sets answers', async () => {
    const materials = await show(shop());
    const heard: TbAnswersChangedEvent[] = [];
    materials.addEventListener('tb-answers-changed', (event) => heard.push(event));
    materials.answers = { place: ['own'] };
    await drawn(materials);
    expect(option(materials, '自有').checked).to.equal(true);
    expect(heard).to.have.lengthOf(0);
    await choose(materials, '租用');
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ answers: { place: ['rent'] }, open: 1 }]);
    expect(materials.answers).to.deep.equal({ place: ['rent'] });
  });

  it('tells the page what a resident has ready', async () => {
    const materials = await show(shop());
    const told = oneEvent(materials, 'tb-material-changed') as Promise<TbMaterialChangedEvent>;
    box(materials, '申请书').click();
    const { detail } = await told;
    expect(detail).to.include({ name: '申请书', state: 'bring', ready: true });
    await drawn(materials);
    expect(textOf(materials)).to.contain('1 样中已备 1 样');
    expect(materials.materials.map(({ name, state }) => [name, state])).to.deep.equal([
      ['申请书', 'bring'],
      ['营业执照', 'held'],
    ]);
  });

  it('keeps answers and ticks on a personal device', async () => {
    const item = shop();
    const first = await show(item);
    await choose(first, '租用');
    box(first, '租赁合同').click();
    await drawn(first);
    first.remove();
    const isBack = (list: TbMaterials): boolean =>
      option(list, '租用').checked && box(list, '租赁合同').checked;
    let second = await show(item);
    // Sealing takes a moment, and one that comes sooner has what was there before.
    for (let tries = 0; tries < 20 && !isBack(second); tries += 1) {
      second.remove();
      await new Promise((resolve) => setTimeout(resolve, 200));
      second = await show(item);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(isBack(second)).to.equal(true);
    expect(textOf(second)).to.contain('选择和勾选保存在这台设备上');
  });

  for (const device of ['shared', 'kiosk'] as const)
    it(`keeps nothing on a device that is ${device}, and forgets when the session ends`, async () => {
      const item = shop();
      const materials = await show(item, { device });
      expect(textOf(materials)).to.contain('这是公用设备，选择和勾选不会留下');
      await choose(materials, '租用');
      box(materials, '租赁合同').click();
      await drawn(materials);
      window.dispatchEvent(new Event('tb-session-ended'));
      await drawn(materials);
      expect(materials.answers).to.deep.equal({});
      expect(option(materials, '租用').checked).to.equal(false);
      const personal = await show(item);
      expect(option(personal, '租用').checked).to.equal(false);
    });

  it('takes all answers and ticks back, and leaves the focus in the questions', async () => {
    const materials = await show(shop());
    await choose(materials, '租用');
    box(materials, '申请书').click();
    await drawn(materials);
    deepAll(materials, '.tools button')
      .filter((button) => textOf(button) === '全部重选')[0]!
      .click();
    await drawn(materials);
    expect(materials.answers).to.deep.equal({});
    expect(box(materials, '申请书').checked).to.equal(false);
    expect(materials.renderRoot.querySelector(':focus')?.getAttribute('type')).to.equal('radio');
  });

  it('takes no answers back where the questions do not stand', async () => {
    const materials = await show(shop());
    await choose(materials, '租用');
    const words = (): readonly string[] => deepAll(materials, '.tools button').map(textOf);
    expect(words()).to.include('全部重选');
    materials.show = 'list';
    await drawn(materials);
    expect(words()).not.to.include('全部重选');
    expect(words()).not.to.have.length(0);
  });

  it('says that nothing has to be brought', async () => {
    const materials = await show(
      anItem({
        id: `free-${Date.now()}`,
        materials: [{ id: 'm', name: '身份证', exemption: { reason: 'sharing' } }],
      }),
    );
    expect(textOf(deep(materials, '.counts'))).to.equal('什么都不用带。');
  });

  it('says that no materials are listed', async () => {
    const materials = await show(anItem({ id: `bare-${Date.now()}` }));
    expect(textOf(materials)).to.contain('没有列出要带的材料');
  });

  it('shows only the questions, or only the list', async () => {
    const item = shop();
    const questions = await show(item, { show: 'questions' });
    expect([deepAll(questions, 'fieldset').length, deepAll(questions, '.materials').length]).to.deep.equal([
      1, 0,
    ]);
    const list = await show(item, { show: 'list' });
    expect([deepAll(list, 'fieldset').length, deepAll(list, '.materials').length]).to.deep.equal([0, 3]);
  });

  it('lists each thing of a scenario once, with the items that ask for it', async () => {
    const [a, b] = ['a', 'b'].map((id) =>
      anItem({
        id,
        name: `事项${id}`,
        materials: [{ id: `${id}-m`, name: '身份证', standardName: '居民身份证', copies: 1 }],
      }),
    );
    const scenario = { id: `scenario-${Date.now()}`, code: 'YJS-1', name: '开店', items: ['a', 'b'] };
    const source = sourceOf(aCatalogue([a!, b!], { scenarios: [scenario] }));
    const app = await fixture(
      html`<tb-app .source=${source}><tb-materials code="YJS-1"></tb-materials></tb-app>`,
    );
    const materials = app.querySelector('tb-materials') as TbMaterials;
    await until(() => deepAll(materials, '.name').length === 1);
    expect(textOf(materials)).to.contain('用于：事项a、事项b');
  });

  it('names the answer a resident has given, not the question of an item that it has settled', async () => {
    const scenario = {
      id: `scenario-${Date.now()}`,
      code: 'YJS-2',
      name: '开店',
      items: ['shop'],
      situations: [
        {
          id: 'whose',
          question: '在自己家里开吗？',
          options: [
            { id: 'home', text: '在家', settles: [{ item: 'shop', question: 'place', option: 'own' }] },
            { id: 'not', text: '不在家', settles: [{ item: 'shop', question: 'place', option: 'rent' }] },
          ],
        },
      ],
    };
    const source = sourceOf(aCatalogue([shop({ id: 'shop' })], { scenarios: [scenario] }));
    const app = await fixture(
      html`<tb-app .source=${source}><tb-materials code="YJS-2"></tb-materials></tb-app>`,
    );
    const materials = app.querySelector('tb-materials') as TbMaterials;
    await until(() => deepAll(materials, '.option').length === 2);
    expect(textOf(materials)).to.contain('仅在这种情况需要：“在自己家里开吗？”选“在家”');
    await choose(materials, '在家');
    expect(deepAll(materials, '.why').map(textOf)).to.deep.equal(['因为您选了“在家”']);
  });

  describe('where a line can be handed in from here', () => {
    const withWays = (): Item =>
      shop({
        materials: [
          {
            id: 'card',
            name: '居民身份证',
            copies: 1,
            licence: { code: 'JG-1', name: '居民身份证' },
            upload: { types: ['application/pdf'] },
          },
        ],
        situations: [],
      });
    const held = {
      code: 'JG-1',
      name: '居民身份证',
      holder: '津*明',
      number: '9901**********0011',
      ref: 'r1',
    };
    const licences = (parts: Partial<LicenceSource>) => (app: TbApp) => {
      app.host.of(licenceSources).register({
        id: 'org.example.licences',
        find: () => Promise.resolve([held]),
        link: () =>
          Promise.resolve({
            code: 'JG-1',
            name: '居民身份证',
            grant: 'g1',
            expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
          }),
        ...parts,
      });
    };
    const press = async (materials: TbMaterials, words: string): Promise<void> => {
      await until(() => deepAll(materials, '.ways button').some((button) => textOf(button) === words));
      deepAll(materials, '.ways button')
        .filter((button) => textOf(button) === words)[0]!
        .click();
    };

    it('offers nothing where there is nowhere to turn to', async () => {
      expect(deepAll(await show(withWays()), '.ways')).to.have.lengthOf(0);
    });

    it('links an electronic licence, which then need not be brought, and takes it back', async () => {
      const materials = await show(withWays(), { prepare: licences({}) });
      const told: TbMaterialChangedEvent[] = [];
      materials.addEventListener('tb-material-changed', (event) => told.push(event));
      await press(materials, '关联电子证照');
      await until(() => textOf(materials).includes('津*明'));
      await expect(materials).to.be.accessible();
      await press(materials, '关联这本');
      await until(() => told.length === 1);
      await drawn(materials);
      expect(told[0]!.detail).to.include({ name: '居民身份证', state: 'linked', grant: 'g1' });
      expect(textOf(materials)).to.contain('已关联“居民身份证”').and.to.contain('1 样中已备 1 样');
      await press(materials, '取消关联');
      await until(() => told.length === 2);
      expect(told[1]!.detail.state).to.equal('bring');
    });

    for (const [code, words] of [
      ['unauthorised', '请先登录'],
      ['network', '没有关联上'],
    ] as const)
      it(`says what to do when licences cannot be had: ${code}`, async () => {
        const find = (): Promise<never> => Promise.reject(new TbError(code, 'no'));
        const materials = await show(withWays(), { prepare: licences({ find }) });
        await press(materials, '关联电子证照');
        await until(() => textOf(materials).includes(words));
      });

    it('unlinks a licence by itself when the right to use it has ended, and offers to link it again', async () => {
      const link = () =>
        Promise.resolve({
          code: 'JG-1',
          name: '居民身份证',
          grant: 'g1',
          expiresAt: new Date(Date.now() + 400).toISOString(),
        });
      const materials = await show(withWays(), { prepare: licences({ link }) });
      const told: string[] = [];
      materials.addEventListener('tb-material-changed', ({ detail }) => told.push(detail.state));
      await press(materials, '关联电子证照');
      await press(materials, '关联这本');
      await until(() => told.length === 2);
      await drawn(materials);
      expect(told).to.deep.equal(['linked', 'bring']);
      expect(textOf(materials)).to.contain('关联已经超过有效时间');
      await press(materials, '重新查找');
      await press(materials, '关联这本');
      await until(() => told.length > 2);
      expect(told[2]).to.equal('linked');
    });

    it('says that the person has no such licence', async () => {
      const materials = await show(withWays(), { prepare: licences({ find: () => Promise.resolve([]) }) });
      await press(materials, '关联电子证照');
      await until(() => textOf(materials).includes('没有找到您的这种电子证照'));
    });

    const picked = async (materials: TbMaterials, name = '身份证.pdf'): Promise<void> => {
      await until(() => deepAll(materials, 'input[type=file]').length > 0);
      const picker = deep<HTMLInputElement>(materials, 'input[type=file]');
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(10)], name, { type: 'application/pdf' }));
      picker.files = data.files;
      picker.dispatchEvent(new Event('change'));
    };
    const uploading = (): ReturnType<typeof memoryTarget> & { prepare: (app: TbApp) => void } => {
      const memory = memoryTarget();
      return {
        ...memory,
        prepare: (app) => void app.host.of(submissionTargets).register(memory.target),
      };
    };
    /** Presses 上传, and sends a file to the end. */
    const handIn = async (
      materials: TbMaterials,
      { uploads }: ReturnType<typeof memoryTarget>,
      name?: string,
    ): Promise<void> => {
      const before = uploads.length;
      await press(materials, '上传');
      await picked(materials, name);
      await until(() => uploads.length === before + 1);
      uploads[before]!.done();
      await until(() => materials.materials.some(({ state }) => state === 'uploaded'));
      await drawn(materials);
    };

    it('uploads files, says while they are on their way, and has them again after a reload', async () => {
      const { uploads, prepare } = uploading();
      const item = withWays();
      const materials = await show(item, { prepare });
      await press(materials, '上传');
      await picked(materials);
      await until(() => uploads.length === 1);
      expect(materials.pending).to.equal(true);
      const told = oneEvent(materials, 'tb-material-changed') as Promise<TbMaterialChangedEvent>;
      uploads[0]!.done();
      const { detail } = await told;
      expect([detail.state, detail.files?.[0]?.name]).to.deep.equal(['uploaded', '身份证.pdf']);
      await drawn(materials);
      expect(materials.pending).to.equal(false);
      await expect(materials).to.be.accessible();
      await written();
      materials.remove();
      const again = await show(item, { prepare });
      await until(() => textOf(again).includes('身份证.pdf'));
    });

    it('goes on with an upload in its own place only: another list begins the same file anew', async () => {
      const { uploads, prepare } = uploading();
      const same = (materials: TbMaterials): void => {
        const data = new DataTransfer();
        data.items.add(
          new File([new Uint8Array(10)], '同一份.pdf', { type: 'application/pdf', lastModified: 1 }),
        );
        const picker = deep<HTMLInputElement>(materials, 'input[type=file]');
        picker.files = data.files;
        picker.dispatchEvent(new Event('change'));
      };
      const begin = async (item: Item): Promise<void> => {
        const before = uploads.length;
        const materials = await show(item, { prepare });
        await press(materials, '上传');
        await until(() => deepAll(materials, 'input[type=file]').length > 0);
        same(materials);
        await until(() => uploads.length > before);
        await written();
        materials.parentElement?.remove();
      };
      const item = withWays();
      await begin(item);
      await begin(withWays());
      await begin(item);
      expect(uploads.map(({ options }) => options.resume)).to.deep.equal([
        undefined,
        undefined,
        '/uploads/file-1',
      ]);
    });

    it('has files again of an optional material that only an answer asks for', async () => {
      const memory = uploading();
      const item = shop({
        materials: [
          {
            id: 'lease',
            name: '租赁合同',
            necessity: { system: 'natl.material-need', code: '2' },
            upload: { types: ['application/pdf'] },
          },
        ],
        situations: [
          {
            id: 'place',
            question: '店面是自己的吗？',
            options: [
              { id: 'own', text: '自有' },
              { id: 'rent', text: '租用', materials: ['lease'] },
            ],
          },
        ],
      });
      const first = await show(item, memory);
      await choose(first, '租用');
      await handIn(first, memory);
      await written();
      first.remove();
      const second = await show(item, memory);
      await until(() => textOf(second).includes('身份证.pdf'));
      await choose(second, '自有');
      await choose(second, '租用');
      await until(() => textOf(second).includes('身份证.pdf'));
    });

    it('takes back at the server a file that is taken out, and all when one begins anew', async () => {
      const memory = uploading();
      const materials = await show(withWays(), memory);
      await handIn(materials, memory);
      deep(materials, '.file button').click();
      await until(() => memory.discarded.length === 1);
      await picked(materials);
      await until(() => memory.uploads.length === 2);
      memory.uploads[1]!.done();
      await until(() => materials.materials[0]?.state === 'uploaded');
      box(materials, '居民身份证').click();
      await drawn(materials);
      deepAll(materials, '.tools button')
        .filter((button) => textOf(button) === '全部重选')[0]!
        .click();
      await until(() => memory.discarded.length === 2);
      expect(memory.discarded.map(({ id }) => id)).to.deep.equal(['file-1', 'file-2']);
    });

    it('takes files back at the end of a session on a shared device, also when the list was taken out', async () => {
      const memory = uploading();
      const materials = await show(withWays(), { ...memory, device: 'shared' });
      await handIn(materials, memory);
      materials.remove();
      endSession();
      await until(() => memory.discarded.length === 1);
      expect(materials.materials.map(({ state }) => state)).to.deep.equal(['bring']);
    });

    it('forgets a subject that is over, and leaves its files to the application', async () => {
      const memory = uploading();
      const item = withWays();
      const materials = await show(item, memory);
      await handIn(materials, memory);
      box(materials, '居民身份证').click();
      await drawn(materials);
      await forgetMaterials(item.id);
      await drawn(materials);
      expect(materials.materials.map(({ state, ready }) => [state, ready])).to.deep.equal([['bring', false]]);
      materials.remove();
      const again = await show(item, memory);
      await written();
      expect(textOf(again)).not.to.contain('身份证.pdf');
      expect(box(again, '居民身份证').checked).to.equal(false);
      expect(memory.discarded).to.deep.equal([]);
    });

    it('offers to link again what was taken back', async () => {
      const materials = await show(withWays(), { prepare: licences({}) });
      await press(materials, '关联电子证照');
      await press(materials, '关联这本');
      await press(materials, '取消关联');
      await press(materials, '关联电子证照');
      await press(materials, '关联这本');
      await until(() => materials.materials[0]?.state === 'linked');
    });

    it('looks again where no licence was found, or the one found is no longer there', async () => {
      let found: readonly (typeof held)[] = [];
      const find = (): Promise<readonly (typeof held)[]> => Promise.resolve(found);
      const link = (): Promise<never> => Promise.reject(new TbError('not-found', 'gone'));
      const materials = await show(withWays(), { prepare: licences({ find, link }) });
      await press(materials, '关联电子证照');
      await until(() => textOf(materials).includes('没有找到'));
      found = [held];
      await press(materials, '重新查找');
      await press(materials, '关联这本');
      await until(() => textOf(materials).includes('已经失效'));
      await press(materials, '重新查找');
      await until(() => textOf(materials).includes('津*明'));
    });

    it('keeps the focus with what comes for the button that was pressed, and says how many were found', async () => {
      const materials = await show(withWays(), { prepare: licences({}) });
      const focused = (): Element | null => materials.renderRoot.querySelector(':focus');
      await press(materials, '关联电子证照');
      await until(() => textOf(materials).includes('津*明'));
      expect(focused()?.getAttribute('aria-label')).to.equal('关联电子证照：居民身份证');
      expect(focused()?.querySelector('[role=status]')?.textContent).to.contain('找到 1 本');
      await press(materials, '关联这本');
      await until(() => textOf(materials).includes('已关联'));
      expect(focused()?.getAttribute('role')).to.equal('group');
      await press(materials, '取消关联');
      await until(() => focused()?.textContent?.trim() === '关联电子证照');
    });
  });

  describe('when the page hands the same thing over anew', () => {
    it('leaves answers, ticks and the QR code of an item', async () => {
      const item = shop();
      const materials = await show(item);
      await choose(materials, '租用');
      box(materials, '租赁合同').click();
      deepAll(materials, '.tools button')[1]!.click();
      await until(() => deepAll(materials, '.code svg').length > 0);
      materials.item = { ...item, name: '开小店' };
      await drawn(materials);
      expect(textOf(materials)).to.contain('开小店');
      expect(option(materials, '租用').checked).to.equal(true);
      expect(box(materials, '租赁合同').checked).to.equal(true);
      expect(deepAll(materials, '.code svg')).to.have.lengthOf(1);
    });

    it('leaves the ticks of a scenario whose items are fewer by now', async () => {
      const [a, b] = [shop(), anItem({ id: `other-${Date.now()}`, materials: [] })];
      const scenario = { id: `anew-${Date.now()}`, code: 'YJS-2', name: '开店', items: [a.id, b.id] };
      const materials = await show(a);
      materials.item = undefined;
      materials.items = [a, b];
      materials.scenario = scenario;
      await until(() => textOf(deep(materials, '.subject')) === '开店');
      box(materials, '申请书').click();
      await drawn(materials);
      materials.items = [a];
      materials.scenario = { ...scenario, items: [a.id] };
      await drawn(materials);
      expect(box(materials, '申请书').checked).to.equal(true);
    });
  });

  describe('at the end of a session on a shared device', () => {
    const tickOff = async (materials: TbMaterials): Promise<void> => {
      await choose(materials, '租用');
      box(materials, '申请书').click();
      await drawn(materials);
      await written();
    };
    const expectBlank = async (materials: TbMaterials): Promise<void> => {
      await written();
      expect(option(materials, '租用').checked).to.equal(false);
      expect(box(materials, '申请书').checked).to.equal(false);
    };

    it('forgets every item that was looked at', async () => {
      const [one, two] = [shop(), shop()];
      const materials = await show(one, { device: 'shared' });
      await tickOff(materials);
      materials.item = two;
      materials.answers = undefined;
      await drawn(materials);
      await tickOff(materials);
      endSession();
      await drawn(materials);
      await expectBlank(materials);
      await expectBlank(await show(one, { device: 'shared' }));
    });

    it('forgets what a list has left behind that was taken out before', async () => {
      const item = shop();
      const materials = await show(item, { device: 'shared' });
      const app = materials.parentElement!;
      await tickOff(materials);
      materials.remove();
      endSession();
      await expectBlank(await show(item, { device: 'shared' }));
      app.append(materials);
      await drawn(materials);
      await expectBlank(materials);
    });

    it('forgets the answers of an address', async () => {
      const item = shop();
      const first = await show(item, { device: 'shared' });
      location.hash = `#tb-checklist=${item.id};${encodeAnswers(itemSubject(item), { place: ['rent'] })}`;
      await until(() => option(first, '租用').checked);
      endSession();
      await drawn(first);
      expect(textOf(first)).not.to.contain('链接或二维码带来的选择');
      await expectBlank(await show(item, { device: 'shared' }));
    });
  });

  it('keeps what another tab has made of the same list', async () => {
    const item = shop();
    const [one, two] = [await show(item), await show(item)];
    await choose(one, '租用');
    box(one, '租赁合同').click();
    await written();
    box(two, '申请书').click();
    await until(() => option(two, '租用').checked);
    expect([box(two, '租赁合同').checked, box(two, '申请书').checked]).to.deep.equal([true, true]);
    await choose(two, '自有');
    await written();
    one.remove();
    two.remove();
    const later = await show(item);
    await until(() => option(later, '自有').checked);
    expect(box(later, '申请书').checked).to.equal(true);
  });

  it('tells the page of answers that an address has brought', async () => {
    const item = shop();
    const materials = await show(item);
    const told = oneEvent(materials, 'tb-answers-changed') as Promise<TbAnswersChangedEvent>;
    location.hash = `#tb-checklist=${item.id};${encodeAnswers(itemSubject(item), { place: ['rent'] })}`;
    expect((await told).detail).to.deep.equal({ answers: { place: ['rent'] }, open: 1 });
  });

  it('shows the answers of an address, says so, and takes them out of it', async () => {
    const item = shop();
    const first = await show(item);
    await choose(first, '租用');
    deepAll(first, '.tools button')[1]!.click();
    await until(() => deepAll(first, '.address').length > 0);
    const address = textOf(deep(first, '.address'));
    expect(new URL(address).hash).to.match(/^#tb-checklist=materials-[\w-]+;[\w-]+$/);
    await choose(first, '自有');
    first.remove();
    location.hash = new URL(address).hash;
    const second = await show(item);
    await until(() => option(second, '租用').checked);
    expect(textOf(second)).to.contain('链接或二维码带来的选择');
    expect(location.hash).to.equal('');
    await until(() => deepAll(second, '.arrived button').length > 0, 'nothing to go back to');
    deepAll(second, '.arrived button')[0]!.click();
    await until(() => option(second, '自有').checked, 'not gone back');
  });

  it('keeps the resident’s own answers where a link cannot be read, and says so', async () => {
    const item = shop();
    const materials = await show(item);
    await choose(materials, '自有');
    location.hash = `#tb-checklist=${item.id};zzzzzz-1`;
    await until(() => deepAll(materials, '.arrived').length > 0);
    expect(textOf(deep(materials, '.arrived'))).to.contain('读不出来');
    expect(option(materials, '自有').checked).to.equal(true);
    expect(location.hash).to.equal('');
    await choose(materials, '租用');
    expect(deepAll(materials, '.arrived')).to.have.lengthOf(0);
  });

  it('is printed with boxes, the answers, the department and the address, and without pictures', async () => {
    const materials = await show(shop());
    await choose(materials, '租用');
    box(materials, '租赁合同').click();
    window.dispatchEvent(new Event('beforeprint'));
    await drawn(materials);
    const paper = deep(materials, '.paper');
    for (const words of ['开奶茶店', '津港市公安局', '店面是自己的吗？', '租用', '申请书'])
      expect(paper.textContent).to.contain(words);
    expect(paper.textContent).to.contain('仅在这种情况需要：“是转租的吗？”选“是”');
    expect(paper.querySelectorAll('.box')).to.have.lengthOf(3);
    expect(
      Array.from(paper.querySelectorAll('.box.full')).map(
        (full) => full.nextElementSibling!.querySelector('strong')!.textContent,
      ),
    ).to.deep.equal(['租赁合同']);
    expect(paper.querySelectorAll('img, svg')).to.have.lengthOf(0);
    expect(paper.querySelector('.paper-foot')!.textContent).to.contain('#tb-checklist=');
    window.dispatchEvent(new Event('afterprint'));
    await drawn(materials);
    expect(deepAll(materials, '.paper')).to.have.lengthOf(0);
  });

  const states: readonly [string, (materials: TbMaterials) => Promise<void>][] = [
    ['as it is first seen', async () => undefined],
    [
      'answered and ticked',
      async (materials) => {
        await choose(materials, '租用');
        box(materials, '租赁合同').click();
        await drawn(materials);
      },
    ],
    [
      'with its QR code',
      async (materials) => {
        deepAll(materials, '.tools button')[1]!.click();
        await until(() => deepAll(materials, '.code svg').length > 0);
      },
    ],
  ];
  for (const setting of [
    {},
    { mode: 'elder' },
    { lang: 'en' },
    { dir: 'rtl' },
    { theme: 'dark' },
    { device: 'kiosk' },
  ] as const)
    for (const [what, prepare] of states)
      it(`is accessible ${what}, with ${JSON.stringify(setting)}`, async () => {
        const materials = await show(shop(), setting);
        await prepare(materials);
        await expect(materials.parentElement).to.be.accessible();
      });
});
