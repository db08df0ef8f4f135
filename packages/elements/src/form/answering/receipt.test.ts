import { expect } from '@open-wc/testing';
import type { Json } from '@tongban/core';
import { submissionTargets, type FormDefinition, type Receipt } from '@tongban/core/form';
import '../../define-all.js';
import { openSealedStore } from '../../shared/sealed-store.js';
import { control, questions, showForm, submit, type FormSetting } from '../../testing/forms.js';
import { settled } from '../../testing/mount.js';
import { deep, deepAll, focused, textOf, withText } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import type { TbForm } from '../form.js';

const receipt: Receipt = {
  status: 'accepted',
  caseNumber: 'JG-2026-0042',
  receivedAt: '2026-11-22T10:00:00+08:00',
  token: 'secret-token-of-the-case',
  next: '5 个工作日内短信告知结果。',
};

const card = {
  $id: 'urn:test:receipt',
  title: '老年人优待证申请',
  ...(questions({ 'name!': { type: 'string', title: '姓名' }, way: { title: '方式' } }) as object),
};

const show = (setting: FormSetting = {}): Promise<TbForm> =>
  showForm(card, {
    ...setting,
    prepare: (app) =>
      void app.host
        .of(submissionTargets)
        .register({ id: 'org.example.takes', submit: () => Promise.resolve(receipt) }),
  });

async function sent(setting: FormSetting = {}): Promise<TbForm> {
  const form = await show(setting);
  if (setting.draftKey) await until(() => deepAll(form, '.drafts').length > 0);
  control(form, '姓名').value = '王小明';
  control(form, '姓名').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await submit(form);
  await until(() => textOf(form).includes('JG-2026-0042'));
  return form;
}

const said = (form: TbForm): string => (deep(form, '.root > [role=status]').textContent ?? '').trim();
const press = (form: TbForm, words: string): void => withText(form, 'button', words).click();
const newKey = (): string => `receipt-${Date.now()}-${Math.random()}`;

/** Everything the drafts' store has on disk. */
async function onDisk(): Promise<string> {
  const store = await openSealedStore('drafts');
  const all = JSON.stringify(await store.list());
  store.close();
  return all;
}

describe('the receipt of an application', () => {
  it('names the form, has the case number, when it was received, and what happens next', async () => {
    const form = await sent();
    const outcome = deep(form, '#outcome');
    expect(textOf(deep(outcome, '[role=heading]'))).to.contain('老年人优待证申请');
    expect(textOf(outcome)).to.contain('JG-2026-0042');
    expect(textOf(outcome)).to.contain('2026年11月22日 10:00');
    expect(textOf(outcome)).to.contain('5 个工作日内短信告知结果。');
    expect(textOf(form)).not.to.contain('secret-token');
    expect(focused()).to.equal(outcome);
  });

  it('has nothing left to say of the answers', async () => {
    const form = await sent({ draftKey: newKey(), undoButtons: true });
    expect(said(form)).to.equal('');
  });

  for (const setting of [{}, { device: 'shared' }, { mode: 'elder' }, { lang: 'en' }] as const)
    it(`is accessible with ${JSON.stringify(setting)}`, async () => {
      const form = await sent(setting);
      await expect(form).to.be.accessible();
    });

  describe('copies its case number', () => {
    const { clipboard } = navigator;
    const allow = (writeText: (text: string) => Promise<void>): void =>
      void Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const old = document as unknown as { execCommand: () => boolean };
    const { execCommand } = old;
    afterEach(() => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      old.execCommand = execCommand;
    });

    it('at the press of a button, and says so', async () => {
      const copied: string[] = [];
      allow((text) => Promise.resolve(void copied.push(text)));
      const form = await sent();
      press(form, '复制编号');
      await until(() => said(form) === '已复制办件编号');
      expect(copied).to.deep.equal(['JG-2026-0042']);
    });

    it('or marks it where the browser does not allow it', async () => {
      allow(() => Promise.reject(new Error('not allowed')));
      let marked = '';
      old.execCommand = () => {
        marked = String(getSelection());
        return false;
      };
      const form = await sent();
      press(form, '复制编号');
      await until(() => said(form).includes('已经选中'));
      expect(marked).to.contain('JG-2026-0042');
      expect(textOf(deep(form, '#outcome'))).to.contain('没能自动复制');
    });
  });

  it('is printed without the page around it, which is back afterwards', async () => {
    const form = await sent();
    const beside = document.createElement('nav');
    beside.textContent = '网站导航';
    document.body.append(beside);
    const { print } = window;
    let printed = '';
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      printed = textOf(document.body);
      window.dispatchEvent(new Event('afterprint'));
    };
    press(form, '打印回执');
    window.print = print;
    expect(printed).to.contain('JG-2026-0042');
    expect(printed).not.to.contain('网站导航');
    expect(textOf(document.body)).to.contain('网站导航');
    beside.remove();
  });

  it('asked for twice before the browser begins to print leaves nothing of the page hidden', async () => {
    const form = await sent();
    const beside = document.createElement('nav');
    beside.textContent = '网站导航';
    document.body.append(beside);
    const { print } = window;
    window.print = () => undefined;
    press(form, '打印回执');
    press(form, '打印回执');
    window.print = print;
    window.dispatchEvent(new Event('beforeprint'));
    const printed = textOf(document.body);
    window.dispatchEvent(new Event('afterprint'));
    expect(printed).not.to.contain('网站导航');
    expect(textOf(document.body)).to.contain('网站导航');
    beside.remove();
  });

  it('is followed by another application when the resident wants one, from the first question', async () => {
    const steps: FormDefinition = [
      {
        type: 'wizard',
        tabs: [
          { title: '甲', items: ['name'] },
          { title: '乙', items: ['way'] },
        ],
      },
    ];
    const form = await show({ form: steps, value: { name: '王小明' } });
    press(form, '下一步');
    await until(() => textOf(form).includes('提交'));
    await submit(form);
    await until(() => textOf(form).includes('JG-2026-0042'));
    press(form, '再填一份');
    await settled(form);
    expect(control(form, '姓名').value).to.equal('王小明');
    expect(focused()?.id).to.equal('top');
    expect(deepAll(form, '.step:not([hidden])').map(textOf).join()).to.contain('甲');
  });

  describe('on a personal device', () => {
    it('says right after sending, and after a reload, that another application deletes it', async () => {
      const draftKey = newKey();
      const form = await sent({ draftKey });
      await until(() => textOf(form).includes('还能看到这份回执'));
      expect(textOf(deep(form, '.receipt-note'))).to.contain('点“再填一份”后就会删除，请先记下办件编号');
      form.remove();
      const later = await show({ draftKey });
      await until(() => textOf(later).includes('上次提交'));
      expect(textOf(deep(later, '.receipt-note'))).to.contain('点“再填一份”后就会删除，请先记下办件编号');
    });

    it('is there again after a reload, until another one is begun', async () => {
      const draftKey = newKey();
      const form = await sent({ draftKey });
      await until(() => textOf(form).includes('还能看到这份回执'));
      form.remove();
      const later = await show({ draftKey });
      await until(() => textOf(later).includes('JG-2026-0042'));
      expect(textOf(later)).to.contain('5 个工作日内短信告知结果。');
      expect(textOf(later)).to.contain('上次提交');
      press(later, '再填一份');
      await until(() => deepAll(later, '.footer [type=submit]').length > 0);
      expect(control(later, '姓名').value).to.equal('');
      later.remove();
      const last = await show({ draftKey });
      await until(() => textOf(last).includes('自动保存'));
      expect(textOf(last)).not.to.contain('JG-2026-0042');
    });

    it('is kept without what opens the case', async () => {
      const form = await sent({ draftKey: newKey() });
      await until(() => textOf(form).includes('还能看到这份回执'));
      expect(await onDisk()).to.contain('JG-2026-0042');
      expect(await onDisk()).not.to.contain('secret-token');
    });

    it('is gone once the session has ended', async () => {
      const draftKey = newKey();
      const form = await sent({ draftKey });
      await until(() => textOf(form).includes('还能看到这份回执'));
      window.dispatchEvent(new Event('tb-session-ended'));
      form.remove();
      const later = await show({ draftKey });
      await until(() => textOf(later).includes('自动保存'));
      expect(textOf(later)).not.to.contain('JG-2026-0042');
    });

    it('is gone, too, when the session ends before it is known that there is one, and while it is seen', async () => {
      const draftKey = newKey();
      const form = await sent({ draftKey });
      await until(() => textOf(form).includes('还能看到这份回执'));
      form.remove();
      const seen = await show({ draftKey });
      await until(() => textOf(seen).includes('上次提交'));
      const coming = seen.cloneNode() as TbForm;
      Object.assign(coming, { schema: card, draftKey });
      seen.after(coming);
      await coming.updateComplete;
      window.dispatchEvent(new Event('tb-session-ended'));
      await until(() => textOf(coming).includes('自动保存'));
      expect(textOf(seen) + textOf(coming)).not.to.contain('JG-2026-0042');
      expect(deepAll(seen, '.footer [type=submit]').length).to.equal(1);
    });

    it('does not say that it is kept any more once the session has ended', async () => {
      const form = await sent({ draftKey: newKey() });
      await until(() => textOf(form).includes('还能看到这份回执'));
      window.dispatchEvent(new Event('tb-session-ended'));
      await until(() => textOf(form).includes('请记下办件编号'));
      expect(textOf(form)).not.to.contain('还能看到这份回执');
    });

    it('makes way for another application that is being filled in on another page', async () => {
      const draftKey = newKey();
      const form = await sent({ draftKey });
      await until(() => textOf(form).includes('还能看到这份回执'));
      form.remove();
      const one = await show({ draftKey });
      const other = await show({ draftKey });
      for (const each of [one, other]) await until(() => textOf(each).includes('上次提交'));
      press(other, '再填一份');
      await until(() => deepAll(other, '.footer [type=submit]').length > 0);
      control(other, '姓名').value = '王小红';
      control(other, '姓名').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await until(() => deepAll(one, 'input').length > 0);
      await settled(one);
      expect(control(one, '姓名').value).to.equal('王小红');
    });

    it('makes way for answers that are being filled in', async () => {
      const draftKey = newKey();
      const form = await sent({ draftKey });
      await until(() => textOf(form).includes('还能看到这份回执'));
      form.value = {} as Json;
      await settled(form);
      control(form, '姓名').value = '王小红';
      control(form, '姓名').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await until(() => textOf(form).includes('已保存在这台设备上'));
      form.remove();
      const later = await show({ draftKey });
      await until(() => control(later, '姓名').value === '王小红');
    });

    it('says that it goes with the page where nothing is kept', async () => {
      const form = await sent();
      await until(() => textOf(form).includes('请记下办件编号'));
    });
  });

  it('never stays on a shared device, and says to note or print it', async () => {
    const draftKey = newKey();
    const form = await sent({ draftKey, device: 'shared' });
    expect(textOf(form)).to.contain('公用设备');
    expect(textOf(form)).to.contain('或者打印');
    expect(deepAll(form, 'button').map(textOf)).not.to.contain('复制编号');
    form.remove();
    const later = await show({ draftKey, device: 'shared' });
    await until(() => deepAll(later, '.drafts').length > 0);
    expect(textOf(later)).not.to.contain('JG-2026-0042');
    expect(await onDisk()).not.to.contain(draftKey);
  });
});
