import { expect, fixture, html } from '@open-wc/testing';
import '../define-all.js';
import { deepAll } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

describe('a form that is on its way', () => {
  it('has its button once its questions are there: it would jump from under the finger', async () => {
    const address = {
      title: '地址',
      type: 'object',
      properties: { road: { type: 'string', title: '路名' } },
    };
    const form = await fixture<TbForm>(html`<tb-form></tb-form>`);
    const seen: string[] = [];
    const look = (): void => {
      const buttons = deepAll(form, 'button[type=submit]').length;
      seen.push(`${buttons} buttons, ${deepAll(form, 'input').length} fields`);
    };
    const watch = new MutationObserver(look);
    watch.observe(form.shadowRoot!, { childList: true, subtree: true });
    form.schema = { type: 'object', properties: { address } };
    await until(
      () => deepAll(form, 'button[type=submit]').length === 1 && deepAll(form, 'input').length === 1,
    );
    look();
    watch.disconnect();
    expect(seen).to.include('1 buttons, 1 fields');
    expect(seen).not.to.include('1 buttons, 0 fields');
  });
});
