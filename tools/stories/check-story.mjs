// Opens stories, asks everything of each, and tells what is wrong: no words for a story in order.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../paths.mjs';
import { axeFindings, ending, isEmpty, sticksOut, turnTo, undefinedTags } from './page-checks.mjs';

const axe = readFileSync(inRepo('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Time for a story to be drawn and played. A busy machine needs ten times what an idle one does. */
const PATIENCE = 30_000;

const WINDOW = { width: 1280, height: 900 };

/**
 * A page for one story after the other. Stories in the usual look follow each other as in the book itself, without
 * a new page; any other look is opened by its address.
 *
 * @param context  a context of the browser
 * @param book     `{ url }` of the served book
 * @returns        `{ check(story), close() }`; `check` resolves with a list of what is wrong
 */
export async function openStories(context, book) {
  const page = await context.newPage();
  let wrong = [];
  listen(page, book, (words) => wrong.push(words));
  let turning = false;

  /**
   * `{ id, type, globals, size, axe, also, file }`; `globals` as in an address: `theme:dark;lang:en`.
   * `also` is a check of its own, given the page; `file` is where its picture goes.
   */
  async function check(story) {
    wrong = [];
    try {
      await show(story);
      wrong.push(...(await look(page, story)));
    } catch (error) {
      wrong.push(error.message);
      turning = false;
    }
    return [...new Set(wrong.map(firstLine))];
  }

  async function show({ id, type = 'story', globals = '', size }) {
    const usual = !globals && !size;
    if (usual && turning) return page.evaluate(turnTo, { id, type });
    await page.setViewportSize(size ?? WINDOW);
    // The addon would run axe a second time by itself.
    const set = ['a11y.manual:!true', globals].filter(Boolean).join(';');
    await page.goto(`${book.url}/iframe.html?id=${id}&viewMode=${type}&globals=${set}`);
    turning = usual;
  }

  return { check, close: () => page.close() };
}

/** Errors on the console, and requests to anywhere else. */
function listen(page, book, tell) {
  page.on('pageerror', (error) => tell(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') tell(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== book.url) tell(`asks for ${request.url()}`);
  });
}

/** What is to be seen in a page that shows the story. */
async function look(page, { id, type = 'story', patience = PATIENCE, axe: withAxe = true, also, file }) {
  const root = type === 'docs' ? '#storybook-docs' : '#storybook-root';
  const failure = await failureOf(page, id, patience);
  const tags = await page.evaluate(undefinedTags);
  const found = [
    failure,
    (await page.evaluate(isEmpty, root)) ? 'nothing was drawn' : undefined,
    type === 'story' ? await page.evaluate(sticksOut) : undefined,
    ...tags.map((tag) => `<${tag}> is not defined`),
    ...(also ? await also(page) : []),
    ...(withAxe ? await axeOf(page, root) : []),
  ];
  if (file) await picture(page, type, file);
  return found.filter(Boolean);
}

async function failureOf(page, id, patience) {
  try {
    const end = await page.waitForFunction(ending, id, { timeout: patience });
    return (await end.jsonValue()).failure;
  } catch {
    return `did not end within ${patience / 1000} s`;
  }
}

async function axeOf(page, root) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return (await page.evaluate(axeFindings, root)).map((finding) => `axe: ${finding}`);
}

/** The whole of a story; of documentation, which repeats stories, the first screen. */
const picture = (page, type, file) =>
  page.screenshot({ path: path.resolve(file), fullPage: type === 'story', animations: 'disabled' });

/** Test libraries put the whole page below what they say. */
const firstLine = (words) =>
  words
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.slice(0, 300) ?? 'an error without words';
