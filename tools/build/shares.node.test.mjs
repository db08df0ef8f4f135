import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { transformSync } from 'esbuild';
import { areaOf, sharesOf } from './shares.mjs';
import { gzipBytes } from './weigh.mjs';

describe('the shares of a built module', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shares-'));
  after(() => rmSync(folder, { recursive: true }));

  it('come to what the file weighs, and name the folder of the source', () => {
    const file = path.join(folder, 'a.js');
    const sourcefile = path.join(folder, 'packages', 'core', 'src', 'form', 'store', 'slot.ts');
    const { code, map } = transformSync('export const answer: number = 42;\nexport const words = "words";', {
      loader: 'ts',
      sourcemap: true,
      sourcefile,
      minify: true,
    });
    writeFileSync(file, code);
    writeFileSync(`${file}.map`, map);
    const shares = sharesOf([file]);
    assert.deepEqual(
      shares.map(([area]) => area),
      ['core/form/store'],
    );
    assert.equal(Math.round(shares[0][1]), gzipBytes(file));
  });

  it('are named by package and two folders, those of others by package', () => {
    assert.equal(areaOf('/x/packages/elements/src/form/rich/parts/a.ts'), 'elements/form/rich');
    assert.equal(areaOf('/x/packages/core/src/errors.ts'), 'core');
    assert.equal(areaOf('/x/node_modules/@lit/context/lib/a.js'), '@lit/context');
    assert.equal(areaOf(''), 'what rollup adds');
  });
});
