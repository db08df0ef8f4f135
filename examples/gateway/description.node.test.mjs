import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';

const file = fileURLToPath(new URL('../../docs/reference/gateway.openapi.yaml', import.meta.url));

describe('the description of the gateway', () => {
  it('is sound OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(file);
    assert.deepEqual(
      { valid, errors, version: validator.version },
      { valid: true, errors: undefined, version: '3.1' },
    );
  });
});
