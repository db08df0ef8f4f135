import { expect } from '@open-wc/testing';
import '../define-all.js';
import { anItem } from '../testing/items.js';
import { placeGuide, settled, showGuide } from '../testing/mount.js';
import { composed, deep, deepAll, openAll, textOf } from '../testing/tree.js';
import { sanitise } from './sanitise.js';
import { until } from '../testing/until.js';

/** The markup that is left, written the browser's way. */
function left(markup: string): string {
  const box = document.createElement('div');
  box.append(sanitise(markup));
  return box.innerHTML;
}

describe('marked-up text', () => {
  const kept: readonly [string, string][] = [
    ['paragraphs and breaks', '<p>一</p><p>二<br>三</p>'],
    ['lists', '<ul><li>一</li></ul><ol><li>二</li></ol>'],
    ['emphasis', '<b>一</b><strong>二</strong><i>三</i><em>四</em><u>五</u><sub>六</sub><sup>七</sup>'],
    [
      'tables',
      '<table><caption>费用</caption><thead><tr><th scope="col">项目</th></tr></thead><tbody><tr><td colspan="2" rowspan="1">80 元</td></tr></tbody></table>',
    ],
    ['headings below ours', '<h4>一</h4><h5>二</h5><h6>三</h6>'],
    ['divisions', '<div><span>一</span></div>'],
    ['entities', '5 &lt; 6 &amp; 7'],
  ];
  for (const [what, markup] of kept) {
    it(`keeps ${what}`, () => expect(left(markup)).to.equal(markup));
  }

  it('keeps links to the web, without a reference to the page', () => {
    expect(left('<a href="https://gov.example/a?b=1">法</a>')).to.equal(
      '<a href="https://gov.example/a?b=1" rel="noopener noreferrer">法</a>',
    );
    expect(left('<a href="http://gov.example/" rel="opener" target="_blank">法</a>')).to.equal(
      '<a href="http://gov.example/" rel="noopener noreferrer">法</a>',
    );
  });

  for (const href of [
    'javascript:x',
    'data:text/html,x',
    '/x',
    'x',
    '//x.example',
    'mailto:a@b',
    'ftp://x',
    '#x',
    'tel:1',
  ])
    it(`keeps only the words of a link to ${href}`, () =>
      expect(left(`<a href="${href}">法</a>`)).to.equal('<a rel="noopener noreferrer">法</a>'));

  const dropped: readonly [string, string, string][] = [
    ['headings that would stand above ours', '<h1>一</h1><h2>二</h2>', '一二'],
    ['looks', '<p style="color:red" class="x" align="center"><font color="red">一</font></p>', '<p>一</p>'],
    ['names that could take the place of ours', '<p id="hint" name="x">一</p>', '<p>一</p>'],
    ['data and aria', '<p data-x="1" aria-hidden="true" role="alert">一</p>', '<p>一</p>'],
    ['pictures', '一<img src="https://x.example/a.png" alt="图">二', '一二'],
    ['fields', '<form>一<input value="x"><button>二</button></form>', '一二'],
    ['scripts with their text', '一<script>alert(1)</script>二', '一二'],
    ['styles with their text', '一<style>p{color:red}</style>二', '一二'],
    ['elements of other pages', '<tb-app>一</tb-app><x-y>二</x-y>', '一二'],
    ['comments', '一<!-- 注 -->二', '一二'],
    [
      'Word’s leftovers',
      '<o:p>一</o:p><p class=MsoNormal><span lang=EN-US>二</span></p>',
      '一<p><span>二</span></p>',
    ],
  ];
  for (const [what, markup, result] of dropped) {
    it(`loses ${what}`, () => expect(left(markup)).to.equal(result));
  }

  it('is the same when it is made safe twice', () => {
    for (const markup of [...kept.map(([, each]) => each), ...dropped.map(([, each]) => each)])
      expect(left(left(markup))).to.equal(left(markup));
  });

  describe('in a guide', () => {
    const markup = '<p>先<b>登录</b>，再填表。</p><ul><li>申请表</li></ul>';

    it('is plain text until it can be drawn, and then nodes', async () => {
      const guide = await placeGuide(
        anItem({ materials: [{ id: 'm', name: '表', exemption: { reason: 'licence', note: markup } }] }),
      );
      await guide.updateComplete;
      expect(textOf(guide)).to.contain('先登录，再填表。').and.not.to.contain('<');
      await settled(guide);
      await until(() => deepAll(guide, 'b').length === 1);
      expect(textOf(deep(guide, 'b'))).to.equal('登录');
      expect(textOf(deep(guide, 'ul li'))).to.equal('申请表');
    });

    it('stands in every place that has it', async () => {
      const guide = await showGuide(
        anItem({
          materials: [
            { id: 'a', name: '甲', basis: markup },
            { id: 'b', name: '乙', basis: markup },
          ],
          conditions: markup,
          flow: markup,
        }),
      );
      await until(() => deepAll(guide, 'b').length === 4);
      openAll(guide);
      guide.requestUpdate();
      await settled(guide);
      expect(deepAll(guide, 'b').map(textOf)).to.deep.equal(['登录', '登录', '登录', '登录']);
    });

    it('runs in its own direction on a page from right to left, lists with their marks too', async () => {
      document.documentElement.dir = 'rtl';
      try {
        const item = anItem({ conditions: markup, flow: '<ul><li>ئىلتىماس</li></ul>' });
        const guide = await showGuide(item);
        await until(() => deepAll(guide, '.rich').length === 2);
        const rich = deepAll(guide, '.rich');
        expect(rich.map((each) => getComputedStyle(each).direction)).to.deep.equal(['ltr', 'rtl']);
        for (const each of rich) expect(each.scrollWidth).to.equal(each.clientWidth);
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });

    it('changes with the item', async () => {
      const guide = await showGuide(anItem({ conditions: '<b>甲</b>' }));
      await until(() => deepAll(guide, 'b').length === 1);
      guide.item = anItem({ conditions: '<b>乙</b>' });
      await settled(guide);
      expect(deepAll(guide, 'b').map(textOf)).to.deep.equal(['乙']);
      guide.item = anItem({ conditions: '5 < 6' });
      await settled(guide);
      expect(deepAll(guide, 'b')).to.have.lengthOf(0);
      expect(textOf(guide)).to.contain('5 < 6');
    });

    it('is not looked for in text that only compares', async () => {
      const guide = await showGuide(anItem({ conditions: '金额 <5 万且 >3 万，A&B' }));
      expect(textOf(guide)).to.contain('金额 <5 万且 >3 万，A&B');
    });

    it('keeps the line breaks of plain text', async () => {
      const guide = await showGuide(anItem({ conditions: '一、申请人\n二、住所' }));
      const text = [...composed(guide)].find(
        (node) => node instanceof Text && node.data.includes('二、住所'),
      )!;
      const range = document.createRange();
      range.selectNode(text);
      expect(new Set([...range.getClientRects()].map(({ top }) => top)).size).to.equal(2);
    });
  });
});
