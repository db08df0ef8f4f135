import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG, type Png } from './png.js';
import { inRepo } from '../../../tools/paths.mjs';
import { GUIDE } from '../../support/department.js';
import type { Tab } from '../../support/tab.js';

/** Width of the guide on every picture, in pixels: wide enough for its layout of two thirds of a desk. */
const WIDTH = 800;

/** Distance of the guide from the left and from the top, more than any page's margins are. */
const PLACE = 60;

/** A window in which no guide has to be scrolled: layers made for scrolling round differently. */
export const ROOMY = { width: WIDTH + 200, height: 18_000 };

/** How different a pixel's colour may be before it counts: pixelmatch's own, about what an eye can tell. */
const THRESHOLD = 0.1;

/** Where pictures that differ are kept. */
const folder = inRepo('.cache', 'hosts');

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of a page, and where the guide is on it. */
export interface GuidePicture {
  readonly page: Buffer;
  readonly guide: Box;
}

/**
 * Waits for what comes last and moves the rest: marked-up text, what the list of materials keeps, and the day by
 * which an application is decided.
 */
export async function waitForWholeGuide(tab: Tab): Promise<void> {
  await tab.waitForTarget([GUIDE, '#tb-about']);
  await tab.waitForTarget([GUIDE, '.rich']);
  await tab.waitForText([GUIDE, 'tb-materials', '.keep'], /[一-鿿]/);
  await tab.waitFor('the day', () => {
    const deadline = document.querySelector('tb-item-guide')!.shadowRoot!.querySelector('.deadline');
    return deadline !== null && /月\d+日/.test(deadline.textContent || '');
  });
}

/**
 * A picture with the whole guide, which is as wide on every page: how wide it is, what lies behind it and what is
 * beside it are the page's own business.
 */
export async function takePicture(tab: Tab): Promise<GuidePicture> {
  await waitForWholeGuide(tab);
  await tab.runOn(GUIDE, putOnStage, WIDTH, PLACE);
  const { top, height } = await tab.runOn([GUIDE, '.root'], boxOf);
  if (top + height > ROOMY.height) throw new Error(`a guide of ${height} px is not all in sight`);
  await tab.driver.resize({ ...ROOMY, height: top + height + 100 });
  await tab.run(settled);
  return { guide: await tab.runOn([GUIDE, '.root'], boxOf), page: await tab.driver.screenshot() };
}

/** How many pixels of the guide differ. Where any do, both pictures and their difference are kept under the name. */
export function differingPixels(clean: GuidePicture, seen: GuidePicture, name?: string): number {
  const [{ guide: a }, { guide: b }] = [clean, seen];
  if (clean.page.equals(seen.page) && a.height === b.height) return 0;
  const size = { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) };
  const [first, second] = [cut(clean, size), cut(seen, size)];
  if (first.data.equals(second.data)) return 0;
  const marks = new PNG(size);
  const options = { threshold: THRESHOLD, includeAA: true };
  const count = pixelmatch(first.data, second.data, marks.data, size.width, size.height, options);
  if (count > 0 && name !== undefined) keep(name, { clean: first, seen: second, difference: marks });
  return count;
}

/** The guide out of its page. What is beyond it is transparent, and so differs from what another draws there. */
function cut(picture: GuidePicture, size: { readonly width: number; readonly height: number }): Png {
  const { guide } = picture;
  const whole = read(picture);
  const out = new PNG(size);
  PNG.bitblt(whole, out, guide.left, guide.top, guide.width, guide.height, 0, 0);
  return out;
}

/** What was read: the clean picture is compared with many. */
const known = new WeakMap<GuidePicture, Png>();

function read(picture: GuidePicture): Png {
  const png = known.get(picture) ?? PNG.sync.read(picture.page);
  known.set(picture, png);
  return png;
}

function keep(name: string, pictures: Readonly<Record<string, Png>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [part, picture] of Object.entries(pictures))
    writeFileSync(path.join(folder, `${name.replace(/[^\w.]+/g, '-')}.${part}.png`), PNG.sync.write(picture));
}

/* What follows runs in the page. */

/**
 * Moves the guide to the same place of the page, on white, so that its inner box has the width. The same place,
 * since what is not at a whole pixel is rounded differently further down.
 */
function putOnStage(guide: HTMLElement, width: number, place: number): void {
  const stage = document.getElementById('stage')!;
  const set = (element: HTMLElement, values: Record<string, string>): void => {
    Object.keys(values).forEach((name) => element.style.setProperty(name, values[name]!, 'important'));
  };
  set(stage, { position: 'absolute', left: '0', top: '0', width: width + 'px', 'z-index': '99999' });
  for (const element of [stage, guide.parentElement!, guide]) set(element, { background: '#fff' });
  const box = (): DOMRect => guide.shadowRoot!.querySelector('.root')!.getBoundingClientRect() as DOMRect;
  set(stage, { width: 2 * width - box().width + 'px' });
  const { left, top } = box();
  set(stage, { left: place - left + 'px', top: place - top + 'px' });
}

async function settled(): Promise<void> {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
}

function boxOf(root: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = root.getBoundingClientRect();
  return {
    left: Math.round(left),
    top: Math.round(top),
    width: Math.round(width),
    height: Math.floor(height),
  };
}
