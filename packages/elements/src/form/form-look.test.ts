import { expect } from '@open-wc/testing';
import '../define-all.js';
import { questions, showForm } from '../testing/forms.js';
import { deep } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

const schema = {
  title: '意见反馈',
  ...(questions({ text: { type: 'string', title: '情况说明', maxLength: 1000 } }) as object),
};

describe('how a form looks', () => {
  const box = (form: TbForm, selector: string): DOMRect => deep(form, selector).getBoundingClientRect();

  it('counts where the text ends, also in other sizes of small type', async () => {
    const form = await showForm(schema, { form: [{ key: 'text', type: 'textarea' }] });
    for (const size of ['', '12px', '1em']) {
      form.style.setProperty('--tb-font-size-small', size);
      expect(box(form, '.counter').right).to.be.closeTo(box(form, 'textarea').right, 1);
    }
  });

  it('leaves room between its title and a notice, and none for a draft that is not kept', async () => {
    const form = await showForm(schema, {
      device: 'shared',
      draftKey: 'look',
    });
    await until(() => form.renderRoot.querySelector('.drafts > .notice'));
    expect(box(form, '.drafts > .notice').top - box(form, '.name').bottom).to.be.at.least(8);
    expect(box(form, '.field').top - box(form, '.drafts > .notice').bottom).to.be.at.most(24);
  });
});
