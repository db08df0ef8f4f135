// Engines before Chromium 77 know no form-associated elements: their builds bring what makes ours take part in forms.
import { inRepo } from '../paths.mjs';

const elements = (...parts) => inRepo('packages', 'elements', 'src', ...parts);

/** Rollup plugin: swaps the way to `attachInternals`. Not by a polyfill in front of every entry: only forms need it. */
export function legacyInternals() {
  return {
    name: 'legacy-internals',
    resolveId(source, importer) {
      const wanted = source.endsWith('/form-internals.js') && importer?.startsWith(elements('form'));
      return wanted ? elements('legacy', 'form-internals.ts') : null;
    },
  };
}
