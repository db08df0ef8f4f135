import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { sideBySide } from './side-by-side.mjs';

const SOURCES = {
  entry: `export const one = () => import('one'); export const two = () => import('two'); export const alone = () => import('alone');`,
  one: `import { shared } from 'shared'; export const value = shared + 1;`,
  two: `import { shared } from 'shared'; export const value = shared + 2;`,
  alone: `export const value = 7;`,
  shared: `globalThis.timesRun = (globalThis.timesRun ?? 0) + 1; export const shared = 40;`,
};

describe('parts that are loaded later', () => {
  let folder, output;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'side-by-side-'));
    const sources = {
      name: 'sources',
      resolveId: (id) => (id in SOURCES ? id : null),
      load: (id) => SOURCES[id],
    };
    const bundle = await rollup({ input: 'entry', plugins: [sources, sideBySide()], logLevel: 'silent' });
    ({ output } = await bundle.write({
      dir: folder,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    }));
  });
  after(() => rm(folder, { recursive: true }));

  const fileOf = (name) => output.find((file) => file.name === name).fileName;
  const open = (place = folder) => import(pathToFileURL(path.join(place, 'entry.mjs')).href);

  it('are asked for together with what they import', () => {
    const { code } = output.find(({ name }) => name === 'entry');
    const asked = (name) => code.split(`import('./${fileOf(name)}')`).length - 1;
    assert.deepEqual(['one', 'two', 'alone', 'shared'].map(asked), [1, 1, 1, 2]);
  });

  it('are what they are without it, and what they share runs once', async () => {
    const entry = await open();
    const parts = await Promise.all([entry.one(), entry.two(), entry.alone()]);
    assert.deepEqual(
      parts.map(({ value }) => value),
      [41, 42, 7],
    );
    assert.equal(globalThis.timesRun, 1);
  });

  it('reject where a file they import is missing, and nothing else complains', async () => {
    const elsewhere = `${folder}-elsewhere`;
    await cp(folder, elsewhere, { recursive: true });
    await rm(path.join(elsewhere, fileOf('shared')));
    const loose = [];
    const note = (reason) => loose.push(reason);
    process.on('unhandledRejection', note);
    const { one } = await open(elsewhere);
    await assert.rejects(one(), { code: 'ERR_MODULE_NOT_FOUND' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', note);
    await rm(elsewhere, { recursive: true });
    assert.deepEqual(loose, []);
  });
});
