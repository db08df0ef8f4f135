import { expect } from '@open-wc/testing';
import { submissionTargets } from '@tongban/core/form';
import '../../define-all.js';
import type { TbApp } from '../../app/app.js';
import type { Device } from '../../shared/app-context.js';
import { openSealedStore } from '../../shared/sealed-store.js';
import { control, questions, showForm, submit } from '../../testing/forms.js';
import { drawn } from '../../testing/mount.js';
import { textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import type { TbForm } from '../form.js';

const FORM = 'urn:test:device-change';
const card = { $id: FORM, ...(questions({ 'name!': { type: 'string', title: '姓名' } }) as object) };
const receipt = {
  status: 'accepted',
  caseNumber: 'JG-2026-0077',
  receivedAt: '2026-11-22T10:00:00+08:00',
} as const;

const newKey = (): string => `device-${Date.now()}-${Math.random()}`;
const show = (draftKey: string, device: Device = 'personal'): Promise<TbForm> =>
  showForm(card, {
    draftKey,
    device,
    prepare: (app) =>
      void app.host
        .of(submissionTargets)
        .register({ id: 'org.example.takes', submit: () => Promise.resolve(receipt) }),
  });

function type(form: TbForm, text: string): void {
  const input = control(form, '姓名');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const become = (form: TbForm, device: Device): void => {
  (form.parentElement as TbApp).device = device;
};

/** What IndexedDB has of this form: its draft, or the receipt. */
async function onDisk(draftKey: string, what: 'draft' | 'receipt' = 'draft'): Promise<unknown> {
  const store = await openSealedStore('drafts');
  const name = JSON.stringify([FORM, draftKey]);
  const entry = await store.get(what === 'draft' ? name : `receipt ${name}`);
  expect(store.kept).to.equal('disk');
  store.close();
  return entry?.value;
}

/** Waits until it is there, or no longer. */
async function untilKept(there: () => Promise<unknown>, wanted: boolean): Promise<void> {
  let found: boolean;
  do found = (await there()) !== undefined;
  while (found !== wanted);
}

describe('a form whose device turns out to be another while it is open', () => {
  for (const device of ['shared', 'kiosk'] as const)
    it(`takes its draft off the disk when it becomes ${device}, and keeps the answers on the page`, async () => {
      const key = newKey();
      const form = await show(key);
      await until(() => textOf(form).includes('自动保存'));
      type(form, '王小明');
      await untilKept(() => onDisk(key), true);

      become(form, device);
      await untilKept(() => onDisk(key), false);
      expect(form.value).to.deep.equal({ name: '王小明' });
      await until(() => textOf(form).includes('这是公用设备'));

      type(form, '王大明');
      await until(() => form.value !== undefined && !textOf(form).includes('正在保存'));
      const asks = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(asks);
      expect(asks.defaultPrevented, 'leaving loses what is in memory').to.equal(true);
      form.remove();
      expect(await onDisk(key)).to.equal(undefined);
      // In memory it is still there for the same page.
      const again = await show(key, device);
      await until(() => textOf(again).includes('已恢复'));
      expect(again.value).to.deep.equal({ name: '王大明' });
    });

  it('leaves nothing of what is being saved at that moment', async () => {
    const key = newKey();
    const form = await show(key);
    await until(() => textOf(form).includes('自动保存'));
    const real = crypto.subtle.encrypt.bind(crypto.subtle);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let sealing = false;
    crypto.subtle.encrypt = async (...args: Parameters<typeof real>) => {
      sealing = true;
      await held;
      return real(...args);
    };
    try {
      type(form, '王小明');
      await until(() => sealing);
      become(form, 'shared');
      await drawn(form);
      release();
      await until(() => textOf(form).includes('这是公用设备'));
      expect(await onDisk(key)).to.equal(undefined);
      expect(form.value).to.deep.equal({ name: '王小明' });
    } finally {
      delete (crypto.subtle as Partial<SubtleCrypto>).encrypt;
    }
  });

  it('takes the receipt of what was sent off the disk, which stays to be seen', async () => {
    const key = newKey();
    const form = await show(key);
    await until(() => textOf(form).includes('自动保存'));
    type(form, '王小明');
    await submit(form);
    await until(() => textOf(form).includes(receipt.caseNumber));
    await untilKept(() => onDisk(key, 'receipt'), true);

    become(form, 'kiosk');
    await untilKept(() => onDisk(key, 'receipt'), false);
    await drawn(form);
    expect(textOf(form)).to.contain(receipt.caseNumber);
  });

  it('goes on from the draft on the disk when the device is personal after all', async () => {
    const key = newKey();
    const before = await show(key);
    await until(() => textOf(before).includes('自动保存'));
    type(before, '王小明');
    await untilKept(() => onDisk(key), true);
    before.remove();

    const form = await show(key, 'shared');
    await until(() => textOf(form).includes('这是公用设备'));
    expect(form.value).not.to.deep.equal({ name: '王小明' });
    become(form, 'personal');
    await until(() => textOf(form).includes('已恢复'));
    expect(form.value).to.deep.equal({ name: '王小明' });
    type(form, '王大明');
    await until(() => textOf(form).includes('已保存在这台设备上'));
    expect(JSON.stringify(await onDisk(key))).to.contain('王大明');
  });

  it('says nothing of the device while it is out of the page: a draft in memory stays there', async () => {
    const key = newKey();
    const form = await show(key, 'kiosk');
    await until(() => textOf(form).includes('这是公用设备'));
    type(form, '王小明');
    const app = form.parentElement as TbApp;
    form.remove();
    form.requestUpdate();
    await form.updateComplete;
    app.append(form);
    await drawn(app);
    expect(textOf(form)).to.contain('这是公用设备');
    expect(await onDisk(key)).to.equal(undefined);
    expect(form.value).to.deep.equal({ name: '王小明' });
  });

  it('keeps its draft on the disk until the app it is put into says whose device it is', async () => {
    const key = newKey();
    const form = await show(key);
    await until(() => textOf(form).includes('自动保存'));
    type(form, '王小明');
    await untilKept(() => onDisk(key), true);
    // Of another namespace: like an app whose script never comes.
    const mute = document.createElementNS('urn:test', 'tb-app');
    const app = form.parentElement as TbApp;
    document.body.append(mute);
    mute.append(form);
    app.device = 'kiosk';
    await drawn(app);
    await drawn(form);
    expect(await onDisk(key)).not.to.equal(undefined);

    app.append(form);
    await untilKept(() => onDisk(key), false);
    mute.remove();
  });
});
