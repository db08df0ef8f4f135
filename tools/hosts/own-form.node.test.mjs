// What somebody meets who tries a form and a gateway of their own, by the command of the guides.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fingerprintOf } from '@tongban/core/form';
import { gatewayTarget } from '@tongban/elements/gateway';
import { startGateway } from '../../examples/gateway/gateway.mjs';
import { newDataFolder } from '../../examples/gateway/testing/data-folder.mjs';
import { inRepo } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { gatewayProxy } from './gateway-proxy.mjs';
import { serveOwnForm } from './own-form.mjs';

const signal = new AbortController().signal;
const senior = (name) => inRepo('examples', 'forms', 'senior-card', name);
const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** What the command prints, and ends with. */
const command = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [inRepo('tools', 'try-form.mjs'), ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

describe('a form of one’s own with a gateway behind one address', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-own-'));
  });
  after(() => rm(folder, { recursive: true }));

  const put = async (name, files) => {
    await mkdir(path.join(folder, name), { recursive: true });
    for (const [file, content] of Object.entries(files))
      await writeFile(
        path.join(folder, name, file),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    return path.join(folder, name);
  };

  /** Sends the sample answers as a page at this address does. */
  const send = async (origin, formId, [schema, form]) =>
    gatewayTarget(`${origin}/gateway`).submit(
      {
        idempotencyKey: randomUUID(),
        formId,
        formVersion: fingerprintOf(schema, form),
        value: await read(senior('sample.json')),
      },
      { signal },
    );

  it('is shown by a page of ours and taken in by the example, also without $id', async () => {
    const schema = await read(senior('schema.json'));
    delete schema.$id;
    const form = await read(senior('form.json'));
    const own = await serveOwnForm(await put('my-form', { 'schema.json': schema, 'form.json': form }));
    const { origin } = new URL(own.url);
    assert.equal(own.ownPage, false);
    assert.match(await (await fetch(own.url)).text(), /<tb-app gateway="\/gateway">/);
    assert.deepEqual(await (await fetch(`${origin}/try-form.json`)).json(), {
      formId: 'my-form',
      layout: true,
      draftKey: 'my-form',
    });
    assert.equal((await fetch(`${origin}/tongban/tongban.js`)).status, 200);
    const receipt = await send(origin, 'my-form', [schema, form]);
    await own.close();
    assert.equal(receipt.status, 'accepted', JSON.stringify(receipt));
  });

  it('keeps the folder’s own page, and shows what was changed with the next loading', async () => {
    const my = await put('with-page', { 'page.html': 'one' });
    await cp(senior('schema.json'), path.join(my, 'schema.json'));
    const own = await serveOwnForm(my);
    assert.match(own.url, /\/page\.html$/);
    await writeFile(path.join(my, 'page.html'), 'two');
    const shown = await (await fetch(own.url)).text();
    await own.close();
    assert.equal(shown, 'two');
  });

  it('goes to a gateway at another address and path, files as well', async () => {
    const data = await newDataFolder();
    const forms = [inRepo('examples', 'forms'), inRepo('examples', 'gateway', 'forms')];
    const gateway = await startGateway({ data, forms, prefix: '/api/cases' });
    const own = await serveOwnForm(path.dirname(senior('schema.json')), { gateway: gateway.url });
    const { origin } = new URL(own.url);
    const parts = [await read(senior('schema.json')), await read(senior('form.json'))];
    const receipt = await send(origin, parts[0].$id, parts);
    const upload = await fetch(`${origin}/gateway/uploads`, {
      method: 'POST',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Length': '4',
        'Upload-Metadata': `filename ${btoa('a.pdf')},filetype ${btoa('application/pdf')},formId ${btoa('contact-details')}`,
      },
    });
    await own.close();
    await gateway.close();
    await rm(data, { recursive: true });
    assert.equal(receipt.status, 'accepted', JSON.stringify(receipt));
    assert.equal(upload.status, 201);
    const { href } = new URL(upload.headers.get('location'), `${origin}/gateway/uploads`);
    assert.ok(href.startsWith(`${origin}/gateway/uploads/`), href);
  });

  it('leads addresses of uploads back to the page’s host, whole ones and paths', async () => {
    let given;
    const upstream = await serve({
      root: folder,
      onRequest: (_, response) => response.writeHead(201, { Location: given }).end() && true,
    });
    const proxied = await serve({ root: folder, onRequest: gatewayProxy(`${upstream.url}/api/`) });
    const led = [];
    for (given of [`${upstream.url}/api/uploads/1`, '/api/uploads/1', 'uploads/1']) {
      const answer = await fetch(`${proxied.url}/gateway/uploads`, { method: 'POST' });
      led.push(answer.headers.get('location'));
    }
    await proxied.close();
    await upstream.close();
    assert.deepEqual(led, ['/gateway/uploads/1', '/gateway/uploads/1', 'uploads/1']);
  });

  it('says so in place of a gateway that has ended meanwhile', async () => {
    const gone = await serve({ root: folder });
    await gone.close();
    const site = await serve({ root: folder, onRequest: gatewayProxy(`${gone.url}/gateway`) });
    const answer = await fetch(`${site.url}/gateway/cases`);
    const beside = await fetch(`${site.url}/gateways`);
    await site.close();
    assert.equal(answer.status, 502);
    assert.match(await answer.text(), /does not answer: ECONNREFUSED/);
    assert.equal(beside.status, 404);
  });

  const wrong = {
    'a folder that is not there': [{}, /nowhere: there is no such folder/, 'nowhere'],
    'no schema': [{ 'form.json': [] }, /no-schema\/schema\.json: there is no such file/, 'no-schema'],
    'a slip in JSON': [
      { 'schema.json': '{\n  "a": ,\n}' },
      /slip\/schema\.json: is no JSON from line 2, column 8 on/,
      'slip',
    ],
    'a slip in a schema': [
      { 'schema.json': { type: 'object', properties: { a: { type: 'strin' } } } },
      /strin\/schema\.json:1:\d+: \/properties\/a\/type /,
      'strin',
    ],
    'a layout that is no list': [
      { 'schema.json': { type: 'object' }, 'form.json': {} },
      /no-list\/form\.json: a layout is a list/,
      'no-list',
    ],
  };
  for (const [what, [files, told, name]] of Object.entries(wrong))
    it(`names file and place of ${what}`, async () => {
      if (Object.keys(files).length > 0) await put(name, files);
      const { code, stderr } = await command(path.join(folder, name));
      assert.equal(code, 1);
      assert.match(stderr, told);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });

  it('tells several mistakes of a schema in one run, and what is probably one', async () => {
    const my = await put('several', {
      'schema.json':
        '{\n  "type": "object",\n  "required": ["c"],\n  "properties": {\n    "a": { "type": "strin" },\n    "b": { "pattern": "(" },\n    "b": { "minLength": -1 }\n  }\n}',
    });
    const { code, stderr } = await command(my);
    assert.equal(code, 1);
    assert.match(stderr, /several\/schema\.json:5:12: \/properties\/a\/type /);
    assert.match(stderr, /several\/schema\.json:7:12: \/properties\/b\/minLength /);
    assert.match(stderr, /hint: .*schema\.json:7:5: \/properties\/b stands twice/);
    assert.match(stderr, /hint: .*schema\.json:3:16: \/required\/0 c is required/);
  });

  it('tells ordinary slips of a form that can be shown, with file, line and column', async () => {
    const my = await put('slips', {
      'schema.json': { type: 'object', properties: { a: { type: 'string', format: 'moblie' } } },
      'form.json': '[\n  { "key": "a", "condition": "delivery == 1", "type": "txt" }\n]',
    });
    const { hints, close } = await serveOwnForm(my);
    await close();
    const [id, format, type, rule] = hints.map((hint) => hint.slice(my.length + 1));
    assert.match(id, /^schema\.json:1:1: the schema has no \$id/);
    assert.match(format, /^schema\.json:1:\d+: \/properties\/a\/format .*did you mean mobile\?/);
    assert.match(type, /^form\.json:2:47: \/0\/type .*did you mean text\?/);
    assert.match(rule, /^form\.json:2:17: \/0\/condition .*no delivery/);
  });

  it('takes files with a byte order mark, and refuses those that are not UTF-8', async () => {
    const marked = await put('marked', {
      'schema.json':
        '\ufeff{ "$id": "marked", "type": "object", "properties": { "a": { "type": "string" } } }',
    });
    const { hints, close } = await serveOwnForm(marked);
    await close();
    assert.deepEqual(hints, []);
    const my = await put('gbk', {});
    // 姓名 in GBK
    await writeFile(path.join(my, 'schema.json'), Buffer.from('7b2261223a22d0d5c3fb227d', 'hex'));
    const { code, stderr } = await command(my);
    assert.equal(code, 1);
    assert.match(stderr, /gbk\/schema\.json: is not UTF-8/);
  });

  it('names file and place of what a layout cannot have', async () => {
    const my = await put('unknown', {
      'schema.json': { $id: 'x', type: 'object', properties: { a: { type: 'string' } } },
      'form.json': ['a', { key: 'b' }],
    });
    const { remarks, close } = await serveOwnForm(my);
    await close();
    assert.equal(remarks.length, 1);
    assert.match(remarks[0], /unknown\/form\.json:1:6: \/1 /);
  });

  it('says of an address whether nobody answers there, or somebody else', async () => {
    const my = path.dirname(senior('schema.json'));
    const other = await serve({ root: folder });
    await assert.rejects(
      serveOwnForm(my, { gateway: `${other.url}/gateway` }),
      /answers 404 without "protocol"/,
    );
    await other.close();
    await assert.rejects(
      serveOwnForm(my, { gateway: `${other.url}/gateway` }),
      /Nobody answers at .*ECONNREFUSED/,
    );
    await assert.rejects(serveOwnForm(my, { gateway: 'here' }), /here is no address, such as/);
  });
});

describe('the commands of the guides', () => {
  it('say at once that the example gateway is starting, and when it is ready', async () => {
    const data = await newDataFolder();
    const main = inRepo('examples', 'gateway', 'main.mjs');
    const gateway = spawn(process.execPath, [main, '--port', '0', '--data', data], {
      env: { ...process.env, DATABASE_URL: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((resolve) => gateway.once('close', resolve));
    let said = '';
    for await (const piece of gateway.stderr.setEncoding('utf8')) {
      if (said === '') assert.equal(piece, 'Starting …\n');
      said += piece;
      if (said.includes('Ready')) gateway.kill('SIGTERM');
    }
    await ended;
    await rm(data, { recursive: true });
    assert.match(said, /^Starting …\nReady\. Rows in .*\n$/);
  });

  for (const tool of ['tools/try-form.mjs', 'tools/static-server.mjs', 'examples/gateway/main.mjs'])
    it(`tell how they are called: ${tool}`, async () => {
      const run = (...args) =>
        new Promise((resolve) => {
          execFile(process.execPath, [inRepo(tool), ...args], (error, stdout, stderr) =>
            resolve([error?.code ?? 0, stdout, stderr]),
          );
        });
      const [code, help] = await run('--help');
      assert.equal(code, 0);
      assert.match(help, new RegExp(`^Usage: node ${tool} `));
      const [wrong, out, said] = await run('--nope');
      assert.equal(wrong, 2);
      assert.equal(out, '');
      assert.match(said, /^Unknown option '--nope'\n\nUsage: node /);
      const [badPort, , why] = await run('.', '--port', 'http');
      assert.equal(badPort, 2);
      assert.doesNotMatch(why, /\n\s+at /);
    });
});
