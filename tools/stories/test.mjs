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
import { checkStory } from './check-story.mjs';
import { runsOf } from './runs.mjs';

/** Pages at a time: as many as a small machine has cores. */
const AT_ONCE = 2;

const words = process.argv.slice(2);
const pictures = path.join(cacheDir, 'stories');

clearSums('stories');
ensureBook();
const { entries } = JSON.parse(await readFile(path.join(bookFolder, 'index.json'), 'utf8'));
const runs = runsOf(entries).filter(({ name }) => words.every((word) => name.includes(word)));
if (words.length === 0) await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });

const sum = { passed: 0, failed: 0 };
const book = await serve({ root: bookFolder, policy: 'none', cacheControl: 'max-age=600' });
const browser = await chromium.launch({
  executablePath: ensureBrowsers().headlessShell,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const waiting = [...runs];
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(waiting)));
} finally {
  await browser.close();
  await book.close();
}
writeSums('stories', { stories: sum });
console.log(`${sum.passed} passed, ${sum.failed} failed; pictures in ${path.relative(inRepo(), pictures)}`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

/** A context for each of them: what the browser has fetched is fetched once. */
async function work(waiting) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    const wrong = await checkStory(context, book, { ...run, file: path.join(pictures, `${run.name}.png`) });
    sum[wrong.length === 0 ? 'passed' : 'failed'] += 1;
    if (wrong.length > 0) console.log(`✖ ${run.name}\n${wrong.map((line) => `    ${line}`).join('\n')}`);
  }
}
