import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { EngineName } from './engines.js';
import type { Tab } from './tab.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG 2.2 AA axe knows, and what it takes for good practice. */
export async function axeFaults(tab: Tab, engine: EngineName): Promise<readonly string[]> {
  await tab.driver.evaluate(`(function () { ${AXE} })()`);
  // To look for sheets that lock the screen's orientation, axe writes them into a document of its own, which
  // Chromium 88 takes for a page that breaks our policy.
  const preload = engine !== 'chromium-88';
  const violations = await tab.run(async (readSheets: boolean) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run({
      runOnly: { type: 'tag', values },
      // Whether a name holds the words one sees it can only tell where the browser knows words in Chinese.
      rules: { 'label-content-name-mismatch': { enabled: 'Segmenter' in Intl } },
      resultTypes: ['violations'],
      preload: readSheets,
    });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
  }, preload);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node}`));
}
