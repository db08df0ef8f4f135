import { expect, waitUntil } from '@open-wc/testing';
import { TbError } from '@tongban/core/errors';
import type { OutboxEntry, SealedEnvelope, SealingKey } from '@tongban/core/outbox';
import { openSealedStore } from '../shared/sealed-store.js';
import type * as Parking from './gateway-parking.js';
import { gatewayParking } from './gateway-parking.js';
import type * as Module from './page-outbox.js';
import { pageOutbox, type KindTransport, type PageOutbox } from './page-outbox.js';

const rating = { token: 'secret-token', level: 2, text: '跑了两趟' };
const inTime = { timeout: 6_000 };
const receipt = { id: 'r-1', receivedAt: '2026-11-22T09:00:00+08:00', stage: 'first' };
const offline = (): TbError => new TbError('network', 'offline', { retryable: true });

/** A key as a gateway publishes it. */
async function newKey(kid = 'key-1'): Promise<SealingKey> {
  const made = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', made.publicKey);
  return { kty: 'EC', crv: 'P-256', x, y, kid };
}

/** Everything in the databases and the storage of the page, as text. */
async function everythingKept(names: readonly string[]): Promise<string> {
  const parts: string[] = [JSON.stringify({ ...localStorage, ...sessionStorage })];
  for (const name of names) {
    const store = await openSealedStore(name);
    parts.push(JSON.stringify(await store.readAll()));
  }
  return parts.join();
}

describe('a rating on a device of others', () => {
  const realFetch = window.fetch;
  let gateway: string;
  let name: string;
  let requests: { readonly path: string; readonly key: string; readonly body: unknown }[];
  let keySet: unknown;
  let answer: () => Promise<Response>;
  const json = (body: unknown, status = 200): Promise<Response> =>
    Promise.resolve(new Response(JSON.stringify(body), { status }));

  beforeEach(async () => {
    gateway = `${location.origin}/gateway-${Math.random()}`;
    name = `ratings:${gateway}`;
    requests = [];
    keySet = { keys: [{ ...(await newKey()), use: 'enc' }] };
    answer = () => Promise.reject(new TypeError('offline'));
    window.fetch = (url, init = {}) => {
      const path = String(url).slice(gateway.length);
      if (path === '/ratings/key') return keySet ? json(keySet) : json({}, 404);
      if (path !== '/ratings/sealed') return realFetch(url, init);
      const key = (init.headers as Record<string, string>)['Idempotency-Key'] ?? '';
      requests.push({ path, key, body: JSON.parse(String(init.body)) });
      return answer();
    };
  });
  afterEach(async () => {
    window.fetch = realFetch;
    await (await openSealedStore(`parked:${name}`)).clear();
    await (await openSealedStore(`outbox:${name}`, { device: 'shared' })).clear();
  });

  const content = ({ kind, body }: OutboxEntry): { kind: string; body: unknown } | undefined =>
    kind === 'rating' ? { kind, body } : undefined;
  const open = (): Promise<PageOutbox> =>
    pageOutbox(name, { device: 'shared', parking: gatewayParking(gateway, content) });
  const carrying = (...answers: (TbError | 'never')[]): KindTransport & { readonly sent: string[] } => {
    const sent: string[] = [];
    return {
      sent,
      deliver({ key }, { signal }) {
        sent.push(key);
        const next = answers.shift();
        if (next === 'never')
          return new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(new TbError('cancelled', 'gone'))),
          );
        return next ? Promise.reject(next) : Promise.resolve({ taken: true, answer: receipt });
      },
    };
  };
  const leave = (): boolean => document.dispatchEvent(new Event('tb-session-ended'));
  const add = (outbox: PageOutbox, key = 'a'): Promise<OutboxEntry> =>
    outbox.add({ key, kind: 'rating', body: rating });

  it('that goes through at once leaves nothing behind', async () => {
    const outbox = await open();
    await outbox.carry('rating', carrying());
    await add(outbox);
    await waitUntil(() => outbox.state.entries[0]?.fate.phase === 'delivered');
    await waitUntil(() => outbox.state.entries[0]?.kept === 'memory');
    expect((await (await openSealedStore(`parked:${name}`)).readAll()).entries).to.deep.equal([]);
    expect(requests).to.deep.equal([]);
  });

  it('that cannot be sent survives its session in an envelope, and nothing else of it does', async () => {
    const outbox = await open();
    await outbox.carry('rating', carrying(offline()));
    const { kept } = await add(outbox);
    expect(kept).to.equal('disk');
    await waitUntil(() => outbox.state.entries[0]?.attempts === 1);
    leave();
    await waitUntil(() => outbox.state.entries[0]?.kind === 'sealed', undefined, inTime);
    const left = (await everythingKept([`parked:${name}`, 'sealing-keys'])) + JSON.stringify(outbox.state);
    expect(left).to.contain('"ct"');
    expect(left).not.to.contain('secret-token').and.not.to.contain('跑了两趟');
  });

  it('survives its page in an envelope, which the next page sends', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentWindow as Window & { parts?: Promise<[typeof Module, typeof Parking]> };
    page.fetch = window.fetch;
    const script = page.document.createElement('script');
    script.type = 'module';
    const urlOf = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
    script.textContent = `window.parts = Promise.all([import(${urlOf('./page-outbox.ts')}), import(${urlOf('./gateway-parking.ts')})])`;
    page.document.documentElement.append(script);
    await waitUntil(() => page.parts !== undefined);
    const [there, { gatewayParking: parkingThere }] = await page.parts!;
    const before = await there.pageOutbox(name, {
      device: 'shared',
      parking: parkingThere(gateway, content),
    });
    await before.carry('rating', carrying(offline()));
    expect((await add(before)).kept).to.equal('disk');
    await waitUntil(() => before.state.entries[0]?.attempts === 1);
    frame.remove();

    const outbox = await open();
    expect(outbox.state.entries.map(({ key, kind, attempts }) => [key, kind, attempts])).to.deep.equal([
      ['a', 'sealed', 1],
    ]);
    expect(JSON.stringify(outbox.state)).not.to.contain('secret-token').and.not.to.contain('跑了两趟');
    answer = () => json(receipt, 201);
    await outbox.hurry();
    expect(requests.map(({ key }) => key)).to.deep.equal(['a']);
    await outbox.reload();
    expect(outbox.state.entries).to.deep.equal([]);
  });

  it('that is being written when its resident goes stays sealed alone', async () => {
    const outbox = await open();
    await outbox.carry('rating', carrying(offline(), offline()));
    const added = add(outbox);
    leave();
    await added;
    await waitUntil(() => outbox.state.entries[0]?.kind === 'sealed', undefined, inTime);
    const memory = await openSealedStore(`outbox:${name}`, { device: 'shared' });
    expect((await memory.readAll()).entries).to.deep.equal([]);
  });

  for (const [what, given] of [
    ['a firewall turns it away', () => Promise.resolve(new Response('<h1>403</h1>', { status: 403 }))],
    ['something in between asks for a log-in', () => Promise.resolve(new Response('', { status: 401 }))],
    [
      'the gateway does not know of sealing at present',
      () => json({ type: 'urn:tongban:problem:not-found', title: '', status: 404 }, 404),
    ],
  ] as const)
    it(`goes on waiting when ${what}`, async () => {
      const outbox = await open();
      await add(outbox);
      answer = given;
      leave();
      await waitUntil(() => outbox.state.entries[0]?.attempts === 1, undefined, inTime);
      expect(outbox.state.entries[0]?.fate.phase).to.equal('waiting');
      answer = () => json(receipt, 201);
      await outbox.hurry();
      expect(requests.map(({ key }) => key)).to.deep.equal(['a', 'a']);
    });

  it('is sealed to another key once the gateway has said that it knows the one before no more', async () => {
    const outbox = await open();
    await add(outbox);
    keySet = { keys: [{ ...(await newKey('key-2')), use: 'enc' }] };
    answer = () => json({ type: 'urn:tongban:problem:sealed-key', title: '', status: 422 }, 422);
    leave();
    await waitUntil(() => outbox.state.entries[0]?.fate.phase === 'failed', undefined, inTime);
    answer = () => Promise.reject(new TypeError('offline'));
    await add(outbox, 'b');
    const { entries } = await (await openSealedStore(`parked:${name}`)).readAll();
    const kids = entries.map(({ value }) => (value as unknown as { body: SealedEnvelope }).body.kid);
    expect(kids).to.deep.equal(['key-1', 'key-2']);
  });

  it('is sealed to no key that was heard so long ago that the gateway may have forgotten it', async () => {
    const { key } = gatewayParking(gateway, content);
    expect((await key())?.kid).to.equal('key-1');
    window.fetch = () => Promise.reject(new TypeError('offline'));
    const { now } = Date;
    const days = (count: number) => (): number => now() + count * 24 * 3_600_000;
    try {
      Date.now = days(29);
      expect((await key())?.kid).to.equal('key-1');
      Date.now = days(31);
      expect(await key()).to.equal(undefined);
    } finally {
      Date.now = now;
    }
  });

  it('is delivered sealed under its own key later, and then gone', async () => {
    const outbox = await open();
    await outbox.carry('rating', carrying(offline()));
    await add(outbox);
    await waitUntil(() => outbox.state.entries[0]?.attempts === 1);
    answer = () => json(receipt, 201);
    leave();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => requests.length === 1, undefined, inTime);
    const { key, body } = requests[0]!;
    expect(key).to.equal('a');
    expect(Object.keys(body as SealedEnvelope).sort()).to.deep.equal(['ct', 'epk', 'iv', 'kid', 'v']);
    await outbox.deliver();
    await outbox.reload();
    expect(outbox.state.entries).to.deep.equal([]);
  });

  it('that is being sent when its resident goes is called off, and goes on sealed', async () => {
    const outbox = await open();
    const open1 = carrying('never');
    await outbox.carry('rating', open1);
    await add(outbox);
    await waitUntil(() => open1.sent.length === 1);
    answer = () => json(receipt, 201);
    leave();
    await waitUntil(() => requests.length === 1, undefined, inTime);
    expect([open1.sent, requests[0]!.key]).to.deep.equal([['a'], 'a']);
  });

  it('tells nothing of how long its words are', async () => {
    const outbox = await open();
    await outbox.add({ key: 'short', kind: 'rating', body: { text: '' } });
    await outbox.add({ key: 'long', kind: 'rating', body: { text: '跑'.repeat(100) } });
    const { entries } = await (await openSealedStore(`parked:${name}`)).readAll();
    const lengths = entries.map(({ value }) => (value as unknown as { body: SealedEnvelope }).body.ct.length);
    // 512 bytes and the tag of 16, in base64.
    expect(lengths).to.deep.equal([704, 704]);
  });

  it('is only in memory, and says so, where the gateway has no key', async () => {
    keySet = undefined;
    const outbox = await open();
    await outbox.carry('rating', carrying(offline()));
    expect((await add(outbox)).kept).to.equal('memory');
    await waitUntil(() => outbox.state.entries[0]?.attempts === 1);
    leave();
    await waitUntil(() => outbox.state.entries.length === 0, undefined, inTime);
  });

  it('is only in memory, and says so, on plain http', async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      expect((await add(await open())).kept).to.equal('memory');
    } finally {
      delete (crypto as { subtle?: SubtleCrypto }).subtle;
      expect(crypto.subtle).to.equal(subtle);
    }
  });

  it('is sealed offline with the key that was heard before', async () => {
    await gatewayParking(gateway, content).key();
    window.fetch = () => Promise.reject(new TypeError('offline'));
    const outbox = await open();
    expect((await add(outbox)).kept).to.equal('disk');
  });

  it('does not let anything stay that is no rating', async () => {
    const outbox = await open();
    const { kept } = await outbox.add({ key: 'c', kind: 'case', body: { name: '张三' } });
    leave();
    await waitUntil(() => outbox.state.entries.length === 0, undefined, inTime);
    const left = await everythingKept([`parked:${name}`]);
    expect(kept).to.equal('memory');
    expect(left).not.to.contain('张三');
  });

  it('stays visible when the gateway cannot open it', async () => {
    const outbox = await open();
    await outbox.carry('rating', carrying(offline()));
    await add(outbox);
    await waitUntil(() => outbox.state.entries[0]?.attempts === 1);
    answer = () => json({ type: 'urn:tongban:problem:sealed-key', title: '', status: 422 }, 422);
    leave();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => outbox.state.entries[0]?.fate.phase === 'failed', undefined, inTime);
    expect(requests.length).to.equal(1);
  });
});
