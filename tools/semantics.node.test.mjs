// Our reader of semantic trees tells what Chromium tells assistive technology.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rendererFixtures, semanticDifferences } from '@tongban/core/testing/renderer';
import { readAxTree } from './ax-tree.mjs';
import { openFixturePage } from './fixture-page.mjs';

describe('what the reader of semantic trees finds in a page is what Chromium gives to assistive technology:', () => {
  let page;
  before(async () => {
    page = await openFixturePage({ width: 1280 });
  });
  after(() => page.close());

  for (const fixture of rendererFixtures) {
    it(fixture.about, async () => {
      const read = await page.evaluate(`(async () => {
        document.body.replaceChildren();
        const { element } = await fixturePage.showFixture(${JSON.stringify(fixture)});
        fixturePage.openAll(element);
        return fixturePage.readSemantics(element);
      })()`);
      assert.deepEqual(semanticDifferences(await readAxTree(page), read), []);
      assert.deepEqual(semanticDifferences(read, await readAxTree(page)), []);
    });
  }
});
