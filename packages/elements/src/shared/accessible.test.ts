import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { TbError } from '@tongban/core/errors';
import type { CatalogueSource } from '@tongban/core/extensions';
import '../define-all.js';
import { aCatalogue, aFullItem, anItem, coded } from '../testing/items.js';
import { drawn, inApp, settled } from '../testing/mount.js';
import { sampleItem } from '../testing/schema.js';
import { failingSource, silentSource, sourceOf } from '../testing/sources.js';
import { deepAll, openAll, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';

const items = [
  aFullItem(),
  anItem({ id: 'tax', name: '发票申领', department: { name: '津港市税务局（虚构）' } }),
  aFullItem({ id: 'paused', name: '暂停的事项', state: coded('natl.task-state', '2', '暂停') }),
  aFullItem({ id: 'cancelled', name: '取消的事项', state: coded('natl.task-state', '3', '取消') }),
  aFullItem({ id: 'twin', name: '另一事项', taskCode: '11990100MB99008494399013112700B' }),
];
const catalogue = aCatalogue(items);
const ready = sourceOf(catalogue);

const guide = (code = 'seal') => html`<tb-item-guide code=${code}></tb-item-guide>`;
const card = (code = 'seal') => html`<tb-item-card code=${code}></tb-item-card>`;
const list = html`<tb-catalogue></tb-catalogue>`;
const error = (code: 'network' | 'not-found' | 'format') => failingSource(new TbError(code, 'x'));

const states: Readonly<Record<string, readonly [CatalogueSource | undefined, TemplateResult]>> = {
  'a guide': [ready, guide()],
  'a guide with links to pages of all kinds': [
    sourceOf(aCatalogue([aFullItem({ mobileUrl: 'https://m.example/', queryUrl: 'https://q.example/' })])),
    guide(),
  ],
  'a guide of little': [ready, guide('tax')],
  'a guide that is paused': [ready, guide('paused')],
  'a guide that is cancelled': [ready, guide('cancelled')],
  'a guide from an earlier copy that is out of date': [
    sourceOf(aCatalogue(items, { validUntil: '2020-01-01', fictional: true }), {
      staleSince: '2020-01-01T00:00:00Z',
    }),
    guide(),
  ],
  'a guide to choose': [ready, guide('990131127000')],
  'a guide that is not there': [ready, guide('9')],
  'a guide that loads': [silentSource, guide()],
  'a guide without a network': [error('network'), guide()],
  'a guide without data': [error('not-found'), guide()],
  'a guide with broken data': [error('format'), guide()],
  'a guide of nothing': [undefined, html`<tb-item-guide></tb-item-guide>`],
  'a card': [ready, card()],
  'a card that is a link': [ready, html`<tb-item-card code="seal" item-url="/g/{id}"></tb-item-card>`],
  'a card that is paused': [ready, card('paused')],
  'a card that is not there': [ready, card('9')],
  'a card that loads': [silentSource, card()],
  'a card without a network': [error('network'), card()],
  'a card of nothing': [undefined, html`<tb-item-card></tb-item-card>`],
  'a list': [ready, list],
  'a list that is narrowed': [ready, html`<tb-catalogue audience="legal" ways="online"></tb-catalogue>`],
  'a list that finds nothing': [ready, html`<tb-catalogue query="没有"></tb-catalogue>`],
  'a list without items': [sourceOf(aCatalogue([])), list],
  'a list with more to come': [
    sourceOf(aCatalogue(Array.from({ length: 30 }, (_, index) => anItem({ id: `${index}` })))),
    list,
  ],
  'a list that loads': [silentSource, list],
  'a list without a network': [error('network'), list],
  'a list of nothing': [undefined, list],
};

const looks = {
  light: {},
  dark: { theme: 'dark' },
  'for elders': { mode: 'elder' },
  'for elders in the dark': { mode: 'elder', theme: 'dark' },
  'in English': { lang: 'en' },
} as const;

describe('can be used by everybody', () => {
  for (const [look, setting] of Object.entries(looks)) {
    describe(look, () => {
      for (const [what, [source, content]] of Object.entries(states)) {
        it(what, async function () {
          this.timeout(30_000);
          const app = await inApp(source === silentSource ? undefined : source, content, setting);
          if (source === silentSource) {
            app.source = silentSource;
            await drawn(app);
          } else await settled(app);
          if ('lang' in setting) await until(() => /[a-z]{4}/.test(textOf(app)));
          openAll(app);
          await drawn(app);
          await expect(app).to.be.accessible();
        });
      }
    });
  }

  it('a guide with everything a guide can have', async function () {
    this.timeout(30_000);
    const { item } = await sampleItem();
    const app = await inApp(
      sourceOf(aCatalogue([item])),
      html`<tb-item-guide .item=${item}></tb-item-guide>`,
    );
    openAll(app);
    await drawn(app);
    await expect(app).to.be.accessible();
  });

  it('a guide on a page with a header and a footer of its own', async function () {
    this.timeout(30_000);
    const app = await inApp(
      ready,
      html`<header>津港市</header>
        ${guide()}
        <footer>主办单位</footer>`,
    );
    await expect(app).to.be.accessible();
  });

  it('a list and a guide in the main part of a page', async function () {
    this.timeout(30_000);
    const app = await inApp(
      ready,
      html`<main>
        <h1>办事</h1>
        <tb-catalogue heading-level="2"></tb-catalogue>${guide()}
      </main>`,
    );
    await expect(app).to.be.accessible();
  });

  it('what has changed is said: counts, waiting, failure, remarks', async () => {
    const said = async (source: CatalogueSource | undefined, content: TemplateResult) => {
      const app = await inApp(source === silentSource ? undefined : source, content);
      if (source === silentSource) {
        app.source = source;
        await drawn(app);
      }
      return deepAll(app, '[role=status], [role=alert]').map((each) =>
        [each.getAttribute('role'), textOf(each)].join(' '),
      );
    };
    expect((await said(ready, list)).join()).to.contain('status 共 5 个事项');
    expect((await said(silentSource, guide())).join()).to.contain('status 正在加载…');
    expect((await said(error('network'), guide())).join()).to.contain('alert 暂时连不上服务器');
    expect((await said(ready, guide('9'))).join()).to.contain('status 没有找到编码为“9”');
    expect((await said(ready, guide('paused'))).join()).to.contain('status 这个事项暂停办理');
  });

  it('headings step down one by one', async () => {
    const app = await inApp(ready, guide());
    openAll(app);
    const levels = deepAll(app, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
    expect(levels[0]).to.equal(2);
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).to.be.at.most(1));
  });

  it('what is only decoration is hidden from those who listen', async () => {
    const app = await inApp(ready, html`${guide()}${list}`);
    const icons = deepAll<SVGElement & HTMLElement>(app, 'svg');
    expect(icons.length).to.be.greaterThan(2);
    for (const icon of icons) expect(icon.getAttribute('aria-hidden')).to.equal('true');
  });

  it('the retry button is found by its words', async () => {
    const app = await inApp(error('network'), card());
    expect(withText(app, 'button', '重新加载').getAttribute('type')).to.equal('button');
  });
});
