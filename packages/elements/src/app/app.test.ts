import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextEvent as ContextRequestEvent } from '@lit/context';
import { TbError } from '@tongban/core/errors';
import { catalogueSources } from '@tongban/core/extensions';
import '../define-all.js';
import { aCatalogue, anItem } from '../testing/items.js';
import { failingSource, handSource, sourceOf, sourceReading } from '../testing/sources.js';
import { appContext } from '../shared/app-context.js';
import { drawn, settled } from '../testing/mount.js';
import { deepAll, textOf, withText } from '../testing/tree.js';
import { hearWarnings } from '../testing/warnings.js';
import { TbErrorEvent, type TbApp } from './app.js';
import { until } from '../testing/until.js';

const card = (code = 'seal') => html`<tb-item-card code=${code}></tb-item-card>`;
const named = (name: string) => aCatalogue([anItem({ name })]);

/** Answers every fetch with this until undone. */
function answerFetch(answer: () => Promise<Response>): () => void {
  const real = window.fetch;
  window.fetch = answer;
  return () => void (window.fetch = real);
}

describe('<tb-app>', () => {
  describe('the catalogue', () => {
    it('is fetched from its address and shared with the elements inside', async () => {
      const app = await fixture<TbApp>(
        html`<tb-app catalogue="/examples/catalogue/catalogue.json"><tb-catalogue></tb-catalogue></tb-app>`,
      );
      await until(() => deepAll(app, 'tb-item-card').length > 0);
      await settled(app);
      expect(textOf(app)).to.match(/共 \d+ 个事项/);
    });

    it('says that nothing has been set where there is no address', async () => {
      const app = await fixture<TbApp>(html`<tb-app>${card()}</tb-app>`);
      await drawn(app);
      expect(textOf(app)).to.equal('这里还没有设置要显示的事项。');
    });

    it('is on its way from the first moment an element inside sees it', async () => {
      const app = document.createElement('tb-app');
      app.source = handSource();
      app.device = 'kiosk';
      const seen: (string | undefined)[] = [];
      const probe = document.createElement('div');
      app.append(probe);
      const parent = await fixture(html`<div></div>`);
      parent.append(app);
      probe.dispatchEvent(
        new ContextRequestEvent(appContext, probe, (found) => {
          seen.push(found?.catalogue.phase, found?.device);
        }),
      );
      expect(seen).to.deep.equal(['loading', 'kiosk']);
    });

    it('is on its way until the source answers', async () => {
      const source = handSource();
      const app = await fixture<TbApp>(html`<tb-app .source=${source}>${card()}</tb-app>`);
      await drawn(app);
      expect(textOf(app)).to.equal('正在加载…');
      source.calls[0]!.answer(aCatalogue([anItem()]));
      await settled(app);
      expect(textOf(app)).to.contain('公章刻制备案');
    });

    it('is asked for with the address made absolute', async () => {
      const source = handSource();
      await fixture(html`<tb-app .source=${source} catalogue="data/items.json"></tb-app>`);
      expect(source.calls.map(({ url }) => url)).to.deep.equal([
        new URL('data/items.json', document.baseURI).href,
      ]);
    });

    it('comes from the last registered source when no source is set as a property', async () => {
      const app = document.createElement('tb-app');
      app.host.of(catalogueSources).register({ ...sourceOf(named('甲')), id: 'org.example.first' });
      app.host.of(catalogueSources).register({ ...sourceOf(named('乙')), id: 'org.example.last' });
      app.catalogue = 'somewhere:';
      app.append(document.createElement('tb-item-card'));
      app.querySelector('tb-item-card')!.code = 'seal';
      await fixture(html`<div>${app}</div>`);
      await settled(app);
      expect(textOf(app)).to.contain('乙');
    });

    it('comes from the source property before a registered one', async () => {
      const app = document.createElement('tb-app');
      app.host.of(catalogueSources).register({ ...sourceOf(named('甲')), id: 'org.example.first' });
      app.source = sourceOf(named('丙'));
      await fixture(html`<div>${app}</div>`);
      const inner = document.createElement('tb-item-card');
      inner.code = 'seal';
      app.append(inner);
      await settled(app);
      expect(textOf(app)).to.contain('丙');
    });

    it('is loaded anew when the address changes, and the earlier load is cancelled', async () => {
      const source = handSource();
      const app = await fixture<TbApp>(html`<tb-app .source=${source} catalogue="a.json">${card()}</tb-app>`);
      app.catalogue = 'b.json';
      await drawn(app);
      const [first, second] = source.calls;
      expect(first!.aborted()).to.equal(true);
      second!.answer(named('新的'));
      first!.answer(named('旧的'));
      await settled(app);
      expect(textOf(app)).to.contain('新的');
    });

    it('tells nothing of a load that was cancelled', async () => {
      const source = handSource();
      const app = await fixture<TbApp>(html`<tb-app .source=${source} catalogue="a.json"></tb-app>`);
      let errors = 0;
      app.addEventListener('tb-error', () => (errors += 1));
      app.catalogue = 'b.json';
      await drawn(app);
      source.calls[0]!.fail(new TbError('cancelled', 'no longer wanted'));
      source.calls[1]!.answer(aCatalogue());
      await settled(app);
      expect(errors).to.equal(0);
    });

    it('names what it had to leave out once, and shows the rest', async () => {
      const warnings = hearWarnings();
      try {
        const input = { ...aCatalogue([anItem()]), items: [anItem(), { id: 7 }, 'item'], surprise: 1 };
        const app = await fixture<TbApp>(html`<tb-app .source=${sourceReading(input)}>${card()}</tb-app>`);
        await settled(app);
        app.retry();
        await settled(app);
        expect(textOf(app)).to.contain('公章刻制备案');
        expect(warnings.said.filter((words) => words.includes('left out'))).to.have.lengthOf(1);
      } finally {
        warnings.stop();
      }
    });
  });

  describe('failure', () => {
    it('is told to the resident with a way to try again, which works', async () => {
      const source = handSource();
      const app = await fixture<TbApp>(html`<tb-app .source=${source}>${card()}</tb-app>`);
      source.calls[0]!.fail(new TbError('network', 'no way', { retryable: true }));
      await until(() => textOf(app).includes('暂时连不上服务器'));
      withText(app, 'button', '重新加载').click();
      await until(() => source.calls.length === 2);
      source.calls[1]!.answer(aCatalogue([anItem()]));
      await settled(app);
      expect(textOf(app)).to.contain('公章刻制备案');
    });

    it('is told to the page by an event that does not bubble', async () => {
      const app = document.createElement('tb-app');
      app.source = failingSource(new TbError('format', 'broken'));
      const heard = oneEvent(app, 'tb-error');
      const parent = await fixture(html`<div></div>`);
      let bubbled = false;
      parent.addEventListener('tb-error', () => (bubbled = true));
      parent.append(app);
      const event = await heard;
      expect(event).to.be.instanceOf(TbErrorEvent);
      expect(event.detail).to.deep.equal({ code: 'format', retryable: false });
      expect(bubbled).to.equal(false);
    });

    it('is told to the page’s author once, by the catalogue’s address without its query', async () => {
      const warnings = hearWarnings();
      try {
        const source = failingSource(new TbError('config', 'of no use'));
        const app = await fixture<TbApp>(
          html`<tb-app .source=${source} catalogue="a/b.json?of=somebody"></tb-app>`,
        );
        await until(() => warnings.said.length > 0);
        app.retry();
        await settled(app);
        expect(warnings.said).to.deep.equal([
          '<tb-app> has no catalogue from "a/b.json": of no use [catalogue-config]',
        ]);
      } finally {
        warnings.stop();
      }
    });

    it('of any other kind in a source counts as one of the network', async () => {
      const app = document.createElement('tb-app');
      app.source = failingSource(new Error('own trouble'));
      const heard = oneEvent(app, 'tb-error');
      await fixture(html`<div>${app}</div>`);
      expect((await heard).detail).to.deep.equal({ code: 'network', retryable: true });
    });

    it('of a source that throws at once is the same', async () => {
      const app = document.createElement('tb-app');
      app.source = {
        id: 'org.example.throws',
        load: () => {
          throw new Error('at once');
        },
      };
      const heard = oneEvent(app, 'tb-error');
      await fixture(html`<div>${app}</div>`);
      expect((await heard).detail.code).to.equal('network');
    });

    it('says something to the resident whatever its code', async () => {
      for (const code of [
        'network',
        'not-found',
        'format',
        'unauthorised',
        'config',
        'of-the-future',
      ] as const) {
        const app = await fixture<TbApp>(
          html`<tb-app .source=${failingSource(new TbError(code as 'network', 'x'))}>${card()}</tb-app>`,
        );
        await until(() => textOf(app).includes('重新加载'));
        expect(textOf(app), code).to.match(/\p{Script=Han}{5}/u);
        expect(textOf(app), code).not.to.contain(code);
      }
    });

    const answers = [
      { what: 'an address without anything', status: 404, body: '', words: '没有找到办事指南的数据' },
      { what: 'an address that is gone', status: 410, body: '', words: '没有找到办事指南的数据' },
      { what: 'a server in trouble', status: 503, body: '', words: '暂时连不上服务器' },
      { what: 'no JSON', status: 200, body: '<html>', words: '数据有错误' },
      { what: 'other JSON', status: 200, body: '[1]', words: '数据有错误' },
      { what: 'null', status: 200, body: 'null', words: '数据有错误' },
    ];
    for (const { what, status, body, words } of answers) {
      it(`of ${what} is told in words of its own`, async () => {
        const undo = answerFetch(async () => new Response(body, { status }));
        try {
          const app = await fixture<TbApp>(html`<tb-app catalogue="x.json">${card()}</tb-app>`);
          await until(() => textOf(app).includes(words));
        } finally {
          undo();
        }
      });
    }

    it('keeps the slotted first content on the page', async () => {
      const app = await fixture<TbApp>(
        html`<tb-app .source=${failingSource()}
          ><tb-item-guide code="seal"><a href="/guide/seal">公章刻制备案</a></tb-item-guide></tb-app
        >`,
      );
      await until(() => textOf(app).includes('重新加载'));
      expect(textOf(app)).to.contain('公章刻制备案');
    });
  });

  describe('back online', () => {
    const online = () => window.dispatchEvent(new Event('online'));

    it('loads again by itself what the network had failed', async () => {
      const source = handSource();
      const app = await fixture<TbApp>(html`<tb-app .source=${source}>${card()}</tb-app>`);
      source.calls[0]!.fail(new TbError('network', 'no way', { retryable: true }));
      await until(() => textOf(app).includes('重新加载'));
      online();
      expect(source.calls).to.have.lengthOf(2);
    });

    it('does not load again what failed otherwise, is there, or is on its way', async () => {
      const source = handSource();
      const app = await fixture<TbApp>(html`<tb-app .source=${source}>${card()}</tb-app>`);
      online();
      source.calls[0]!.fail(new TbError('format', 'broken'));
      await until(() => textOf(app).includes('重新加载'));
      online();
      app.retry();
      source.calls[1]!.answer(aCatalogue([anItem()]));
      await settled(app);
      online();
      expect(source.calls).to.have.lengthOf(2);
    });
  });

  describe('on the page', () => {
    it('serves elements that were there before it', async () => {
      const app = document.createElement('tb-app');
      app.innerHTML = '<tb-item-card code="seal"></tb-item-card>';
      const parent = await fixture(html`<div></div>`);
      parent.append(...app.childNodes);
      await drawn(parent);
      app.source = sourceOf(aCatalogue([anItem()]));
      parent.append(app);
      app.append(parent.querySelector('tb-item-card')!);
      await settled(parent);
      expect(textOf(parent)).to.contain('公章刻制备案');
    });

    it('serves elements that are added later', async () => {
      const app = await fixture<TbApp>(html`<tb-app .source=${sourceOf(aCatalogue([anItem()]))}></tb-app>`);
      const late = document.createElement('tb-item-card');
      late.code = 'seal';
      app.append(late);
      await settled(app);
      expect(textOf(app)).to.contain('公章刻制备案');
    });

    it('stands beside another without either hearing of the other', async () => {
      const page = await fixture(
        html`<div>
          <tb-app .source=${sourceOf(named('甲'))} mode="elder">${card()}</tb-app>
          <tb-app .source=${sourceOf(named('乙'))}>${card()}</tb-app>
        </div>`,
      );
      await settled(page);
      const [first, second] = [...page.querySelectorAll('tb-app')].map(textOf);
      expect(first).to.contain('甲').and.not.to.contain('乙');
      expect(second).to.contain('乙').and.not.to.contain('甲');
    });

    it('stands inside another, and the nearest one counts', async () => {
      const page = await fixture(
        html`<tb-app .source=${sourceOf(named('外'))}>
          <tb-app .source=${sourceOf(named('内'))}>${card()}</tb-app>
        </tb-app>`,
      );
      await settled(page);
      expect(textOf(page)).to.contain('内');
    });

    it('finishes a load it was taken out in when it is put back', async () => {
      const source = handSource();
      const app = await fixture<TbApp>(html`<tb-app .source=${source}>${card()}</tb-app>`);
      const parent = app.parentElement!;
      app.remove();
      expect(source.calls[0]!.aborted()).to.equal(true);
      source.calls[0]!.fail(new TbError('cancelled', 'no longer wanted'));
      parent.append(app);
      await until(() => source.calls.length === 2);
      source.calls[1]!.answer(aCatalogue([anItem()]));
      await settled(app);
      expect(textOf(app)).to.contain('公章刻制备案');
    });

    it('keeps its catalogue while it is taken out and put back', async () => {
      const source = handSource();
      const app = await fixture<TbApp>(html`<tb-app .source=${source}>${card()}</tb-app>`);
      source.calls[0]!.answer(aCatalogue([anItem()]));
      await settled(app);
      const parent = app.parentElement!;
      app.remove();
      parent.append(app);
      await settled(app);
      expect(source.calls).to.have.lengthOf(1);
      expect(textOf(app)).to.contain('公章刻制备案');
    });

    it('hands a changed mode on to the elements inside', async () => {
      const app = await fixture<TbApp>(
        html`<tb-app .source=${sourceOf(aCatalogue([anItem()]))}>${card()}</tb-app>`,
      );
      await settled(app);
      const plain = () => app.querySelector('tb-item-card')!.shadowRoot!.querySelector('[lang]')!;
      const size = () => parseFloat(getComputedStyle(plain()).fontSize);
      const before = size();
      app.mode = 'elder';
      await drawn(app);
      expect(before).to.equal(16);
      expect(size()).to.be.at.least(18);
    });

    it('keeps its type, in large type too, under the reset many sites have', async () => {
      const reset = new CSSStyleSheet();
      reset.replaceSync(
        '* { margin: 0; padding: 0; font: italic 10px/1 serif; color: #333; text-shadow: 1px 1px red }',
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, reset];
      try {
        const app = await fixture<TbApp>(
          html`<tb-app mode="elder" theme="dark" .source=${sourceOf(aCatalogue([anItem()]))}
            >${card()}</tb-app
          >`,
        );
        await settled(app);
        const name = app
          .querySelector('tb-item-card')!
          .shadowRoot!.querySelector('article a, article button')!;
        const { fontSize, fontStyle, color, textShadow } = getComputedStyle(name);
        expect(parseFloat(fontSize)).to.be.at.least(18);
        expect([fontStyle, color, textShadow]).to.deep.equal(['normal', 'rgb(232, 237, 244)', 'none']);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== reset);
      }
    });

    it('is found by elements that came to life before it, whatever order the scripts come in', async () => {
      const early = await fixture<HTMLElement>(html`<div><tb-item-card code="seal"></tb-item-card></div>`);
      const found = early.querySelector('tb-item-card')!;
      const app = document.createElement('tb-app');
      app.source = sourceOf(aCatalogue([anItem()]));
      early.append(app);
      app.append(found);
      await settled(app);
      expect(textOf(found)).to.contain('公章刻制备案');
      early.append(found);
      await drawn(app);
      expect(textOf(found)).not.to.contain('公章刻制备案');
    });

    it('is darker in the dark theme than in the light one, and follows a change', async () => {
      const app = await fixture<TbApp>(
        html`<tb-app .source=${sourceOf(aCatalogue([anItem()]))}>${card()}</tb-app>`,
      );
      await settled(app);
      const ink = () => getComputedStyle(app.querySelector('tb-item-card')!).color;
      const light = ink();
      app.theme = 'dark';
      await drawn(app);
      expect(ink()).not.to.equal(light);
      expect(getComputedStyle(app).colorScheme).to.equal('dark');
    });
  });

  describe('fetching', () => {
    it('goes to the earlier copy of the browser when the network fails, and says so', async () => {
      const copy = new Response(JSON.stringify(aCatalogue([anItem()])), {
        headers: { date: 'Mon, 02 Nov 2026 08:00:00 GMT' },
      });
      const real = window.fetch;
      window.fetch = async (_input, options) => {
        if (options?.cache === 'only-if-cached') return copy;
        throw new TypeError('Failed to fetch');
      };
      try {
        const app = await fixture<TbApp>(
          html`<tb-app catalogue="x.json"><tb-item-guide code="seal"></tb-item-guide></tb-app>`,
        );
        await settled(app);
        expect(textOf(app)).to.contain('这份内容取自较早的副本（2026年11月2日）');
      } finally {
        window.fetch = real;
      }
    });

    it('is given up when the app is taken out', async () => {
      let signal: AbortSignal | null | undefined;
      const real = window.fetch;
      window.fetch = (_input, options) => {
        signal = options?.signal;
        return new Promise(() => {});
      };
      try {
        const app = await fixture<TbApp>(html`<tb-app catalogue="x.json"></tb-app>`);
        app.remove();
        expect(signal?.aborted).to.equal(true);
      } finally {
        window.fetch = real;
      }
    });

    it('is not begun for an app that has neither address nor source', async () => {
      let asked = 0;
      const undo = answerFetch(async () => {
        asked += 1;
        return new Response('{}');
      });
      try {
        const app = await fixture<TbApp>(html`<tb-app></tb-app>`);
        await drawn(app);
        await aTimeout(0);
        expect(asked).to.equal(0);
      } finally {
        undo();
      }
    });
  });
});
