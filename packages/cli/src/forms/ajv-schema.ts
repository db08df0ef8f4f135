import { type Dialect, subschemas } from '@tongban/core/schema/built';

type SchemaRecord = Record<string, unknown>;

/** What stays beside a `$ref` in draft-07: what others may refer to. */
const beside = new Set(['$ref', '$schema', 'definitions', '$defs']);

/** What says nothing to a validator; Ajv copies some of it into its code. */
const prose = /^(title|description|default|examples|readOnly|writeOnly|deprecated|\$comment|x-.*)$/;

/** A copy of a schema that says to Ajv what it says to our interpreter. */
export function schemaForAjv(schema: unknown, dialect: Dialect): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(schema));
  const work = [copy];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    adapt(next as SchemaRecord, dialect);
    work.push(...subschemas(next as SchemaRecord).map(([, inside]) => inside));
  }
  return copy;
}

function adapt(schema: SchemaRecord, dialect: Dialect): void {
  for (const keyword of Object.keys(schema)) if (prose.test(keyword)) delete schema[keyword];
  // Of OpenAPI; JSON Schema does not know them, Ajv does.
  delete schema['nullable'];
  delete schema['discriminator'];
  if (dialect === 'draft-07' && typeof schema['$ref'] === 'string') {
    for (const keyword of Object.keys(schema)) if (!beside.has(keyword)) delete schema[keyword];
  }
  if (dialect === '2020-12' && Array.isArray(schema['items'])) {
    schema['prefixItems'] = schema['items'];
    delete schema['items'];
  }
}
