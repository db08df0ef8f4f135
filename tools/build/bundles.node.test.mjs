import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { rollup } from 'rollup';
import { inRepo } from '../paths.mjs';
import { modernBundle } from './bundles.mjs';

describe('the modern build', () => {
  let files;
  before(async () => {
    const options = modernBundle({
      input: { probe: inRepo('tools', 'build', 'fixtures', 'define.ts') },
      dir: 'unused',
    });
    const bundle = await rollup(options);
    const { output } = await bundle.generate({ ...options.output, experimentalMinChunkSize: 1 }); // the fixtures are small
    files = Object.fromEntries(output.map((file) => [file.fileName.replace(/-[\w-]{7,8}\.js/, '.js'), file]));
  });

  it('has one file per entry, one for what all share, chunks for what comes later, maps and licences', () => {
    const names = [
      'THIRD-PARTY-LICENCES.txt',
      'chunks/base.js',
      'chunks/base.js.map',
      'chunks/later.js',
      'chunks/later.js.map',
      'probe.js',
      'probe.js.map',
    ];
    assert.deepEqual(
      Object.keys(files)
        .map((name) => name.replace(/-[\w-]{7,8}\.js\.map/, '.js.map'))
        .sort(),
      names,
    );
    assert.match(files['THIRD-PARTY-LICENCES.txt'].source, /^lit 3\.[\s\S]*^BSD 3-Clause/m);
  });

  it('minifies styles and keeps newer syntax', () => {
    assert.match(files['probe.js'].code, /`:host\{display:block;--_ink: rgb\(18 52 86 \/ 50%\)\}\.ink\{/);
    assert.match(files['probe.js'].code, /#\w+=""/);
    assert.match(files['chunks/base.js'].code, /\?\?=/); // Lit's own
  });

  it('has nothing of the legacy build in it', () =>
    assert.doesNotMatch(files['probe.js'].code, /stylesheet/));
});
