import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf, nameOf } from './blocks.mjs';
import { documentFiles, readDocument, stemOf } from './documents.mjs';
import { promises } from './promises.mjs';
import { runBlocks } from './run-blocks.mjs';

const documents = documentFiles().map((file) => ({ file, text: readDocument(file) }));
const outcomes = await runBlocks(documents);

describe('every block of code in the documents does what its reader is told', () => {
  for (const { block, problems } of outcomes) {
    it(nameOf(block), () => assert.deepEqual(problems, []));
  }

  it('and every one is counted', (test) => {
    const those = (wanted) => outcomes.filter(({ how }) => how === wanted);
    const left = those('left out');
    test.diagnostic(`${outcomes.length} blocks in ${documents.length} documents`);
    test.diagnostic(
      `executed ${those('executed').length}, checked ${those('checked').length}, left out ${left.length}`,
    );
    for (const { block, reason } of left) test.diagnostic(`left out: ${nameOf(block)}: ${reason}`);
    assert.equal(outcomes.length, documents.flatMap(({ file, text }) => blocksOf(text, file)).length);
  });
});

describe('what the text promises of pages', () => {
  const pages = new Set(outcomes.map(({ block }) => `${stemOf(block.file)}#${block.name}`));

  for (const page of Object.keys(promises)) {
    it(`belongs to a page that is still there: ${page}`, () => assert.ok(pages.has(page)));
  }
});
