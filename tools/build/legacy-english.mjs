// The one script for old engines has no chunks, and English is needed by few of its pages: it becomes a JSON
// file beside the script, fetched when a page asks for English.
import { build } from 'esbuild';
import { inRepo } from '../paths.mjs';

const elements = (...parts) => inRepo('packages', 'elements', 'src', ...parts);

/** Rollup plugin: swaps the way to the English words and writes the file. */
export function legacyEnglish() {
  return {
    name: 'legacy-english',
    resolveId(source, importer) {
      const wanted = source.endsWith('/load-english.js') && importer?.startsWith(elements('shared'));
      return wanted ? elements('legacy', 'load-english.ts') : null;
    },
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'tongban-legacy-en.json',
        source: JSON.stringify(await words()),
      });
    },
  };
}

/** The words as data. What is no text would be lost in JSON, so it is refused. */
async function words() {
  const { outputFiles } = await build({
    entryPoints: [elements('i18n', 'en.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  const { en } = await import(module);
  for (const [key, message] of Object.entries(en)) {
    if (typeof message !== 'string') throw new Error(`${key}: the legacy build takes only texts`);
  }
  return en;
}
