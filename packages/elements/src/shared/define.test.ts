import { expect, html } from '@open-wc/testing';
import { render } from 'lit';
import type { TbApp } from '../app/app.js';
import { aCatalogue } from '../testing/items.js';
import { settled } from '../testing/mount.js';
import { sourceOf } from '../testing/sources.js';
import { textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import { hearWarnings } from '../testing/warnings.js';
import { version } from '../generated/about.js';
import { define } from './define.js';
import { TbElement } from './tb-element.js';

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
  /** Elements as another copy of the library has them. */
  const copyOf = (version: string) =>
    class extends TbElement {
      static override readonly tongban = version;
    };

  it('by the same version stays with the first, without a word', () => {
    const First = copyOf(version);
    define('x-same', First);
    const { said } = hearing(() => define('x-same', copyOf(version)));
    expect(said).to.deep.equal([]);
    expect(customElements.get('x-same') === First).to.equal(true);
  });

  it('by another version, or by another library, stays with the first, and the page’s author is told once', () => {
    const Other = copyOf('0.0.7');
    customElements.define('x-other', Other);
    customElements.define('x-foreign', class extends HTMLElement {});
    const { said } = hearing(() => {
      define('x-other', copyOf(version));
      define('x-foreign', copyOf(version));
    });
    expect(customElements.get('x-other') === Other).to.equal(true);
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.contain('<x-other> stays as Tongban 0.0.7 defined it');
    expect(said[0]).to.contain(`beside Tongban ${version}`);
  });

  function hearing(action: () => void): { readonly said: readonly string[] } {
    const warnings = hearWarnings();
    try {
      action();
      return warnings;
    } finally {
      warnings.stop();
    }
  }
});
