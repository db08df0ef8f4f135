// npm run bench [-- rounds]: what our elements cost beside the same content written by hand. Ratios of CPU time
// within one run are what counts; milliseconds belong to the machine. The built files must be there.
/* global allWords, cardModel, countElements, flatHtml, guideModel, styleRules */
import { readFileSync } from 'node:fs';
import { makeByHand, makeOurs, benchFolder } from './pages.mjs';
import { startMeter } from './measure.mjs';
import { measureSearch } from './search.mjs';
import { median, quartiles } from './statistics.mjs';
import { inRepo } from '../tools/paths.mjs';
import { serve } from '../tools/static-server.mjs';

const ROUNDS = Number(process.argv[2] ?? 15);
const WARM_UP = 3;
const KINDS = ['html', 'lit', 'ours'];
const MAX_GUIDE = 2; // times a guide written by hand with Lit

/** Functions for the page, as the text of a script. */
const helpers = readFileSync(inRepo('bench', 'read-page.js'), 'utf8').replace(/^export /gm, '');

const shown = await makeOurs();
const server = await serve({ root: benchFolder, policy: 'none' });
const meter = await startMeter(server.url);
let failed = false;
try {
  await makeByHand(await readOurs());
  await checkWords();
  console.log(
    `Chromium ${meter.version}, ${ROUNDS} rounds after ${WARM_UP} to warm up, CPU of the main thread\n`,
  );
  const guide = await compare('guide', `Guide of ${shown.record}: ${shown.name}`);
  await compare('cards', 'List of 100 cards');
  failed = guide > MAX_GUIDE;
  console.log(`${failed ? '✖' : '✔'} guide ≤ ${MAX_GUIDE}× Lit by hand: ${guide.toFixed(2)}×\n`);
} finally {
  await meter.stop();
  await server.close();
}
const search = await measureSearch();
console.log('Search in 100,000 items, CPU of one keystroke');
console.log(
  `  index        ${ms(search.index)}   slowest ${ms(search.worst)}, made once in ${ms(search.prepare)}`,
);
console.log(`  naive filter ${ms(search.naive)}   ${(search.naive / search.index).toFixed(1)}× the index`);
console.log(`  both find ${search.same ? 'as many' : 'different numbers of'} items`);
console.log(`${search.index < 16 ? '✔' : '✖'} median keystroke < 16 ms\n`);
process.exitCode = failed ? 1 : 0;

/** Everything the pages by hand are made of. */
async function readOurs() {
  const guide = await meter.open('guide-ours', (page) =>
    inPage(page, () => {
      const element = document.querySelector('tb-item-guide');
      return { html: flatHtml(element), rules: styleRules(element), model: guideModel(element) };
    }),
  );
  const cards = await meter.open('cards-ours', (page) =>
    inPage(page, () => {
      const all = [...document.querySelectorAll('tb-item-card')];
      return { html: all.map(flatHtml).join('\n'), rules: styleRules(all[0]), models: all.map(cardModel) };
    }),
  );
  return { guide, cards };
}

/** The pages must show the same words, or the comparison means nothing. */
async function checkWords() {
  for (const part of ['guide', 'cards']) {
    const pages = {};
    for (const kind of KINDS) {
      pages[kind] = await meter.open(`${part}-${kind}`, (page) =>
        inPage(page, () => {
          const main = document.querySelector('main');
          return { words: allWords(main), elements: countElements(main) };
        }),
      );
    }
    for (const kind of ['html', 'lit']) compareWords(part, kind, pages[kind].words, pages.ours.words);
    const elements = KINDS.map((kind) => `${kind} ${pages[kind].elements}`).join(', ');
    console.log(
      `${part}: the same ${pages.ours.words.length} characters on all three; elements: ${elements}`,
    );
  }
}

function compareWords(part, kind, words, ours) {
  if (words === ours) return;
  let at = 0;
  while (words[at] === ours[at]) at += 1;
  const near = (text) => text.slice(Math.max(0, at - 20), at + 40);
  throw new Error(
    `${part}: the words of ${kind} differ from ours:\n  ${kind}: ${near(words)}\n  ours: ${near(ours)}`,
  );
}

/** Runs a function in the page that may use those of read-page.js. */
function inPage(page, work) {
  return page.evaluate(`(() => { ${helpers}\nreturn (${work})(); })()`);
}

/** @returns our CPU time, in times of Lit by hand */
async function compare(part, title) {
  const times = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    // Rounds are the outer loop, and each begins with another page: a busy moment falls on all alike.
    for (let turn = 0; turn < KINDS.length; turn += 1) {
      const kind = KINDS[(round + turn) % KINDS.length];
      const time = await meter.open(`${part}-${kind}`, async (_page, spent) => spent);
      if (round >= WARM_UP) times[kind].push(time);
    }
  }
  const cpu = (kind) => times[kind].map((time) => time.cpu);
  const ratio = (kind, to) => (median(cpu(kind)) / median(cpu(to))).toFixed(2).padStart(6);
  console.log(`\n${title}`);
  console.log('                 CPU      half of all between     script    layout   × HTML   × Lit');
  for (const [kind, name] of [
    ['html', 'HTML by hand'],
    ['lit', 'Lit by hand'],
    ['ours', 'ours'],
  ]) {
    const [low, high] = quartiles(cpu(kind));
    const of = (what) => ms(median(times[kind].map((time) => time[what])));
    console.log(
      `  ${name.padEnd(13)}${of('cpu')}   ${ms(low)} –${ms(high)}   ${of('script')} ${of('layout')}   ${ratio(kind, 'html')}  ${ratio(kind, 'lit')}`,
    );
  }
  return median(cpu('ours')) / median(cpu('lit'));
}

function ms(value) {
  return `${value.toFixed(1).padStart(6)} ms`;
}
