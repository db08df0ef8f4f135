import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import type { FoundChoice } from '@tongban/core/form';
import { choiceSources } from '@tongban/core/form';
import { TbError } from '@tongban/core/errors';
import { showField, type FieldSetting, type FieldStage } from '../../testing/show-field.js';
import { focused, textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';

const schema = { type: 'string', enum: ['990102', '990103', '990121'] };
const entry = {
  type: 'search-select',
  titleMap: { '990102': '望海区', '990103': '临港区', '990121': '盐滩县' },
  initials: { '990102': 'whq', '990103': 'lgq', '990121': 'ytx' },
};

const shown = (stage: FieldStage): string[] => stage.all('[role=option]').map((option) => textOf(option));
const active = (stage: FieldStage): string => {
  const id = stage.find('input').getAttribute('aria-activedescendant');
  return id ? textOf((stage.form.renderRoot as ShadowRoot).getElementById(id)!) : '';
};

/** A source that answers when it is told to. */
function slowSource() {
  const asked: { readonly query: string; answer(choices: readonly FoundChoice[]): void; fail(): void }[] = [];
  const plug: FieldSetting['plug'] = (host) =>
    host.of(choiceSources).register({
      id: 'test.streets',
      find: (query) =>
        new Promise((resolve, reject) =>
          asked.push({
            query,
            answer: resolve,
            fail: () => reject(new TbError('network', 'no line', { retryable: true })),
          }),
        ),
      choiceOf: (value) => Promise.resolve({ value, name: `名称 ${String(value)}` }),
    });
  return { asked, plug };
}

const fromSource = { type: 'search-select', optionsFrom: 'test.streets' };

describe('a field for one of many choices', () => {
  it('opens on the down key with all choices, and goes round', async () => {
    const stage = await showField(entry, schema);
    stage.find('input').focus();
    await stage.press('ArrowDown');
    expect(shown(stage)).to.deep.equal(['望海区', '临港区', '盐滩县']);
    expect(active(stage)).to.equal('望海区');
    expect(stage.find('input').getAttribute('aria-expanded')).to.equal('true');
    await stage.press('ArrowUp');
    expect(active(stage)).to.equal('盐滩县');
    await stage.press('ArrowDown');
    expect(active(stage)).to.equal('望海区');
  });

  for (const [query, found] of [
    ['港', ['临港区']],
    ['区', ['望海区', '临港区']],
    ['yt', ['盐滩县']],
    ['ＬＧ', ['临港区']],
    ['无', []],
  ] as const)
    it(`finds by what is typed: ${query}`, async () => {
      const stage = await showField(entry, schema);
      await stage.type(query);
      expect(shown(stage)).to.deep.equal(found);
    });

  it('takes the active choice on Enter, and shows its name', async () => {
    const stage = await showField(entry, schema);
    await stage.type('lg');
    await stage.press('ArrowDown', 'Enter');
    expect(stage.answer).to.equal('990103');
    expect(stage.find('input').value).to.equal('临港区');
    expect(stage.find('input').getAttribute('aria-expanded')).to.equal('false');
  });

  it('takes a choice that is clicked, and keeps the focus', async () => {
    const stage = await showField(entry, schema);
    await stage.type('lg');
    stage.find<HTMLElement>('[role=option]').click();
    await stage.drawn();
    expect(stage.answer).to.equal('990103');
    expect(focused()).to.equal(stage.find('input'));
  });

  it('closes on Escape, and gives up what was typed on a second', async () => {
    const stage = await showField(entry, schema, { value: '990121' });
    stage.find('input').select();
    await stage.type('lg');
    await stage.press('Escape');
    expect(stage.all('[role=option]')).to.have.length(0);
    expect(stage.find('input').value).to.equal('lg');
    await stage.press('Escape');
    expect(stage.find('input').value).to.equal('盐滩县');
    expect(stage.answer).to.equal('990121');
  });

  it('goes back to the earlier answer when it is left with half a word', async () => {
    const stage = await showField(entry, schema, { value: '990121' });
    stage.find('input').select();
    await stage.type('lg');
    await stage.press('Tab');
    expect(stage.find('input').value).to.equal('盐滩县');
    expect(stage.answer).to.equal('990121');
  });

  it('has no answer once it was emptied and left', async () => {
    const stage = await showField(entry, schema, { value: '990121' });
    stage.find('input').select();
    await stage.press('Delete', 'Tab');
    expect(stage.answer).to.equal(undefined);
    expect(stage.find('input').value).to.equal('');
  });

  it('takes a name that was typed in full', async () => {
    const stage = await showField(entry, schema);
    await stage.type('临港区');
    await stage.press('Tab');
    expect(stage.answer).to.equal('990103');
  });

  it('leaves Enter to an input method', async () => {
    const stage = await showField(entry, schema);
    await stage.type('lg');
    await stage.press('ArrowDown');
    stage
      .find('input')
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }),
      );
    await stage.drawn();
    expect(stage.answer).to.equal(undefined);
  });

  it('says how many choices there are', async () => {
    const stage = await showField(entry, schema);
    await stage.type('区');
    expect(textOf(stage.find('[role=status]'))).to.include('有 2 个选项');
  });

  it('asks a source once for what is typed, and drops an answer that comes too late', async () => {
    const { asked, plug } = slowSource();
    const stage = await showField(fromSource, { type: 'string' }, { plug });
    await stage.type('望');
    await until(() => asked.length === 1);
    expect(stage.read).to.include('正在加载');
    await stage.type('海');
    await until(() => asked.length === 2);
    asked[1]!.answer([{ value: 'b', name: '望海路' }]);
    await until(() => shown(stage).length === 1);
    asked[0]!.answer([{ value: 'a', name: '望山路' }]);
    await stage.drawn();
    expect(asked.map(({ query }) => query)).to.deep.equal(['望', '望海']);
    expect(shown(stage)).to.deep.equal(['望海路']);
  });

  it('says that a source cannot be reached, and asks again', async () => {
    const { asked, plug } = slowSource();
    const stage = await showField(fromSource, { type: 'string' }, { plug });
    await stage.type('望');
    await until(() => asked.length === 1);
    asked[0]!.fail();
    await until(() => stage.read.includes('暂时查不到选项'));
    stage.find<HTMLElement>('.choices-note button').click();
    await until(() => asked.length === 2);
    asked[1]!.answer([]);
    await until(() => stage.read.includes('没有找到'));
  });

  it('shows the name of an answer that its source knows', async () => {
    const stage = await showField(fromSource, { type: 'string' }, { ...slowSource(), value: 'b7' });
    await until(() => stage.find('input').value === '名称 b7');
  });

  it('draws the first hundred of very many, and says so', async () => {
    const values = Array.from({ length: 150 }, (_, index) => `路 ${index}`);
    const stage = await showField({ type: 'search-select' }, { type: 'string', enum: values });
    stage.find('input').focus();
    await stage.press('ArrowDown');
    expect(stage.all('[role=option]')).to.have.length(100);
    expect(stage.read).to.include('还有 50 个没有显示');
  });

  it('cannot be changed when it is read-only', async () => {
    const stage = await showField(entry, schema, { value: '990121', readOnly: true });
    expect(stage.find('input').readOnly).to.equal(true);
    expect(stage.find('input').value).to.equal('盐滩县');
    expect(stage.all('[role=combobox]')).to.have.length(0);
  });

  for (const setting of [{}, { mode: 'elder' }, { lang: 'en' }, { dir: 'rtl' }, { theme: 'dark' }] as const)
    it(`is accessible with ${JSON.stringify(setting)}, closed and open`, async () => {
      const stage = await showField(entry, schema, setting);
      await expect(stage.app).to.be.accessible();
      await stage.type('区');
      await stage.press('ArrowDown');
      await expect(stage.app).to.be.accessible();
    });
});
