// Lets elements come and go in a real Chromium, and measures what stays behind.
import { ensureBrowsers } from '../browsers.mjs';
import { startChromium } from '../cdp.mjs';
import { oldChromium } from '../old-chromium.mjs';
import { repoRoot } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { slope } from './slope.mjs';

/**
 * What may stay behind over a whole run; the limit for each round is this, divided by the rounds. Caches weigh a
 * little, and the nodes of one template are at times only collected with the next; what is left by every round
 * comes to far more.
 */
export const LIMITS = { heap: 100_000, nodes: 20, listeners: 1, detached: 20 };

/** Machine code the engine compiles as it goes would hide in the heap what we look for. */
const NO_COMPILING = '--no-opt --no-lazy-feedback-allocation --no-flush-bytecode';
const NO_NEWER_COMPILING = '--no-maglev --no-sparkplug';

/** Rounds before the first measure: chunks are loaded, code is compiled, caches are full. */
const WARM_UP = 60;

/**
 * Runs one kind of round (see `come-and-go.js`) so many times in a fresh page, with a measure after every `every`.
 * `old`: the major version of an old Chromium, which loads the lowered build; it must know `?.`, as 88 does.
 *
 * @returns `{ samples: [{ rounds, heap, nodes, listeners, detached }], perRound, limits, failed: ['heap', …] }`
 */
export async function measureLeaks(name, { rounds, every, old, warmUp = WARM_UP }) {
  const server = await serve({ root: repoRoot });
  const browser = old
    ? await startChromium(oldChromium(old), { args: [`--js-flags=${NO_COMPILING}`] })
    : await startChromium(ensureBrowsers().headlessShell, {
        args: [`--js-flags=${NO_COMPILING} ${NO_NEWER_COMPILING}`],
      });
  try {
    const page = await browser.open();
    await page.send('Performance.enable');
    await page.goto(`${server.url}/tools/leaks/page.html`);
    await page.evaluate(`comeAndGo.run(${JSON.stringify(name)}, ${warmUp})`);
    await sample(page); // the first one weighs something itself
    const samples = [{ rounds: 0, ...(await sample(page)) }];
    for (let done = every; done <= rounds; done += every) {
      await page.evaluate(`comeAndGo.run(${JSON.stringify(name)}, ${every})`);
      samples.push({ rounds: done, ...(await sample(page)) });
    }
    if (page.problems.length > 0) throw new Error(page.problems.map(({ text }) => text).join('\n'));
    return judge(samples);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What is left when everything that can be collected is. */
async function sample(page) {
  // What one collection lets go, such as the last reference from a promise, only the next one finds.
  for (let times = 0; times < 3; times += 1) {
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 30))');
    await page.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await page.send('Performance.getMetrics');
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    detached: of('Nodes') - (await page.evaluate('comeAndGo.attachedNodes()')),
  };
}

function judge(samples) {
  const { rounds } = samples.at(-1);
  const entries = Object.keys(LIMITS).map((what) => {
    const perRound = slope(samples.map((each) => [each.rounds, each[what]]));
    return { what, perRound, limit: LIMITS[what] / rounds };
  });
  return {
    samples,
    perRound: Object.fromEntries(entries.map(({ what, perRound }) => [what, perRound])),
    limits: Object.fromEntries(entries.map(({ what, limit }) => [what, limit])),
    failed: entries.filter(({ perRound, limit }) => perRound > limit).map(({ what }) => what),
  };
}
