import type { PageProblem } from '../../tools/cdp.mjs';
import { startWebKit } from '../../tools/webkit.mjs';
import type { Driver, Engine } from './driver.js';
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

/** WebKitGTK by plain WebDriver calls. One page at a time: the driver allows one session. */
export async function startWebKitEngine(): Promise<Engine> {
  const driver = await startWebKit();
  return {
    open: () => open(driver.url, driver.capabilities),
    stop: () => driver.stop(),
  };
}

async function open(url: string, capabilities: object): Promise<Driver> {
  const { send: session, version } = await webDriverClient(url, capabilities);
  const pastProblems: PageProblem[] = [];

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
    press: (key) => press(session, key),
    type: (text) => typeText(session, text),
    screenshot: async () => Buffer.from(String(await session('GET', '/screenshot')), 'base64'),
    problems: async () => [...pastProblems, ...(await readProblems())],
    close: async () => {
      await session('DELETE', '');
    },
  };
}

async function evaluate(session: Send, expression: string): Promise<unknown> {
  const script = `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const answer = (await session('POST', '/execute/async', { script, args: [] })) as {
    readonly value?: unknown;
    readonly error?: string;
  };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value ?? undefined;
}

async function click(session: Send, x: number, y: number): Promise<void> {
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

/** No key makes a Chinese character: what an input method does is done by the page itself. */
async function typeText(session: Send, text: string): Promise<void> {
  if (/^[ -~]*$/.test(text)) {
    const strokes = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await sendKeys(session, strokes);
  } else {
    await evaluate(session, `document.execCommand('insertText', false, ${JSON.stringify(text)})`);
  }
}

async function sendKeys(session: Send, actions: readonly object[]): Promise<void> {
  await session('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}
