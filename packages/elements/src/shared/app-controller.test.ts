import { expect, fixture, html } from '@open-wc/testing';
import '../item-card/define.js';
import { drawn } from '../testing/mount.js';
import { textOf } from '../testing/tree.js';

// No module here defines <tb-app>.
describe('an element of a catalogue', () => {
  it('says that it is loading while the app around has not come to life', async () => {
    const app = await fixture<HTMLElement>(html`<tb-app><tb-item-card code="seal"></tb-item-card></tb-app>`);
    await drawn(app);
    expect(customElements.get('tb-app')).to.equal(undefined);
    expect(textOf(app)).to.equal('正在加载…');
  });

  it('says that nothing has been set where there is no app', async () => {
    const page = await fixture<HTMLElement>(html`<div><tb-item-card code="seal"></tb-item-card></div>`);
    await drawn(page);
    expect(textOf(page)).to.equal('这里还没有设置要显示的事项。');
  });
});
