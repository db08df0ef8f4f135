import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { readSemantics } from './semantics.js';

const read = async (content: TemplateResult): Promise<unknown> =>
  readSemantics(await fixture<HTMLElement>(html`<div>${content}</div>`));

describe('the semantic tree of a page', () => {
  const trees: Readonly<Record<string, readonly [TemplateResult, unknown]>> = {
    'has the words of a line in one piece, and lines apart': [
      html`<p>共 <b>3</b> 份</p>
        <p>一<br />二</p>`,
      [{ text: '共 3 份' }, { text: '一' }, { text: '二' }],
    ],
    'has nothing that is hidden': [
      html`<p hidden>甲</p>
        <p aria-hidden="true">乙</p>
        <div inert><button>丙</button></div>
        <p>丁</p>`,
      [{ text: '丁' }],
    ],
    'has what only those who listen are given': [
      html`<button aria-label="关闭">×</button>`,
      [{ role: 'button', name: '关闭' }],
    ],
    'has what is folded, and that it is': [
      html`<details>
        <summary>更多</summary>
        <p>里面</p>
      </details>`,
      [{ role: 'disclosure', name: '更多', expanded: false, children: [{ text: '里面' }] }],
    ],
    'names a region by its heading, and has the heading too': [
      html`<section aria-labelledby="t">
          <h3 id="t">材料</h3>
        </section>
        <section>没有名字</section>`,
      [
        { role: 'region', name: '材料', children: [{ role: 'heading', name: '材料', level: 3 }] },
        { text: '没有名字' },
      ],
    ],
    'has labels as names, once': [
      html`<fieldset>
        <legend>我是</legend>
        <label><input type="radio" checked />个人</label>
        <label for="q">找</label><input id="q" type="search" aria-describedby="h" value="x" />
        <span id="h">提示</span>
      </fieldset>`,
      [
        {
          role: 'group',
          name: '我是',
          children: [
            { role: 'radio', name: '个人', checked: true },
            { role: 'searchbox', name: '找', description: '提示', value: 'x' },
            { text: '提示' },
          ],
        },
      ],
    ],
    'has the choices of a select, and which it is': [
      html`<select aria-label="部门" disabled>
        <option>甲</option>
        <option selected>乙</option>
      </select>`,
      [
        {
          role: 'combobox',
          name: '部门',
          value: '乙',
          disabled: true,
          children: [
            { role: 'option', name: '甲' },
            { role: 'option', name: '乙' },
          ],
        },
      ],
    ],
    'has the link inside a heading': [
      html`<div role="heading" aria-level="4"><a href="/x">甲</a></div>`,
      [{ role: 'heading', name: '甲', level: 4, children: [{ role: 'link', name: '甲', href: '/x' }] }],
    ],
    'knows a header of the page from one of an article': [
      html`<header>津港市</header>
        <article><header>指南</header></article>`,
      [
        { role: 'banner', children: [{ text: '津港市' }] },
        { role: 'article', children: [{ text: '指南' }] },
      ],
    ],
    'has tables with their captions as names': [
      html`<table>
        <caption>
          配员
        </caption>
        <tr>
          <th scope="row">船长</th>
          <td>2</td>
        </tr>
      </table>`,
      [
        {
          role: 'table',
          name: '配员',
          children: [
            {
              role: 'row',
              children: [
                { role: 'rowheader', children: [{ text: '船长' }] },
                { role: 'cell', children: [{ text: '2' }] },
              ],
            },
          ],
        },
      ],
    ],
    'has labels with their values': [
      html`<dl aria-label="要点">
        <dt>办<b>多久</b></dt>
        <dd>5 天</dd>
      </dl>`,
      [
        {
          role: 'group',
          name: '要点',
          children: [
            { role: 'term', name: '办多久' },
            { role: 'definition', children: [{ text: '5 天' }] },
          ],
        },
      ],
    ],
  };
  for (const [what, [content, tree]] of Object.entries(trees)) {
    it(what, async () => {
      expect(await read(content)).to.deep.equal(tree);
    });
  }

  it('has an anchor that leads nowhere as words', async () => {
    const page = await fixture<HTMLElement>(html`<p>甲</p>`);
    page.append(Object.assign(document.createElement('a'), { textContent: '乙' }));
    expect(readSemantics(page)).to.deep.equal([{ text: '甲乙' }]);
  });

  it('goes through shadow roots, with what is slotted in the place of the slot', async () => {
    const host = await fixture<HTMLElement>(html`<div><a href="/x">里</a></div>`);
    const slot = document.createElement('slot');
    slot.append('没有的时候');
    host.attachShadow({ mode: 'open' }).append('前', slot, '后');
    const link = { role: 'link', name: '里', href: '/x' };
    expect(readSemantics(host)).to.deep.equal([{ text: '前' }, link, { text: '后' }]);
    host.replaceChildren();
    expect(readSemantics(host)).to.deep.equal([{ text: '前没有的时候后' }]);
  });

  it('leaves the page as it is', async () => {
    const page = await fixture<HTMLElement>(html`
      <details>
        <summary>更多</summary>
        里面
      </details>
    `);
    let toggled = 0;
    page.addEventListener('toggle', () => (toggled += 1));
    readSemantics(page);
    await new Promise((done) => setTimeout(done));
    expect((page as HTMLDetailsElement).open).to.equal(false);
    expect(toggled).to.equal(0);
  });
});
