import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Receipt } from '@tongban/core/form';
import '../define-all.js';
import { openSealedStore } from '../shared/sealed-store.js';
import { control, messages, questions, showForm, submit } from '../testing/forms.js';
import { settled } from '../testing/mount.js';
import { deep, deepAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbApp } from '../app/app.js';
import type { TbForm } from './form.js';
import { joinForm } from './joint-seam.js';

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
  let keys: string[];
  const offline = (): Promise<Response> => Promise.reject(new TypeError('offline'));
  const json = (body: unknown, status: number): Promise<Response> =>
    Promise.resolve(new Response(JSON.stringify(body), { status }));

  beforeEach(() => {
    gateway = `${location.origin}/gateway-${Math.random()}`;
    answer = offline;
    keys = [];
    window.fetch = (url, init) => {
      if (String(url).indexOf(gateway) !== 0) return realFetch(url, init);
      keys.push((init?.headers as Record<string, string>)['Idempotency-Key'] ?? '');
      return answer();
    };
  });
  afterEach(async () => {
    window.fetch = realFetch;
    await (await openSealedStore(`outbox:gateway:${gateway}`)).clear();
  });

  const visit = (value?: unknown): Promise<TbForm> =>
    showForm(card, { value: value as never, prepare: (app) => (app.gateway = gateway) });

  const refusal = (pointer = '/name'): Promise<Response> =>
    json(
      {
        type: 'urn:tongban:problem:issues',
        title: '',
        status: 422,
        issues: [{ pointer, code: 'taken', params: {}, message: '这个姓名已经申请过' }],
      },
      422,
    );
  const waiting = async (): Promise<number> =>
    (await (await openSealedStore(`outbox:gateway:${gateway}`)).list()).length;
  const press = (form: TbForm, words: string): void =>
    deepAll<HTMLElement>(form, 'button')
      .filter((button) => textOf(button) === words)[0]!
      .click();

  /** An application that was refused after its page had been left. */
  async function refusedMeanwhile(): Promise<void> {
    await sendAndLeave();
    answer = refusal;
    window.dispatchEvent(new Event('online'));
  }

  async function type(form: TbForm, text: string): Promise<void> {
    control(form, '姓名').value = text;
    control(form, '姓名').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settled(form);
  }

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
    await refusedMeanwhile();
    const form = await visit();
    await until(() => messages(form).length > 0);
    expect(messages(form)).to.deep.equal(['这个姓名已经申请过']);
    expect(control(form, '姓名').value).to.equal('王小明');
    expect(textOf(form)).to.contain('没有被接收').and.to.contain('修改后重新提交');
  });

  it('that was refused is there on every visit until the resident does something about it', async () => {
    await refusedMeanwhile();
    const form = await visit();
    await until(() => messages(form).length > 0);
    await aTimeout(2_500);
    form.remove();
    const later = await visit();
    await until(() => messages(later).length > 0);
    expect(control(later, '姓名').value).to.equal('王小明');
  });

  it('that was refused is done with once it has been sent mended', async () => {
    await refusedMeanwhile();
    const form = await visit();
    await until(() => messages(form).length > 0);
    answer = () => json(receipt, 201);
    await type(form, '王小红');
    await submit(form);
    await until(() => textOf(form).indexOf('JG-2026-0007') >= 0);
    let left = 1;
    await until(() => (void waiting().then((count) => (left = count)), left === 0));
    expect(keys[keys.length - 1]).not.to.equal(keys[0]);
  });

  it('that was refused can be given up', async () => {
    await refusedMeanwhile();
    const form = await visit();
    await until(() => messages(form).length > 0);
    press(form, '不再提交那份申请');
    let left = 1;
    await until(() => (void waiting().then((count) => (left = count)), left === 0));
    await settled(form);
    expect(textOf(form)).not.to.contain('没有被接收');
    expect(form.contains(document.activeElement)).to.equal(true);
  });

  it('that was refused leaves alone what has been typed meanwhile, and can take its place', async () => {
    await refusedMeanwhile();
    const form = await visit();
    await type(form, '王大明');
    await until(() => textOf(form).indexOf('没有被接收') >= 0);
    expect(form.value).to.deep.equal({ name: '王大明' });
    expect(textOf(form)).to.contain('这个姓名已经申请过');
    press(form, '改用那份内容');
    await settled(form);
    expect(form.value).to.deep.equal({ name: '王小明' });
    expect(messages(form)).to.deep.equal(['这个姓名已经申请过']);
    form.undo();
    await settled(form);
    expect(form.value).to.deep.equal({ name: '王大明' });
  });

  it('that was refused is only given up for good when asked twice, where its answers stand nowhere else', async () => {
    await refusedMeanwhile();
    const form = await visit();
    await type(form, '王大明');
    await until(() => textOf(form).indexOf('没有被接收') >= 0);
    press(form, '不再提交那份申请');
    await settled(form);
    expect(textOf(form)).to.contain('找不回来');
    expect(await waiting()).to.equal(1);
    press(form, '不再提交那份申请');
    let left = 1;
    await until(() => (void waiting().then((count) => (left = count)), left === 0));
  });

  it('is the same application when it is submitted again before its end is known', async () => {
    await sendAndLeave();
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (go = resolve));
    answer = () => slow.then(() => json(receipt, 201));
    const form = await visit({ name: '王小明' });
    deep<HTMLElement>(form, '.footer [type=submit]').click();
    await aTimeout(100);
    go();
    await until(() => textOf(form).indexOf('JG-2026-0007') >= 0);
    expect(new Set(keys).size).to.equal(1);
  });

  for (const [what, later, same] of [
    ['is the same application when the same goes along again', 'linked', true],
    ['is another application when only what goes along is another', 'bring', false],
  ] as const)
    it(`for several items ${what}`, async () => {
      const along = (form: TbForm, state: 'linked' | 'bring'): void =>
        joinForm(form, {
          title: '开店一件事',
          outgoing: (value) => ({
            value,
            joint: {
              scenario: 'open',
              parts: [{ item: 'a', value }],
              materials: [{ key: 'a/m', name: '身份证', items: ['a'], state }],
              letters: [],
              situation: {},
            },
          }),
          placed: (issues) => issues,
          returned: () => undefined,
          anew: () => undefined,
        });
      const first = await visit({ name: '王小明' });
      along(first, 'linked');
      await submit(first);
      await until(() => textOf(first).indexOf('已保存，等待发送') >= 0);
      first.remove();
      answer = () => refusal('/joint/materials/0');
      window.dispatchEvent(new Event('online'));
      const form = await visit();
      along(form, later);
      await until(() => textOf(form).indexOf('没有被接收') >= 0);
      answer = () => json(receipt, 201);
      await submit(form);
      await until(() => textOf(form).indexOf('JG-2026-0007') >= 0);
      expect(keys[keys.length - 1] === keys[0]).to.equal(same);
    });

  it('takes its draft with it once it has been taken in', async () => {
    const draftKey = `waiting-${Math.random()}`;
    const own = { draftKey, prepare: (app: TbApp) => void (app.gateway = gateway) };
    const first = await showForm(card, own);
    await until(() => textOf(first).indexOf('自动保存') >= 0);
    await type(first, '王小明');
    await until(() => textOf(first).indexOf('已保存在这台设备上') >= 0);
    // The page goes while it is being sent.
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (go = resolve));
    answer = () => slow.then(() => json(receipt, 201));
    deep<HTMLElement>(first, '.footer [type=submit]').click();
    await until(() => keys.length > 0);
    first.remove();
    go();
    const second = await showForm(card, own);
    await until(() => textOf(second).indexOf('JG-2026-0007') >= 0);
    await aTimeout(100);
    second.remove();
    const drafts = await openSealedStore('drafts');
    const left = await drafts.get(JSON.stringify([card.$id, draftKey]));
    drafts.close();
    expect(left).to.equal(undefined);
  });

  it('that is refused on the page it was sent from is kept as a draft again while it is mended', async () => {
    const draftKey = `waiting-${Math.random()}`;
    const own = { draftKey, prepare: (app: TbApp) => void (app.gateway = gateway) };
    const form = await showForm(card, own);
    await until(() => textOf(form).indexOf('自动保存') >= 0);
    await type(form, '王小明');
    await submit(form);
    await until(() => textOf(form).indexOf('已保存，等待发送') >= 0);
    answer = refusal;
    window.dispatchEvent(new Event('online'));
    await until(() => messages(form).length > 0);
    await type(form, '王小红');
    await until(() => textOf(form).indexOf('已保存在这台设备上') >= 0);
    form.remove();
    const later = await showForm(card, own);
    await until(() => control(later, '姓名').value === '王小红');
  });

  it('that was refused is still the one that is mended on the next visit, and done with once that is sent', async () => {
    const draftKey = `waiting-${Math.random()}`;
    const own = { draftKey, prepare: (app: TbApp) => void (app.gateway = gateway) };
    await refusedMeanwhile();
    const form = await showForm(card, own);
    await until(() => messages(form).length > 0);
    await type(form, '王小红');
    await until(() => textOf(form).indexOf('已保存在这台设备上') >= 0);
    form.remove();
    const later = await showForm(card, own);
    await until(() => textOf(later).indexOf('没有被接收') >= 0);
    expect(textOf(later)).to.contain('修改后重新提交');
    expect(messages(later)).to.deep.equal([]);
    expect(control(later, '姓名').value).to.equal('王小红');
    answer = () => json(receipt, 201);
    await submit(later);
    await until(() => textOf(later).indexOf('JG-2026-0007') >= 0);
    let left = 1;
    await until(() => (void waiting().then((count) => (left = count)), left === 0));
  });

  it('whose page was left while it was being sent shows its receipt when the form is back', async () => {
    const form = await visit({ name: '王小明' });
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (go = resolve));
    answer = () => slow.then(() => json(receipt, 201));
    deep<HTMLElement>(form, '.footer [type=submit]').click();
    await until(() => keys.length > 0);
    const app = form.parentElement as HTMLElement;
    form.remove();
    go();
    await aTimeout(100);
    app.append(form);
    await until(() => textOf(form).indexOf('JG-2026-0007') >= 0);
  });

  it('of a form without a name is shown when that form is opened again', async () => {
    const { $id, ...nameless } = card;
    expect($id).not.to.equal('');
    const open = (value?: unknown): Promise<TbForm> =>
      showForm(nameless, { value: value as never, prepare: (app) => (app.gateway = gateway) });
    const form = await open({ name: '王小明' });
    await submit(form);
    await until(() => textOf(form).indexOf('已保存，等待发送') >= 0);
    form.remove();
    const later = await open();
    await until(() => textOf(later).indexOf('已保存，等待发送') >= 0);
  });

  it('is told of above what has been typed meanwhile', async () => {
    await sendAndLeave();
    const form = await visit();
    await type(form, '王大明');
    await until(() => textOf(form).indexOf('还在等待发送') >= 0);
    answer = () => json(receipt, 201);
    window.dispatchEvent(new Event('online'));
    await until(() => textOf(form).indexOf('JG-2026-0007') >= 0);
    expect(control(form, '姓名').value).to.equal('王大明');
    press(form, '知道了');
    let left = 1;
    await until(() => (void waiting().then((count) => (left = count)), left === 0));
  });

  it('is sent on by a page that has no form on it', async () => {
    await sendAndLeave();
    answer = () => json(receipt, 201);
    // Another page: nothing of this one's outbox goes on there by itself.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument as Document;
    const before = keys.length;
    (frame.contentWindow as Window).fetch = window.fetch;
    const script = page.createElement('script');
    script.type = 'module';
    script.textContent = `import '${new URL('../app/define.ts', import.meta.url).href}'`;
    page.documentElement.append(script);
    const app = page.createElement('tb-app');
    app.setAttribute('gateway', gateway);
    page.body.append(app);
    await until(() => keys.length > before);
    expect(new Set(keys).size).to.equal(1);
    let marks = 1;
    const count = (): void =>
      void (marks = Object.keys(localStorage).filter((key) => key.indexOf(gateway) >= 0).length);
    await until(() => (count(), marks === 0));
    frame.remove();
  });

  it('is not looked for by a page that has no form on it where nothing waits', async () => {
    const databases: string[] = [];
    const real = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => (databases.push(name), real(name, version));
    await fixture(html`<tb-app gateway=${gateway}></tb-app>`);
    await aTimeout(600);
    delete (indexedDB as Partial<IDBFactory>).open;
    // Pages of other tests may still put away what they had.
    expect(databases.filter((name) => name.indexOf(gateway) >= 0)).to.deep.equal([]);
  });

  it('that could not be sent for 30 days is told of, with its answers to be sent anew', async () => {
    await sendAndLeave();
    const now = Date.now;
    Date.now = () => now() + 31 * 86_400_000;
    try {
      window.dispatchEvent(new Event('online'));
      const form = await visit();
      await until(() => textOf(form).indexOf('30 天里都没能发送出去') >= 0);
      expect(control(form, '姓名').value).to.equal('王小明');
      answer = () => json(receipt, 201);
      await submit(form);
      await until(() => textOf(form).indexOf('JG-2026-0007') >= 0);
      expect(new Set(keys).size).to.equal(1);
    } finally {
      Date.now = now;
    }
  });

  for (const [what, value, said, stays] of [
    [
      'by a newer page',
      { version: 99, key: 'k', kind: 'case', addedAt: 1_700_000_000_000 },
      '请刷新这个页面',
      true,
    ],
    ['as nothing anybody knows', { key: 'k', kind: 'case' }, '读不出来了', false],
    [
      'long ago, and was never looked at again',
      {
        ...{ version: 2, key: 'k', kind: 'case', sequence: 0, body: { submission: { formId: 'x' } } },
        ...{ addedAt: 1, attempts: 0, nextAt: 1, endedAt: 2, fate: { phase: 'expired' } },
      },
      '保存期满已经删除',
      false,
    ],
  ] as const)
    it(`that was kept ${what} is told of, and stands in nobody's way`, async () => {
      const store = await openSealedStore(`outbox:gateway:${gateway}`);
      await store.put('k', value, { expiresAt: Number.MAX_SAFE_INTEGER });
      const form = await visit();
      await until(() => textOf(form).indexOf(said) >= 0);
      await type(form, '王大明');
      expect(form.value).to.deep.equal({ name: '王大明' });
      expect(await waiting()).to.equal(1);
      if (!stays) press(form, '知道了');
      await until(() => textOf(form).indexOf(said) < 0 || stays);
      let left = stays ? 0 : 1;
      await until(() => (void waiting().then((count) => (left = count)), left === (stays ? 1 : 0)));
    });

  it('of another form is not this one', async () => {
    await sendAndLeave();
    const other = await showForm(
      { ...card, $id: 'urn:test:other' },
      { prepare: (app) => (app.gateway = gateway) },
    );
    // Opened later, and looked for later: when this one knows, the other one has looked.
    const same = await visit();
    await until(() => textOf(same).indexOf('已保存，等待发送') >= 0);
    await settled(other);
    expect(textOf(other)).not.to.contain('等待发送');
    expect(control(other, '姓名').value).to.equal('');
  });
});
