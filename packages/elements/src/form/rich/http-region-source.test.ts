import { expect } from '@open-wc/testing';
import { isTbError } from '@tongban/core/errors';
import { httpRegionSource } from './http-region-source.js';

const signal = new AbortController().signal;
const realFetch = window.fetch;

/** Answers each fetch in turn. */
function answers(...bodies: (Response | Error)[]): string[] {
  const asked: string[] = [];
  window.fetch = (url) => {
    asked.push(String(url));
    const next = bodies.shift() ?? new Error('no more');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  return asked;
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'fine',
    (error: unknown) => (isTbError(error) ? error.code : 'another'),
  );

describe('regions over HTTP', () => {
  afterEach(() => {
    window.fetch = realFetch;
  });

  it('are read from the sample: the provinces, and what is below an invented one', async () => {
    const source = httpRegionSource('/examples/regions');
    const provinces = await source.regions('', { signal });
    expect(provinces).to.have.length(35);
    const towns = await source.regions('990102000000', { signal });
    expect(towns.map(({ code }) => code)).to.deep.equal(['990102001000', '990102002000']);
  });

  it('are fetched once for each list', async () => {
    const asked = answers(new Response('[{ "code": "990000000000", "name": "海湾省" }]'));
    const source = httpRegionSource('/parts/');
    await Promise.all([source.regions('', { signal }), source.regions('', { signal })]);
    expect(asked).to.deep.equal(['/parts/root.json']);
  });

  it('end where there is no file', async () => {
    answers(new Response('', { status: 404 }));
    expect(await httpRegionSource('/parts').regions('990102001001', { signal })).to.deep.equal([]);
  });

  it('are asked for again after a failure', async () => {
    answers(new TypeError('no line'), new Response('[]'));
    const source = httpRegionSource('/parts');
    expect(await codeOf(source.regions('', { signal }))).to.equal('network');
    expect(await codeOf(source.regions('', { signal }))).to.equal('fine');
  });

  it('are left out where they are none, and refused where nothing is a list', async () => {
    answers(new Response('[1, { "code": "99", "name": "x" }, { "code": "990000000000", "name": "海湾省" }]'));
    expect(await httpRegionSource('/parts').regions('', { signal })).to.have.length(1);
    answers(new Response('{}'));
    expect(await codeOf(httpRegionSource('/parts').regions('', { signal }))).to.equal('format');
    answers(new Response('<html>'));
    expect(await codeOf(httpRegionSource('/parts').regions('', { signal }))).to.equal('format');
  });

  it('are not handed to who no longer wants them', async () => {
    answers(new Response('[]'));
    const cancel = new AbortController();
    const asked = httpRegionSource('/parts').regions('', { signal: cancel.signal });
    cancel.abort();
    expect(await codeOf(asked)).to.equal('cancelled');
  });
});
