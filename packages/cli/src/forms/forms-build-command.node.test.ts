import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Validator } from '@tongban/core/schema';
import { runCli } from '../testing/run-cli.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

describe('tongban forms build', () => {
  const { folder, put } = temporaryFolder();
  const out = (name: string): string => path.join(folder, name);

  it('writes a module for each schema, which a page can load and a compiler can read', async () => {
    const shop = put('shop.schema.json', {
      $id: 'shop',
      required: ['name'],
      properties: { name: { maxLength: 3 } },
    });
    const car = put('car.json', { $id: 'car', properties: { plate: { format: 'licence-plate' } } });
    const { ended, stdout, stderr } = await runCli([
      'forms',
      'build',
      shop,
      car,
      '--out',
      out('new/modules'),
    ]);
    assert.deepEqual([ended, stderr], [0, '']);
    assert.match(stdout, /^Written: .*shop\.js \(\d+ bytes, \d+ compressed\)\nWritten: .*car\.js/);
    assert.deepEqual(readdirSync(out('new/modules')).sort(), ['car.d.ts', 'car.js', 'shop.d.ts', 'shop.js']);
    const module = (await import(pathToFileURL(out('new/modules/shop.js')).href)) as {
      readonly default: Validator;
    };
    assert.deepEqual(module.default.validate({ name: 'long' }), [
      { pointer: '/name', code: 'maxLength', params: { limit: 3 } },
    ]);
    assert.match(
      readFileSync(out('new/modules/shop.d.ts'), 'utf8'),
      /export declare const validator: Validator;/,
    );
  });

  it('tells where a schema cannot be used, writes nothing for it, and goes on with the others', async () => {
    const bad = put('bad.json', { properties: { a: { pattern: '(a+)+$' }, b: { $ref: '#/nowhere' } } });
    const good = put('good.json', { type: 'object' });
    const { ended, stdout, stderr } = await runCli(['forms', 'build', bad, good, '-o', out('some')]);
    assert.equal(ended, 1);
    assert.match(
      stderr,
      /\/properties\/a\/pattern +a repetition[\s\S]*\/properties\/b\/\$ref +the reference leads nowhere[\s\S]*bad\.json cannot be used/,
    );
    assert.match(stdout, /good\.js/);
    assert.equal(existsSync(out('some/bad.js')), false);
  });

  it('warns of ordinary slips with their place, and writes the module', async () => {
    const slips = put('slips.json', { required: ['nmae'], properties: { name: { format: 'usc' } } });
    const { ended, stdout, stderr } = await runCli(['forms', 'build', slips, '-o', out('slips')]);
    assert.equal(ended, 0);
    assert.match(stderr, /slips\.json: probably slips/);
    assert.match(stderr, /\/ +the schema has no \$id/);
    assert.match(
      stderr,
      /\/required\/0 +nmae is required, but no property describes it; did you mean name\?/,
    );
    assert.match(stderr, /\/properties\/name\/format +nothing checks the format usc.*did you mean uscc\?/);
    assert.match(stdout, /slips\.js/);
  });

  it('refuses files that are no JSON, are not there, or become the same module', async () => {
    const broken = await runCli(['forms', 'build', put('broken.json', '{"a":'), '-o', out('x')]);
    assert.deepEqual(
      [broken.ended, /broken\.json: is no JSON from line 1/.test(broken.stderr)],
      [1, true],
      broken.stderr,
    );
    const missing = await runCli(['forms', 'build', out('none.json'), '-o', out('x')]);
    assert.deepEqual([missing.ended, /There is no file/.test(missing.stderr)], [2, true]);
    const twice = await runCli([
      'forms',
      'build',
      put('a.json', {}),
      put('a.schema.json', {}),
      '-o',
      out('x'),
    ]);
    assert.deepEqual([twice.ended, /Two schemas would become the module a/.test(twice.stderr)], [2, true]);
  });

  it('has help of its own', async () => {
    assert.match(
      (await runCli(['forms', 'build', '--help'])).stdout,
      /^Usage: tongban forms build \[options\] <FILE\.\.\.>/,
    );
    assert.match((await runCli(['forms'])).stderr, /Usage: tongban forms/);
  });
});
