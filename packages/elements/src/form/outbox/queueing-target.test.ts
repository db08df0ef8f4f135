import { expect, waitUntil } from '@open-wc/testing';
import { isTbError, TbError } from '@tongban/core/errors';
import type { Receipt, Submission, SubmissionTarget } from '@tongban/core/form';
import { openSealedStore } from '../../shared/sealed-store.js';
import type * as Module from './queueing-target.js';
import { queueingTarget, type QueueingTarget } from './queueing-target.js';

const signal = new AbortController().signal;
const receipt: Receipt = {
  status: 'accepted',
  caseNumber: '津202611220001',
  receivedAt: '2026-11-22T09:00:00+08:00',
};
const f = { formId: 'f', formVersion: '1' };
const application = (idempotencyKey = 'key-1'): Submission => ({
  idempotencyKey,
  ...f,
  value: { name: '张三' },
});

/** A target that answers as it is told, and counts. */
function aTarget(
  ...answers: (Receipt | TbError | 'never')[]
): SubmissionTarget & { readonly sent: Submission[] } {
  const sent: Submission[] = [];
  return {
    id: 'org.example.target',
    sent,
    submit(submission) {
      sent.push(submission);
      const answer = answers.shift() ?? receipt;
      if (answer === 'never') return new Promise(() => undefined);
      return answer instanceof TbError ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

const offline = (): TbError => new TbError('network', 'offline', { retryable: true });

describe('an application on a personal device', () => {
  let name: string;
  beforeEach(() => (name = `test-${Math.random()}`));
  afterEach(async () => (await openSealedStore(`outbox:${name}`)).clear());

  it('is answered as by the target itself when all is well', async () => {
    const target = aTarget();
    const answer = await (await queueingTarget(name, () => target)).submit(application(), { signal });
    expect(answer).to.deep.equal(receipt);
    expect(target.sent).to.deep.equal([application()]);
  });

  it('is on disk before it is sent', async () => {
    const kept: number[] = [];
    const target: SubmissionTarget = {
      id: 'org.example.looking',
      async submit() {
        kept.push((await (await openSealedStore(`outbox:${name}`)).list()).length);
        return receipt;
      },
    };
    await (await queueingTarget(name, () => target)).submit(application(), { signal });
    expect(kept).to.deep.equal([1]);
  });

  it('leaves nothing behind once its receipt was seen', async () => {
    const target = await queueingTarget(name, () => aTarget());
    await target.submit(application(), { signal });
    await waitUntil(() => target.held(f).length === 0, undefined, { timeout: 4_000 });
    expect(await (await openSealedStore(`outbox:${name}`)).list()).to.deep.equal([]);
  });

  it('waits when nobody can be reached, and says where', async () => {
    const target = await queueingTarget(name, () => aTarget(offline()));
    const answer = await target.submit(application(), { signal });
    expect(answer).to.deep.equal({ status: 'queued', kept: 'disk' });
    expect(target.held(f).map(({ key, fate }) => [key, fate.phase])).to.deep.equal([['key-1', 'waiting']]);
    expect(target.held({ ...f, formId: 'other' })).to.deep.equal([]);
  });

  it('for several items waits whole, and is delivered once with its parts, letters and rights', async () => {
    const joint = {
      scenario: 'newborn',
      parts: [{ item: 'birth', formId: 'birth', formVersion: '1', value: { name: '林小悦' } }],
      materials: [
        { key: 'licence/a', name: '身份证', items: ['birth'], state: 'linked' as const, grant: 'g' },
      ],
      letters: [{ letter: 'commitment:birth:x', signedAt: '2026-11-22T09:00:00+08:00' }],
      situation: { married: ['yes'] },
    };
    const whole: Submission = { ...application(), joint };
    const subCases = [{ item: 'birth', department: '公安局', caseNumber: '1-01', status: 'received' }];
    const inner = aTarget(offline(), offline(), { ...receipt, subCases });
    const target = await queueingTarget(name, () => inner);
    expect((await target.submit(whole, { signal })).status).to.equal('queued');
    await target.hurry();
    await target.hurry();
    await waitUntil(() => target.held(f)[0]?.fate.phase === 'delivered');
    await target.hurry();
    expect(inner.sent).to.deep.equal([whole, whole, whole]);
    const [held] = target.held(f);
    expect(held?.fate).to.deep.equal({ phase: 'delivered', receipt: { ...receipt, subCases } });
  });

  it('is sent under its key when the network is back, and its receipt waits to be seen', async () => {
    const given = aTarget(offline());
    const target = await queueingTarget(name, () => given);
    await target.submit(application(), { signal });
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => target.held(f)[0]?.fate.phase === 'delivered');
    expect(given.sent.map(({ idempotencyKey }) => idempotencyKey)).to.deep.equal(['key-1', 'key-1']);
    expect(target.held(f)[0]?.fate).to.deep.equal({ phase: 'delivered', receipt });
  });

  it('is the same application when it is sent again while it waits', async () => {
    const given = aTarget(offline());
    const target = await queueingTarget(name, () => given);
    await target.submit(application(), { signal });
    expect(await target.submit(application(), { signal })).to.deep.equal(receipt);
    expect(given.sent.length).to.equal(2);
  });

  it('is given back to be mended when it is refused', async () => {
    const refused: Receipt = { status: 'refused', issues: [{ pointer: '/name', code: 'taken', params: {} }] };
    const target = await queueingTarget(name, () => aTarget(refused));
    expect(await target.submit(application(), { signal })).to.deep.equal(refused);
    await waitUntil(() => target.held(f).length === 0);
  });

  it('can be sent mended under the key that was refused', async () => {
    const refused: Receipt = { status: 'refused', issues: [] };
    const given = aTarget(refused);
    const target = await queueingTarget(name, () => given);
    await target.submit(application(), { signal });
    const mended = { ...application(), value: { name: '李四' } };
    expect(await target.submit(mended, { signal })).to.deep.equal(receipt);
    expect(given.sent[1]?.value).to.deep.equal({ name: '李四' });
  });

  it('is told at once when it can never be delivered', async () => {
    const target = await queueingTarget(name, () => aTarget(new TbError('not-found', 'no such form')));
    const error: unknown = await target.submit(application(), { signal }).catch((cause: unknown) => cause);
    expect((error as TbError).code).to.equal('not-found');
    await waitUntil(() => target.held(f).length === 0);
  });

  it('of a form without a name is found by the version of the form', async () => {
    const target = await queueingTarget(name, () => aTarget(offline()));
    await target.submit({ ...application(), formId: '' }, { signal });
    expect(target.held({ formId: '', formVersion: '1' }).length).to.equal(1);
    expect(target.held({ formId: '', formVersion: '2' })).to.deep.equal([]);
  });

  it('that is called off while it is being sent is heard of all the same', async () => {
    let answer: (receipt: Receipt) => void = () => undefined;
    const slow = new Promise<Receipt>((resolve) => (answer = resolve));
    const target = await queueingTarget(name, () => ({ id: 'org.example.slow', submit: () => slow }));
    const leaving = new AbortController();
    const sent = target
      .submit(application(), { signal: leaving.signal })
      .catch((error: TbError) => error.code);
    await waitUntil(() => target.held(f).length === 1);
    leaving.abort();
    expect(await sent).to.equal('cancelled');
    answer(receipt);
    await waitUntil(() => target.held(f)[0]?.fate.phase === 'delivered');
  });

  it('that was not taken in goes anew when it is sent again', async () => {
    const given = aTarget(offline(), new TbError('unauthorised', 'log in'));
    const target = await queueingTarget(name, () => given);
    await target.submit(application(), { signal });
    await target.hurry();
    await waitUntil(() => target.held(f)[0]?.fate.phase === 'failed');
    const newer = { ...application(), formVersion: '2' };
    expect(await target.submit(newer, { signal })).to.deep.equal(receipt);
    expect(given.sent.map(({ formVersion }) => formVersion)).to.deep.equal(['1', '1', '2']);
  });

  it('is told of as waiting at once while the gateway wants to be left alone', async () => {
    const cause = { retryAfterMs: 60_000 };
    const given = aTarget(new TbError('network', 'busy', { retryable: true, cause }));
    const target = await queueingTarget(name, () => given);
    await target.submit(application(), { signal });
    const again = await target.submit(application(), { signal });
    expect(again).to.deep.equal({ status: 'queued', kept: 'disk' });
    expect(given.sent.length).to.equal(1);
  });

  it('that a newer page has written is told of on every form, and not of another kind of thing', async () => {
    const store = await openSealedStore(`outbox:${name}`);
    const expiresAt = Number.MAX_SAFE_INTEGER;
    await store.put('n', { version: 99, key: 'n', kind: 'case', addedAt: 7 }, { expiresAt });
    await store.put('r', { version: 99, key: 'r', kind: 'rating', addedAt: 7 }, { expiresAt });
    const target = await queueingTarget(name, () => aTarget());
    expect(target.held(f).map(({ key, addedAt, fate }) => [key, addedAt, fate])).to.deep.equal([
      ['n', 7, { phase: 'unreadable', why: 'newer' }],
    ]);
  });

  it('is not taken where too much waits already, and nothing is sent', async () => {
    const given = aTarget();
    const target = await queueingTarget(name, () => given);
    const large = { ...application(), value: 'x'.repeat(9 * 1024 * 1024) };
    const error: unknown = await target.submit(large, { signal }).catch((cause: unknown) => cause);
    expect(isTbError(error, 'full')).to.equal(true);
    expect(given.sent).to.deep.equal([]);
  });

  it('is taken back when the resident changes their mind', async () => {
    const given = aTarget(offline());
    const target = await queueingTarget(name, () => given);
    await target.submit(application(), { signal });
    await target.dismiss('key-1');
    await target.hurry();
    expect(given.sent.length).to.equal(1);
  });
});

describe('an application where nothing can be kept on disk', () => {
  it('has the browser ask before the page is left, until it has been delivered', async () => {
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const name = `test-${Math.random()}`;
    Object.defineProperty(indexedDB, 'open', {
      configurable: true,
      value: () => {
        throw new Error('blocked');
      },
    });
    try {
      const target = await queueingTarget(name, () => aTarget(offline()));
      expect(await target.submit(application(), { signal })).to.deep.equal({
        status: 'queued',
        kept: 'memory',
      });
      expect(leave()).to.equal(false);
      await target.hurry();
      expect(target.held(f).map(({ fate }) => fate.phase)).to.deep.equal(['delivered']);
      expect(leave()).to.equal(true);
    } finally {
      delete (indexedDB as Partial<IDBFactory>).open;
    }
  });
});

describe('another tab', () => {
  let name: string;
  let frame: HTMLIFrameElement;
  beforeEach(() => {
    name = `test-${Math.random()}`;
    frame = document.createElement('iframe');
    document.body.append(frame);
  });
  afterEach(async () => {
    frame.remove();
    await (await openSealedStore(`outbox:${name}`)).clear();
  });

  /** The outbox of the tab, with a target that answers as it is told. */
  async function ofTab(target: SubmissionTarget): Promise<QueueingTarget> {
    const tab = frame.contentWindow as Window & { outbox?: Promise<typeof Module> };
    const script = tab.document.createElement('script');
    script.type = 'module';
    script.textContent = `window.outbox = import('${new URL('./queueing-target.ts', import.meta.url).href}')`;
    tab.document.documentElement.append(script);
    await waitUntil(() => tab.outbox !== undefined);
    return (await tab.outbox!).queueingTarget(name, () => target);
  }

  it('delivers what one left that crashed amid the sending', async () => {
    const crashing = aTarget('never');
    const tab = await ofTab(crashing);
    void tab.submit(application(), { signal });
    await waitUntil(() => crashing.sent.length === 1);
    frame.remove();
    const here = aTarget();
    const target = await queueingTarget(name, () => here);
    await waitUntil(() => here.sent.length === 1);
    expect(here.sent[0]).to.deep.equal(application());
    await waitUntil(() => target.held(f)[0]?.fate.phase === 'delivered');
  });

  it('does not send what this one is sending', async () => {
    let answer: (receipt: Receipt) => void = () => undefined;
    const here: Submission[] = [];
    const slow: SubmissionTarget = {
      id: 'org.example.slow',
      submit(submission) {
        here.push(submission);
        return new Promise((resolve) => (answer = resolve));
      },
    };
    const target = await queueingTarget(name, () => slow);
    const sent = target.submit(application(), { signal });
    await waitUntil(() => here.length === 1);
    const there = aTarget();
    const opening = ofTab(there);
    await new Promise((resolve) => setTimeout(resolve, 200));
    answer(receipt);
    await sent;
    await opening;
    expect(there.sent).to.deep.equal([]);
  });
});

describe('an application where there are no Web Locks', () => {
  it('is sent all the same', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined, configurable: true });
    const name = `test-${Math.random()}`;
    const target = await queueingTarget(name, () => aTarget());
    const answer = await target.submit(application(), { signal });
    Object.defineProperty(Navigator.prototype, 'locks', locks);
    await (await openSealedStore(`outbox:${name}`)).clear();
    expect(answer).to.deep.equal(receipt);
  });
});
