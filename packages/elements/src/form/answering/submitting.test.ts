import { aTimeout, expect } from '@open-wc/testing';
import { submissionTargets, type Receipt, type Submission, type SubmissionTarget } from '@tongban/core/form';
import '../../define-all.js';
import { control, questions, showForm, submit } from '../../testing/forms.js';
import { memoryTarget, type MemoryUpload } from '../../testing/memory-target.js';
import { settled } from '../../testing/mount.js';
import { deep, deepAll, focused, textOf, withText } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import type { FormSetting } from '../../testing/forms.js';
import type { TbForm } from '../form.js';

const receipt: Receipt = {
  status: 'accepted',
  caseNumber: 'JG-2026-0009',
  receivedAt: '2026-11-22T10:00:00+08:00',
};

/** A form that asks for a photo. */
const photo = {
  $id: 'urn:test:photo',
  ...(questions({ 'photo!': { type: 'object', title: '照片' } }) as object),
};

/** Uploads as a test says, and takes every application in. */
function filesTarget(): SubmissionTarget & { readonly got: Submission[]; readonly uploads: MemoryUpload[] } {
  const { target, uploads } = memoryTarget();
  const got: Submission[] = [];
  return {
    ...target,
    got,
    uploads,
    submit: (submission) => {
      got.push(submission);
      return Promise.resolve(receipt);
    },
  };
}

describe('a form that waits for its files', () => {
  let target: ReturnType<typeof filesTarget>;
  let invalid: number;
  beforeEach(() => {
    target = filesTarget();
    invalid = 0;
  });

  function choose(form: TbForm): void {
    const data = new DataTransfer();
    data.items.add(new File(['x'], '照片.png', { type: 'image/png' }));
    const input = deep<HTMLInputElement>(form, 'input[type=file]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Pressed while its file is on its way. */
  async function waiting(setting: FormSetting = {}): Promise<TbForm> {
    const form = await showForm(photo, {
      ...setting,
      form: [{ key: 'photo', type: 'file' }],
      prepare: (app) => void app.host.of(submissionTargets).register(target),
    });
    form.addEventListener('tb-invalid', () => (invalid += 1));
    choose(form);
    await until(() => target.uploads.length === 1);
    deep<HTMLElement>(form, '.footer [type=submit]').click();
    await until(() => isBusy(form));
    return form;
  }

  const isBusy = (form: TbForm): boolean => deepAll(form, 'form[aria-busy=true]').length > 0;

  it('can be sent after it was moved on the page meanwhile', async () => {
    const form = await waiting();
    const box = document.createElement('div');
    form.parentElement!.append(box);
    box.append(form);
    await settled(form);
    expect(isBusy(form)).to.equal(false);
    target.uploads[0]!.done();
    await until(() => form.value !== undefined && JSON.stringify(form.value).indexOf('file-1') > 0);
    await submit(form);
    await until(() => textOf(form).indexOf('JG-2026-0009') >= 0);
    expect(target.got.length).to.equal(1);
  });

  it('is empty after a reset, and says of nothing that it is missing', async () => {
    const form = await waiting();
    form.reset();
    await settled(form);
    await aTimeout(50);
    await settled(form);
    expect(isBusy(form)).to.equal(false);
    expect(invalid).to.equal(0);
    expect(deepAll(form, '#summary').length).to.equal(0);
    expect(focused()?.id).not.to.equal('summary');
    choose(form);
    await until(() => target.uploads.length === 2);
    target.uploads[1]!.done();
    await until(() => JSON.stringify(form.value).indexOf('file-2') > 0);
    await submit(form);
    await until(() => textOf(form).indexOf('JG-2026-0009') >= 0);
  });

  it('says nothing more once the session has ended on a kiosk', async () => {
    const form = await waiting({ device: 'kiosk' });
    window.dispatchEvent(new Event('tb-session-ended'));
    await until(() => deepAll(form, 'input[type=file]').length > 0);
    await aTimeout(50);
    await settled(form);
    expect(invalid).to.equal(0);
    expect(target.got).to.deep.equal([]);
  });
});

describe('an application', () => {
  const card = {
    $id: 'urn:test:once',
    ...(questions({ 'name!': { type: 'string', title: '姓名' } }) as object),
  };
  const queued: Receipt = { status: 'queued', kept: 'memory' };
  const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  /** A target that hands the test what it is given. */
  function aTarget(answer: () => Promise<Receipt>): SubmissionTarget & { readonly keys: string[] } {
    const keys: string[] = [];
    return {
      id: 'org.example.once',
      keys,
      submit: ({ idempotencyKey }) => {
        keys.push(idempotencyKey);
        return answer();
      },
    };
  }
  const to = (target: SubmissionTarget, setting: FormSetting = {}): Promise<TbForm> =>
    showForm(card, {
      ...setting,
      prepare: (app) => void app.host.of(submissionTargets).register(target),
    });

  async function type(form: TbForm, text: string): Promise<void> {
    control(form, '姓名').value = text;
    control(form, '姓名').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settled(form);
  }
  const keepsDrafts = (form: TbForm): Promise<void> => until(() => textOf(form).indexOf('自动保存') >= 0);
  const hasKept = (form: TbForm): Promise<void> =>
    until(() => textOf(form).indexOf('已保存在这台设备上') >= 0);

  it('is the same when the page has handed over new checks while it was being sent', async () => {
    let taken: (receipt: Receipt) => void = () => undefined;
    const target = aTarget(() => new Promise((resolve) => (taken = resolve)));
    const form = await to(target, { value: { name: '王小明' }, checks: {} });
    deep<HTMLElement>(form, '.footer [type=submit]').click();
    await until(() => target.keys.length === 1);
    form.checks = { '/phone': () => Promise.resolve([]) };
    await settled(form);
    deep<HTMLElement>(form, '.footer [type=submit]').click();
    await until(() => target.keys.length === 2);
    taken(receipt);
    await until(() => textOf(form).indexOf('JG-2026-0009') >= 0);
    expect(target.keys[1]).to.equal(target.keys[0]);
  });

  it('that was taken in stays so when the page hands over new checks, and the next one goes by these', async () => {
    const target = aTarget(() => Promise.resolve(receipt));
    const form = await to(target, { value: { name: '王小明' }, checks: {} });
    await submit(form);
    await until(() => textOf(form).indexOf('JG-2026-0009') >= 0);
    let asked = 0;
    form.checks = { '/name': () => Promise.resolve(((asked += 1), [])) };
    await settled(form);
    expect(textOf(form)).to.contain('JG-2026-0009');
    form.value = {};
    await settled(form);
    await type(form, '王小红');
    deep<HTMLElement>(form, '.footer [type=submit]').click();
    await until(() => target.keys.length === 2);
    expect(asked).to.be.greaterThan(0);
    expect(target.keys[1]).not.to.equal(target.keys[0]);
  });

  it('after another one on the same page is kept as a draft, too', async () => {
    const own = { draftKey: `second-${Math.random()}` };
    const target = aTarget(() => Promise.resolve(receipt));
    const form = await to(target, own);
    await keepsDrafts(form);
    await type(form, '王小明');
    await hasKept(form);
    await submit(form);
    await until(() => textOf(form).indexOf('JG-2026-0009') >= 0);
    form.value = {};
    await settled(form);
    await type(form, '王小红');
    await hasKept(form);
    form.remove();
    const later = await to(target, own);
    await until(() => control(later, '姓名').value === '王小红');
  });

  it('that waits in memory keeps its draft until it is taken in, and the page is not left unasked', async () => {
    const own = { draftKey: `memory-${Math.random()}` };
    const target = aTarget(() => Promise.resolve(queued));
    const form = await to(target, own);
    await keepsDrafts(form);
    await type(form, '王小明');
    await hasKept(form);
    expect(leave()).to.equal(true);
    await submit(form);
    await until(() => deepAll(form, '#outcome').length > 0);
    expect(textOf(form)).to.contain('还作为草稿保存在这台设备上');
    expect(leave()).to.equal(false);
    form.remove();
    expect(leave()).to.equal(true);
    const later = await to(target, own);
    await until(() => control(later, '姓名').value === '王小明');
    expect(textOf(later)).to.contain('提交过这些内容，到现在还不知道收到没有');
    later.receive(queued);
    await until(() => deepAll(later, '#outcome').length > 0);
    later.receive(receipt);
    await until(() => textOf(later).indexOf('JG-2026-0009') >= 0);
    expect(leave()).to.equal(true);
    later.remove();
    const last = await to(target, own);
    await until(() => textOf(last).indexOf('JG-2026-0009') >= 0);
    withText(last, 'button', '再填一份').click();
    await keepsDrafts(last);
    expect(control(last, '姓名').value).to.equal('');
  });

  it('that waits in memory on a shared device leaves no draft, and the page is not left unasked', async () => {
    const own = { draftKey: `shared-${Math.random()}`, device: 'shared' } as const;
    const target = aTarget(() => Promise.resolve(queued));
    const form = await to(target, own);
    await until(() => deepAll(form, '.drafts').length > 0);
    await type(form, '王小明');
    await submit(form);
    await until(() => deepAll(form, '#outcome').length > 0);
    expect(leave()).to.equal(false);
    form.remove();
    const later = await to(target, own);
    await until(() => deepAll(later, '.drafts').length > 0);
    expect(control(later, '姓名').value).to.equal('');
  });
});
