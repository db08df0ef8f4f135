/** Runs in the page: an answer of the right kind to all that must be answered. */
export function fillIn(form: { schema: Schema; value: unknown }): void {
  const samples: Record<string, string> = {
    mobile: '19900000001',
    uscc: '91990100MB99001017',
    'region-code': '990102000000',
    date: '2026-11-02',
    phone: '0990-6000001',
    'time-local': '09:30',
  };
  // Everybody has a number of their own, and a mother's is a woman's.
  const numbers: Record<string, string> = {
    // Who registers a child says to be the father.
    applicant: '932682199204110315',
    deceased: '932682194002030138',
    mother: '932682199308120243',
    father: '932682199204110315',
    seller: '932682197106300191',
    agent: '93268219940215022X',
  };
  const texts = ['林悦一二', '津港市听潮路八号', '津港网签2026第0001号', '62220000', '2026-12'];
  const sample = (schema: Schema): unknown => {
    const {
      const: only,
      enum: values,
      oneOf,
      properties,
      required,
      minItems,
      items,
      minimum,
      pattern,
    } = schema;
    if (only !== undefined) return only;
    if (values) return values[0];
    if (oneOf) return oneOf[0]!.const;
    if (properties) {
      const out: Record<string, unknown> = {};
      const byRule = Object.keys(properties).filter((name) => /^(father_|enterprise_uscc)/.test(name));
      for (const name of (required || []).concat(byRule)) out[name] = sample(properties[name]!);
      return out;
    }
    if (schema.type === 'array') return Array.from({ length: minItems || 0 }, () => sample(items!));
    if (schema.type === 'boolean') return true;
    if (schema.type === 'integer' || schema.type === 'number') return Math.max(minimum || 0, 10);
    if (schema.format === 'citizen-id')
      return numbers[(schema['x-element'] || '').split('.')[0]!] || '932682198001010117';
    return (
      samples[schema.format || ''] || texts.filter((text) => new RegExp(pattern || '', 'u').test(text))[0]
    );
  };
  form.value = sample(form.schema);
}

/** What the forms of the sample say of an answer. */
interface Schema {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  pattern?: string;
  'x-element'?: string;
}
