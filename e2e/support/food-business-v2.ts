import { readFileSync } from 'node:fs';
import { inRepo } from '../../tools/paths.mjs';

interface Schema extends Record<string, unknown> {
  properties: Record<string, Schema>;
  required: readonly string[];
}

/** The folder of the form, in the examples, on pages and in a gateway. */
export const FOOD_BUSINESS = 'food-business';

const OPEN_KITCHEN = {
  title: '怎样明厨亮灶',
  oneOf: [
    { const: 'glass', title: '透明玻璃' },
    { const: 'live', title: '视频直播' },
  ],
};

/**
 * The form for a food business licence a year later: the landline has another name, nobody asks for an e-mail address any
 * more, and kitchens must say how residents can look in. Files by name, as they stand beside the first version.
 */
export function foodBusinessV2(): Readonly<Record<string, string>> {
  const schema = JSON.parse(read('schema.json')) as Schema;
  const { applicant, ...others } = schema.properties as Record<'applicant', Schema>;
  const { phone, ...asked } = applicant.properties;
  delete asked['email'];
  const newer = {
    ...schema,
    version: '2',
    required: [...schema.required, 'openKitchen'],
    properties: {
      ...others,
      applicant: { ...applicant, properties: { ...asked, landline: { ...phone, 'x-was': 'phone' } } },
      openKitchen: OPEN_KITCHEN,
    },
  };
  const form = JSON.stringify(JSON.parse(read('form.json')))
    .replace('"applicant.phone","applicant.email"', '"applicant.landline"')
    .replace('{"key":"online",', '{"key":"openKitchen","type":"radios"},{"key":"online",');
  return { 'schema-v2.json': JSON.stringify(newer), 'form-v2.json': form };
}

const read = (file: string): string => readFileSync(inRepo('examples', 'forms', FOOD_BUSINESS, file), 'utf8');
