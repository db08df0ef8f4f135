import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { checkCatalogue } from '@tongban/core/check';
import { bareItem, readSample } from './testing/sample.mjs';

describe('checkCatalogue', () => {
  const catalogue = { ...readSample(), items: [bareItem], scenarios: [], forms: [] };

  it('tells place, code, severity and rule', () => {
    assert.deepEqual(
      checkCatalogue({ ...catalogue, items: [{ ...bareItem, visits: 1, extra: true, version: undefined }] }),
      [
        { pointer: '/items/0/extra', code: 'unknown', params: {}, severity: 'error', rule: 'schema' },
        {
          pointer: '/items/0/visitReason',
          code: 'visit-reason-missing',
          params: {},
          severity: 'warning',
          rule: 'visit-reason-missing',
        },
      ],
    );
  });

  it('quotes an id that leads nowhere or stands twice, cut where it is long', () => {
    const items = [bareItem.id, 'nowhere', 'x'.repeat(5000)];
    const wrong = {
      ...catalogue,
      items: [bareItem, { ...bareItem, form: 'no-form' }],
      scenarios: [{ id: 's', name: '一件事', items }],
    };
    assert.deepEqual(
      checkCatalogue(wrong).map(({ rule, params }) => [rule, params['id']]),
      [
        ['duplicate-id', 'bare'],
        ['scenario-item-missing', 'nowhere'],
        ['scenario-item-missing', `${'x'.repeat(60)}…`],
        ['form-missing', 'no-form'],
      ],
    );
  });

  it('tells what is missing at its own place', () => {
    assert.deepEqual(checkCatalogue({ ...catalogue, updated: undefined }), [
      {
        pointer: '/updated',
        code: 'required',
        params: { key: 'updated' },
        severity: 'error',
        rule: 'schema',
      },
    ]);
  });

  it('knows a cycle for what it is', () => {
    const cycle: Record<string, unknown> = { ...catalogue };
    cycle['data'] = cycle;
    assert.deepEqual(
      checkCatalogue(cycle).map(({ rule }) => rule),
      ['depth'],
    );
  });

  it('needs no eval', () => {
    const validator = new URL('./generated/validate.js', import.meta.url).href;
    const script = `import validate from ${JSON.stringify(validator)}; console.log(validate({}), validate.errors.length > 0);`;
    const options = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script];
    const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
    assert.equal(stdout.trim(), 'false true', stderr);
  });
});
