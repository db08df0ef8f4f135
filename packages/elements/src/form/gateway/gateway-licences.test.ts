import { expect, fixture, html } from '@open-wc/testing';
import { isTbError } from '@tongban/core/errors';
import { licenceSources, type LicenceSource } from '@tongban/core/extensions';
import '../../app/define.js';
import type { TbApp } from '../../app/app.js';
import { gatewayLicences } from './gateway-licences.js';
import { licenceSource } from './licence-source.js';

const { signal } = new AbortController();
const held = { code: 'A', name: '居民身份证', holder: '*悦', number: '9****X', ref: 'r'.repeat(32) };
const linked = {
  code: 'A',
  name: '居民身份证',
  grant: 'g'.repeat(32),
  expiresAt: '2026-11-22T12:00:00+08:00',
};

describe('licences at the gateway of a page', () => {
  const realFetch = window.fetch;
  const requests: { readonly url: string; readonly body: unknown }[] = [];
  afterEach(() => {
    window.fetch = realFetch;
    requests.length = 0;
  });
  function answer(body: unknown, status = 200): void {
    window.fetch = (url, init = {}) => {
      requests.push({ url: String(url), body: JSON.parse(String(init.body)) });
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    };
  }
  const source = (): LicenceSource => gatewayLicences('/gateway/');

  it('are asked for by type, and what is none is left out', async () => {
    answer({ licences: [{ ...held, validUntil: '2036-03-06', whole: '990101' }, { code: 'A' }] });
    const found = await source().find(['A', 'B'], { signal });
    expect(found).to.deep.equal([{ ...held, validUntil: '2036-03-06' }]);
    expect(requests).to.deep.equal([
      { url: `${location.origin}/gateway/licences/search`, body: { codes: ['A', 'B'] } },
    ]);
  });

  it('are not asked for without a type', async () => {
    answer({ licences: [held] });
    expect(await source().find([], { signal })).to.deep.equal([]);
    expect(requests).to.deep.equal([]);
  });

  it('are linked without anything of them in an address', async () => {
    answer(linked, 201);
    expect(await source().link(held.ref, { item: 'birth' }, { signal })).to.deep.equal(linked);
    expect(requests).to.deep.equal([
      { url: `${location.origin}/gateway/licences/link`, body: { ref: held.ref, item: 'birth' } },
    ]);
  });

  for (const [status, kind, code] of [
    [401, 'unauthorised', 'unauthorised'],
    [404, 'not-found', 'not-found'],
    [503, 'busy', 'network'],
  ] as const)
    it(`are not to be had with ${status}: ${code}`, async () => {
      answer({ type: `urn:tongban:problem:${kind}`, title: '', status }, status);
      const errors = await Promise.all(
        [source().find(['A'], { signal }), source().link('r', { item: 'i' }, { signal })].map((asked) =>
          asked.then(
            () => undefined,
            (error: unknown) => error,
          ),
        ),
      );
      expect(errors.every((error) => isTbError(error, code))).to.equal(true);
    });

  it('are not believed of somebody else who answers', async () => {
    answer({ hello: 1 });
    const error = await source()
      .find(['A'], { signal })
      .catch((reason: unknown) => reason);
    expect(isTbError(error, 'network') && error.retryable).to.equal(true);
  });

  it('come from what the page has plugged in, else from the gateway around, else from nobody', async () => {
    const app = await fixture<TbApp>(html`<tb-app></tb-app>`);
    const around = (gateway: string): Parameters<typeof licenceSource>[0] =>
      ({ host: app.host, gateway }) as Parameters<typeof licenceSource>[0];
    expect(await licenceSource(undefined)).to.equal(undefined);
    expect(await licenceSource(around(''))).to.equal(undefined);
    expect((await licenceSource(around('/gateway')))?.id).to.equal('cn.tongban.gateway-licences');
    const own = { id: 'org.example.own', find: async () => [], link: async () => linked };
    const undo = app.host.of(licenceSources).register(own);
    expect((await licenceSource(around('/gateway')))?.id).to.equal('org.example.own');
    undo();
  });
});
