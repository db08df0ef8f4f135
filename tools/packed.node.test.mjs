import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inRepo } from './paths.mjs';

/** What `npm publish` would send, by path in the package. */
function packed(name) {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: inRepo('packages', name),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  return new Set(files.map((file) => file.path));
}

/** Files a package's own files name: those of its package.json, and what these import in turn. */
function named(name) {
  const { exports = {}, bin = {} } = JSON.parse(
    readFileSync(inRepo('packages', name, 'package.json'), 'utf8'),
  );
  const leaves = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(leaves));
  const found = new Set([...leaves(exports), ...leaves(bin)].map((file) => path.posix.normalize(file)));
  // A set grows while it is walked, so that what is found is followed too.
  for (const file of found) {
    if (!/\.(js|ts)$/.test(file)) continue;
    const code = readFileSync(inRepo('packages', name, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    for (const [, source] of code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"](\.\.?\/[^'"]+)['"]/g)) {
      const target = path.posix.join(path.posix.dirname(file), source);
      // Sources name each other as they will be called once compiled.
      found.add(
        /^src\//.test(file) && !/\/generated\/validate\.js$/.test(target)
          ? target.replace(/\.js$/, '.ts')
          : target,
      );
    }
  }
  return found;
}

describe('a published package', () => {
  for (const name of ['core', 'elements', 'adapters', 'cli']) {
    const files = packed(name);

    it(`of ${name} holds every file its entry points lead to`, () => {
      assert.deepEqual(
        [...named(name)].filter((file) => !files.has(file)),
        [],
      );
    });

    it(`of ${name} carries the licence and no tests`, () => {
      assert.ok(files.has('LICENSE'));
      assert.deepEqual(
        [...files].filter((file) => /\.test\.|\.mts$|^dist\/test-/.test(file)),
        [],
      );
    });
  }
});
