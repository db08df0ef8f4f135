import { expect, html } from '@open-wc/testing';
import { render } from 'lit';
import type { TbApp } from '../app/app.js';
import { aCatalogue } from '../testing/items.js';
import { settled } from '../testing/mount.js';
import { sourceOf } from '../testing/sources.js';
import { textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import { hearWarnings } from '../testing/warnings.js';
import { define } from './define.js';

describe('elements defined one by one, after they stand on the page', () => {
  // One after the other: a tag can be defined only once on a page.
  const box = document.createElement('div');

  before(() => {
    document.body.append(box);
    render(
      html`<tb-app
        ><tb-item-guide code="seal">先看这里</tb-item-guide
        ><tb-item-card code="seal">也看这里</tb-item-card></tb-app
      >`,
      box,
    );
    // Set before there is anybody to take it.
    Object.assign(box.querySelector('tb-app') as object, { source: sourceOf(aCatalogue()) });
  });

  after(() => box.remove());

  it('show what the page has put in before anything is defined', () => {
    expect(textOf(box)).to.equal('先看这里也看这里');
  });

  it('keep showing it while only they are defined and the app is not', async () => {
    await import('../item-guide/define.js');
    await import('../item-card/define.js');
    await settled(box);
    expect(textOf(box)).to.contain('先看这里').and.to.contain('也看这里');
  });

  it('find the app once it is defined, with what was set on it before', async () => {
    await import('../app/define.js');
    await until(() => textOf(box).includes('公章刻制备案'));
    await settled(box);
    expect(textOf(box)).not.to.contain('先看这里').and.not.to.contain('也看这里');
    expect((box.querySelector('tb-app') as TbApp).mode).to.equal('standard');
  });
});

describe('a tag that is taken', () => {
  it('stays with the first, and the page’s author is told once', () => {
    const warnings = hearWarnings();
    try {
      class First extends HTMLElement {}
      define('x-taken', First);
      define('x-taken', First);
      expect(warnings.said).to.have.lengthOf(0);
      define('x-taken', class extends HTMLElement {});
      define('x-taken', class extends HTMLElement {});
      expect(customElements.get('x-taken') === First).to.equal(true);
      expect(warnings.said).to.have.lengthOf(1);
      expect(warnings.said[0]).to.contain('<x-taken> is already defined');
    } finally {
      warnings.stop();
    }
  });
});
