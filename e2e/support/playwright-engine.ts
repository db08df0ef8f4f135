import { type Browser, chromium, firefox, type Page } from 'playwright-core';
import { ensureBrowsers } from '../../tools/browsers.mjs';
import type { PageProblem } from '../../tools/cdp.mjs';
import { inRepo } from '../../tools/paths.mjs';
import { type Driver, type Engine, VIEWPORT } from './driver.js';

/** Playwright drives the browsers of the distribution, not builds of its own. */
export async function startPlaywright(name: 'chromium' | 'firefox'): Promise<Engine> {
  const installed = ensureBrowsers();
  const browser =
    name === 'chromium'
      ? await chromium.launch({
          executablePath: installed.headlessShell,
          args: ['--no-sandbox', '--disable-background-networking'],
        })
      : // Playwright's own Firefox is patched; this channel speaks WebDriver BiDi to a stock one. Not in 1.65.
        await firefox.launch({ channel: 'moz-firefox', executablePath: installed.firefox });
  return {
    open: () => open(browser),
    stop: () => browser.close(),
  };
}

async function open(browser: Browser): Promise<PlaywrightDriver> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  await context.addInitScript({ path: inRepo('tools', 'page-watch.js') });
  const page = await context.newPage();
  const problems: PageProblem[] = [];
  collectProblems(page, problems);
  return {
    page,
    version: `${browser.browserType().name()} ${browser.version()}`,
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    // Real keys where there are keys: Firefox fires no `change` for text that is put in.
    type: (text) => (/^[ -~]*$/.test(text) ? page.keyboard.type(text) : page.keyboard.insertText(text)),
    resize: (size) => page.setViewportSize(size),
    setOffline: (offline) => context.setOffline(offline),
    setMedia: ({ print = false, forcedColors = false, reducedMotion = false }) =>
      page.emulateMedia({
        media: print ? 'print' : null,
        forcedColors: forcedColors ? 'active' : null,
        reducedMotion: reducedMotion ? 'reduce' : null,
      }),
    pdf: () => page.pdf({ format: 'A4' }),
    screenshot: () => page.screenshot({ caret: 'initial' }), // hiding it takes an inline style, against the policy
    problems: async () => {
      await page.evaluate('0'); // messages arrive in order: after this answer, all earlier ones are here
      return problems;
    },
    close: () => context.close(),
  };
}

/** Also gives Playwright's own page, for tests that need more than every engine can do. */
export interface PlaywrightDriver extends Driver {
  readonly page: Page;
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
