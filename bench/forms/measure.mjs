// Drives one page in Chromium, each time in a fresh profile, and says what it cost.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../tools/browsers.mjs';
import { gzipBytes } from '../../tools/build/weigh.mjs';
import { pagesFolder } from './pages.mjs';

/** A page is at rest when its main thread has hardly been busy for so long. Milliseconds. */
const REST_MS = 150;
const HARDLY_MS = 2;

const TYPED = 'abcdefghijkl';
const ROWS_ADDED = 3;

/** The columns, and what each needs: `async (page, peer) => { column: number }`. */
export const PARTS = { first, big, wrong, rows, heap };

/** @param server what `serve` gave, with `asked`: the files pages have asked for since it was emptied */
export async function startMeter(server) {
  const browser = await chromium.launch({
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-background-networking'],
  });

  async function measure(part, peer) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    try {
      const page = await context.newPage();
      const mistakes = [];
      page.on('pageerror', (error) => mistakes.push(error.message));
      // The same site first, so that the measured navigation stays in one process.
      await page.goto(`${server.url}/blank.html`);
      const cdp = await context.newCDPSession(page);
      // Time of the thread, not of the clock: other work on the machine counts less.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      const found = await PARTS[part](drive(page, cdp, server), peer);
      if (mistakes.length > 0) throw new Error(`${peer}, ${part}: ${mistakes[0]}`);
      return found;
    } finally {
      await context.close();
    }
  }

  return { measure, version: browser.version(), stop: () => browser.close() };
}

/** What the parts below do with a page. */
function drive(page, cdp, server) {
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  /** Resolves once timers, chunks and idle work of a library have come to an end, with how busy the thread has been. */
  const rest = async () => {
    for (let before = await busy(); ;) {
      await page.waitForTimeout(REST_MS);
      const now = await busy();
      if (now - before < HARDLY_MS) return now;
      before = now;
    }
  };
  return {
    open: (name) => page.goto(`${server.url}/${name}.html`, { waitUntil: 'load' }),
    inPage: (work, argument) => page.evaluate(work, argument),
    asked: server.asked,
    rest,
    /** Milliseconds the main thread is busy while something is done and comes to rest. */
    async cpu(work) {
      const before = await busy();
      await work();
      return (await rest()) - before;
    },
    /** Bytes of JavaScript's heap that are in use. */
    async heap() {
      for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    },
  };
}

/** From the start of the navigation until eight fields are on the screen, and what had to be sent for it. */
async function first(page, peer) {
  page.asked.clear();
  const load = await page.cpu(async () => {
    await page.open(`first-${peer}`);
    await page.inPage(() => window.shown);
  });
  const files = [...page.asked].filter((file) => /\.(js|css)$/.test(file));
  const bytes = files.reduce((sum, file) => sum + gzipBytes(path.join(pagesFolder, file)), 0);
  return { bytes: bytes / 1024, load };
}

/** Two hundred fields: mount, and a keystroke in the middle. */
async function big(page, peer) {
  await prepare(page, peer, 'big');
  const mount = await page.cpu(() => page.inPage(() => window.bench.mount()));
  await expectControls(page, peer, 200);
  await page.inPage(() => window.bench.pick('申请人10'));
  const idle = await page.cpu(() => page.inPage((text) => window.bench.type(text, { idle: true }), TYPED));
  const typing = await page.cpu(() => page.inPage((text) => window.bench.type(text), TYPED));
  const typed = await page.inPage(() => window.bench.typed());
  if (typed !== `申请人10${TYPED}`) throw new Error(`${peer}: the typed text has become ${typed}`);
  return { mount, key: (typing - idle) / TYPED.length };
}

/** What two hundred fields take of the heap. By itself: to collect garbage throws compiled code away too. */
async function heap(page, peer) {
  await prepare(page, peer, 'big');
  const empty = await page.heap();
  await page.inPage(() => window.bench.mount());
  await page.rest();
  await expectControls(page, peer, 200);
  return { heap: ((await page.heap()) - empty) / 2 ** 20 };
}

/** Validates two hundred fields and shows fifty messages. */
async function wrong(page, peer) {
  await prepare(page, peer, 'big', { wrong: true });
  await page.inPage(() => window.bench.mount());
  await page.rest();
  await expectMessages(page, peer, (count) => count === 0);
  const validate = await page.cpu(() => page.inPage(() => window.bench.validate()));
  await expectMessages(page, peer, (count) => count >= 50);
  return { validate };
}

/** Two hundred rows of five fields, then some more, one by one. */
async function rows(page, peer) {
  await prepare(page, peer, 'rows');
  const table = await page.cpu(() => page.inPage(() => window.bench.mount()));
  await expectControls(page, peer, 1000);
  let adding = 0;
  for (let row = 0; row < ROWS_ADDED; row += 1)
    adding += await page.cpu(() => page.inPage(() => window.bench.addRow()));
  await expectControls(page, peer, 1000 + 5 * ROWS_ADDED);
  return { rows: table, add: adding / ROWS_ADDED };
}

async function prepare(page, peer, name, options) {
  await page.open(`driven-${peer}`);
  await page.inPage(([form, given]) => window.bench.prepare(form, given), [name, options]);
  await page.rest();
}

async function expectControls(page, peer, count) {
  const found = await page.inPage(() => window.bench.controls());
  if (found !== count) throw new Error(`${peer}: there are ${found} fields instead of ${count}`);
}

async function expectMessages(page, peer, holds) {
  const found = await page.inPage(() => window.bench.messages());
  if (!holds(found)) throw new Error(`${peer}: ${found} messages are shown`);
}
