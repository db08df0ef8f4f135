import type { PageProblem, Size } from '../../tools/cdp.mjs';
import { startWebKit } from '../../tools/webkit.mjs';
import { type Driver, type Engine, VIEWPORT } from './driver.js';
import { type Send, webDriverClient } from './webdriver-client.js';

/** The codes of special keys in the WebDriver standard, § 17.4.2. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** What an element is called in an answer of WebDriver, § 12.1. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * WebKitGTK by plain WebDriver calls, one page at a time. All pages share one session: a second one sometimes
 * never starts. They share nothing else, since each journey has a server, and so an origin, of its own.
 */
export async function startWebKitEngine(): Promise<Engine> {
  const driver = await startWebKit();
  const { send, version } = await webDriverClient(driver.url, driver.capabilities);
  await resize(send, VIEWPORT);
  return {
    open: async () => open(send, version),
    stop: async () => {
      await send('DELETE', '');
      await driver.stop();
    },
  };
}

function open(session: Send, version: string): Driver {
  const pastProblems: PageProblem[] = [];
  let offered: readonly string[] = [];

  // WebDriver tells nothing of the console, so page-watch.js (put into the page by the server) keeps the list;
  // it ends with the page and is fetched before leaving.
  const readProblems = async () =>
    (await evaluate(session, 'window.__problems || []')) as readonly PageProblem[];

  return {
    version,
    goto: async (address) => {
      pastProblems.push(...(await readProblems()));
      await session('POST', '/url', { url: address });
    },
    evaluate: (expression) => evaluate(session, expression),
    click: (x, y) => click(session, Math.round(x), Math.round(y)),
    press: async (key) => {
      if (key !== 'Enter' || !(await giveFiles(session, offered))) await press(session, key);
    },
    type: (text) => typeText(session, text),
    resize: (size) => resize(session, size),
    offerFiles: (files) => {
      offered = files;
      return Promise.resolve();
    },
    setOffline: (offline) => pretendOffline(session, offline),
    screenshot: async () => Buffer.from(String(await session('GET', '/screenshot')), 'base64'),
    problems: async () => [...pastProblems, ...(await readProblems())],
    close: async () => {
      await session('POST', '/url', { url: 'about:blank' });
      await resize(session, VIEWPORT);
    },
  };
}

let calls = 0;

/**
 * What is not to be had at once is looked for again and again: an asynchronous script of WebDriver never ends when its
 * page is left meanwhile, and then everything stands still.
 */
async function evaluate(session: Send, expression: string): Promise<unknown> {
  calls += 1;
  const first = (await sync(
    session,
    `const answer = (value) => ({ value: value === undefined ? null : value });
    const failure = (error) => ({ error: String(error) });
    try {
      const value = (${expression});
      if (!value || typeof value.then !== 'function') return answer(value);
      const answers = (window.__answers = window.__answers || {});
      answers[${calls}] = {};
      value.then(
        (later) => (answers[${calls}] = answer(later)),
        (error) => (answers[${calls}] = failure(error)),
      );
      return {};
    } catch (error) {
      return failure(error);
    }`,
  )) as Answer;
  if (first.error !== undefined) throw new Error(first.error);
  return 'value' in first ? (first.value ?? undefined) : answerOf(session, calls);
}

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

async function answerOf(session: Send, call: number): Promise<unknown> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const look = `return (window.__answers || {})[${call}] || { error: 'the page was left' }`;
    const answer = (await sync(session, look)) as Answer;
    if (answer.error !== undefined) throw new Error(answer.error);
    if ('value' in answer) return answer.value ?? undefined;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('no answer from the page in 30 s');
}

const sync = (session: Send, script: string): Promise<unknown> =>
  session('POST', '/execute/sync', { script, args: [] });

/** A click that reached no page, as now and then on a busy machine, is made once more. */
async function click(session: Send, x: number, y: number): Promise<void> {
  await sync(
    session,
    "window.__pressed = false; addEventListener('mousedown', () => (window.__pressed = true), { capture: true, once: true })",
  );
  await pressAt(session, x, y);
  const end = Date.now() + 1_000;
  // Of a page that was left by it nothing is known: undefined.
  while ((await sync(session, 'return window.__pressed')) === false) {
    if (Date.now() > end) return pressAt(session, x, y);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function pressAt(session: Send, x: number, y: number): Promise<void> {
  await session('POST', '/actions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, origin: 'viewport', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
}

async function press(session: Send, combination: string): Promise<void> {
  const keys = combination.split('+').map((key) => KEYS[key] ?? key);
  await sendKeys(session, [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
  ]);
}

/**
 * Gives files to the field that has the focus, if it is one for files: a dialog of the system could not be answered.
 * Whether it was one.
 */
async function giveFiles(session: Send, files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return false;
  const found = (await sync(
    session,
    `let at = document.activeElement;
    while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
    return at && at.type === 'file' ? at : null;`,
  )) as Readonly<Record<string, string>> | null;
  if (!found) return false;
  await session('POST', `/element/${found[ELEMENT]}/value`, { text: files.join('\n') });
  return true;
}

/** No key makes a Chinese character: what an input method does is done by the page itself. */
async function typeText(session: Send, text: string): Promise<void> {
  if (/^[ -~]*$/.test(text)) {
    // Of a letter that is pressed twice in one call, the driver takes the second for the first one held down.
    for (const [piece] of text.matchAll(/(?:(.)(?!\1))+|./g)) {
      const strokes = [...piece].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await sendKeys(session, strokes);
    }
  } else {
    await evaluate(session, `document.execCommand('insertText', false, ${JSON.stringify(text)})`);
  }
}

/** The window has a tool bar above the page, and takes its new size a moment after it was told. */
async function resize(session: Send, { width, height }: Size): Promise<void> {
  const look = 'return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]';
  const end = Date.now() + 5_000;
  for (;;) {
    const [across, down, beside, above] = (await sync(session, look)) as [number, number, number, number];
    if (across === width && down === height) return;
    if (Date.now() > end)
      throw new Error(`WebKit keeps its page at ${across}×${down} instead of ${width}×${height}`);
    await session('POST', '/window/rect', { x: 0, y: 0, width: width + beside, height: height + above });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * WebDriver cannot pull the plug: the page is told what a browser tells it. That nothing can be fetched is up to
 * the journey, which stops the server.
 */
async function pretendOffline(session: Send, offline: boolean): Promise<void> {
  await sync(
    session,
    `Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => ${!offline} });
    dispatchEvent(new Event(${offline} ? 'offline' : 'online'));`,
  );
}

async function sendKeys(session: Send, actions: readonly object[]): Promise<void> {
  await session('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}
