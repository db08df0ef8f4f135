import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import type { Catalogue } from '@tongban/core/catalogue';
import { catalogueSources, type CatalogueAnswer } from '@tongban/core/extensions';
import { regionSources, type Region } from '@tongban/core/form';
import { TbError } from '@tongban/core/errors';
import { showField, type FieldSetting, type FieldStage } from '../../testing/show-field.js';
import { textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';

const entry = { type: 'region' };
const schema = { type: 'string' };

const emptyCatalogue: Catalogue = {
  format: 'tongban-catalogue/1',
  id: 'test',
  title: '测试',
  publisher: { name: '津港市（虚构）' },
  updated: '2026-11-22',
  items: [],
};

const parts: Readonly<Record<string, readonly Region[]>> = {
  '': [
    { code: '990000000000', name: '海湾省' },
    { code: '980000000000', name: '平原省', leaf: true },
  ],
  '990000000000': [
    { code: '990100000000', name: '津港市' },
    { code: '999001000000', name: '滩涂县' },
  ],
  '990100000000': [
    { code: '990102000000', name: '望海区' },
    { code: '990103000000', name: '临港区' },
  ],
  '990102000000': [{ code: '990102001000', name: '听潮街道' }],
};

function source(answers = parts) {
  const asked: string[] = [];
  const plug: FieldSetting['plug'] = (host) =>
    host.of(regionSources).register({
      id: 'test.regions',
      regions(parent) {
        asked.push(parent);
        const regions = answers[parent];
        return regions ? Promise.resolve(regions) : Promise.resolve([]);
      },
    });
  return { asked, plug };
}

const selects = (stage: FieldStage): HTMLSelectElement[] => stage.all<HTMLSelectElement>('select');
const picked = (stage: FieldStage): string[] =>
  selects(stage).map((select) => select.selectedOptions[0]!.text);

async function pick(stage: FieldStage, index: number, name: string): Promise<void> {
  const select = selects(stage)[index]!;
  select.focus();
  select.value = [...select.options].find((option) => option.text === name)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await stage.drawn();
}

describe('a field for a region', () => {
  it('asks for one level after the other, each when the one above is answered', async () => {
    const { asked, plug } = source();
    const stage = await showField({ ...entry, depth: 'county' }, schema, { plug });
    expect(asked).to.deep.equal(['']);
    await pick(stage, 0, '海湾省');
    expect(selects(stage)).to.have.length(2);
    await pick(stage, 1, '津港市');
    expect(asked).to.deep.equal(['', '990000000000', '990100000000']);
    expect(stage.answer).to.equal(undefined);
    await pick(stage, 2, '望海区');
    expect(stage.answer).to.equal('990102000000');
    expect(selects(stage)).to.have.length(3);
  });

  it('waits for a catalogue that is on its way, and takes its regions from there', async () => {
    let bring!: (answer: CatalogueAnswer) => void;
    const plug: FieldSetting['plug'] = (host) =>
      host.of(catalogueSources).register({
        id: 'test.slow-catalogue',
        load: () => new Promise<CatalogueAnswer>((resolve) => (bring = resolve)),
      });
    const showing = showField({ ...entry, within: '990100000000' }, schema, {
      plug,
      catalogue: '/slow.json',
    });
    const form = (): HTMLElement | null => document.querySelector('tb-form');
    await until(() => !!form()?.shadowRoot?.querySelector('select[aria-busy=true]'));
    expect(form()?.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
    const regions = [
      { code: '990100000000', name: '津港市' },
      { code: '990102000000', name: '望海区', parent: '990100000000' },
    ];
    bring({ catalogue: { ...emptyCatalogue, regions }, issues: [] });
    const stage = await showing;
    expect(selects(stage).map(({ options }) => options.length)).to.deep.equal([2]);
    await pick(stage, 0, '望海区');
    await until(() => stage.answer === '990102000000');
  });

  it('goes down as far as there is something below, when no depth is named', async () => {
    const stage = await showField(entry, schema, source());
    for (const [index, name] of ['海湾省', '津港市', '望海区', '听潮街道'].entries())
      await pick(stage, index, name);
    expect(stage.answer).to.equal('990102001000');
    await pick(stage, 0, '平原省');
    expect(stage.answer).to.equal('980000000000');
    expect(selects(stage)).to.have.length(1);
  });

  it('stands as it was answered, whatever levels the region does without', async () => {
    const stage = await showField(entry, schema, { ...source(), value: '990102001000' });
    await until(() => selects(stage).length === 4);
    expect(picked(stage)).to.deep.equal(['海湾省', '津港市', '望海区', '听潮街道']);
    const direct = await showField(entry, schema, { ...source(), value: '999001000000' });
    await until(() => selects(direct).length === 2);
    expect(picked(direct)).to.deep.equal(['海湾省', '滩涂县']);
  });

  it('keeps an answer its source does not know', async () => {
    const stage = await showField({ ...entry, depth: 'city' }, schema, {
      ...source(),
      value: '990700000000',
    });
    await until(() => selects(stage).length === 2);
    expect(picked(stage)).to.deep.equal(['海湾省', '990700000000']);
    expect(stage.answer).to.equal('990700000000');
  });

  it('takes a region further up for an answer where that is wanted', async () => {
    const stage = await showField({ ...entry, partial: true }, schema, source());
    await pick(stage, 0, '海湾省');
    expect(stage.answer).to.equal('990000000000');
    expect(selects(stage)).to.have.length(2);
  });

  it('takes nothing further up than the level it wants where no source knows what is below', async () => {
    const stage = await showField({ ...entry, depth: 'county' }, schema);
    await pick(stage, 0, '广东省');
    await until(() => stage.read.includes('暂时取不到行政区划'));
    expect(stage.answer).to.equal(undefined);
    const free = await showField(entry, schema);
    await pick(free, 0, '广东省');
    expect(free.answer).to.equal('440000000000');
    const province = await showField({ ...entry, depth: 'province' }, schema);
    await pick(province, 0, '广东省');
    expect(province.answer).to.equal('440000000000');
  });

  it('begins in a region', async () => {
    const stage = await showField({ ...entry, within: '990100000000', depth: 'county' }, schema, source());
    expect(selects(stage)).to.have.length(1);
    await pick(stage, 0, '临港区');
    expect(stage.answer).to.equal('990103000000');
  });

  it('takes the answer back when a level is taken back', async () => {
    const stage = await showField({ ...entry, depth: 'city' }, schema, {
      ...source(),
      value: '990100000000',
    });
    await until(() => selects(stage).length === 2);
    await pick(stage, 0, '请选择');
    expect(stage.answer).to.equal(undefined);
    expect(selects(stage)).to.have.length(1);
  });

  it('says that a list cannot be had, and asks again', async () => {
    let fails = true;
    const plug: FieldSetting['plug'] = (host) =>
      host.of(regionSources).register({
        id: 'test.regions',
        regions: (parent) =>
          parent && fails
            ? Promise.reject(new TbError('network', 'no line', { retryable: true }))
            : Promise.resolve(parts[parent] ?? []),
      });
    const stage = await showField(entry, schema, { plug });
    await pick(stage, 0, '海湾省');
    await until(() => stage.read.includes('暂时取不到行政区划'));
    fails = false;
    stage.find<HTMLElement>('.region button').click();
    await until(() => selects(stage).length === 2);
  });

  it('shows what an undo brings back', async () => {
    const stage = await showField({ ...entry, depth: 'city' }, schema, {
      ...source(),
      value: '990100000000',
    });
    await until(() => selects(stage).length === 2);
    await pick(stage, 1, '滩涂县');
    stage.form.undo();
    await until(() => stage.answer === '990100000000');
    await stage.drawn();
    expect(picked(stage)).to.deep.equal(['海湾省', '津港市']);
  });

  it('reads as names when it cannot be changed', async () => {
    const stage = await showField(entry, schema, { ...source(), value: '990102000000', readOnly: true });
    await until(() => stage.find('input').value === '海湾省 津港市 望海区');
  });

  it('reads as names in the review', async () => {
    const stage = await showField(entry, schema, { ...source(), value: '990102000000' });
    stage.form.view = 'review';
    await until(() => stage.all('dd').some((answer) => textOf(answer) === '海湾省 津港市 望海区'));
  });

  it('tells what to pick next', async () => {
    const stage = await showField(entry, schema, source());
    await pick(stage, 0, '海湾省');
    expect(textOf(stage.find('[role=status]'))).to.include('请选择市、州');
  });

  for (const setting of [{}, { mode: 'elder' }, { lang: 'en' }, { dir: 'rtl' }] as const)
    it(`is accessible with ${JSON.stringify(setting)}, empty and missing`, async () => {
      const stage = await showField(entry, schema, { ...setting, ...source(), required: true });
      await expect(stage.app).to.be.accessible();
      stage.form.reportValidity();
      await until(() => stage.all('.issue').length === 1);
      await pick(stage, 0, '海湾省');
      await expect(stage.app).to.be.accessible();
    });
});

describe('a field for an address', () => {
  const object = {
    type: 'object',
    properties: { region: { type: 'string' }, detail: { type: 'string' } },
    required: ['region', 'detail'],
  };

  it('is answered as an object of region and detail', async () => {
    const stage = await showField({ type: 'address', depth: 'city' }, object, source());
    await pick(stage, 0, '海湾省');
    await pick(stage, 1, '津港市');
    await stage.type('听潮路 1 号', 'textarea');
    expect(stage.answer).to.deep.equal({ region: '990100000000', detail: '听潮路 1 号' });
  });

  it('keeps what else the object holds, and goes by the names of its properties', async () => {
    const named = { type: 'object', properties: { area: { type: 'string' }, street: { type: 'string' } } };
    const stage = await showField({ type: 'address', depth: 'city' }, named, {
      ...source(),
      value: { area: '990100000000', postcode: '099000' },
    });
    await stage.type('听潮路', 'textarea');
    expect(stage.answer).to.deep.equal({ area: '990100000000', postcode: '099000', street: '听潮路' });
  });

  it('says which half is missing', async () => {
    const stage = await showField({ type: 'address', depth: 'city' }, object, {
      ...source(),
      value: { region: '990100000000' },
      required: true,
    });
    stage.form.reportValidity();
    await until(() => stage.all('.issue').length === 1);
    expect(stage.find<HTMLTextAreaElement>('textarea').getAttribute('aria-invalid')).to.equal('true');
    expect(selects(stage).some((select) => select.getAttribute('aria-invalid') === 'true')).to.equal(false);
    await expect(stage.app).to.be.accessible();
  });

  it('has its purpose for autofill, but not on a device of many', async () => {
    const own = await showField({ type: 'address' }, object, source());
    expect(own.find('textarea').getAttribute('autocomplete')).to.equal('street-address');
    const shared = await showField({ type: 'address' }, object, { ...source(), device: 'shared' });
    expect(shared.find('textarea').getAttribute('autocomplete')).to.equal('off');
  });
});
