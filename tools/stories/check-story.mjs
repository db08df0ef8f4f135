// Opens one story, asks everything of it, and tells what is wrong: no words for a story in order.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../paths.mjs';
import { axeFindings, ending, isEmpty, ourPart, undefinedTags } from './page-checks.mjs';

const axe = readFileSync(inRepo('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Time for a story to be drawn and played. */
const PATIENCE = 20_000;

/**
 * @param context  a context of the browser
 * @param book     `{ url }` of the served book
 * @param story    `{ id, type, globals, size, file }`; `globals` as in an address: `theme:dark;lang:en`
 * @returns        a list of what is wrong
 */
export async function checkStory(context, book, { id, type = 'story', globals = '', size, file }) {
  const page = await context.newPage();
  const wrong = [];
  const root = type === 'docs' ? '#storybook-docs' : '#storybook-root';
  listen(page, book, wrong);
  try {
    if (size) await page.setViewportSize(size);
    // The addon would run axe a second time by itself.
    const look = ['a11y.manual:!true', globals].filter(Boolean).join(';');
    await page.goto(`${book.url}/iframe.html?id=${id}&viewMode=${type}&globals=${look}`);
    wrong.push(...(await endOf(page, id)));
    if (await page.evaluate(isEmpty, root)) wrong.push('nothing was drawn');
    wrong.push(...(await page.evaluate(undefinedTags)).map((tag) => `<${tag}> is not defined`));
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(axe);
    const ours = await page.evaluate(ourPart, root);
    wrong.push(...(await page.evaluate(axeFindings, ours)).map((finding) => `axe: ${finding}`));
    if (file) await page.screenshot({ path: path.resolve(file), fullPage: true, animations: 'disabled' });
  } catch (error) {
    wrong.push(String(error.message).split('\n')[0]);
  } finally {
    await page.close();
  }
  return [...new Set(wrong)];
}

/** Errors on the console and requests to anywhere else; none of the latter leaves the machine. */
function listen(page, book, wrong) {
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== book.url) wrong.push(`asks for ${request.url()}`);
  });
}

async function endOf(page, id) {
  const end = await page
    .waitForFunction(ending, id, { timeout: PATIENCE })
    .then((handle) => handle.jsonValue())
    .catch(() => ({ failure: `did not end within ${PATIENCE / 1000} s` }));
  return end.failure ? [end.failure] : [];
}
