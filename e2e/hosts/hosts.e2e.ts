// On pages of all kinds the guide comes, works, says what it has to say once, and looks as on a clean page.
import assert from 'node:assert/strict';
import { GUIDE } from '../support/department.js';
import { chosen, type EngineName } from '../support/engines.js';
import { type Journey, journeys } from '../support/journey.js';
import type { Tab } from '../support/tab.js';
import { CLEAN, CLEAN_ELDER, ELDER_HOSTS, ENGINES, type Host, HOSTS } from './support/hosts.js';
import { hostSite, lackOfHost, OURS, writeHost } from './support/host-site.js';
import {
  differingPixels,
  type GuidePicture,
  ROOMY,
  takePicture,
  waitForWholeGuide,
} from './support/picture.js';

/** What a clean page shows, to residents and to search engines, by host and engine. */
interface Memory {
  readonly picture: GuidePicture;
  readonly described: string;
}

const remembered = new Map<string, Memory>();

for (const engine of chosen(ENGINES)) {
  // Old pages send no policy, and old libraries could not live under ours.
  journeys(
    'hosts',
    { engines: [engine], policies: ['none'], site: hostSite },
    {
      ...remembering(CLEAN),
      ...visitingAll(HOSTS, CLEAN, engine),
      ...remembering(CLEAN_ELDER),
      ...visitingAll(ELDER_HOSTS, CLEAN_ELDER, engine),
      'sees it when a rule of a page reaches into the guide': async (tab) => {
        const { picture } = await memoryOf(CLEAN, tab, engine);
        await open(tab, CLEAN, engine);
        await tab.runOn([GUIDE, '.root'], (root: HTMLElement) => {
          root.style.letterSpacing = '0.2px';
        });
        const count = differingPixels(picture, await takePicture(tab));
        assert.ok(count > 1000, `only ${count} pixels differ`);
      },
    },
  );
}

function remembering(host: Host): Record<string, Journey> {
  return {
    [`${host.name}: works, and looks the same each time`]: async (tab, engine) => {
      const { picture } = await memoryOf(host, tab, engine);
      await works(tab);
      assert.deepEqual(await said(tab), []);
      await open(tab, host, engine);
      const again = differingPixels(picture, await takePicture(tab), `${engine} ${host.name} again`);
      assert.equal(again, 0, 'the same page looks different the second time');
    },
  };
}

function visitingAll(hosts: readonly Host[], clean: Host, engine: EngineName): Record<string, Journey> {
  const here = hosts.filter((host) => (host.engines ?? ENGINES).includes(engine));
  return Object.fromEntries(here.map((host) => [host.name, visiting(host, clean)]));
}

/** A library is fetched before the journey, whose time it would take; one that cannot be had fails it. */
function visiting(host: Host, clean: Host): Journey {
  const lack = lackOfHost(host);
  return async (tab, engine) => {
    if (lack !== undefined) assert.fail(lack);
    const { picture, described } = await memoryOf(clean, tab, engine);
    await open(tab, host, engine);
    let count = 0;
    if (host.pictured ?? true) {
      count = differingPixels(picture, await takePicture(tab), `${engine} ${host.name}`);
      console.log(`  ${engine.padEnd(11)} ${host.name.padEnd(44)} ${count} pixels differ`);
    }
    assert.equal(await description(tab), described);
    await works(tab);
    const words = await said(tab);
    const wanted = (host.says ?? []).map(({ source }) => new RegExp(source.replace('OURS', OURS)));
    const fitting = words.length === wanted.length && wanted.every((each, place) => each.test(words[place]!));
    assert.ok(fitting, `on the console: ${words.join('\n') || 'nothing'}`);
    assert.equal(count, 0, 'the guide looks different; see .cache/hosts');
    const taken = await tab.run(() => document.querySelectorAll('tb-badge:not([data-theirs])').length);
    assert.equal(taken, 0, 'an element of theirs is not theirs');
  };
}

async function memoryOf(host: Host, tab: Tab, engine: EngineName): Promise<Memory> {
  const key = `${host.name} ${engine}`;
  const known = remembered.get(key);
  if (known) return known;
  await open(tab, host, engine);
  const memory = { picture: await takePicture(tab), described: await description(tab) };
  remembered.set(key, memory);
  return memory;
}

async function open(tab: Tab, host: Host, engine: EngineName): Promise<void> {
  await tab.driver.resize(ROOMY);
  await tab.goto(await writeHost(host, engine));
  await waitForWholeGuide(tab);
}

/** The first screen, the sections that come later, and something that unfolds. */
async function works(tab: Tab): Promise<void> {
  assert.match(await tab.text([GUIDE, 'h2']), /食品经营许可/);
  assert.ok((await tab.runOn(GUIDE, countSections)) > 8);
  const letters = await tab.runOn([GUIDE, '.root'], shapesOfLetters);
  assert.match(letters, /^("zh-CN"|unknown)$/, 'the shapes of Chinese letters are left to chance');
  const more = await tab.runOn(GUIDE, (guide: Element) => !!guide.shadowRoot!.querySelector('.more'));
  if (more) await tab.click([GUIDE, '.more > summary']);
  await tab.click([GUIDE, '.faq summary']);
  assert.equal(await tab.runOn([GUIDE, '.faq'], (faq: HTMLDetailsElement) => faq.open), true);
}

function countSections(guide: Element): number {
  return guide.shadowRoot!.querySelectorAll('[data-section]').length;
}

/** For which language glyphs are chosen, as far as an engine tells. */
function shapesOfLetters(root: Element): string {
  return getComputedStyle(root).getPropertyValue('-webkit-locale') || 'unknown';
}

/** What search engines are told, but for the page's own address. */
function description(tab: Tab): Promise<string> {
  return tab.run(() => {
    const script = document.querySelector('script[type="application/ld+json"]')!;
    return (script.textContent || '').split(location.href).join('HERE');
  });
}

function said(tab: Tab): Promise<readonly string[]> {
  return tab.run(() => (window as unknown as { said: string[] }).said);
}
