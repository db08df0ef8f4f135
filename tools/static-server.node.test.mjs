import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { POLICIES, serve } from './static-server.mjs';

describe('static server', () => {
  let root;
  let server;

  before(async () => {
    root = mkdtempSync(path.join(os.tmpdir(), 'tongban-static-'));
    mkdirSync(path.join(root, 'site/办事'), { recursive: true });
    writeFileSync(path.join(root, 'secret.txt'), 'secret');
    writeFileSync(path.join(root, 'site/index.html'), '<html><head></head></html>');
    writeFileSync(path.join(root, 'site/办事/a.js'), 'export {}');
    writeFileSync(path.join(root, 'site/.hidden'), 'secret');
    server = await serve({ root: path.join(root, 'site'), firstScript: '/watch.js' });
  });

  after(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });

  it('sends the strict policy and the right type', async () => {
    const response = await fetch(`${server.url}/${encodeURIComponent('办事')}/a.js`);
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(response.headers.get('content-security-policy'), POLICIES.strict);
    assert.equal(await response.text(), 'export {}');
  });

  it('says nothing of a charset where it is to say nothing', async () => {
    const old = await serve({ root: path.join(root, 'site'), charset: false });
    const response = await fetch(`${old.url}/index.html`);
    assert.equal(response.headers.get('content-type'), 'text/html');
    await old.close();
  });

  it('serves the index page of a folder with the first script in its head', async () => {
    const page = await (await fetch(`${server.url}/?x=1`)).text();
    assert.equal(page, '<html><head><script src="/watch.js"></script></head></html>');
  });

  // fetch() tidies such paths before sending them, so they are sent raw.
  for (const address of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/.hidden',
    '/%zz',
    '/a%00.js',
  ]) {
    it(`refuses ${address}`, async () => {
      assert.equal(await statusOf(server.port, address), 404);
    });
  }

  it('sends another policy when asked to', async () => {
    const other = await serve({ root: path.join(root, 'site'), policy: 'allow-list' });
    const response = await fetch(`${other.url}/`);
    await other.close();
    assert.match(
      response.headers.get('content-security-policy'),
      /trusted-types lit-html tongban 'allow-duplicates'$/,
    );
  });
});

function statusOf(port, rawPath) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: rawPath }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
