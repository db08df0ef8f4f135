import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { hashesOf } from './sri.mjs';

it('hashes every file of the folder but the list itself', (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-sri-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'modern', 'chunks'), { recursive: true });
  writeFileSync(path.join(folder, 'tongban.js'), 'abc');
  writeFileSync(path.join(folder, 'modern', 'chunks', 'base.js'), '');
  writeFileSync(path.join(folder, 'sri.json'), '{}');
  const { version, files } = hashesOf(folder);
  assert.match(version, /^\d+\.\d+\.\d+$/);
  // SHA-384 of nothing and of `abc`, as FIPS 180-4's examples have them.
  assert.deepEqual(files, {
    'modern/chunks/base.js': 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb',
    'tongban.js': 'sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn',
  });
});
