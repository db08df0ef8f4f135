/**
 * Two builds of the elements:
 *   dist/modern/   ES modules with shared and lazily loaded chunks, one entry per element and one for all
 *   dist/legacy/   tongban-legacy.js, one classic script for Chromium 64 and newer
 * `rollup -c --configOnly modern` (or `legacy`) builds one of them.
 */
import { legacyBudgets } from './tools/build/budgets.mjs';
import { legacyBundle, modernBundle } from './tools/build/bundles.mjs';
import { definition, elementDefinitions } from './tools/build/entries.mjs';
import { inRepo } from './tools/paths.mjs';

const builds = {
  modern: () => [
    modernBundle({
      input: { ...elementDefinitions(), 'tongban-all': definition('all') },
      dir: inRepo('dist', 'modern'),
    }),
  ],
  legacy: () => [
    legacyBundle({ definition: definition('all'), file: inRepo('dist', 'legacy', 'tongban-legacy.js') }),
    // Not shipped: single elements as legacy scripts, only to weigh them.
    ...legacyBudgets().map(({ name, file }) => legacyBundle({ definition: definition(name), file })),
  ],
};

export default ({ configOnly }) =>
  (configOnly ? [configOnly] : Object.keys(builds)).flatMap((name) => builds[name]());
