import { expect } from '@open-wc/testing';
import { isTbError, type TbError } from '@tongban/core/errors';
import { retryAfterOf } from '@tongban/core/outbox';
import { hearWarnings } from '../../testing/warnings.js';
import { gatewayDrafts } from './gateway-drafts.js';
import { gatewayTarget } from './gateway-target.js';

const { signal } = new AbortController();
const application = {
  idempotencyKey: 'k'.repeat(32),
  formId: 'f',
  formVersion: '1',
  value: { name: '张三' },
};
const receipt = { status: 'accepted', caseNumber: '1', receivedAt: '2026-11-22T09:00:00+08:00', token: 't' };

const json = (body: unknown, status = 200, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const problem = (kind: string, status: number, more = {}): Response =>
  json(
    { type: `urn:tongban:problem:${kind}`, title: '', status, ...more },
    status,
    'application/problem+json',
  );

describe('the gateway of a page', () => {
  const realFetch = window.fetch;
  const realController = window.AbortController;
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  afterEach(() => {
    window.fetch = realFetch;
    window.AbortController = realController;
    requests.length = 0;
    document.documentElement.lang = 'zh-CN';
  });

  /** Lets a function answer instead of the network. */
  function answer(by: (url: string, init: RequestInit) => Response | Promise<Response>): void {
    window.fetch = (url, init = {}) => {
      requests.push({ url: String(url), init });
      return Promise.resolve(by(String(url), init));
    };
  }

  const send = (): Promise<unknown> => gatewayTarget('/gateway').submit(application, { signal });
  const failure = (): Promise<unknown> => send().catch((error: unknown) => error);

  it('is found from the page, with or without a slash', async () => {
    answer(() => json(receipt, 201));
    await gatewayTarget('/gateway').submit(application, { signal });
    await gatewayTarget(`${location.origin}/gateway/`).submit(application, { signal });
    const address = `${location.origin}/gateway/cases`;
    expect(requests.map(({ url }) => url)).to.deep.equal([address, address]);
  });

  it('is not followed elsewhere when it points there', async () => {
    answer(() => json(receipt, 201));
    await send();
    expect(requests[0]?.init.redirect).to.equal('error');
  });

  it('hears the key in a header, and answers in the body alone', async () => {
    answer(() => json(receipt, 201));
    await send();
    const { url, init } = requests[0]!;
    expect((init.headers as Record<string, string>)['Idempotency-Key']).to.equal(application.idempotencyKey);
    expect(url).not.to.contain(encodeURIComponent('张三'));
    expect(JSON.parse(String(init.body))).to.deep.equal({
      formId: 'f',
      formVersion: '1',
      value: { name: '张三' },
    });
  });

  it('is sent an application for several items whole, and tells its sub-cases', async () => {
    const joint = { scenario: 's', parts: [], materials: [], letters: [], situation: {} };
    const subCase = { item: 'a', itemName: '甲', department: '局', caseNumber: '1-01', status: 'received' };
    answer(() => json({ ...receipt, subCases: [subCase, { item: 'b' }] }, 201));
    const got = await gatewayTarget('/gateway').submit({ ...application, joint }, { signal });
    expect((JSON.parse(String(requests[0]!.init.body)) as { joint?: unknown }).joint).to.deep.equal(joint);
    expect((got as { subCases?: unknown }).subCases).to.deep.equal([subCase]);
  });

  it('is asked for words in the language of the page', async () => {
    answer(() => json(receipt, 201));
    document.documentElement.lang = 'en';
    await send();
    expect((requests[0]!.init.headers as Record<string, string>)['Accept-Language']).to.equal('en');
  });

  it('shows the page the issues it finds, and nothing that is none', async () => {
    const issue = { pointer: '/name', code: 'taken', params: {}, message: '已被占用' };
    answer(() => problem('issues', 422, { issues: [issue, 'x', { pointer: 1 }] }));
    expect(await send()).to.deep.equal({ status: 'refused', issues: [issue] });
  });

  /** What is answered, the code it becomes, and whether trying again may help. */
  const failures: readonly (readonly [string, () => Response, string, boolean])[] = [
    [
      'a log-in page of a public network',
      () => new Response('<!doctype html>', { status: 200 }),
      'network',
      true,
    ],
    ['an empty success', () => new Response(null, { status: 204 }), 'network', true],
    ['a breakdown', () => problem('internal', 500), 'network', true],
    ['a proxy whose gateway is away', () => new Response('Bad Gateway', { status: 502 }), 'network', true],
    ['too many requests', () => problem('busy', 429), 'network', true],
    ['no room at present', () => problem('full', 507), 'network', true],
    ['a request that is not as described', () => problem('request', 400), 'format', false],
    ['a form nobody knows', () => problem('not-found', 404), 'not-found', false],
    ['another version of the form', () => problem('form-version', 409), 'not-found', false],
    ['a key that was used for something else', () => problem('key-reused', 422), 'duplicate', false],
    ['an ended session', () => new Response(null, { status: 401 }), 'unauthorised', false],
    ['a right nobody has', () => problem('unauthorised', 403), 'unauthorised', false],
    ['a firewall that turns it away', () => new Response('<h1>403</h1>', { status: 403 }), 'network', true],
    ['a server whose gateway is not there', () => new Response('nginx', { status: 404 }), 'network', true],
    ['a refusal nobody explains', () => new Response('no', { status: 422 }), 'network', true],
    ['a refusal in other words', () => json({ error: 'no' }, 400), 'network', true],
  ];
  for (const [what, given, code, retryable] of failures) {
    it(`says ${code} for ${what}`, async () => {
      answer(given);
      const error = await failure();
      expect(isTbError(error) && [error.code, error.retryable]).to.deep.equal([code, retryable]);
    });
  }

  for (const [how, headers, ms] of [
    ['in seconds', { 'Retry-After': '90' }, 90_000],
    [
      'as a date by its own clock',
      { 'Retry-After': 'Sun, 22 Nov 2026 09:01:30 GMT', Date: 'Sun, 22 Nov 2026 09:00:00 GMT' },
      90_000,
    ],
    ['not at all', {}, undefined],
  ] as const)
    it(`passes on how long it wants to be left alone: ${how}`, async () => {
      answer(() => new Response('', { status: 503, headers }));
      expect(retryAfterOf((await failure()) as TbError)).to.equal(ms);
    });

  it('can be called off where there is no AbortController', async () => {
    window.AbortController = undefined as unknown as typeof AbortController;
    answer(() => new Promise(() => undefined));
    let fire: () => void = () => undefined;
    const own = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void): void => void (fire = listener),
      removeEventListener: (): void => undefined,
    };
    const sent = gatewayTarget('/gateway')
      .submit(application, { signal: own })
      .catch((error: unknown) => error);
    fire();
    expect(isTbError(await sent, 'cancelled')).to.equal(true);
  });

  it('gets a file in pieces a proxy lets through, and asks where it stands after a lost answer', async () => {
    const size = 3_000_000;
    let stands = 0;
    let lose = true;
    answer((_, { method, headers, body }) => {
      const sent = headers as Record<string, string>;
      if (method === 'POST') return new Response(null, { status: 201, headers: { Location: 'uploads/abc' } });
      if (method === 'HEAD')
        return new Response(null, {
          headers: { 'Upload-Offset': String(stands), 'Upload-Length': String(size) },
        });
      if (sent['Upload-Offset'] !== String(stands)) return problem('offset', 409);
      stands += (body as Blob).size;
      if (stands > 500_000 && lose) {
        lose = false;
        return Promise.reject(new TypeError('lost'));
      }
      return new Response(null, { status: 204, headers: { 'Upload-Offset': String(stands) } });
    });
    const told: number[] = [];
    const file = new File([new Uint8Array(size)], '照片.jpg', { type: 'image/jpeg' });
    const kept = await gatewayTarget('/gateway').upload!(file, {
      signal,
      onProgress: (sent) => told.push(sent),
    });
    const pieces = requests
      .filter(({ init }) => init.method === 'PATCH')
      .map(({ init }) => (init.body as Blob).size);
    expect(kept).to.deep.equal({ id: 'abc', name: '照片.jpg', size, type: 'image/jpeg' });
    expect([stands, told[told.length - 1]]).to.deep.equal([size, size]);
    expect(Math.max(...pieces) <= 1024 * 1024 && pieces.reduce((sum, piece) => sum + piece, 0)).to.equal(
      size,
    );
  });

  for (const status of [404, 405, 501])
    it(`does not blame the file where nobody takes files: ${status}`, async () => {
      const warnings = hearWarnings();
      try {
        answer(() => new Response(null, { status }));
        const sent = gatewayTarget('/gateway').upload!(new File(['a'], '照片.jpg'), {
          signal,
          formId: 'card',
        });
        expect(isTbError(await sent.catch((error: unknown) => error), 'config')).to.equal(true);
        expect(warnings.said.join()).to.match(status === 404 ? /no files for the form “card”/ : /^$/);
      } finally {
        warnings.stop();
      }
    });

  it('is told the version of a draft as it gave it, though a proxy weakened it', async () => {
    const headers = { ETag: 'W/"12345678"', Expires: 'Sun, 29 Nov 2026 00:00:00 GMT' };
    answer(() => new Response('sealed', { headers }));
    const draft = await gatewayDrafts('/gateway').get('d'.repeat(22), { signal });
    answer(() => new Response(null, { status: 204, headers }));
    await gatewayDrafts('/gateway').put('d'.repeat(22), new ArrayBuffer(1), {
      signal,
      version: draft!.version,
    });
    expect((requests[1]!.init.headers as Record<string, string>)['If-Match']).to.equal('"12345678"');
  });
});
