import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { runCli } from '../testing/run-cli.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

// Against the example gateway, and against ones that break a promise: examples/gateway/check.node.test.mjs.
describe('tongban gateway check', { concurrency: 2 }, () => {
  const { put, folder } = temporaryFolder();
  const servers: Server[] = [];
  after(() => servers.forEach((server) => server.close().closeAllConnections()));
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const check = (...args: string[]): ReturnType<typeof runCli> => runCli(['gateway', 'check', ...args]);
  const sample = { formId: 'a', formVersion: '1', answers: {}, wrong: { value: {}, pointer: '/a' } };

  it('ends with 2 when nobody answers, and says why', async () => {
    const { ended, stderr } = await check('http://127.0.0.1:9/gateway');
    assert.equal(ended, 2);
    assert.match(stderr, /^Nobody answers at http:\/\/127\.0\.0\.1:9\/gateway: \w+/);
  });

  it('ends with 1 when somebody else answers, and sends nothing there', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
    });
    const { ended, stdout } = await check(`${url}/gateway/`);
    assert.equal(ended, 1);
    assert.match(stdout, /^failed {2}Speaks tongban-gateway\/1/m);
    assert.match(stdout, /expected: tongban-gateway\/1\n +got: 200 text\/html/);
    assert.deepEqual(asked, ['GET /gateway/']);
  });

  for (const address of ['gateway', 'file:///etc/passwd', 'http://127.0.0.1/?a=1'])
    it(`ends with 2 for what is no address: ${address}`, async () => {
      const { ended, stderr } = await check(address);
      assert.equal(ended, 2);
      assert.match(stderr, /is no address of a gateway/);
    });

  for (const [what, trial, says] of [
    ['no object', [], /\/ is missing/],
    ['no form', { ...sample, formId: '' }, /\/formId is missing/],
    ['no answers', { ...sample, answers: 1 }, /\/answers is missing/],
    ['no mistake', { ...sample, wrong: {} }, /\/wrong is missing/],
    ['no version', { ...sample, formVersion: undefined }, /\/formVersion is missing/],
    ['files of no kind', { ...sample, files: {} }, /\/files is missing/],
    ['a look-up by nothing', { ...sample, lookUp: { phone: '1' } }, /\/lookUp is missing/],
    ['no joint application', { ...sample, joint: { application: {} } }, /\/joint is missing/],
    ['a window that is none', { ...sample, ratings: { window: 3 } }, /\/ratings is missing/],
    ['a hall without a person', { ...sample, appointments: { hall: 'a' } }, /\/appointments is missing/],
    ['a licence nobody holds', { ...sample, licences: { held: 'a' } }, /\/licences is missing/],
    [
      'a schema that is not there',
      { ...sample, formVersion: undefined, schema: 'none.json' },
      /There is no file .*none\.json/,
    ],
  ] as const)
    it(`ends with 2 for a trial with ${what}, before anything is sent`, async () => {
      const file = put(`${what.replace(/ /g, '-')}.json`, trial);
      const { ended, stderr } = await check('http://127.0.0.1:9', '--trial', file);
      assert.equal(ended, 2);
      assert.match(stderr, says);
    });

  it('ends with 2 for an area there is none of, and names those there are', async () => {
    const { ended, stderr } = await check('http://127.0.0.1:9', '--only', 'drafts,rating');
    assert.equal(ended, 2);
    assert.match(stderr, /: catalogue, applications, .*drafts, ratings/);
  });

  it('ends with 2 for a trial that is not there', async () => {
    const { ended, stderr } = await check('http://127.0.0.1:9', '--trial', `${folder}/none.json`);
    assert.equal(ended, 2);
    assert.match(stderr, /There is no file/);
  });

  it('sends its headers with every request, and tells none of them', async () => {
    const got: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      got.push(request.headers.authorization);
      response.end();
    });
    const { stdout, stderr } = await check(url, '--header', 'Authorization: Bearer secret', '--json');
    assert.deepEqual(got, ['Bearer secret']);
    assert.doesNotMatch(stdout + stderr, /secret/);
    const wrong = await check(url, '--header', 'secret');
    assert.equal(wrong.ended, 2);
    assert.doesNotMatch(wrong.stderr, /secret/);
  });
});
