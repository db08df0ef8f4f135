/**
 * The builds of the elements, all into packages/elements/browser (see tools/build/outputs.mjs):
 *   modern/ lowered/        ES modules, one entry per element and one for all; for today's engines and Chromium 64
 *   only/                   elements that pages have alone, each with all it needs first in one file, for today's engines
 *   tongban-all.js          everything in one classic script, for today's engines
 *   tongban-legacy.js       the same for Chromium 64
 * `rollup -c --configOnly modern` (or `lowered`, `only`, `alone`, `legacy`) builds one of them.
 */
import {
  aloneBundle,
  legacyBundle,
  loweredBundle,
  modernBundle,
  onlyBundle,
} from './tools/build/bundles.mjs';
import { definition, elementDefinitions, onlyOnes } from './tools/build/entries.mjs';
import { inBrowserFolder } from './tools/build/outputs.mjs';

const entries = () => ({ ...elementDefinitions(), all: definition('all') });

const builds = {
  modern: () => modernBundle({ input: entries(), dir: inBrowserFolder('modern') }),
  lowered: () => loweredBundle({ input: entries(), dir: inBrowserFolder('lowered') }),
  only: () => onlyBundle({ input: onlyOnes(), dir: inBrowserFolder('only') }),
  alone: () => aloneBundle({ definition: definition('all'), file: inBrowserFolder('tongban-all.js') }),
  legacy: () => legacyBundle({ definition: definition('all'), file: inBrowserFolder('tongban-legacy.js') }),
};

export default ({ configOnly }) =>
  (configOnly ? [configOnly] : Object.keys(builds)).map((name) => builds[name]());
