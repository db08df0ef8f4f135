// A page of today's Chromium that shows renderer fixtures with our elements, for what only a browser can tell.
import { build } from 'esbuild';
import { findBrowsers } from './browsers.mjs';
import { launchChromium } from './cdp.mjs';
import { inRepo } from './paths.mjs';

/** What the page knows, under this name. */
const NAME = 'fixturePage';

/**
 * Starts the page. `call('renderFixture', fixture)` runs an exported function of render-fixture.ts,
 * semantics.ts or tree.ts in it; what it returns comes back as JSON.
 */
export async function openFixturePage({ width }) {
  const script = await bundle();
  const page = await launchChromium(findBrowsers().headlessShell, { width, height: 900 });
  await page.evaluate(`${script}; true`);
  return {
    ...page,
    call: (name, ...args) => page.evaluate(`${NAME}.${name}(...${JSON.stringify(args)})`),
  };
}

async function bundle() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './render-fixture.js'; export * from './semantics.js'; export * from './tree.js';`,
      resolveDir: inRepo('packages', 'elements', 'src', 'testing'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: NAME,
    target: 'es2022',
    conditions: ['source'],
    tsconfig: inRepo('tsconfig.base.json'),
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
