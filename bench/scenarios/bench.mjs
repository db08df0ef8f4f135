// npm run bench:scenarios [-- rounds]: what an answer costs in a scenario of 12 items, 60 materials and 30 questions: resolving the list,
// and drawing it beside a list written by hand with Lit. The built files must be there.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../tools/browsers.mjs';
import { inRepo } from '../../tools/paths.mjs';
import { serve } from '../../tools/static-server.mjs';
import { median, quartiles } from '../statistics.mjs';
import { makeByHand, makeOurs, pagesFolder } from './pages.mjs';
import { bigScenario } from './scenario.mjs';

const ROUNDS = Number(process.argv[2] ?? 9);
const MOST_RESOLVE_MS = 2;
const FRAME_MS = 1000 / 60;
const WARM_UP = 10;
const ANSWERS = 40;
const TAGS = { lit: 'plain-list', ours: 'tb-materials' };

let fine = await resolving();
await makeOurs();
const server = await serve({ root: pagesFolder, policy: 'none' });
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  await makeByHand(await open('ours', rulesOf));
  console.log(
    `\nChromium ${browser.version()}, ${ROUNDS} rounds of ${ANSWERS} answers after ${WARM_UP} to warm up`,
  );
  fine = (await drawing()) && fine;
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = fine ? 0 : 1;

/** Answers every question in turn, over and over, in Node: the same engine. */
async function resolving() {
  const { createChecklist, scenarioSubject } = await import(
    pathToFileURL(inRepo('packages', 'core', 'dist', 'checklist.js')).href
  );
  const { scenario, items } = bigScenario();
  const started = performance.now();
  const resolve = createChecklist(scenarioSubject(scenario, { items }));
  const prepared = performance.now() - started;
  let list = resolve({});
  let answers = {};
  const times = [];
  for (let count = 0; count < 2000; count += 1) {
    const { key, question } = list.questions[count % list.questions.length];
    answers = { ...answers, [key]: [question.options[count % 7 === 0 ? 1 : 0].id] };
    const before = performance.now();
    list = resolve(answers);
    times.push(performance.now() - before);
  }
  const counts = [
    items.length,
    items.reduce((sum, { materials }) => sum + materials.length, 0),
    scenario.situations.length + 2 * items.length,
  ];
  console.log(`A scenario of ${counts[0]} items, ${counts[1]} materials, ${counts[2]} questions, in Node`);
  console.log(
    `  an answer resolved in ${spread(times)}, the first time ${ms(times[0])}; looked through once in ${ms(prepared)}`,
  );
  return tell(median(times) < MOST_RESOLVE_MS, `resolves in under ${MOST_RESOLVE_MS} ms`);
}

/** From the click on an answer until its list is laid out, by the clock; and CPU of the main thread with painting. */
async function drawing() {
  const clock = { lit: [], ours: [] };
  const cpu = { lit: [], ours: [] };
  const shown = {};
  for (let round = 0; round < ROUNDS; round += 1)
    // Each round begins with the other page: a busy moment falls on both alike.
    for (const kind of round % 2 ? ['ours', 'lit'] : ['lit', 'ours']) {
      const found = await open(kind, (page, cdp) => answer(page, cdp, TAGS[kind]));
      clock[kind].push(...found.times);
      cpu[kind].push(found.cpu);
      shown[kind] = found.shown;
    }
  for (const kind of ['lit', 'ours']) {
    const [questions, lines, elements] = shown[kind];
    console.log(
      `  ${kind.padEnd(5)} ${spread(clock[kind])} to be laid out; CPU with painting ${spread(cpu[kind])}`,
    );
    console.log(`        in the end ${questions} questions, ${lines} lines, ${elements} elements`);
  }
  const ratio = (times) => `${(median(times.ours) / median(times.lit)).toFixed(2)}×`;
  console.log(`  ours beside Lit by hand: ${ratio(clock)} to be laid out, ${ratio(cpu)} CPU`);
  return tell(median(clock.ours) < FRAME_MS, `drawn within a frame (${FRAME_MS.toFixed(1)} ms)`);
}

async function open(name, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(`${server.url}/blank.html`);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${server.url}/${name}.html`, { waitUntil: 'networkidle' });
    await page.waitForFunction(
      (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.line'),
      TAGS[name],
    );
    return await work(page, cdp);
  } finally {
    await context.close();
  }
}

/** The style rules of our element, for the one by hand. */
function rulesOf(page) {
  return page.evaluate(() => {
    const { adoptedStyleSheets } = document.querySelector('tb-materials').shadowRoot;
    return adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
  });
}

async function answer(page, cdp, tag) {
  const walk = (count) =>
    page.evaluate(
      async ([name, answers]) => {
        const element = document.querySelector(name);
        const times = [];
        for (let n = 0; n < answers; n += 1) {
          const asks = element.shadowRoot.querySelectorAll('.ask');
          const input = [...asks[n % asks.length].querySelectorAll('input')].find((one) => !one.checked);
          const before = performance.now();
          input.click();
          await element.updateComplete;
          element.getBoundingClientRect();
          times.push(performance.now() - before);
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        return times;
      },
      [tag, count],
    );
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await walk(WARM_UP);
  const before = await busy();
  const times = await walk(ANSWERS);
  const cpu = ((await busy()) - before) / ANSWERS;
  const shown = await page.evaluate((name) => {
    const root = document.querySelector(name).shadowRoot;
    return ['.ask', '.line', '*'].map((selector) => root.querySelectorAll(selector).length);
  }, tag);
  return { times, cpu, shown };
}

function tell(holds, what) {
  console.log(`${holds ? '✔' : '✖'} ${what}`);
  return holds;
}

function spread(times) {
  const [low, high] = quartiles(times);
  return `${ms(median(times))} (half of them ${low.toFixed(2)}–${high.toFixed(2)})`;
}

function ms(time) {
  return `${time.toFixed(2)} ms`;
}
