import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { submissionTargets } from '@tongban/core/form';
import '../define-all.js';
import { openSealedStore } from '../shared/sealed-store.js';
import { control, questions, showForm } from '../testing/forms.js';
import { memoryTarget } from '../testing/memory-target.js';
import { settled } from '../testing/mount.js';
import { deep } from '../testing/tree.js';
import { until } from '../testing/until.js';
import { ticketHeld } from './draft-ticket.js';
import type { TbForm } from './form.js';

const card = {
  $id: 'urn:test:session',
  ...(questions({
    name: { type: 'string', title: '姓名' },
    age: { type: 'number', title: '年龄' },
  }) as object),
};
const ended = (): Event => new Event('tb-session-ended');

async function type(form: TbForm, title: string, text: string): Promise<void> {
  control(form, title).focus();
  await sendKeys({ type: text });
  await form.updateComplete;
}

async function gone(form: TbForm): Promise<void> {
  await until(() => form.renderRoot.querySelector('input') && form.value !== undefined);
  await settled(form);
}

describe('a form whose session ends', () => {
  for (const [where, target] of [
    ['the window', window],
    ['the document', document],
  ] as const)
    it(`forgets all answers on a kiosk, told on ${where}`, async () => {
      const form = await showForm(card, { device: 'kiosk', value: { name: '王小明' } });
      await type(form, '年龄', '12x');
      target.dispatchEvent(ended());
      await gone(form);
      expect(form.value).to.deep.equal({});
      expect(control(form, '姓名').value).to.equal('');
      expect(control(form, '年龄').value).to.equal('');
      form.undo();
      await settled(form);
      expect(form.value).to.deep.equal({});
    });

  it('keeps no draft in memory', async () => {
    const form = await showForm(card, { device: 'shared', draftKey: 'session' });
    await until(() => form.renderRoot.querySelector('.drafts > .notice'));
    await type(form, '姓名', 'Wang');
    form.dispatchEvent(new Event('change'));
    const drafts = await openSealedStore('drafts', { device: 'shared' });
    let kept = 0;
    const count = (): boolean => (void drafts.list().then(({ length }) => (kept = length)), kept === 1);
    await until(count);
    window.dispatchEvent(ended());
    await gone(form);
    expect(await drafts.list()).to.deep.equal([]);
    expect(control(form, '姓名').value).to.equal('');
    expect(form.renderRoot.querySelector('.draft-buttons')).to.equal(null);
  });

  it('takes its files off the way', async () => {
    const memory = memoryTarget();
    const form = await showForm(questions({ file: { type: 'object', title: '照片' } }), {
      device: 'shared',
      form: [{ key: 'file', type: 'file' }],
      prepare: (app) => void app.host.of(submissionTargets).register(memory.target),
    });
    const data = new DataTransfer();
    data.items.add(new File(['x'], '照片.png', { type: 'image/png' }));
    const input = deep<HTMLInputElement>(form, 'input[type=file]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => memory.uploads.length === 1);
    window.dispatchEvent(ended());
    await until(() => form.renderRoot.querySelector('input[type=file]'));
    expect(memory.uploads[0]!.options.signal.aborted).to.equal(true);
    await settled(form);
    expect(form.renderRoot.querySelector('.file')).to.equal(null);
  });

  for (const [which, schema] of [
    ['no drafts are kept', card],
    ['there is no form any more', undefined],
  ] as const)
    it(`forgets a link to a draft of another device also where ${which}`, async () => {
      history.replaceState(null, '', '#tb-draft=abc');
      const form = await showForm(card, { device: 'shared' });
      form.schema = schema;
      await form.updateComplete;
      expect(location.hash).to.equal('');
      expect(ticketHeld()).to.equal('abc');
      window.dispatchEvent(ended());
      await form.updateComplete;
      expect(ticketHeld()).to.equal(undefined);
    });

  it('stays as it is on a personal device', async () => {
    const form = await showForm(card, { value: { name: '王小明' } });
    window.dispatchEvent(ended());
    await settled(form);
    expect(control(form, '姓名').value).to.equal('王小明');
  });
});
