// Unit tests of core and elements in real browsers.
//
//   npm run test:unit                          all three engines
//   ENGINES=chromium npm run test:unit         one
//   npm run test:unit -- --files 'packages/elements/src/rating/*.test.ts' --watch
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { ensureBrowsers } from './tools/browsers.mjs';
import { inRepo, repoRoot } from './tools/paths.mjs';
import { clearSums } from './tools/sums.mjs';
import { startWebKit } from './tools/webkit.mjs';
import { jsonModules } from './tools/wtr/json-modules.mjs';
import { sumReporter } from './tools/wtr/sum-reporter.mjs';

const installed = ensureBrowsers();

const launchers = {
  // The headless shell is five times faster here than the full browser, with the same engine inside.
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: installed.headlessShell,
        headless: 'shell',
        args: ['--no-sandbox', '--disable-background-networking'],
      },
    }),
  firefox: () => chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: installed.firefox } }),
  webkit: async () => {
    const { port, capabilities } = await startWebKit();
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      // Without this webdriverio asks for BiDi, which WebKitGTK does not speak.
      capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
    });
  },
};

/** Firefox and WebKit show the pages of one browser in one window: two at once steal each other's focus. */
const concurrency = { chromium: 2, firefox: 1, webkit: 1 };

/** On a busy machine a browser or a page may take long to come up. Milliseconds. */
const startTimeout = 120_000;

const engines = (process.env.ENGINES ?? Object.keys(launchers).join(','))
  .split(',')
  .map((name) => name.trim());
const unknown = engines.filter((name) => !(name in launchers));
if (unknown.length > 0)
  throw new Error(`ENGINES: no ${unknown.join(', ')}; there are ${Object.keys(launchers).join(', ')}`);

/**
 * Runs in the page. The runner clones what it reports, and a failed assertion may hold an element: that throws, and
 * the file would seem to hang in the place of a failed test.
 */
const reportWhatCannotBeCloned = `(() => {
  const clone = structuredClone;
  const plain = (key, value) => (value instanceof Node ? String(value.outerHTML || value) : value);
  structuredClone = (value, options) => {
    try {
      return clone(value, options);
    } catch {
      return JSON.parse(JSON.stringify(value, plain));
    }
  };
})()`;

clearSums('unit');

export default {
  rootDir: repoRoot,
  files: ['packages/{core,elements}/src/**/*.test.ts', '!packages/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: inRepo('tsconfig.base.json') }),
    jsonModules(),
  ],
  browsers: await Promise.all(
    engines.map(async (name) =>
      Object.assign(await launchers[name](), { engine: name, concurrency: concurrency[name] }),
    ),
  ),
  browserStartTimeout: startTimeout,
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), sumReporter(engines)],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { ui: 'bdd', timeout: 40_000 } },
  testsStartTimeout: startTimeout,
  testsFinishTimeout: 300_000,
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>Tests</title><script>${reportWhatCannotBeCloned}</script></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
};
