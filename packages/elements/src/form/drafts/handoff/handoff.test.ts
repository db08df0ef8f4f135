import { expect } from '@open-wc/testing';
import '../../define.js';
import {
  closeAll,
  type DraftPage,
  kill,
  newKey,
  openPage,
  press,
  saved,
  textOf,
} from '../../../testing/draft-page.js';
import { until } from '../../../testing/until.js';
import type { HandoffState } from './handoff.js';

/** A gateway as far as drafts go. */
class FakeGateway {
  readonly drafts = new Map<string, ArrayBuffer>();
  readonly asked: string[] = [];
  down = false;
  /** What it waits for before it gives a draft. */
  busy = Promise.resolve();
  #real = window.fetch;

  start(): void {
    this.#real = window.fetch;
    window.fetch = (async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
      const url = input instanceof Request ? input.url : String(input);
      if (!url.includes('/gateway/drafts/')) return this.#real.call(window, input, init);
      if (this.down) throw new TypeError('out of reach');
      this.asked.push(`${init.method} ${JSON.stringify(init.headers ?? {})} ${url}`);
      const id = url.split('/').pop() ?? '';
      const headers = { ETag: '"12345678"', Expires: new Date(Date.now() + 600_000).toUTCString() };
      if (init.method === 'PUT') {
        this.drafts.set(id, init.body as ArrayBuffer);
        return new Response(null, { status: 201, headers });
      }
      if (init.method === 'DELETE') {
        this.drafts.delete(id);
        return new Response(null, { status: 204 });
      }
      await this.busy;
      const bytes = this.drafts.get(id);
      return bytes ? new Response(bytes, { headers }) : new Response('{}', { status: 404 });
    }) as typeof fetch;
  }

  stop(): void {
    window.fetch = this.#real;
  }
}

describe('going on on another device', () => {
  const gateway = new FakeGateway();
  const address = location.href.replace(/#.*$/, '');

  beforeEach(() => gateway.start());
  afterEach(async () => {
    await closeAll();
    gateway.stop();
    gateway.down = false;
    gateway.drafts.clear();
    gateway.asked.length = 0;
    history.replaceState(null, '', address);
  });

  const phase = (page: DraftPage, wanted: HandoffState['phase']): Promise<void> =>
    until(() => page.handoff.state.phase === wanted, `never ${wanted}`);

  /** Fills in a form, makes a code of it, and gives what the code says. */
  async function send(key: string): Promise<string> {
    const page = await openPage({ key, gateway: '/gateway', device: 'shared' });
    page.set('/name', '津小明');
    await page.handoff.send();
    page.handoff.release();
    const { state } = page.handoff;
    if (state.phase !== 'shown') throw new Error(state.phase);
    await page.draft.release();
    return state.departure.address;
  }

  /** Opens the address as the other device does. */
  async function scan(code: string, key: string): Promise<DraftPage> {
    history.replaceState(null, '', code);
    return openPage({ key, gateway: '/gateway', device: 'kiosk' });
  }

  /** Opens the address, and wants what it brings. */
  async function accept(page: DraftPage): Promise<void> {
    await phase(page, 'offered');
    press(page, '接着填写');
  }

  it('fills nothing in before whoever opened the link wants it, and says where it comes from', async () => {
    const key = newKey();
    history.replaceState(null, '', await send(key));
    const page = await openPage({ key, gateway: '/gateway' });
    await phase(page, 'offered');
    expect(textOf(page))
      .to.match(/\d+月\d+日 \d\d:\d\d 在另一台设备上填写的内容/)
      .and.to.contain('不是您自己');
    expect(page.element.said.join()).to.contain('另一台设备');
    expect(page.store.state.value).to.deep.equal({});
    press(page, '不要');
    await phase(page, 'idle');
    expect(page.store.state.value).to.deep.equal({});
    expect(page.restored).to.deep.equal([]);
    expect(gateway.drafts.size).to.equal(1);
  });

  it('takes the key out of the address also where no draft is kept', async () => {
    const key = newKey();
    history.replaceState({ own: 1 }, '', await send(key));
    const form = document.createElement('tb-form');
    document.body.append(form);
    expect(location.href).to.equal(address);
    expect(history.state).to.deep.equal({ own: 1 });
    form.remove();
    // A form that keeps drafts may come later.
    await accept(await openPage({ key, gateway: '/gateway', device: 'kiosk' }));
    await until(() => gateway.drafts.size === 0);
  });

  it('is offered in the place of the receipt of an earlier application, which stays', async () => {
    const key = newKey();
    const code = await send(key);
    const before = await openPage({ key, gateway: '/gateway' });
    before.draft.markSent();
    const receipt = { status: 'accepted', caseNumber: 'JG-1', receivedAt: '2026-11-22T10:00:00Z' } as const;
    expect(await before.draft.keepReceipt(receipt)).to.equal(true);
    kill(before);
    await before.draft.release();
    const page = await openPage({ key, gateway: '/gateway' });
    await page.draft.opened;
    expect(page.draft.receipt).to.deep.equal(receipt);
    location.hash = code.slice(code.indexOf('#'));
    await phase(page, 'offered');
    expect(page.draft.receipt).to.equal(undefined);
    expect(page.begun).to.equal(1);
    await page.draft.release();
    const next = await openPage({ key });
    await next.draft.opened;
    expect(next.draft.receipt).to.deep.equal(receipt);
  });

  it('hears a link that is opened where the page stands already, and takes the key out of the address', async () => {
    const key = newKey();
    const code = await send(key);
    const page = await openPage({ key, gateway: '/gateway' });
    page.set('/age', 7);
    location.hash = code.slice(code.indexOf('#'));
    await phase(page, 'offered');
    expect(location.href).to.equal(address);
    press(page, '接着填写');
    await until(() => page.draft.news?.kind === 'arrived');
    expect(page.store.state.value).to.deep.equal({ name: '津小明', age: 7 });
    // The same link once more: it has been used.
    await until(() => gateway.drafts.size === 0);
    location.hash = code.slice(code.indexOf('#'));
    await phase(page, 'not-opened');
    expect(textOf(page)).to.contain('用过了，或者过期了');
    // Other places of the page are none of ours.
    press(page, '关闭');
    location.hash = '#elsewhere';
    await new Promise((heard) => window.addEventListener('hashchange', heard, { once: true }));
    expect(page.handoff.state.phase).to.equal('idle');
    expect(location.hash).to.equal('#elsewhere');
  });

  it('takes the key out of the address also where it is opened while a form stands that keeps no draft', async () => {
    const key = newKey();
    const code = await send(key);
    const form = document.createElement('tb-form');
    document.body.append(form);
    location.hash = code.slice(code.indexOf('#'));
    await new Promise((heard) => window.addEventListener('hashchange', heard, { once: true }));
    expect(location.href).to.equal(address);
    form.remove();
    await accept(await openPage({ key, gateway: '/gateway', device: 'kiosk' }));
    await until(() => gateway.drafts.size === 0);
  });

  it('shows a code that brings the answers there, and takes them from the gateway once they are there', async () => {
    const code = await send(newKey());
    expect(gateway.drafts.size).to.equal(1);
    const key = newKey();
    const page = await scan(await send(key), key);
    await accept(page);
    await until(() => page.draft.news?.kind === 'arrived');
    expect(textOf(page)).to.contain('在另一台设备上填写');
    expect(page.store.state.value).to.deep.equal({ name: '津小明' });
    await until(() => gateway.drafts.size === 1);
    expect(code).to.contain('#tb-draft=');
  });

  it('gives the gateway neither the answers nor the key', async () => {
    const code = await send(newKey());
    const key = code.split('.').pop() ?? '';
    const [bytes] = [...gateway.drafts.values()];
    const kept = new TextDecoder('latin1').decode(bytes);
    const utf8 = new TextDecoder('latin1').decode(new TextEncoder().encode('津小明'));
    expect(kept).not.to.contain(utf8).and.not.to.contain('name');
    expect(gateway.asked.join()).not.to.contain(key);
  });

  it('takes the key out of the address at once', async () => {
    const key = newKey();
    const code = await send(key);
    history.replaceState({ own: 1 }, '', code);
    const opening = openPage({ key, gateway: '/gateway', device: 'kiosk' });
    expect(location.href).to.equal(address);
    expect(history.state).to.deep.equal({ own: 1 });
    await accept(await opening);
    await until(() => gateway.drafts.size === 0);
  });

  it('shows the code as a picture with a name, and says until when it is good', async () => {
    const page = await openPage({ key: newKey(), gateway: '/gateway' });
    press(page, '在手机上继续填写');
    await phase(page, 'shown');
    const picture = page.drawn().querySelector('[role=img]');
    expect(picture?.getAttribute('aria-label')).to.equal('二维码：在手机上继续填写');
    expect(picture?.querySelector('path')?.getAttribute('d')?.length).to.be.greaterThan(1000);
    expect(textOf(page)).to.match(/\d\d:\d\d 前有效，只能用一次/);
    press(page, '关闭');
    expect(page.drawn().querySelector('[role=img]')).to.equal(null);
  });

  it('keeps what was filled in there already where the two do not touch, and asks where they do', async () => {
    const key = newKey();
    const code = await send(key);
    const there = await openPage({ key, gateway: '/gateway', device: 'shared' });
    there.set('/name', '别人');
    there.set('/age', 7);
    await saved(there);
    await there.draft.release();
    history.replaceState(null, '', code);
    const page = await openPage({ key, gateway: '/gateway', device: 'shared' });
    await accept(page);
    await until(() => page.draft.conflicts.length === 1);
    expect(page.store.state.value).to.deep.equal({ name: '别人', age: 7 });
    await until(() => gateway.drafts.size === 0);
    expect(page.draft.conflicts[0]).to.deep.include({ pointer: '/name', theirs: '津小明' });
  });

  it('says what to do when the code was used or has expired', async () => {
    const key = newKey();
    const code = await send(key);
    gateway.drafts.clear();
    const page = await scan(code, key);
    await phase(page, 'not-opened');
    expect(textOf(page)).to.contain('用过了，或者过期了');
  });

  it('says what to do when the key is not the right one, or is cut off', async () => {
    for (const damage of [
      (code: string) => code.slice(0, -3),
      (code: string) => `${code.slice(0, -4)}AAAA`,
      (code: string) => code.slice(0, -46),
    ]) {
      const key = newKey();
      const page = await scan(damage(await send(key)), key);
      await phase(page, 'not-opened');
      expect(textOf(page)).to.contain('二维码不完整');
      expect(location.href).to.equal(address);
      await closeAll();
    }
  });

  it('can be tried again when the gateway was out of reach', async () => {
    const key = newKey();
    const code = await send(key);
    gateway.down = true;
    const page = await scan(code, key);
    await phase(page, 'not-opened');
    expect(textOf(page)).to.contain('暂时连不上服务器');
    gateway.down = false;
    press(page, '再试一次');
    await accept(page);
    await until(() => (page.store.state.value as { name?: string }).name === '津小明');
    await until(() => gateway.drafts.size === 0);
  });

  it('ends with the session: whoever comes next is not offered a draft the gateway could not give before', async () => {
    const key = newKey();
    const code = await send(key);
    gateway.down = true;
    const page = await scan(code, key);
    await phase(page, 'not-opened');
    await page.draft.forget();
    gateway.down = false;
    const next = await openPage({ key, gateway: '/gateway', device: 'kiosk' });
    expect(next.handoff.state.phase).to.equal('idle');
  });

  it('ends with the session also while the draft is being fetched', async () => {
    const key = newKey();
    let goOn = (): void => undefined;
    gateway.busy = new Promise((resolve) => (goOn = resolve));
    const page = await scan(await send(key), key);
    await until(() => gateway.asked.some((asked) => asked.startsWith('GET')));
    await page.draft.forget();
    goOn();
    await phase(page, 'idle');
    expect(page.element.said.join()).not.to.contain('另一台设备');
    expect(gateway.drafts.size).to.equal(1);
  });

  it('ends with the session also for the form whose draft it is, which did not come', async () => {
    const key = newKey();
    const other = await scan(await send(key), newKey());
    await phase(other, 'idle');
    await other.draft.forget();
    const next = await openPage({ key, gateway: '/gateway', device: 'kiosk' });
    expect(next.handoff.state.phase).to.equal('idle');
  });

  it('is over when the resident puts away that it could not be opened', async () => {
    const key = newKey();
    const code = await send(key);
    gateway.down = true;
    const page = await scan(code, key);
    await phase(page, 'not-opened');
    press(page, '关闭');
    gateway.down = false;
    const next = await openPage({ key, gateway: '/gateway', device: 'kiosk' });
    expect(next.handoff.state.phase).to.equal('idle');
  });

  it('says so when no code could be made', async () => {
    const page = await openPage({ key: newKey(), gateway: '/gateway' });
    gateway.down = true;
    press(page, '在手机上继续填写');
    await phase(page, 'not-sent');
    expect(textOf(page)).to.contain('没有生成二维码');
  });

  it('leaves a draft of another form to that form', async () => {
    const key = newKey();
    const other = await scan(await send(key), newKey());
    await phase(other, 'idle');
    expect(other.store.state.value).to.deep.equal({});
    const own = await openPage({ key, gateway: '/gateway', device: 'shared' });
    await accept(own);
    await until(() => own.draft.news?.kind === 'arrived');
    await until(() => gateway.drafts.size === 0);
  });

  it('is not offered on a phone', async () => {
    const real = window.matchMedia;
    window.matchMedia = ((query: string) => ({
      ...real.call(window, query),
      matches: query.includes('(pointer: coarse)'),
    })) as typeof window.matchMedia;
    try {
      expect(textOf(await openPage({ key: newKey(), gateway: '/gateway' }))).not.to.contain(
        '在手机上继续填写',
      );
    } finally {
      window.matchMedia = real;
    }
  });

  it('is not offered where there is no gateway', async () => {
    expect(textOf(await openPage({ key: newKey() }))).not.to.contain('在手机上继续填写');
  });
});
