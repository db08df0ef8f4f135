// json-schema-form-core as one plain module: its sources are TypeScript in `.js` files, its built file is ten times as large,
// and no tool of ours reads it as it is. Only what puts a form definition and a schema together is taken.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const SOURCES = 'json-schema-form-core/src/lib';

const entry = `
export { merge } from '${SOURCES}/merge.js';
export { parse } from '${SOURCES}/sf-path.js';
`;

/** Reads the library's files as what they are, and objectpath as a module, without what wraps CommonJS. */
const asModules = {
  name: 'json-schema-form-core',
  setup(run) {
    run.onResolve({ filter: /^objectpath$/ }, () => ({
      path: path.resolve('node_modules/objectpath/lib/ObjectPath.js'),
    }));
    run.onLoad({ filter: /[\\/]ObjectPath\.js$/ }, async (file) => ({
      contents: `const exports = {};\n${await readFile(file.path, 'utf8')}\nexport const { parse, stringify, normalize } = exports.ObjectPath;`,
      loader: 'js',
    }));
    run.onLoad({ filter: /json-schema-form-core[\\/]src[\\/]lib[\\/][^\\/]+\.js$/ }, async (file) => ({
      contents: await readFile(file.path, 'utf8'),
      loader: 'ts',
    }));
  },
};

/** The module, as text. */
export async function bundleJsonSchemaForm() {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2020',
    legalComments: 'none',
    // objectpath would hand itself to an AMD loader of the page, if there is one.
    define: { define: 'undefined' },
    plugins: [asModules],
  });
  return `// json-schema-form-core and objectpath (MIT), put together by tools/generate.mjs.\n${outputFiles[0].text}`;
}

/** Types of the generated module. */
export const jsonSchemaFormTypes = `/** An entry of a merged form definition. */
export interface MergedItem {
  key?: string[];
  type?: string;
  title?: string;
  items?: MergedItem[];
  tabs?: MergedItem[];
  [option: string]: unknown;
}
/** Fills a form definition in from a schema. Changes what it is given. */
export declare function merge(schema: object, form: unknown[]): MergedItem[];
/** The steps of a key: \`members[].name\` is \`['members', '', 'name']\`. */
export declare function parse(key: string): string[];
`;
