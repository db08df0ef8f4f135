import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { removeStale } from './stale.mjs';

it('takes away what has been compiled from sources that are gone, and nothing else', (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-stale-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (file) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  };
  ['src/a.ts', 'src/shared/b.styles.ts', 'src/check.js', 'dist/data.json'].forEach(write);
  ['dist/a.js', 'dist/a.d.ts', 'dist/a.js.map', 'dist/shared/b.styles.js', 'dist/check.js'].forEach(write);
  ['dist/gone.js', 'dist/gone.d.ts', 'dist/gone.d.ts.map', 'dist/shared/gone.styles.js'].forEach(write);
  const gone = ['gone.d.ts', 'gone.d.ts.map', 'gone.js', 'shared/gone.styles.js'];
  assert.deepEqual(removeStale(folder).sort(), gone);
  assert.deepEqual(readdirSync(path.join(folder, 'dist')).sort(), [
    'a.d.ts',
    'a.js',
    'a.js.map',
    'check.js',
    'data.json',
    'shared',
  ]);
});
