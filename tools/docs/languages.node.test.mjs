import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languagePairs, readDocument } from './documents.mjs';
import { differentBlocks } from './languages.mjs';

/** For those who look after the code itself, in English only. */
const FOR_MAINTAINERS =
  /^(ARCHITECTURE|CONTRIBUTING|SECURITY|(packages|examples|bench)\/|docs\/(decisions|reference)\/|docs\/guides\/release)/;

const asDocument = (file) => ({ file, text: readDocument(file) });

describe('a text for those who use the elements', () => {
  for (const [english, chinese] of languagePairs()) {
    if (FOR_MAINTAINERS.test(english ?? chinese)) continue;

    it(`is there in English and Chinese: ${english ?? chinese}`, () => assert.ok(english && chinese));

    if (english && chinese)
      it(`has the same code in both: ${english}`, () => {
        assert.deepEqual(differentBlocks(asDocument(english), asDocument(chinese)), []);
      });
  }
});

describe('comparing two languages', () => {
  const page = (code) => ({ file: 'a.md', text: `\`\`\`sh\n${code}\n\`\`\`\n` });

  it('lets comments, the language of messages and names of a reader’s own differ', () => {
    const other = page('npx tongban check 文件 --lang zh # 检查');
    assert.deepEqual(differentBlocks(page('npx tongban check FILE # look'), other), []);
  });

  it('finds code that is another one, and a block that only one language has', () => {
    assert.equal(differentBlocks(page('cp a b'), page('cp a c')).length, 1);
    assert.equal(differentBlocks(page('cp a b'), { file: 'b.md', text: '' }).length, 1);
  });
});
