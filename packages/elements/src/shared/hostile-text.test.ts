import { expect, fixture, html } from '@open-wc/testing';
import { readItem, type Item } from '@tongban/core/catalogue';
import '../define-all.js';
import type { TbItemGuide } from '../item-guide/item-guide.js';
import { everyString, hostileTexts, trap } from '../testing/hostile.js';
import { aCatalogue } from '../testing/items.js';
import { drawn, inApp, settled, showGuide } from '../testing/mount.js';
import { sampleItem } from '../testing/schema.js';
import { sourceOf, sourceReading } from '../testing/sources.js';
import { composed, deepAll, openAll, textOf } from '../testing/tree.js';
import { hearWarnings } from '../testing/warnings.js';

/** What our elements are made of, and what sanitised text may hold. */
const tags = new Set(
  (
    'a article aside b br button caption code dd details div dl dt em fieldset form h1 h2 h3 h4 h5 h6 header i input label ' +
    'legend li ol option p section select slot small span strong sub summary sup svg path circle rect table tbody td ' +
    'th thead tr u ul style tb-app tb-catalogue tb-item-card tb-item-guide tb-materials'
  ).split(' '),
);

/** What is wrong with an element, if anything. */
function faultOf(element: Element): string | undefined {
  const tag = element.localName;
  if (!tags.has(tag)) return `<${tag}>`;
  // Only Lit's own, where the engine has no constructable sheets.
  if (tag === 'style' && element.getRootNode() === document) return '<style> in the page';
  for (const { name, value } of element.attributes) {
    if (/^on|^style$|^src|action$|^ping$|^background$|^xlink:|^is$|^target$|^autofocus$/i.test(name))
      return `${tag} ${name}="${value}"`;
    if (name === 'href' && !/^(https?:\/\/|tel:|mailto:)/i.test(value)) return `${tag} href="${value}"`;
  }
  if (tag === 'svg' && element.getAttribute('aria-hidden') !== 'true') return 'an <svg> that is not ours';
  return undefined;
}

const faultsIn = (root: Element): string[] =>
  [...composed(root)].flatMap((node) => (node instanceof Element ? (faultOf(node) ?? []) : []));

/** Waits until an image of our own has failed: those of others would have failed before. */
async function imagesHaveFailed(): Promise<void> {
  await new Promise((resolve) => {
    const image = new Image();
    image.onerror = resolve;
    image.src = 'data:,';
  });
}

describe('text of a catalogue that means harm', () => {
  let ran = 0;
  let sample: Item;
  const problems: string[] = [];
  const remember = (event: Event): void => {
    const { message, reason, violatedDirective } = event as ErrorEvent &
      PromiseRejectionEvent &
      SecurityPolicyViolationEvent;
    problems.push(String(violatedDirective ?? reason ?? message));
  };
  const events = ['error', 'unhandledrejection', 'securitypolicyviolation'];
  const inPrototype = Object.getOwnPropertyNames(Object.prototype).length;
  let warnings: ReturnType<typeof hearWarnings>;

  before(async () => {
    Object.assign(window, { [trap]: () => (ran += 1) });
    for (const event of events) window.addEventListener(event, remember, true);
    warnings = hearWarnings();
    sample = (await sampleItem()).item;
  });

  after(() => {
    Reflect.deleteProperty(window, trap);
    for (const event of events) window.removeEventListener(event, remember, true);
    warnings.stop();
  });

  afterEach(async () => {
    await imagesHaveFailed();
    expect(ran, 'something ran').to.equal(0);
    expect(problems).to.deep.equal([]);
    expect(Object.getOwnPropertyNames(Object.prototype).length).to.equal(inPrototype);
    expect(
      document.querySelectorAll('body script:not([src]):not([type]), body iframe, body object'),
    ).to.have.lengthOf(0);
  });

  for (const text of hostileTexts) {
    it(`stays text wherever it stands: ${JSON.stringify(text).slice(0, 60)}`, async function () {
      this.timeout(30_000);
      const item = everyString(sample, text);
      const guide = await showGuide(item);
      openAll(guide);
      await settled(guide);
      expect(faultsIn(guide)).to.deep.equal([]);
      expect(deepAll(guide, 'h2')).to.have.lengthOf(1);

      const card = await fixture(
        html`<tb-item-card .item=${item} item-url="https://x.example/{id}"></tb-item-card>`,
      );
      await drawn(card);
      expect(faultsIn(card)).to.deep.equal([]);

      const app = await inApp(
        sourceReading(everyString(aCatalogue([sample], { validUntil: text }), text)),
        html`<tb-catalogue query=${text} item-url="https://x.example/{id}"></tb-catalogue
          ><tb-item-guide code=${text}></tb-item-guide>`,
      );
      expect(faultsIn(app)).to.deep.equal([]);
    });
  }

  it('stays text once more when it is printed, moved and drawn again', async () => {
    for (const text of hostileTexts.slice(0, 8)) {
      const guide = await showGuide(everyString(sample, text));
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
      const parent = guide.parentElement!;
      guide.remove();
      parent.append(guide);
      guide.requestUpdate();
      await settled(guide);
      expect(faultsIn(guide)).to.deep.equal([]);
    }
  });

  it('does not reach through keys that objects have by themselves', async () => {
    const spoilt = JSON.parse(withOwnKeys(sample)) as Item;
    const app = await inApp(
      sourceReading(aCatalogue([spoilt])),
      html`<tb-item-guide code=${sample.id}></tb-item-guide>`,
    );
    expect(textOf(app)).to.contain('值:name');
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  it('in codes names no words of ours', async () => {
    const guide = await showGuide({
      ...sample,
      type: { system: '__proto__', code: 'toString', text: '类型' },
      onlineDepth: [{ system: 'constructor', code: 'name', text: '深度' }],
    });
    expect(textOf(guide)).to.contain('类型').and.to.contain('深度').and.not.to.contain('function');
  });

  describe('or is no text at all', () => {
    const others: readonly unknown[] = [null, 7, {}, '', true, [null]];

    it('is left out, wherever it stands', async function () {
      this.timeout(60_000);
      const guide = await fixture<TbItemGuide>(html`<tb-item-guide .item=${sample}></tb-item-guide>`);
      await settled(guide);
      let shown = 0;
      for (const [index, path] of pathsIn(sample).entries()) {
        for (const other of [undefined, others[index % others.length]]) {
          const { value } = readItem(replaced(sample, path, other));
          if (!value) continue;
          guide.item = value;
          await guide.updateComplete;
          shown += 1;
          const text = allText(guide);
          if (/undefined|null|NaN|\[object/.test(text) || !text.includes('值:department.name'))
            expect.fail(`${path.join('.')} = ${JSON.stringify(other)}: ${text}`);
        }
      }
      expect(shown).to.be.greaterThan(300);
    });
  });

  it('as a whole catalogue of the wrong shape is told and shown as such', async () => {
    for (const input of [null, [], 'x', 7, {}, { items: 'x' }, { format: 'x', items: [null, 7, [], {}] }]) {
      const app = await inApp(sourceReading(input), html`<tb-catalogue></tb-catalogue>`);
      expect(textOf(app), JSON.stringify(input)).to.match(/数据有错误|还没有事项/);
    }
  });

  it('in the answer of a page’s own source cannot keep the list from being drawn', async () => {
    const items = hostileTexts.map((text, index) => ({ ...everyString(sample, text), id: `${index}` }));
    const app = await inApp(sourceOf(aCatalogue(items)), html`<tb-catalogue></tb-catalogue>`);
    expect(deepAll(app, 'tb-item-card')).to.have.lengthOf(24);
  });
});

/** JSON in which every object has keys that all objects have by themselves. */
function withOwnKeys(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(withOwnKeys).join()}]`;
  const own = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${withOwnKeys(inner)}`);
  const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'];
  return `{${[...keys.map((key) => `"${key}":{"polluted":true}`), ...own].join()}}`;
}

/** All text, folded or not. */
function allText(root: Element): string {
  return [...composed(root)].map((node) => (node instanceof Text ? node.data : '')).join(' ');
}

type Path = readonly (string | number)[];

/** The way to every value in an object, but for those without which there is no item. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 && path.join() !== 'department' && path.join() !== 'department,name'
    ? [path, ...inner]
    : inner;
}

/** A copy with another value at the end of the way. */
function replaced(item: Item, path: Path, other: unknown): unknown {
  const copy = structuredClone(item) as unknown as Record<string, unknown>;
  let holder = copy;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string, unknown>;
  holder[path[path.length - 1] as string] = other;
  return copy;
}
