import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const options = {
  allErrors: true,
  strict: true,
  // One function for each definition instead of a copy wherever it is used, and no English sentences: a third of the size.
  inlineRefs: false,
  messages: false,
  code: { source: true, esm: true, lines: false },
};

/** A stand-alone validator of the schema: no compilation, and so no eval, where it runs. */
export async function compileValidator(schema) {
  const ajv = new Ajv2020.default(options);
  const code = appending(standaloneCode.default(ajv, ajv.compile(withoutProse(schema))));
  // Ajv leaves `require("ajv/dist/runtime/…")` in its ESM output; bundling resolves it.
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    target: 'es2020',
  });
  return `// Generated from tongban-catalogue-1.schema.json by tools/generate.mjs.\n${outputFiles[0].text}`;
}

/**
 * Ajv copies all errors so far for every part that has some: half a minute for 40,000 faulty items. Appended instead;
 * the lists are nobody else's, each function makes a new one.
 */
function appending(code) {
  const copies = /vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\)/g;
  const appended = code.replace(copies, 'vErrors = append(vErrors, $1.errors)');
  if (appended === code || appended.includes('.concat('))
    throw new Error('ajv gathers errors in another way');
  return `${appended}
function append(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}`;
}

/** The schema without what says nothing to a validator, which ajv would copy into its output. */
function withoutProse(node) {
  if (Array.isArray(node)) return node.map(withoutProse);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !isProse(key, value))
      .map(([key, value]) => [key, withoutProse(value)]),
  );
}

/** A property called `description` or `title` holds a schema, not a text. */
function isProse(key, value) {
  return (
    key.startsWith('x-') ||
    key === 'examples' ||
    (typeof value === 'string' && (key === 'description' || key === 'title'))
  );
}

/** Types of the generated module. */
export const validatorTypes = `export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
declare const validate: {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
export default validate;
`;
