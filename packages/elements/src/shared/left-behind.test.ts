import { expect, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import '../define-all.js';
import { aCatalogue, aFullItem } from '../testing/items.js';
import { drawn, settled } from '../testing/mount.js';
import { silentSource, sourceOf } from '../testing/sources.js';
import { deepAll } from '../testing/tree.js';
import { until } from '../testing/until.js';

interface Counts {
  listeners: number;
  observers: number;
  nodes: number;
}

/** Counts what is added to the page and not taken back, until undone. */
function count(): { now(): Counts; stop(): void } {
  const held = new Map<EventTarget, string[]>(
    [window, document, document.documentElement, document.body].map((each) => [each, []]),
  );
  const add = EventTarget.prototype.addEventListener;
  const remove = EventTarget.prototype.removeEventListener;
  const ids = new Map<unknown, number>();
  const key = (type: string, listener: unknown): string => {
    if (!ids.has(listener)) ids.set(listener, ids.size);
    return `${type} ${ids.get(listener)}`;
  };
  EventTarget.prototype.addEventListener = function (
    this: EventTarget,
    type: string,
    listener: never,
    options,
  ) {
    held.get(this ?? window)?.push(key(type, listener));
    add.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    type: string,
    listener: never,
    options,
  ) {
    const list = held.get(this ?? window);
    const index = list?.indexOf(key(type, listener)) ?? -1;
    if (index >= 0) list?.splice(index, 1);
    remove.call(this, type, listener, options);
  };

  let observers = 0;
  const undo = [IntersectionObserver, MutationObserver, ResizeObserver].map(({ prototype }) => {
    const { observe, disconnect } = prototype;
    const active = new WeakSet<object>();
    prototype.observe = function (this: never, ...args: never[]) {
      if (!active.has(this)) observers += 1;
      active.add(this);
      return (observe as (...all: unknown[]) => void).apply(this, args);
    };
    prototype.disconnect = function (this: never) {
      if (active.delete(this)) observers -= 1;
      disconnect.call(this);
    };
    return () => Object.assign(prototype, { observe, disconnect });
  });

  return {
    now: () => ({
      listeners: [...held.values()].reduce((sum, list) => sum + list.length, 0),
      observers,
      nodes: document.querySelectorAll('*').length,
    }),
    stop() {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
      for (const each of undo) each();
    },
  };
}

const source = sourceOf(aCatalogue([aFullItem()]));
const pages: Readonly<Record<string, () => TemplateResult>> = {
  'an app': () => html`<tb-app .source=${source}></tb-app>`,
  'an app that still loads': () =>
    html`<tb-app .source=${silentSource}><tb-item-guide code="seal"></tb-item-guide></tb-app>`,
  'a card': () => html`<tb-item-card .item=${aFullItem()}></tb-item-card>`,
  'a guide': () => html`<tb-item-guide .item=${aFullItem({ conditions: '<b>甲</b>' })}></tb-item-guide>`,
  'a guide in English': () => html`<div lang="en"><tb-item-guide .item=${aFullItem()}></tb-item-guide></div>`,
  'a list': () => html`<tb-app .source=${source}><tb-catalogue></tb-catalogue></tb-app>`,
  'everything in an app': () =>
    html`<tb-app .source=${source} mode="elder"
      ><tb-catalogue></tb-catalogue><tb-item-guide code="seal"></tb-item-guide
      ><tb-item-card code="seal"></tb-item-card
    ></tb-app>`,
};

/** Content in a box of its own at the end of the page. */
function placed(content: TemplateResult): HTMLElement {
  const box = document.body.appendChild(document.createElement('div'));
  render(content, box);
  return box;
}

describe('taken out of the page', () => {
  // What is loaded once and stays for all: chunks, the sanitiser's policy.
  before(async () => {
    for (const [what, page] of Object.entries(pages)) {
      const box = placed(page());
      await (what.includes('still') ? drawn(box) : settled(box));
      await until(() => deepAll(box, 'section, [aria-busy], tb-app, tb-item-card').length > 0);
      box.remove();
    }
  });

  for (const [what, page] of Object.entries(pages)) {
    it(`${what} leaves no listener, observer or node behind`, async () => {
      const counted = count();
      try {
        const before = counted.now();
        const box = placed(page());
        await (what.includes('still') ? drawn(box) : settled(box));
        expect(counted.now().nodes).to.be.greaterThan(before.nodes);
        box.remove();
        await until(() => counted.now().nodes <= before.nodes, 'nodes stay');
        expect(counted.now()).to.deep.equal(before);
      } finally {
        counted.stop();
      }
    });

    it(`${what} leaves nothing when it goes before it is drawn`, async () => {
      const counted = count();
      try {
        const before = counted.now();
        const box = placed(html``);
        render(page(), box);
        const elements = deepAll(box, 'tb-app, tb-item-guide, tb-item-card, tb-catalogue');
        box.remove();
        for (const element of elements)
          await (element as { updateComplete?: Promise<unknown> }).updateComplete;
        await until(() => counted.now().nodes <= before.nodes, 'nodes stay');
        expect(counted.now()).to.deep.equal(before);
      } finally {
        counted.stop();
      }
    });
  }

  it('two hundred times leaves no more than once', async function () {
    this.timeout(60_000);
    const counted = count();
    try {
      const before = counted.now();
      const box = placed(html``);
      for (let time = 0; time < 200; time += 1) {
        render(pages['everything in an app']!(), box);
        const app = box.querySelector('tb-app')!;
        await app.updateComplete;
        render(html``, box);
      }
      box.remove();
      await until(() => counted.now().nodes <= before.nodes, 'nodes stay');
      expect(counted.now()).to.deep.equal(before);
    } finally {
      counted.stop();
    }
  });

  it('and put back, an element does again what it did', async () => {
    const box = placed(pages['everything in an app']!());
    await settled(box);
    const app = box.querySelector('tb-app')!;
    for (const time of [1, 2, 3]) {
      app.remove();
      box.append(app);
      await settled(box);
      expect(deepAll(app, 'section').length, `${time}`).to.be.greaterThan(5);
      await until(() => document.querySelectorAll('script[type="application/ld+json"]').length === 1);
    }
    box.remove();
  });
});
