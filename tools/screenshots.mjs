// npm run screenshots: pictures of the department's example page in .cache/screenshots, for people to look at:
// each the first screen and the whole page. The built files must be there (npm run build).
//
//   node tools/screenshots.mjs            all
//   node tools/screenshots.mjs dark       only those with this in their name
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from './browsers.mjs';
import { launchChromium } from './cdp.mjs';
import { importRecord, twinRecord } from './import-record.mjs';
import { oldChromium } from './old-chromium.mjs';
import { cacheDir, inRepo } from './paths.mjs';
import { buildSite } from './site.mjs';
import { serve } from './static-server.mjs';

const LIST = 'index.html';
const GUIDE = 'guide.html?code=food-business-licence';
const COUNTER = { width: 1080, height: 1920 };

const shots = [
  ...both('360', { width: 360, height: 780 }),
  ...both('1280', { width: 1280, height: 900 }),
  ...both('counter', COUNTER),
  ...both('elder-360', { width: 360, height: 780 }, 'elder=1'),
  ...both('elder-counter', COUNTER, 'elder=1'),
  ...both('dark', { width: 1280, height: 900 }, 'dark=1'),
  ...both('english', { width: 1280, height: 900 }, 'lang=en'),
  ...both('print', { width: 794, height: 1123 }, '', { print: true }),
  ...both('chromium-64', { width: 1080, height: 900 }, '', { old: 64 }),
  { name: 'guide-imported', page: 'guide.html?catalogue=imported.json&code=', width: 1280, height: 900 },
  {
    name: 'guide-paused-360',
    page: 'guide.html?code=no-marriage-record-certificate',
    width: 360,
    height: 780,
  },
  { name: 'guide-unknown', page: 'guide.html?code=nothing', width: 1280, height: 900 },
  { name: 'list-missing', page: 'index.html?catalogue=missing.json', width: 1280, height: 900 },
];

const folder = path.join(cacheDir, 'screenshots');
const site = path.join(cacheDir, 'screenshot-site');
const wanted = shots.filter(({ name }) => process.argv.slice(2).every((part) => name.includes(part)));

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const imported = path.join(cacheDir, 'imported.json');
await importRecord(twinRecord, imported);
await buildSite({ folder: site, imported });
const server = await serve({ root: site });
const browser = await chromium.launch({
  executablePath: ensureBrowsers().headlessShell,
  args: ['--no-sandbox'],
});
try {
  for (const shot of wanted) {
    const file = path.join(folder, `${shot.name}.png`);
    await (shot.old ? shootOld(shot, file) : shootToday(shot, file));
    console.log(path.relative(inRepo(), file));
  }
} finally {
  await browser.close();
  await server.close();
  await rm(site, { recursive: true, force: true });
}

/** The list and the guide in one look. */
function both(name, size, query = '', more = {}) {
  const join = (page) => (query ? `${page}${page.includes('?') ? '&' : '?'}${query}` : page);
  return [
    { name: `list-${name}`, page: join(LIST), ...size, ...more },
    { name: `guide-${name}`, page: join(GUIDE), ...size, ...more },
  ];
}

async function addressOf({ page }) {
  if (!page.endsWith('code=')) return `${server.url}/${page}`;
  const { items } = await (await fetch(`${server.url}/imported.json`)).json();
  return `${server.url}/${page}${encodeURIComponent(items[0].id)}`;
}

async function shootToday(shot, file) {
  const context = await browser.newContext({ viewport: { width: shot.width, height: shot.height } });
  const page = await context.newPage();
  try {
    await page.goto(await addressOf(shot));
    await page.waitForFunction(isReady);
    if (shot.print) {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await page.pdf({ path: file.replace('.png', '.pdf'), format: 'A4' });
    }
    if (!shot.print) await page.screenshot({ path: file });
    await page.screenshot({ path: file.replace('.png', shot.print ? '.png' : '-whole.png'), fullPage: true });
  } finally {
    await context.close();
  }
}

async function shootOld(shot, file) {
  const page = await launchChromium(oldChromium(shot.old), shot);
  try {
    await page.goto(`${server.url}/legacy-${shot.page}`);
    for (let left = 100; left > 0 && !(await page.evaluate(`(${isReady})()`)); left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await writeFile(file, await page.screenshot());
    const height = await page.evaluate('document.documentElement.scrollHeight');
    await page.send('Emulation.setDeviceMetricsOverride', {
      width: shot.width,
      height: Math.min(height, 12000),
      deviceScaleFactor: 1,
      mobile: false,
    });
    await writeFile(file.replace('.png', '-whole.png'), await page.screenshot());
  } finally {
    await page.close();
  }
}

/** Runs in the page, also in that of 2018: nothing is on its way any more. */
function isReady() {
  const element = document.querySelector('tb-catalogue, tb-item-guide');
  const root = element && element.shadowRoot;
  if (!root || root.querySelector('[aria-busy]')) return false;
  if (getComputedStyle(element).visibility === 'hidden') return false; // styles of old engines still load
  return root.querySelector('tb-item-card, #tb-about, .notice') !== null;
}
