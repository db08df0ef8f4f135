import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileSchema, type Dialect } from '@tongban/core/schema';
import { issuesOfAjv } from '@tongban/core/schema/built';
import { anyPair, type Pair } from './testing/any-pair.js';
import { formAjv } from './form-ajv.js';
import { schemaForAjv } from './ajv-schema.js';

/** `AGREEMENT_RUNS=10000 npm run test:node -- forms/agreement` for the whole measure. */
const numRuns = Number(process.env['AGREEMENT_RUNS'] ?? 400);
const seed = Number(process.env['AGREEMENT_SEED'] ?? 20261122);

/**
 * What is wrong, as a set of `pointer keyword`. What a schema that fails has looked at is left open by JSON Schema (2020-12 core,
 * 7.7.1.1), and Ajv answers now this way, now that: once something else is wrong, `unevaluatedProperties` is not compared.
 */
function asSet(issues: readonly { readonly pointer: string; readonly code: string }[]): string[] {
  const others = issues.filter(({ code }) => !code.startsWith('unevaluated'));
  const compared = others.length > 0 ? others : issues;
  return [...new Set(compared.map(({ pointer, code }) => `${pointer} ${code}`))].sort();
}

function byAjv(schema: unknown, value: unknown, dialect: Dialect): string[] {
  const validate = formAjv(dialect, schema).compile(schemaForAjv(schema, dialect) as object);
  return validate(value) ? [] : asSet(issuesOfAjv(validate.errors ?? []));
}

describe('the interpreter and Ajv', () => {
  for (const dialect of ['2020-12', '2019-09', 'draft-07'] as const) {
    it(`${dialect}: agree on any form's schema and any value`, { timeout: 3_600_000 }, (context) => {
      const runs = dialect === '2020-12' ? numRuns : Math.ceil(numRuns / 4);
      let valid = 0;
      let told = 0;
      const property = fc.property(anyPair(dialect), ({ schema, value }: Pair) => {
        const ours = asSet(compileSchema(schema, { dialect }).validate(value));
        if (ours.length === 0) valid++;
        told += ours.length;
        assert.deepEqual(ours, byAjv(schema, value, dialect));
      });
      fc.assert(property, { numRuns: runs, seed });
      context.diagnostic(`${runs} pairs, ${valid} of them valid, ${told} issues`);
    });
  }
});
