import type { Ajv, Options } from 'ajv';
import { Ajv as Ajv7 } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import { type Dialect, formats, moreFormats, readPattern } from '@tongban/core/schema/built';
import { useOurKeywords } from './ajv-keywords.js';

const classes = { 'draft-07': Ajv7, '2019-09': Ajv2019, '2020-12': Ajv2020 } as const;

/** How a pattern is read; Ajv writes `readPattern` into the code it makes. */
const regExp = Object.assign((source: string) => readPattern(source) ?? /^/, { code: 'readPattern' });

const options: Options = {
  allErrors: true,
  strict: false,
  messages: false,
  validateSchema: false,
  logger: false,
  // `toString` of an object is no property that was filled in.
  ownProperties: true,
  inlineRefs: false,
  formats: { ...formats, ...moreFormats },
  code: { source: true, esm: true, formats: _`formats`, regExp },
};

/** Ajv as forms use it, for one schema: all errors, our formats, patterns and keywords. */
export function formAjv(dialect: Dialect, schema: unknown): Ajv {
  const ajv: Ajv = new (classes[dialect] as typeof Ajv7)(options);
  // Noting what was looked at costs a third of the code; the newer classes do it unasked.
  ajv.opts.unevaluated = JSON.stringify(schema).includes('"unevaluated');
  useOurKeywords(ajv);
  return ajv;
}
