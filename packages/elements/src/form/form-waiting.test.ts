import { expect, oneEvent } from '@open-wc/testing';
import type { Receipt } from '@tongban/core/form';
import '../define-all.js';
import { openSealedStore } from '../shared/sealed-store.js';
import { control, messages, questions, showForm, submit } from '../testing/forms.js';
import { textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

const card = {
  $id: 'urn:test:card',
  ...(questions({ 'name!': { type: 'string', title: '姓名' } }) as object),
};
const receipt: Receipt = {
  status: 'accepted',
  caseNumber: 'JG-2026-0007',
  receivedAt: '2026-11-22T10:00:00+08:00',
};

describe('an application that waits', () => {
  const realFetch = window.fetch;
  let gateway: string;
  let answer: () => Promise<Response>;
  const offline = (): Promise<Response> => Promise.reject(new TypeError('offline'));
  const json = (body: unknown, status: number): Promise<Response> =>
    Promise.resolve(new Response(JSON.stringify(body), { status }));

  beforeEach(() => {
    gateway = `${location.origin}/gateway-${Math.random()}`;
    answer = offline;
    window.fetch = (url, init) => (String(url).indexOf(gateway) === 0 ? answer() : realFetch(url, init));
  });
  afterEach(async () => {
    window.fetch = realFetch;
    await (await openSealedStore(`outbox:gateway:${gateway}`)).clear();
  });

  const visit = (value?: unknown): Promise<TbForm> =>
    showForm(card, { value: value as never, prepare: (app) => (app.gateway = gateway) });

  /** Sends without a network, and leaves the page. */
  async function sendAndLeave(): Promise<void> {
    const form = await visit({ name: '王小明' });
    await submit(form);
    await until(() => textOf(form).indexOf('已保存，等待发送') >= 0);
    form.remove();
  }

  it('is shown as waiting when the form is opened again', async () => {
    await sendAndLeave();
    const form = await visit();
    await until(() => textOf(form).indexOf('已保存，等待发送') >= 0);
    expect(textOf(form)).to.contain('联网后会自动发送');
  });

  it('turns into its receipt once the network is back', async () => {
    await sendAndLeave();
    const form = await visit();
    await until(() => textOf(form).indexOf('已保存，等待发送') >= 0);
    answer = () => json(receipt, 201);
    const heard = oneEvent(form, 'tb-submitted');
    window.dispatchEvent(new Event('online'));
    expect((await heard).detail).to.deep.equal({ value: null, receipt });
    await until(() => textOf(form).indexOf('JG-2026-0007') >= 0);
  });

  it('whose receipt nobody has seen shows it on the next visit, and only then', async () => {
    await sendAndLeave();
    answer = () => json(receipt, 201);
    window.dispatchEvent(new Event('online'));
    const form = await visit();
    await until(() => textOf(form).indexOf('JG-2026-0007') >= 0);
    const store = await openSealedStore(`outbox:gateway:${gateway}`);
    let left = 1;
    void (async () => {
      while ((left = (await store.list()).length) > 0) await new Promise((wait) => setTimeout(wait, 100));
    })();
    await until(() => left === 0);
  });

  it('is there again to be mended when it was refused meanwhile', async () => {
    await sendAndLeave();
    const issues = [{ pointer: '/name', code: 'taken', params: {}, message: '这个姓名已经申请过' }];
    answer = () => json({ type: 'urn:tongban:problem:issues', title: '', status: 422, issues }, 422);
    window.dispatchEvent(new Event('online'));
    const form = await visit();
    await until(() => messages(form).length > 0);
    expect(messages(form)).to.deep.equal(['这个姓名已经申请过']);
    expect(control(form, '姓名').value).to.equal('王小明');
  });

  it('of another form is not this one', async () => {
    await sendAndLeave();
    const other = await showForm(
      { ...card, $id: 'urn:test:other' },
      { prepare: (app) => (app.gateway = gateway) },
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(control(other, '姓名').value).to.equal('');
  });
});
