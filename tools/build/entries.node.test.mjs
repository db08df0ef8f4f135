import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { definition, elementDefinitions, elementsSrc } from './entries.mjs';

it('define-all.ts defines every element there is', () => {
  const source = readFileSync(definition('all'), 'utf8');
  const imported = [...source.matchAll(/^import '(.*)\.js';/gm)].map(([, name]) => `${name}.ts`);
  const all = Object.values(elementDefinitions()).map((file) => `./${path.relative(elementsSrc, file)}`);
  assert.deepEqual(imported.sort(), all.sort());
});
