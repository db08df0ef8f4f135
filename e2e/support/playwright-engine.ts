import { type Browser, type BrowserContext, chromium, firefox, type Page } from 'playwright-core';
import { ensureBrowsers } from '../../tools/browsers.mjs';
import type { PageProblem } from '../../tools/cdp.mjs';
import { inRepo } from '../../tools/paths.mjs';
import { type Driver, type Engine, type Media, VIEWPORT } from './driver.js';

/** Playwright drives the browsers of the distribution, not builds of its own. */
export async function startPlaywright(name: 'chromium' | 'firefox'): Promise<Engine> {
  return name === 'chromium' ? startChromium() : startFirefox();
}

async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: ensureBrowsers().headlessShell,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  return {
    open: async () =>
      open(browser, {
        session: await Session.start(browser),
        setMedia: async (media, { page }) => setChromiumMedia(page, media),
        close: ({ context }) => context.close(),
      }),
    stop: () => browser.close(),
  };
}

function setChromiumMedia(page: Page, { print, forcedColors, reducedMotion }: Media): Promise<void> {
  return page.emulateMedia({
    media: print ? 'print' : null,
    forcedColors: forcedColors ? 'active' : null,
    reducedMotion: reducedMotion ? 'reduce' : null,
  });
}

/**
 * A Firefox knows these of a resident by its preferences, so each choice of them is a browser of its own. A page that
 * is done with is taken again: opening one takes longer than most journeys. Journeys share nothing in it either, since
 * each has a server, and so an origin, of its own.
 */
async function startFirefox(): Promise<Engine> {
  const browsers = new Map<string, Promise<Browser>>();
  const withPreferences = (preferences: Record<string, number>): Promise<Browser> => {
    const key = JSON.stringify(preferences);
    const browser = browsers.get(key) ?? launchFirefox(preferences);
    browsers.set(key, browser);
    return browser;
  };
  const plain = await withPreferences({});
  let spare: Session | undefined;
  return {
    open: async () => {
      const session = spare ?? (await Session.start(plain));
      spare = undefined;
      return open(plain, {
        session,
        setMedia: async ({ forcedColors, reducedMotion }) => {
          const preferences = {
            ...(forcedColors && { 'browser.display.document_color_use': 2 }),
            ...(reducedMotion && { 'ui.prefersReducedMotion': 1 }),
          };
          await session.moveTo(await withPreferences(preferences));
        },
        close: async () => {
          if (!spare && (await session.clear())) spare = session;
          else await session.context.close();
        },
      });
    },
    stop: async () => {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}

function launchFirefox(firefoxUserPrefs: Record<string, number>): Promise<Browser> {
  // Playwright's own Firefox is patched; this channel speaks WebDriver BiDi to a stock one. Not in 1.65.
  const channel = 'moz-firefox';
  return firefox.launch({ channel, executablePath: ensureBrowsers().firefox, firefoxUserPrefs });
}

/** What a browser does in its own way. */
interface Ways {
  readonly session: Session;
  setMedia(media: Media, session: Session): Promise<void>;
  close(session: Session): Promise<void>;
}

function open(browser: Browser, { session, setMedia, close }: Ways): Driver {
  return {
    ...driverOf(browser, () => session.page),
    setOffline: (offline) => session.setOffline(offline),
    setMedia: (media) => setMedia(media, session),
    problems: () => session.allProblems(),
    close: () => close(session),
  };
}

/** What is done to a page of Playwright; it may be another one later on. */
export function driverOf(
  browser: Browser,
  page: () => Page,
): Omit<Driver, 'setOffline' | 'setMedia' | 'problems' | 'close'> {
  return {
    version: `${browser.browserType().name()} ${browser.version()}`,
    goto: async (url) => {
      await page().goto(url);
    },
    evaluate: (expression) => page().evaluate(expression),
    click: (x, y) => page().mouse.click(x, y),
    press: (key) => page().keyboard.press(key),
    type: (text) => type(page(), text),
    resize: (size) => page().setViewportSize(size),
    offerFiles: (files) => offerFiles(page(), files),
    pdf: () => page().pdf({ format: 'A4' }),
    // Hiding the caret takes an inline style, against the policy.
    screenshot: () => page().screenshot({ caret: 'initial' }),
  };
}

const offered = new WeakMap<Page, readonly string[]>();

async function offerFiles(page: Page, files: readonly string[]): Promise<void> {
  const listens = offered.has(page);
  offered.set(page, files);
  if (listens) return;
  page.on('filechooser', (chooser) => void chooser.setFiles([...(offered.get(page) ?? [])]));
  // The page learns of it on another way than of keys: only after an answer no key can open a dialog of the system.
  await page.evaluate('0');
}

/** Real keys where there are keys: Firefox fires no `change` for text that is put in. */
function type({ keyboard }: Page, text: string): Promise<void> {
  return /^[ -~]*$/.test(text) ? keyboard.type(text) : keyboard.insertText(text);
}

/** A page and what went wrong in it. */
class Session {
  readonly #problems: PageProblem[] = [];
  #context!: BrowserContext;
  #page!: Page;
  /** Its network or its browser was changed. */
  #altered = false;

  static async start(browser: Browser): Promise<Session> {
    const session = new Session();
    await session.#open(browser);
    return session;
  }

  get page(): Page {
    return this.#page;
  }

  get context(): BrowserContext {
    return this.#context;
  }

  /** Goes on in an empty page of another browser. */
  async moveTo(browser: Browser): Promise<void> {
    this.#altered = true;
    await this.allProblems();
    await this.#context.close();
    await this.#open(browser);
  }

  async setOffline(offline: boolean): Promise<void> {
    this.#altered = true;
    await this.#context.setOffline(offline);
  }

  /** Empties the page for another journey. Whether it is as good as new. */
  async clear(): Promise<boolean> {
    if (this.#altered) return false;
    try {
      await this.#page.goto('about:blank', { timeout: 5_000 });
      await this.#page.setViewportSize(VIEWPORT);
      await this.allProblems();
      // Who pressed Tab where nothing takes the focus has gone to the bars of the browser, and no page comes back from there.
      if (!(await this.#page.evaluate('document.hasFocus()'))) return false;
    } catch {
      return false; // it asks whether it may be left, or stands still
    }
    this.#problems.length = 0;
    return true;
  }

  async allProblems(): Promise<readonly PageProblem[]> {
    await this.#page.evaluate('0'); // messages arrive in order: after this answer, all earlier ones are here
    return this.#problems;
  }

  async #open(browser: Browser): Promise<void> {
    this.#context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
    await this.#context.addInitScript({ path: inRepo('tools', 'page-watch.js') });
    this.#page = await this.#context.newPage();
    collectProblems(this.#page, this.#problems);
  }
}

function collectProblems(page: Page, problems: PageProblem[]): void {
  page.on('pageerror', (error) => problems.push(sorted('exception', error.stack ?? error.message)));
  page.on('console', (message) => {
    const watched = /^page-watch (violation|load) (.*)$/s.exec(message.text());
    if (watched?.[1] && watched[2]) problems.push({ kind: watched[1], text: watched[2] });
    else if (message.type() === 'error') {
      problems.push(sorted('console', `${message.text()} ${message.location().url}`));
    }
  });
}

/** Browsers tell violations and failed loads as console errors too, Firefox even as exceptions. */
function sorted(kind: string, text: string): PageProblem {
  if (/Content[- ]Security[- ]Policy/.test(text)) return { kind: 'violation', text };
  if (/^Failed to load resource/.test(text)) return { kind: 'load', text };
  return { kind, text };
}
