import { pointerTo } from '../../base/pointer.js';
import validate, { type SchemaError } from '../generated/validate.js';
import type { ReportDetails, Rule } from '../rule.js';

/** Everything the JSON Schema of the format says. */
export const schemaRules: readonly Rule[] = [
  {
    id: 'schema',
    severity: 'error',
    zh: '结构、类型和必填内容符合 tongban-catalogue/1 格式',
    en: 'Structure, types and required parts follow the format tongban-catalogue/1',
    check: ({ input }, report) => {
      if (validate(input)) return;
      for (const error of validate.errors ?? []) report(placeOf(error), detailsOf(error));
    },
  },
];

/** Ajv tells of a missing or an unknown property at its owner; here the pointer leads to the property. */
function placeOf({ instancePath, params }: SchemaError): string {
  const key = params['missingProperty'] ?? params['additionalProperty'];
  return typeof key === 'string' ? pointerTo(instancePath, key) : instancePath;
}

/** Keywords to the codes that `readCatalogue` uses for the same fault; other keywords are their own code. */
const codes: Readonly<Record<string, (params: SchemaError['params']) => ReportDetails>> = {
  type: ({ type }) => ({ code: 'type', params: { expected: String(type) } }),
  required: ({ missingProperty }) => ({ code: 'required', params: { key: String(missingProperty) } }),
  additionalProperties: () => ({ code: 'unknown' }),
  enum: ({ allowedValues }) => ({
    code: 'enum',
    params: { allowed: (allowedValues as readonly unknown[]).join('|') },
  }),
  const: ({ allowedValue }) => ({ code: 'enum', params: { allowed: String(allowedValue) } }),
};

function detailsOf({ keyword, params }: SchemaError): ReportDetails {
  const known = codes[keyword];
  if (known !== undefined) return known(params);
  const scalars = Object.entries(params).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  return { code: keyword, params: Object.fromEntries(scalars) as Record<string, string | number | boolean> };
}
