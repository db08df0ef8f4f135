import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRepo } from '../paths.mjs';
import { promises } from './promises.mjs';
import { runBlocks } from './run-blocks.mjs';

const fixture = (name, as = name) => ({
  file: `tools/docs/fixtures/${as}.md`,
  text: readFileSync(inRepo('tools', 'docs', 'fixtures', `${name}.md`), 'utf8'),
});

/** What each block is refused for, in the order of the document. */
const FAULTS = [
  ['wrong-attribute.html', /no attribute “catalog”/],
  ['wrong-value.html', /theme="grey".*light, dark, auto/],
  ['missing-file.html', /load: .*tongban-everything\.js/],
  ['unknown-item.html', /<tb-item-card> does not show what it is for/],
  ['inline-script.html', /violation: .*inline/],
  ['page.html', /“tb-item-guide” reaches nothing/],
  ['wrong-token.css', /no token --tb-color-main[\s\S]*<tb-item-card> has no part “title”/],
  ['unreached.css', undefined],
  ['wrong-name.js', /'mood' does not exist/],
  [undefined, /no exported member/],
  ['unused.css', /no page of this document links it/],
  [undefined, /ended with 2, not with 0/],
  [undefined, /ended with 0, not with 1/],
  [undefined, undefined],
  [undefined, /first “three”, not “two”/],
  [undefined, /no script “fly”/],
  [undefined, /nobody runs “curl/],
  [undefined, /at \/?/],
  [undefined, /JSON/],
  [undefined, /nothing is tested under/],
  [undefined, /follows no command/],
  [undefined, /says not why/],
  [undefined, /nobody runs “python”/],
];

describe('the runner of the documents', async () => {
  // The sound document once more, with a promise that is not kept.
  promises['tools/docs/fixtures/unkept#page.html'] = (page) => page.shows('食品经营许可', '这里没有的字');
  const outcomes = await runBlocks([fixture('faulty'), fixture('sound'), fixture('sound', 'unkept')], {
    patienceMs: 5000,
  });
  const of = (name) => outcomes.filter(({ block }) => block.file === fixture('sound', name).file);

  it('looks at every block', () => {
    assert.deepEqual(
      of('faulty').map(({ block }) => block.name),
      FAULTS.map(([name]) => name),
    );
  });

  for (const [index, [name, fault]] of FAULTS.entries()) {
    if (fault === undefined) continue;
    it(`refuses block ${index + 1} of the faulty document: ${name ?? fault.source}`, () =>
      assert.match(of('faulty')[index].problems.join('\n'), fault));
  }

  it('finds no fault where there is none', () => {
    assert.deepEqual(
      of('sound').map(({ how, problems }) => [how, ...problems]),
      [['executed'], ['executed'], ['executed'], ['executed'], ['executed'], ['left out']],
    );
  });

  it('holds a page to what the text promises', () => {
    assert.match(of('unkept')[0].problems.join('\n'), /does not show “这里没有的字”/);
  });
});
