import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getProperty } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { isRecord, pointerTo } from '@tongban/core';
import { dialectOf, moreFormats, subschemas } from '@tongban/core/schema/built';
import { schemaForAjv } from './ajv-schema.js';
import { formAjv } from './form-ajv.js';

/** What the code made by Ajv refers to; what of it is not used, esbuild leaves out. */
const runtime =
  'import { areEqual, areUnique, builtValidator, characters, formats as usual, isMultipleOf, moreFormats, readPattern } from "@tongban/core/schema/built";';

/** The key of the document among Ajv's schemas; it is no address, so no `$id` can be the same. */
const document = 'form';

/**
 * A module that exports the `Validator` of a schema: ES2015 and up, nothing to import, nothing evaluated. It knows the
 * whole and the parts a form asks about: conditions (`…/if`) and branches (`…/oneOf/0`).
 */
export async function compileForm(schema: unknown): Promise<string> {
  const dialect = dialectOf(isRecord(schema) ? schema['$schema'] : undefined) ?? '2020-12';
  const prepared = schemaForAjv(schema, dialect);
  const ajv = formAjv(dialect, prepared);
  ajv.addSchema(prepared as object, document);
  const exported: Record<string, string> = {};
  const entries = partsOf(prepared).map(([pointer, part], index) => {
    if (typeof part === 'boolean') return `${JSON.stringify(pointer)}: ${String(part)}`;
    exported[`part${index}`] = `${document}#${pointer.split('/').map(encodeURIComponent).join('/')}`;
    return `${JSON.stringify(pointer)}: part${index}`;
  });
  const code = withoutAjv(standaloneCode(ajv, exported));
  const rare = Object.keys(moreFormats).some((format) =>
    code.includes(`formats${getProperty(format).toString()}`),
  );
  return bundled(`${runtime}
const formats = ${rare ? '{ ...usual, ...moreFormats }' : 'usual'};
${code}
export const validator = builtValidator({ ${entries.join(', ')} });
export default validator;`);
}

const standaloneCode = (standalone as unknown as { readonly default: typeof standalone }).default;

/** The code with our functions for those of Ajv, which are CommonJS; what it exports stays inside. */
function withoutAjv(code: string): string {
  return code
    .replace(/export const (part\d+ =)/g, 'const $1')
    .replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, 'characters')
    .replace(/require\("ajv\/dist\/runtime\/equal"\)\.default/g, 'areEqual');
}

/** The whole, every condition and every branch, by pointer. */
function partsOf(schema: unknown): [pointer: string, part: unknown][] {
  const parts: [string, unknown][] = [['', schema]];
  const work: (readonly [string, unknown])[] = [['', schema]];
  for (let next = work.pop(); next; next = work.pop()) {
    const [pointer, inside] = next;
    if (!isRecord(inside)) continue;
    for (const [keys, found] of subschemas(inside)) {
      const place = keys.reduce(pointerTo, pointer);
      work.push([place, found]);
      if (/^(if|anyOf|oneOf)$/.test(keys[0] ?? '')) parts.push([place, found]);
    }
  }
  return parts;
}

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.dirname(fileURLToPath(import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    charset: 'utf8',
    conditions: ['source'],
    target: 'chrome64',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
