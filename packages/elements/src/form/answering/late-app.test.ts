import { expect } from '@open-wc/testing';
import '../define.js';
import { questions } from '../../testing/forms.js';
import { settled } from '../../testing/mount.js';
import { textOf, withText } from '../../testing/tree.js';
import { until } from '../../testing/until.js';

// By itself: a tag can be defined only once on a page.
describe('the receipt in a form whose script comes before that of the app around it', () => {
  it('is that of a shared device, on which nothing is copied, until the app says whose device it is', async () => {
    const app = document.createElement('tb-app');
    const form = document.createElement('tb-form');
    form.schema = questions({ name: { type: 'string', title: '姓名' } });
    app.append(form);
    document.body.append(app);
    expect(customElements.get('tb-app')).to.equal(undefined);

    form.receive({
      status: 'accepted',
      caseNumber: 'JG-2026-0088',
      receivedAt: '2026-11-22T10:00:00+08:00',
    });
    await until(() => textOf(form).includes('JG-2026-0088'));
    expect(form.shadowRoot?.querySelectorAll('.receipt button').length).to.equal(0);
    expect(textOf(form)).to.contain('公用设备');

    await import('../../app/define.js');
    await settled(app);
    expect(withText(form, 'button', '复制')).not.to.equal(undefined);
    expect(textOf(form)).not.to.contain('公用设备');
    app.remove();
  });
});
