import type { FieldNode, FormIssue } from '@tongban/core/form';
import type { Words } from '../../shared/words.js';
import { exactFaults } from '../rich/exact-faults.js';

/** What each keyword of JSON Schema says, by the key of its words. */
const keys: Readonly<Record<string, string>> = {
  minLength: 'form.issue.min-length',
  maxLength: 'form.issue.max-length',
  pattern: 'form.issue.pattern',
  minimum: 'form.issue.minimum',
  maximum: 'form.issue.maximum',
  exclusiveMinimum: 'form.issue.above',
  exclusiveMaximum: 'form.issue.below',
  multipleOf: 'form.issue.multiple',
  minItems: 'form.issue.min-items',
  maxItems: 'form.issue.max-items',
  uniqueItems: 'form.issue.unique',
  contains: 'form.issue.contains',
  minContains: 'form.issue.contains',
  maxContains: 'form.issue.contains-less',
  minProperties: 'form.issue.min-entries',
  maxProperties: 'form.issue.max-entries',
  propertyNames: 'form.issue.names',
  additionalProperties: 'form.issue.names',
  enum: 'form.issue.enum',
  const: 'form.issue.enum',
  oneOf: 'form.issue.fit',
  anyOf: 'form.issue.fit',
  order: 'form.issue.order',
};

/** What a text of each format looks like. */
const formats: Readonly<Record<string, string>> = {
  date: 'form.issue.date',
  time: 'form.issue.time',
  'time-local': 'form.issue.time',
  'date-time': 'form.issue.datetime',
  'date-time-local': 'form.issue.datetime',
  email: 'form.issue.email',
  uri: 'form.issue.url',
  url: 'form.issue.url',
  phone: 'form.issue.phone',
  postcode: 'form.issue.postcode',
  money: 'form.issue.money',
  'region-code': 'form.issue.choose',
};

/** What to do about an answer that is missing, by widget; without a line it is to be filled in. */
const missing: Readonly<Record<string, string>> = {
  select: 'form.issue.choose',
  'search-select': 'form.issue.choose',
  radios: 'form.issue.choose',
  checkboxes: 'form.issue.choose',
  date: 'form.issue.choose',
  'date-range': 'form.issue.choose',
  time: 'form.issue.choose',
  datetime: 'form.issue.choose',
  region: 'form.issue.choose',
  checkbox: 'form.issue.tick',
  switch: 'form.issue.turn-on',
  file: 'form.issue.upload',
  signature: 'form.issue.sign',
};

/** Of lists and groups the words speak of how many; of questions, of what to write. */
export interface Asked {
  readonly title: string;
  readonly widget?: string;
  readonly schema?: FieldNode['schema'];
  readonly value?: FieldNode['value'];
}

/** A title that asks: it is answered, not filled in or chosen. */
const asks = /怎|谁|哪|什么|如何|多少/;

/** What to do about an issue: the server's or the form definition's own words, else ours. */
export function issueText(issue: FormIssue, asked: Asked, words: Words): string {
  if (issue.message) return issue.message;
  // In sentences the question stands without its own mark.
  const title = asked.title.replace(/[\s:：?？*]+$/, '');
  if (title) return ourWords(issue, asked, title, words);
  // What has no title is not quoted.
  const it = words.say('form.issue.this');
  return ourWords(issue, asked, it, words).replace(`“${it}”`, it);
}

function ourWords(issue: FormIssue, asked: Asked, title: string, words: Words): string {
  const { code, params } = issue;
  const format = code === 'format' ? String(params['format'] ?? asked.schema?.format) : '';
  const exactly = format && exactFaults.find?.(format, asked.value, title, words);
  if (exactly) return exactly;
  const decimals = code === 'multipleOf' ? /^0\.(0*)1$/.exec(String(params['limit'])) : null;
  if (decimals) return words.say('form.issue.decimals', { title, count: `${decimals[1]}1`.length });
  const key = keyOf(issue, asked);
  return words.say((asks.test(title) && of(answers, key)) || key, {
    title,
    ...(params as Record<string, string | number>),
  });
}

const answers: Readonly<Record<string, string>> = {
  'form.issue.choose': 'form.issue.answer',
  'form.issue.fill-in': 'form.issue.answer',
};

/** What a table has for a name that somebody else has chosen: a server, a schema. */
const of = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;

function keyOf({ code, params }: FormIssue, { widget = '', schema, value }: Asked): string {
  if (
    code === 'required' ||
    code === 'dependentRequired' ||
    code === 'requiredIf' ||
    isMissing(code, value, params)
  )
    return (
      of(missing, widget) ??
      (schema?.type === 'array' || schema?.type === 'object' ? 'form.issue.add' : 'form.issue.fill-in')
    );
  if (code === 'upload')
    return params['none'] ? 'field.file.none' : `form.issue.upload-${params['final'] ? 'final' : 'failed'}`;
  if (code === 'format')
    return of(formats, String(params['format'] ?? schema?.format)) ?? 'form.issue.pattern';
  if (code === 'type') return typeWords(schema);
  if ((code === 'const' || code === 'enum') && typeof value === 'boolean')
    return of(missing, widget) ?? 'form.issue.enum';
  // A sum has to be so much; what else is fixed has names, and is chosen.
  if (code === 'const' && typeof params['limit'] === 'number') return 'form.issue.exactly';
  return of(keys, code) ?? 'form.issue.other';
}

/** A least length of one says no more than that there has to be an answer. */
const isMissing = (code: string, value: FieldNode['value'], params: FormIssue['params']): boolean =>
  (value === undefined || value === '' || value === null) &&
  (code === 'minLength' || code === 'type') &&
  params['limit'] !== 0;

function typeWords(schema: FieldNode['schema'] | undefined): string {
  const types = ([] as unknown[]).concat(schema?.type);
  if (types.includes('number')) return 'form.issue.number';
  return types.includes('integer') ? 'form.issue.whole' : 'form.issue.other';
}
