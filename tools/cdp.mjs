// A small driver for Chromium over the DevTools protocol. Playwright and Puppeteer no longer speak to the
// versions of 2018; the few protocol calls used here are the same from 64 to today.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import WebSocket from 'ws';
import { inRepo } from './paths.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox', // the tests run as root in containers
  '--disable-gpu',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--hide-scrollbars',
  '--lang=zh-CN',
  '--remote-debugging-port=0',
];

const KEYS = {
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  ' ': { code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  Home: { code: 'Home', windowsVirtualKeyCode: 36 },
  End: { code: 'End', windowsVirtualKeyCode: 35 },
  ArrowLeft: { code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowUp: { code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowRight: { code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  ArrowDown: { code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  Backspace: { code: 'Backspace', windowsVirtualKeyCode: 8 },
};

/** What page-watch.js itself says through console.debug; see `collectProblems`. */
const WATCH_MARK = 'page-watch';

/**
 * Starts a Chromium. Each page it opens has a profile of its own in memory, so that pages share nothing.
 * Resolves with `{ version, open, close }`.
 */
export async function startChromium(binary, { args = [] } = {}) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'tongban-chromium-'));
  const browser = spawn(binary, [...FLAGS, `--user-data-dir=${profile}`, ...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: withOwnLibraries(binary),
    detached: true, // a process group of its own, so that its helpers end with it
  });
  const kill = () => killGroup(browser);
  process.once('exit', kill);

  const close = async () => {
    process.off('exit', kill);
    const gone = new Promise((resolve) =>
      browser.exitCode === null ? browser.once('exit', resolve) : resolve(),
    );
    kill();
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    const address = await devtoolsAddress(browser);
    const link = await connect(address);
    return {
      version: (await link.send('Browser.getVersion')).product,
      open: (size) => openTab(link, new URL(address).host, size),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts a Chromium for one page; closing the page ends it. See `openTab` for what the page has. */
export async function launchChromium(binary, { width, height, args } = {}) {
  const browser = await startChromium(binary, { args });
  try {
    const page = await browser.open({ width, height });
    return { ...page, version: browser.version, close: browser.close };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Opens a page in a fresh profile.
 *
 * `problems` fills with `{ kind, text }` while the page runs; kinds are `console` (errors), `exception`,
 * `violation` (of the content security policy), `load` (a file that did not) and `log` (what else the browser says).
 * One fault may be told in more than one way.
 */
async function openTab(browser, host, { width = 1024, height = 768 } = {}) {
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const { targetId } = await browser.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    width,
    height,
  });
  const link = await connect(`ws://${host}/devtools/page/${targetId}`);
  const page = await openPage(link, { width, height });
  const close = async () => {
    link.close();
    await browser.send('Target.closeTarget', { targetId });
    await browser.send('Target.disposeBrowserContext', { browserContextId });
  };
  return { ...page, close };
}

function killGroup(browser) {
  try {
    process.kill(-browser.pid, 'SIGKILL');
  } catch {
    // already gone, or never started
  }
}

/** Some releases bring the shared libraries of their time in a folder beside the binary. */
function withOwnLibraries(binary) {
  const folder = path.join(path.dirname(binary), 'lib');
  return existsSync(folder) ? { ...process.env, LD_LIBRARY_PATH: folder } : process.env;
}

/** Resolves with the address of the DevTools server, which the browser names on its standard error. */
function devtoolsAddress(browser) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why) => reject(new Error(`Chromium ${why}\n${said}`));
    // The first start on a machine builds a font cache, which took 24 s once; later ones take half a second.
    const timer = setTimeout(() => fail('opened no DevTools port in 60 s'), 60_000);
    browser.once('error', reject);
    browser.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
    browser.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /DevTools listening on (ws:\/\/\S+)\s/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** Turns the web socket into `send(method, params)`, `on(method, listener)` and `close()`. */
async function connect(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map();
  const listeners = new Set();
  let lastId = 0;

  socket.on('message', (text) => {
    const message = JSON.parse(text);
    if (message.id === undefined) {
      for (const [method, listener] of [...listeners])
        if (method === message.method) listener(message.params);
      return;
    }
    const { resolve, reject, method } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) reject(new Error(`${method}: ${message.error.message}`));
    else resolve(message.result);
  });
  socket.on('close', () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: the browser is gone`));
    waiting.clear();
  });

  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject, method });
        socket.send(JSON.stringify({ id: lastId, method, params }));
      }),
    /** Returns its undo. */
    on: (method, listener) => {
      const entry = [method, listener];
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    close: () => socket.close(),
  };
}

async function openPage(link, { width, height }) {
  const problems = [];
  const messages = [];
  collectProblems(link, problems, messages);
  await Promise.all(
    ['Page.enable', 'Runtime.enable', 'Log.enable', 'Network.enable'].map((method) => link.send(method)),
  );
  const source = readFileSync(inRepo('tools', 'page-watch.js'), 'utf8');
  await link.send('Page.addScriptToEvaluateOnNewDocument', { source });
  const resize = (size) =>
    link.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  await resize({ width, height });

  return {
    send: link.send,
    on: link.on,
    problems,
    messages,
    goto: (url) => goto(link, url),
    evaluate: (expression) => evaluate(link, expression),
    click: (x, y) => click(link, x, y),
    press: (key) => press(link, key),
    type: async (text) => {
      for (const character of text)
        await link.send('Input.dispatchKeyEvent', { type: 'char', text: character });
    },
    resize,
    /** `media` may be `print`; `features` are pairs such as `{ name: 'prefers-reduced-motion', value: 'reduce' }`. */
    setMedia: (media, features = []) => link.send('Emulation.setEmulatedMedia', { media, features }),
    setOffline: (offline) =>
      link.send('Network.emulateNetworkConditions', {
        offline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      }),
    /** The page on A4, as a Buffer. */
    pdf: async () =>
      Buffer.from(
        (await link.send('Page.printToPDF', { paperWidth: 8.27, paperHeight: 11.69 })).data,
        'base64',
      ),
    /** A PNG of the visible part, as a Buffer. */
    screenshot: async () =>
      Buffer.from((await link.send('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
  };
}

function collectProblems(link, problems, messages) {
  link.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const words = args.map((arg) => arg.value ?? arg.description ?? arg.type);
    if (type === 'debug' && words[0] === WATCH_MARK) {
      // Errors and console calls come natively, with a stack; only what the protocol does not tell is taken from here.
      if (words[1] === 'violation' || words[1] === 'load') problems.push({ kind: words[1], text: words[2] });
      return;
    }
    messages.push({ type, text: words.join(' ') });
    if (type === 'error' || type === 'assert') problems.push({ kind: 'console', text: words.join(' ') });
  });
  link.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const what = details.exception?.description ?? details.exception?.value ?? details.text;
    problems.push({
      kind: 'exception',
      text: `${what} at ${details.url ?? 'inline'}:${details.lineNumber + 1}`,
    });
  });
  link.on('Log.entryAdded', ({ entry }) => {
    messages.push({ type: entry.level, text: entry.text });
    if (entry.level === 'error' && !isIgnorance(entry)) problems.push(readLogEntry(entry));
  });
}

/** An old browser grumbles about every directive of the policy that is newer than itself. */
function isIgnorance({ text }) {
  return /^Unrecognized Content-Security-Policy directive/.test(text);
}

function readLogEntry({ source, text, url = '' }) {
  const kind = { network: 'load', security: 'violation' }[source] ?? 'log';
  return { kind, text: `${text} ${url}` };
}

async function goto(link, url) {
  const loaded = new Promise((resolve) => {
    const leave = link.on('Page.loadEventFired', () => {
      leave();
      resolve();
    });
  });
  const { errorText } = await link.send('Page.navigate', { url });
  if (errorText) throw new Error(`${errorText} at ${url}`);
  await loaded;
}

async function evaluate(link, expression) {
  const answer = await link.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  const details = answer.exceptionDetails;
  if (details) throw new Error(details.exception?.description ?? details.exception?.value ?? details.text);
  return answer.result.value;
}

async function click(link, x, y) {
  const mouse = (type, rest) => link.send('Input.dispatchMouseEvent', { type, x, y, ...rest });
  await mouse('mouseMoved', {});
  await mouse('mousePressed', { button: 'left', buttons: 1, clickCount: 1 });
  await mouse('mouseReleased', { button: 'left', buttons: 0, clickCount: 1 });
}

async function press(link, combination) {
  const parts = combination.split('+');
  const key = parts.pop() || '+';
  const modifiers = parts.includes('Shift') ? 8 : 0;
  const known = KEYS[key] ?? { text: key };
  const event = { key, modifiers, nativeVirtualKeyCode: known.windowsVirtualKeyCode, ...known };
  await link.send('Input.dispatchKeyEvent', { ...event, type: known.text ? 'keyDown' : 'rawKeyDown' });
  await link.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp', text: undefined });
}
