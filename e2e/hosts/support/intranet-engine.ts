import { firefox } from 'playwright-core';
import { ensureBrowsers } from '../../../tools/browsers.mjs';
import { type Chromium, type PageProblem, startChromium } from '../../../tools/cdp.mjs';
import { oldChromium } from '../../../tools/old-chromium.mjs';
import { inRepo } from '../../../tools/paths.mjs';
import { type Driver, type Engine, VIEWPORT } from '../../support/driver.js';
import type { EngineName } from '../../support/engines.js';

/** What a journey on an intranet needs of a driver. */
export type IntranetDriver = Pick<
  Driver,
  'version' | 'goto' | 'evaluate' | 'click' | 'press' | 'type' | 'screenshot' | 'problems' | 'close'
>;

export interface IntranetEngine {
  open(): Promise<IntranetDriver>;
  readonly stop: Engine['stop'];
}

/**
 * A browser to which `host` is a name like any other, that leads to this machine: unlike 127.0.0.1 and localhost
 * such a page is not trusted on plain http.
 */
export function startOnIntranet(name: EngineName, host: string): Promise<IntranetEngine> {
  if (name === 'firefox') return startFirefox(host);
  const binary = name === 'chromium' ? ensureBrowsers().headlessShell! : oldChromium(Number(name.slice(-2)));
  return startMappedChromium(binary, host);
}

async function startMappedChromium(binary: string, host: string): Promise<IntranetEngine> {
  const browser: Chromium = await startChromium(binary, {
    args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`],
  });
  return {
    open: async () => {
      const page = await browser.open(VIEWPORT);
      return {
        ...page,
        version: browser.version,
        problems: async () => {
          await page.evaluate('0'); // messages arrive in order: after this answer, all earlier ones are here
          return page.problems;
        },
      };
    },
    stop: () => browser.close(),
  };
}

async function startFirefox(host: string): Promise<IntranetEngine> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: ensureBrowsers().firefox,
    firefoxUserPrefs: { 'network.dns.localDomains': host },
  });
  return {
    open: async () => {
      const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
      await context.addInitScript({ path: inRepo('tools', 'page-watch.js') });
      const page = await context.newPage();
      const problems: PageProblem[] = [];
      page.on('pageerror', (error) => problems.push({ kind: 'exception', text: error.message }));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push({ kind: 'console', text: message.text() });
      });
      return {
        version: `firefox ${browser.version()}`,
        goto: async (url) => {
          await page.goto(url);
        },
        evaluate: (expression) => page.evaluate(expression),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.insertText(text),
        screenshot: () => page.screenshot({ caret: 'initial' }),
        problems: async () => {
          await page.evaluate('0');
          return problems;
        },
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}
