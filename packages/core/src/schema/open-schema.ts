import { type CompiledSchema, compileWith, type SchemaOptions } from './compile-with.js';
import { dialectOf } from './dialect.js';
import { isRecord } from '../base/json.js';
import { loaded } from '../base/loaded.js';
import { fieldFormats } from './field-format.js';
import { plainFormats } from './formats/plain-formats.js';
import { plainKeywords } from './keywords/plain.js';
import { readPattern } from './patterns/read-pattern.js';
import { mayCompete } from './patterns/may-compete.js';
import { plainLibrary } from './plain-library.js';
import { hasAddresses, hasCompeting, hasKeyword, schemaText, textsOf } from './schema-text.js';

/** Keywords that only the whole validator knows; in the text of a schema a word too many loads a part in vain. */
const MORE = (
  'patternProperties propertyNames dependencies dependentSchemas prefixItems additionalItems contains anyOf oneOf not if multipleOf ' +
  'unevaluatedItems unevaluatedProperties'
).split(' ');

/** Whether a schema has those, tuples, references elsewhere or addresses inside. */
const isMore = (text: string): boolean =>
  hasKeyword(text, MORE) || text.includes('"items":[') || hasAddresses(text);

/**
 * A validator as `compileSchema` makes it with {@link moreFormats}, bringing only the parts the schema needs: at once for plain questions, with a promise when
 * more has to be loaded first.
 */
export function openSchema(
  schema: unknown,
  options: SchemaOptions = {},
): CompiledSchema | Promise<CompiledSchema> {
  if (!isPlain(schema, options))
    return loaded(import('./compile-whole.js')).then(({ compileWhole }) => compileWhole(schema, options));
  return compileWith(schema, options, {
    library: plainLibrary(schema, options.dialect),
    keywords: plainKeywords,
    last: {},
    pattern: (source) => (mayCompete(source) ? undefined : readPattern(source)),
    formats: { ...plainFormats, ...options.moreFormats },
  });
}

function isPlain(schema: unknown, { documents, formats, host, moreFormats }: SchemaOptions): boolean {
  if (!isRecord(schema) || documents) return false;
  if (schema['$schema'] !== undefined && dialectOf(schema['$schema']) === undefined) return false;
  const text = schemaText(schema);
  if (text === undefined || isMore(text) || hasCompeting(text)) return false;
  const known = { ...plainFormats, ...moreFormats };
  const others = host?.of(fieldFormats).all() ?? [];
  return textsOf(text, 'format').every(
    (format) => formats === 'annotate' || format in known || others.some((other) => other.format === format),
  );
}
