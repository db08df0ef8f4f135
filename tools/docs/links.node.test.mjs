import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRepo } from '../paths.mjs';
import { documentFiles, readDocument } from './documents.mjs';
import { anchorsOf, brokenLinks, linksOf } from './links.mjs';

const read = (file) => (existsSync(inRepo(file)) ? readDocument(file) : undefined);
const { scripts } = JSON.parse(readFileSync(inRepo('package.json'), 'utf8'));

describe('a document', () => {
  for (const file of documentFiles()) {
    const text = readDocument(file);

    it(`links only to what is there: ${file}`, () => assert.deepEqual(brokenLinks(file, text, read), []));

    it(`names only scripts of npm that are there: ${file}`, () => {
      const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);
      assert.deepEqual(
        named.filter((script) => !(script in scripts)),
        [],
      );
    });
  }

  it('can be reached by links from the README', () => {
    const found = new Set(['README.md']);
    for (const file of found)
      for (const target of file.endsWith('.md') ? linksOf(readDocument(file)) : []) {
        const next = new URL(target, `repo:/${file}`).pathname.slice(1);
        if (next.endsWith('.md') && existsSync(inRepo(next))) found.add(next);
      }
    const own = documentFiles().filter((file) => !file.startsWith('packages/'));
    assert.deepEqual(
      own.filter((file) => !found.has(file)),
      [],
    );
  });
});

describe('following links', () => {
  const text = '# One\n\n## What `a-b` is: *so*, yes\n\n## 设计变量\n\n## 设计变量\n';
  const other = (file) => (file === 'docs/other.md' ? text : undefined);

  it('knows the anchors GitHub makes of headings', () => {
    assert.deepEqual(anchorsOf(text), ['one', 'what-a-b-is-so-yes', '设计变量', '设计变量-1']);
  });

  it('finds files and headings that are not there, and no fault in code', () => {
    const page =
      '[a](gone.md) [b](other.md#none) [c](other.md#one) [d](https://a.example) `[e](f.md)`\n\n```md\n[g](h.md)\n```\n';
    assert.deepEqual(brokenLinks('docs/page.md', page, other), [
      'docs/page.md: there is no gone.md',
      'docs/page.md: docs/other.md has no heading #none',
    ]);
  });
});
