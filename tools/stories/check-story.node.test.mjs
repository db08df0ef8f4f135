import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../browsers.mjs';
import { inRepo } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { openStories } from './check-story.mjs';
import { tokensMissing } from './tokens-on-page.mjs';

/** What the check has to say about each story of the fixture. */
const SAID = {
  'draws--nothing': /^nothing was drawn$/,
  'throws--drawing': /no such part/,
  'throws--playing': /expected 2 to be 1/,
  'fails--quietly': /the story failed/,
  'never--ends': /did not end within 1 s/,
  'has--unknown-tag': /<tb-nobody> is not defined/,
  'cannot--be-read': /^axe: color-contrast: p /,
  'sticks--out': /px wide in a window of/,
  'complains--aloud': /^console: 好 not so good/,
  'leaves--home': /^asks for http:\/\/127\.0\.0\.2:9\/pixel\.gif/,
};

describe('the check of a story', () => {
  let browser, context, book;

  /** Each in a page of its own: the fixture cannot turn from one story to the next. */
  async function check(id, more) {
    const stories = await openStories(context, book);
    try {
      return await stories.check({ id, patience: 1000, ...more });
    } finally {
      await stories.close();
    }
  }

  before(async () => {
    book = await serve({ root: inRepo('tools', 'stories', 'fixtures'), policy: 'none' });
    browser = await chromium.launch({
      executablePath: ensureBrowsers().headlessShell,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    context = await browser.newContext();
  });
  after(async () => {
    await browser?.close();
    await book?.close();
  });

  it('has nothing to say about one in order', async () => {
    assert.deepEqual(await check('all--right', { patience: 10_000 }), []);
  });

  for (const [id, words] of Object.entries(SAID)) {
    it(`finds what is wrong with “${id}”`, async () => {
      const wrong = await check(id);
      assert.ok(
        wrong.some((line) => words.test(line)),
        `said only: ${wrong.join('; ')}`,
      );
    });
  }

  it('tells what a check of its own finds', async () => {
    const also = (page) => tokensMissing(page, inRepo('packages', 'elements', 'src'));
    const wrong = await check('lacks--token', { also });
    assert.ok(wrong.includes('the page of tokens lacks --tb-color-ink'), wrong.join('; '));
    assert.ok(!wrong.includes('the page of tokens lacks --tb-radius'));
  });
});
