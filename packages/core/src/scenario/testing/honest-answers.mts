import type { Json } from '../../base/json.js';
import { citizenCheckDigit } from '../../codes/citizen-id.js';
import type { SchemaObject } from '../../schema/json-schema.js';

/** An invented citizen's number of somebody born on `YYYYMMDD`; an odd order is a man's. */
export function citizenNumber(born: string, order: number): string {
  const body = `932682${born}${String(order).padStart(3, '0')}`;
  return body + citizenCheckDigit(body);
}

/** Who is who, by the role in the name of a data element. */
const PEOPLE: Readonly<Record<string, readonly [name: string, number: string]>> = {
  applicant: ['林照', citizenNumber('19660507', 15)],
  deceased: ['林望海', citizenNumber('19400203', 13)],
  mother: ['周潮', citizenNumber('19930812', 24)],
  father: ['林晚', citizenNumber('19920411', 31)],
  buyer: ['陈听潮', citizenNumber('19890901', 17)],
  seller: ['吴盐滩', citizenNumber('19710630', 19)],
  agent: ['郑临港', citizenNumber('19940215', 22)],
  'legal-representative': ['孙海', citizenNumber('19800101', 11)],
};

const TEXTS: Readonly<Record<string, string>> = {
  mobile: '19900000001',
  uscc: '91990100MB99001017',
  'bank-card': '4111111111111111',
  'region-code': '990102000000',
  'time-local': '09:30',
};

/** What is asked for by a rule of the form definition once the others are answered so. */
const BY_RULE =
  'agreed autoPayAccount bankAccount bankName disinfection elsewhereRegion fatherIdNumber fatherName retiresOn share uscc'.split(
    ' ',
  );

/** Answers somebody honest could give to all that must be answered, `today` being `2026-11-22`. */
export function honestAnswers(schema: SchemaObject, today: string): Record<string, Json> {
  const out: Record<string, Json> = {};
  const properties = schema['properties'] as Readonly<Record<string, SchemaObject>>;
  for (const name of [...((schema.required as readonly string[]) ?? []), ...BY_RULE]) {
    const property = properties[name];
    if (property) out[name] = answerTo(property, name, today);
  }
  // Who registers the child says to be the father.
  if (out['relation'] === 'father')
    Object.assign(out, { applicantName: out['fatherName'], applicantIdNumber: out['fatherIdNumber'] });
  return out;
}

function answerTo(schema: SchemaObject, name: string, today: string): Json {
  const { format, type, items, minimum = 0, maximum = 20 } = schema;
  const [, role = '', part = ''] = /^(.*)\.(name|id-number)$/.exec(String(schema['x-element'] ?? '')) ?? [];
  const [personName, number] = PEOPLE[role] ?? ['林小满', ''];
  if (schema.const !== undefined) return schema.const as Json;
  const [choice] = (schema.oneOf as readonly SchemaObject[] | undefined) ?? [];
  if (choice) return choice.const as Json;
  if (type === 'boolean') return true;
  if (type === 'array') return [items ? answerTo(items as SchemaObject, name, today) : null] as Json;
  if (type === 'object') return honestAnswers(schema, today);
  if (type === 'integer' || type === 'number')
    return Math.max(Number(minimum), Math.min(Number(maximum), 20));
  if (format === 'citizen-id') return number;
  if (format === 'date') return /^(from|until)$/.test(name) ? '2026-12-01' : '2026-11-02';
  if (format !== undefined) return TEXTS[format] ?? '';
  if (part === 'name' && role !== 'enterprise') return personName;
  if (name === 'number') return citizenNumber('19800101', 11);
  return textFor(String(schema['pattern'] ?? ''));
}

/** A text of a few patterns the forms have. */
function textFor(pattern: string): string {
  const texts = ['津港市听潮路八号餐饮有限公司', '林小满', '津港网签2026第0001号', '62220000', '2026-12'];
  return texts.filter((text) => new RegExp(pattern, 'u').test(text))[0] ?? '';
}
