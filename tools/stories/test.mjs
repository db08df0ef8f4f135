// npm run test:stories: opens every story of the book and asks whether it draws, plays and can be used by
// everybody; pictures in .cache/stories, to look at.
//
//   node tools/stories/test.mjs                 all
//   node tools/stories/test.mjs card dark       only those with these words in their name
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../browsers.mjs';
import { cacheDir, inRepo } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { clearSums, writeSums } from '../sums.mjs';
import { bookFolder, ensureBook } from './build.mjs';
import { openStories } from './check-story.mjs';
import { runsOf } from './runs.mjs';
import { tokensMissing } from './tokens-on-page.mjs';

/** Pages at a time: as many as a small machine has cores. */
const AT_ONCE = 2;

const CHECKS_OF_ITS_OWN = {
  'tokens--tokens': (page) => tokensMissing(page, inRepo('packages', 'elements', 'src')),
};

const words = process.argv.slice(2);
const pictures = path.join(cacheDir, 'stories');

clearSums('stories');
ensureBook();
const { entries } = JSON.parse(await readFile(path.join(bookFolder, 'index.json'), 'utf8'));
const runs = runsOf(entries).filter(({ name }) => words.every((word) => name.includes(word)));
if (words.length === 0) await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });

const unknown = Object.keys(CHECKS_OF_ITS_OWN).filter((id) => !(id in entries));
if (unknown.length > 0) throw new Error(`the book has no ${unknown.join(', ')}`);

const sum = { passed: 0, failed: 0 };
const failures = [];
const book = await serve({ root: bookFolder, policy: 'none', cacheControl: 'max-age=600' });
const browser = await chromium.launch({
  executablePath: ensureBrowsers().headlessShell,
  // No name but this machine's is looked up: what asks for another place is told, and nothing leaves.
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});
try {
  const waiting = [...runs];
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(waiting)));
} finally {
  await browser.close();
  await book.close();
}
writeSums('stories', { stories: sum }, failures);
console.log(`${sum.passed} passed, ${sum.failed} failed; pictures in ${path.relative(inRepo(), pictures)}`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

/** A context for each of them: what the browser has fetched is fetched once. */
async function work(waiting) {
  const stories = await openStories(await browser.newContext({ locale: 'zh-CN' }), book);
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    const file = path.join(pictures, `${run.name}.png`);
    const wrong = await stories.check({ ...run, file, also: CHECKS_OF_ITS_OWN[run.name] });
    sum[wrong.length === 0 ? 'passed' : 'failed'] += 1;
    if (wrong.length > 0) failures.push(run.name);
    if (wrong.length > 0) console.log(`✖ ${run.name}\n${wrong.map((line) => `    ${line}`).join('\n')}`);
  }
}
