// CPU time of a page's main thread, from the start of its navigation until it is painted and at rest.
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../tools/browsers.mjs';

/** Opens pages in Chromium, each in a fresh profile: nothing cached, nothing compiled before. */
export async function startMeter(base) {
  const browser = await chromium.launch({
    executablePath: ensureBrowsers().headlessShell,
    args: ['--no-sandbox', '--disable-background-networking'],
  });

  async function open(name, work) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    try {
      const page = await context.newPage();
      // The same site first, so that the measured navigation stays in one process.
      await page.goto(`${base}/blank.html`);
      const cdp = await context.newCDPSession(page);
      // Time of the thread, not of the clock: other work on the machine counts less.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      const before = await metrics(cdp);
      await page.goto(`${base}/${name}.html`, { waitUntil: 'networkidle' });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const after = await metrics(cdp);
      return await work(page, spent(before, after));
    } finally {
      await context.close();
    }
  }

  return { open, version: browser.version(), stop: () => browser.close() };
}

async function metrics(cdp) {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Milliseconds. */
function spent(before, after) {
  const of = (name) => (after[name] - before[name]) * 1000;
  return {
    cpu: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}
