import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** A stand-alone validator of the schema: no compilation, and so no eval, where it runs. */
export async function compileValidator(schema) {
  const ajv = new Ajv2020.default({ allErrors: true, strict: true, code: { source: true, esm: true, lines: false }, keywords: ['x-zh', 'x-national', 'x-source', 'x-show'] });
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  // Ajv leaves `require("ajv/dist/runtime/…")` in its ESM output; bundling resolves it.
  const { outputFiles } = await build({ stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' }, bundle: true, format: 'esm', minify: true, write: false, target: 'es2020' });
  return `// Generated from tongban-catalogue-1.schema.json by tools/generate.mjs.\n${outputFiles[0].text}`;
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
