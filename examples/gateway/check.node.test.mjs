// `tongban gateway check` on this gateway, and on the same behind somebody who breaks a promise.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import { fictionalPerson } from './fictional-person.mjs';
import { startGateway } from './gateway.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

const inExamples = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

describe('tongban gateway check', () => {
  let data;
  let gateway;
  before(async () => {
    data = await newDataFolder();
    gateway = await startGateway({
      data,
      forms: [inExamples('gateway/forms'), inExamples('forms')],
      catalogue: [inExamples('gateway/check-catalogue.json')],
      identify: fictionalPerson,
      limits: { requestsOfClient: 100_000 },
    });
  });
  after(async () => {
    await gateway.close();
    await rm(data, { recursive: true });
  });

  const check = async (url, ...args) => {
    const { ended, stdout } = await runCli(['gateway', 'check', url, '--json', ...args]);
    const { sentences, ...sum } = JSON.parse(stdout);
    return { ended, ...sum, failures: sentences.filter(({ ok }) => !ok), sentences };
  };

  it('finds nothing in the example, and asks every operation of the description', async () => {
    const { ended, failures, ok, sentences } = await check(gateway.url, '--lang', 'en');
    assert.deepEqual(failures, []);
    assert.deepEqual([ended, ok], [0, sentences.length]);
    assert.equal(sentences.filter(({ id }) => id === 'answers as described').length, 13);
    hasWords(sentences, /^[^\p{Script=Han}]+$/u);
  });

  it('says the same in Chinese', async () => {
    const { sentences } = await check(gateway.url, '--lang', 'zh');
    hasWords(sentences, /\p{Script=Han}/u);
  });

  /** A sentence without words shows its id. */
  function hasWords(sentences, script) {
    for (const { id, sentence } of sentences) {
      assert.match(sentence, script);
      assert.notEqual(sentence, id);
    }
  }

  it('tells it on a terminal, too', async () => {
    const { ended, stdout } = await runCli(['gateway', 'check', gateway.url]);
    assert.equal(ended, 0);
    assert.match(stdout, /^ok {6}Takes an application in$/m);
    assert.match(stdout, /: \d+ ok, 0 failed\n$/);
  });

  it('tries a form of one’s own', async () => {
    const trial = path.join(data, 'trial.json');
    const forms = (name) => inExamples(`forms/senior-card/${name}.json`);
    const answers = JSON.parse(await readFile(forms('sample'), 'utf8'));
    const about = {
      formId: 'senior-card',
      schema: path.relative(data, forms('schema')),
      form: path.relative(data, forms('form')),
      answers,
      wrong: { value: { ...answers, mobile: '12' }, pointer: '/mobile' },
    };
    await writeFile(trial, JSON.stringify(about));
    const { failures } = await check(gateway.url, '--trial', trial);
    assert.deepEqual(failures, []);
  });

  it('says what to do when the form is not known', async () => {
    const trial = path.join(data, 'unknown.json');
    const about = { formId: 'unknown', formVersion: '1', answers: {}, wrong: { value: 1, pointer: '' } };
    await writeFile(trial, JSON.stringify(about));
    const { ended, stdout } = await runCli(['gateway', 'check', gateway.url, '--trial', trial]);
    assert.equal(ended, 1);
    assert.match(stdout, /does not take the form unknown in version 1\. .*--trial/);
  });

  /** Sits before the gateway and changes what passes. */
  async function behind(change) {
    const server = createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const asked = {
        method: request.method,
        path: request.url.replace(/^\/gateway/, ''),
        headers: Object.fromEntries(
          Object.entries(request.headers).filter(
            ([name]) => !/^(host|connection|transfer-encoding)$/.test(name),
          ),
        ),
        body: Buffer.concat(chunks),
      };
      change.request?.(asked);
      const answer = await fetch(gateway.url + asked.path, {
        method: asked.method,
        headers: asked.headers,
        ...(asked.body.length > 0 && { body: asked.body }),
      });
      const told = {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      };
      change.answer?.(told, asked);
      for (const name of ['transfer-encoding', 'content-length', 'connection']) delete told.headers[name];
      response.writeHead(told.status, told.headers).end(told.body);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return { url: `http://127.0.0.1:${server.address().port}/gateway`, close: () => server.close() };
  }

  const json = (told) => JSON.parse(told.body);
  const toCases = ({ method, path: at }) => method === 'POST' && at === '/cases';
  const broken = [
    {
      what: 'takes each request for a new application',
      change: {
        request: (asked) =>
          toCases(asked) &&
          asked.headers['idempotency-key'] &&
          (asked.headers['idempotency-key'] = randomUUID()),
      },
      found: [
        'takes an application in once, however often it is sent',
        'does not take a key for another application',
      ],
    },
    {
      what: 'answers otherwise than described',
      change: { answer: (told, asked) => toCases(asked) && told.status === 201 && (told.status = 200) },
      found: ['answers as described'],
      got: /^200: content-type application\/json, not application\/problem\+json$/,
    },
    {
      what: 'leaves out a part of an issue',
      change: {
        answer(told) {
          if (told.status !== 422) return;
          const { issues = [], ...problem } = JSON.parse(told.body);
          told.body = JSON.stringify({
            ...problem,
            issues: issues.map((issue) => ({ ...issue, params: undefined })),
          });
        },
      },
      found: ['answers as described'],
      got: /^422: body\/issues\/0 must have required property 'params'/,
    },
    {
      what: 'fails instead of refusing',
      change: {
        answer(told) {
          if (told.status !== 422) return;
          told.status = 500;
          told.body = 'Internal Server Error';
        },
      },
      found: ['refuses wrong answers and says where, by pointer'],
    },
    {
      what: 'lets other origins in',
      change: { answer: (told) => (told.headers['access-control-allow-origin'] = '*') },
      found: ['gives no leave to other origins'],
      got: /^Access-Control-Allow-Origin: \*$/,
    },
    {
      what: 'lets answers be kept by whoever is in between',
      change: { answer: (told) => delete told.headers['cache-control'] },
      found: ['answers as described'],
      got: /header Cache-Control is missing/,
    },
    {
      what: 'overwrites drafts',
      change: {
        answer(told, asked) {
          if (asked.headers['if-match'] && told.status === 412)
            Object.assign(told, { status: 204, body: '' });
        },
      },
      found: ['replaces a draft only for who has seen the newest'],
    },
    {
      what: 'gives drafts back changed',
      change: {
        answer(told, { method, path: at }) {
          if (method === 'GET' && at.startsWith('/drafts/'))
            told.body = Buffer.from(told.body.toString('latin1'), 'utf8');
        },
      },
      found: ['gives a draft back as it was put'],
    },
    {
      what: 'loses its place in files',
      change: {
        answer(told, { method }) {
          if (method === 'HEAD' && told.status === 200) told.headers['upload-offset'] = '0';
        },
      },
      found: ['goes on with an upload that was broken off'],
    },
    {
      what: 'forgets the parts of joint applications',
      change: {
        answer(told, asked) {
          if (!toCases(asked) || told.status !== 201) return;
          const receipt = { ...json(told), subCases: undefined };
          told.body = JSON.stringify(receipt);
        },
      },
      found: [
        'takes a joint application in, with a sub-case for each part',
        'tells how the parts of a joint application stand',
      ],
    },
    {
      what: 'takes letters whatever day they give',
      change: {
        request(asked) {
          if (!toCases(asked) || !asked.body.includes('"until"')) return;
          const application = JSON.parse(asked.body);
          const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
          for (const letter of application.joint.letters) if (letter.until) letter.until = soon;
          asked.body = Buffer.from(JSON.stringify(application));
          delete asked.headers['content-length'];
        },
      },
      found: [
        'refuses a joint application with a letter beyond the promised limit',
        'refuses a joint application with a letter that is past its day',
      ],
    },
    {
      what: 'looks at the first part only',
      change: {
        answer(told, asked) {
          if (!toCases(asked) || told.status !== 422) return;
          const problem = json(told);
          const issues = (problem.issues ?? []).map((issue) => ({
            ...issue,
            pointer: issue.pointer.replace('/joint/parts/1/', '/joint/parts/0/'),
          }));
          told.body = JSON.stringify({ ...problem, issues });
        },
      },
      found: ['refuses a joint application with a wrong answer in one part'],
      got: /^no issue at \/joint\/parts\/1\/value\/age/,
    },
    {
      what: 'tells whole numbers of licences',
      change: {
        answer(told, { path: at }) {
          if (at !== '/licences/search' || told.status !== 200) return;
          const { licences } = json(told);
          told.body = JSON.stringify({
            licences: licences.map((licence) => ({ ...licence, number: '990101000731' })),
          });
        },
      },
      found: ['tells names and numbers of licences masked', 'answers as described'],
    },
    {
      what: 'gives everybody the same right to a licence',
      change: {
        answer(told, { path: at }) {
          if (at === '/licences/link' && told.status === 201)
            told.body = JSON.stringify({ ...json(told), grant: 'the-one-and-only-grant' });
        },
      },
      found: ['gives another right each time'],
    },
    {
      what: 'links licences nobody has found',
      change: {
        answer(told, { path: at }) {
          if (at !== '/licences/link' || told.status !== 404) return;
          const expiresAt = '2999-01-01T00:00:00Z';
          const linked = { code: 'JG-ZZ-001', name: '居民身份证', grant: 'g'.repeat(32), expiresAt };
          Object.assign(told, { status: 201, body: JSON.stringify(linked) });
          told.headers['content-type'] = 'application/json';
        },
      },
      found: ['knows no licence of another name'],
    },
  ];
  for (const { what, change, found, got } of broken) {
    it(`finds a gateway that ${what}`, async () => {
      const proxy = await behind(change);
      const { ended, failures } = await check(proxy.url);
      proxy.close();
      assert.equal(ended, 1);
      for (const id of found) {
        const failure = failures.find((each) => each.id === id && (!got || got.test(each.got)));
        assert.ok(failure, JSON.stringify(failures, null, 1));
        assert.notEqual(failure.got, '');
      }
    });
  }
});
