import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { modulesFrom } from './weigh.mjs';

it('tells what is always loaded from what is loaded when needed', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-weigh-'));
  const write = (name, source) => writeFileSync(path.join(folder, name), source);
  write('entry.js', 'import "./a.js"; import("./late.js"); import("https://elsewhere.example/x.js");');
  write('a.js', 'export * from "./b.js"; import("./b.js");');
  write('b.js', 'export {};');
  write('late.js', 'import "./b.js"; import("./later.js");');
  write('later.js', '');
  const { first, lazy } = modulesFrom(path.join(folder, 'entry.js'));
  rmSync(folder, { recursive: true });
  const names = (files) => files.map((file) => path.basename(file));
  assert.deepEqual(
    [names(first), names(lazy)],
    [
      ['entry.js', 'a.js', 'b.js'],
      ['late.js', 'later.js'],
    ],
  );
});
