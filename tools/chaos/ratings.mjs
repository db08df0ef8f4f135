// npm run chaos:ratings [-- --ratings 1000 --seed 7 --tabs 4 --faults 50]
//
// Rates in several tabs of a whole browser, through <tb-rating> alone, while the browser is killed, its network goes,
// answers are errors, "too many", late or lost, and the gateway is killed and started again. Then everything heals, what
// waits is delivered, and what the gateway has on disk is held against what the pages have acknowledged: each once, and
// nothing twice. Ends with 1 where that does not hold, or a kind of fault came up too seldom to say so.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Profile } from '../../e2e/support/profile-browser.js';
import { readCommandLine } from '../../examples/gateway/command-line.mjs';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { seededRandom } from '../../packages/core/src/base/testing/random.mts';
import { repoRoot } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { faultyWay } from './faults.mjs';
import { GatewayKeeper } from '../gateway/keeper.mjs';

const usage = `Usage: npm run chaos:ratings -- [--ratings 1000] [--seed NUMBER] [--tabs 4] [--faults 50]

  --ratings NUMBER  so many are acknowledged before it ends (1000)
  --seed NUMBER     the same faults again; the last run printed its own
  --tabs NUMBER     how many rate at once (4)
  --faults NUMBER   each kind has to come up so often (50)
  -h, --help        this`;

const { values } = readCommandLine(usage, {
  options: {
    ratings: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    tabs: { type: 'string', default: '4' },
    faults: { type: 'string', default: '50' },
  },
});
const wanted = Number(values.ratings);
const enough = Number(values.faults);
const tabs = Number(values.tabs);
const random = seededRandom(Number(values.seed));
const windowId = 'chaos-window';

console.log(
  `seed ${values.seed}: ${wanted} ratings in ${tabs} tabs, each kind of fault at least ${enough} times`,
);
const begun = performance.now();
const data = await mkdtemp(path.join(os.tmpdir(), 'tongban-chaos-'));
const settings = path.join(data, '..', `${path.basename(data)}.json`);
await writeFile(settings, JSON.stringify({ windows: [{ id: windowId, window: '1 号窗口（虚构）' }] }));

const gateway = new GatewayKeeper(data, settings);
const profile = new Profile();
const way = faultyWay({ random, target: () => gateway.url, path: '/gateway/ratings' });
let site;
try {
  await gateway.start();
  site = await serve({ root: repoRoot, onRequest: forward });
  const acknowledged = await rateAmidFaults();
  way.heal();
  await deliverTheRest(acknowledged);
  await gateway.stop();
  report(acknowledged, await storedWords());
} finally {
  await profile.end();
  await gateway.stop();
  await site?.close();
  profile.remove();
  await rm(data, { recursive: true, force: true });
  await rm(settings, { force: true });
}

function forward(request, response) {
  if (!request.url.startsWith('/gateway/')) return false;
  way.handle(request, response).catch(() => response.destroy());
  return true;
}

/** Rates until enough is acknowledged. Gives the words of what was, with how. */
async function rateAmidFaults() {
  const acknowledged = new Map();
  const counts = (rateAmidFaults.counts = { kills: 0, offline: 0, given: 0, refused: {}, silent: [] });
  const printed = await windowToken();
  let browser = await profile.start();
  let generation = 0;
  let killing = Promise.resolve();
  const page = () => browser.whileItRuns(browser.open(`${site.url}/tools/chaos/rate.html`));

  const rater = async () => {
    let tab;
    let of = -1;
    while (acknowledged.size < wanted) {
      await killing;
      const words = `第 ${String((counts.given += 1))} 份`;
      try {
        if (of !== generation) {
          of = generation;
          tab = await page();
        }
        const token = await visitToken(printed);
        const level = 1 + Math.floor(random() * 5);
        const told = await browser.whileItRuns(
          tab.evaluate((rating) => window.rate(rating), { token, level, words }),
        );
        if (told === 'nothing') counts.silent.push(words);
        else if (told.startsWith('error')) counts.refused[told] = (counts.refused[told] ?? 0) + 1;
        else acknowledged.set(words, told);
      } catch {
        // The browser is gone, or the page never came so far: nothing was acknowledged.
        of = -1;
        await pause(50);
      }
    }
  };

  let done = false;
  const share = Math.max(1, Math.ceil(wanted / (enough * 1.15)));
  const troubles = [
    () => goOffline(browser, counts),
    async () => {
      await gateway.kill();
      if (gateway.refusals < 3) await gateway.startSecond();
    },
    () =>
      (killing = (async () => {
        await browser.crash();
        counts.kills += 1;
        browser = await profile.start();
        generation += 1;
      })()),
  ];
  const trouble = async () => {
    let at = 0;
    while (!done) {
      if (acknowledged.size < at + share) {
        await pause(20);
        continue;
      }
      at += share;
      const first = Math.floor(random() * troubles.length);
      for (let index = 0; index < troubles.length; index += 1) {
        await pause(random() * 600);
        await troubles[(first + index) % troubles.length]();
      }
    }
  };
  const tell = setInterval(() => {
    const { kills, offline } = counts;
    console.error(
      `${secondsSince(begun)} s: ${acknowledged.size} of ${wanted} acknowledged; browser killed ${kills}, gateway ${gateway.kills}, network gone ${offline}`,
    );
  }, 10_000);
  const troubled = trouble();
  // What fails in the troubles ends the run as well: without them nobody would come to its end.
  await Promise.race([troubled, Promise.all(Array.from({ length: tabs }, rater))]);
  done = true;
  await troubled;
  clearInterval(tell);
  await browser.quit();
  return acknowledged;
}

/** The network of the whole browser goes, and comes back. */
async function goOffline(browser, counts) {
  counts.offline += 1;
  await browser.setOffline(true);
  await pause(100 + random() * 500);
  await browser.setOffline(false);
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function secondsSince(start) {
  return Math.round((performance.now() - start) / 1000);
}

function windowToken() {
  return tokenBy('tokens', { kind: 'window', window: windowId });
}

/** Of one visit: on a page with the printed code a rating that waits is shown in the place of another one. */
function visitToken(token) {
  return tokenBy('invitation', { token });
}

async function tokenBy(operation, body) {
  const response = await fetch(`${gateway.url}/ratings/${operation}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`no token: ${response.status} ${await response.text()}`);
  return (await response.json()).token;
}

/** A page that is opened once all is well again sends what waits. */
async function deliverTheRest(acknowledged) {
  const browser = await profile.start();
  const page = await browser.open(`${site.url}/tools/chaos/rate.html`);
  const end = Date.now() + 300_000;
  for (;;) {
    const left = await page.evaluate(() => window.waiting());
    if (left === 0) break;
    if (Date.now() > end)
      throw new Error(`${String(left)} of ${acknowledged.size} still wait after five minutes`);
    await pause(500);
  }
  await browser.quit();
}

/** What the gateway has on its disk: how often each words were stored. */
async function storedWords() {
  const opened = await createGateway({ data });
  try {
    const rows = await opened.query('select words, count(*)::int as count from ratings group by words');
    return new Map(rows.map(({ words, count }) => [words, count]));
  } finally {
    await opened.close();
  }
}

function report(acknowledged, stored) {
  const { counts } = rateAmidFaults;
  const lost = [...acknowledged.keys()].filter((words) => !stored.has(words));
  const twice = [...stored].filter(([, count]) => count !== 1);
  const queued = [...acknowledged.values()].filter((told) => told.startsWith('queued')).length;
  const kinds = {
    'browser killed': counts.kills,
    'network gone': counts.offline,
    'gateway killed': gateway.kills,
    ...Object.fromEntries(
      Object.entries(way.counts).map(([kind, { before, after }]) => [
        { error500: 'answer 500', busy429: 'answer 429', timeout: 'no answer', drop: 'connection lost' }[
          kind
        ],
        before + after,
      ]),
    ),
  };
  console.log(`\n${'fault'.padEnd(18)}times`);
  for (const [kind, count] of Object.entries(kinds)) console.log(`${kind.padEnd(18)}${count}`);
  const late = Object.values(way.counts).reduce((sum, { after }) => sum + after, 0);
  console.log(`\n${late} of the faults came when the gateway had the rating already`);
  console.log(`second gateways refused: ${gateway.refusals}`);
  console.log(
    `begun ${counts.given}, acknowledged ${acknowledged.size} (${queued} of them waiting), told of an error`,
    counts.refused,
  );
  console.log(
    `stored ${stored.size}; acknowledged and not stored ${lost.length}; stored more than once ${twice.length}`,
  );
  console.log(`${secondsSince(begun)} s`);
  const rare = Object.entries(kinds).filter(([, count]) => count < enough);
  const wrong = [
    ...lost.slice(0, 10).map((words) => `lost: ${words} (${acknowledged.get(words)})`),
    ...twice.slice(0, 10).map(([words, count]) => `${String(count)} times: ${words}`),
    ...counts.silent.slice(0, 10).map((words) => `neither taken, kept nor refused: ${words}`),
    ...rare.map(([kind, count]) => `only ${String(count)} times: ${kind}`),
  ];
  for (const line of wrong) console.error(`✖ ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
  else console.log(`✔ seed ${values.seed}: what was acknowledged is stored once, and nothing twice`);
}
