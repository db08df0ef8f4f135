// `tongban gateway check` on this gateway, and on the same behind somebody who breaks a promise.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import { fictionalPerson } from './fictional-person.mjs';
import { startGateway } from './gateway.mjs';
import { readDescription } from './openapi.mjs';
import { behind } from './testing/behind.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

const inExamples = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const departmentToken = 'department-of-the-check';

/** Not asked of this gateway: another knows who is signed in. */
const unasked = /session/;
const { paths } = await readDescription();
const operations = Object.entries(paths)
  .flatMap(([at, item]) => Object.entries(item).map(([method, operation]) => ({ at, method, ...operation })))
  .filter(
    ({ operationId, tags }) => operationId && ![operationId, ...tags].some((name) => unasked.test(name)),
  );

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
      departmentToken,
      ratings: JSON.parse(await readFile(inExamples('gateway/check-ratings.json'), 'utf8')),
      halls: inExamples('gateway/check-halls.json'),
      limits: {
        requestsOfClient: 100_000,
        ratingRequestsOfClient: 100,
        deskRequestsOfClient: 100,
        rateSeconds: 2,
        figureSeconds: 0,
      },
    });
  });
  after(async () => {
    await gateway.close();
    await rm(data, { recursive: true });
  });

  const check = async (url, ...args) => {
    const env = { DEPARTMENT_TOKEN: departmentToken };
    const { ended, stdout } = await runCli(['gateway', 'check', url, '--json', ...args], { env });
    assert.ok(!stdout.includes(departmentToken));
    const { sentences, ...sum } = JSON.parse(stdout);
    return { ended, ...sum, failures: sentences.filter(({ ok }) => !ok), sentences };
  };

  it('finds nothing in the example, and asks every operation of the description', async () => {
    const { ended, failures, ok, sentences } = await check(gateway.url, '--lang', 'en');
    assert.deepEqual(failures, []);
    assert.deepEqual([ended, ok], [0, sentences.length]);
    const words = sentences.map(({ sentence }) => sentence);
    for (const { at, method } of operations)
      assert.ok(words.includes(`Answers ${method.toUpperCase()} ${at} as described`), `${method} ${at}`);
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

  it('tells it on a terminal, too, with a table of its areas', async () => {
    const { ended, stdout } = await runCli([
      'gateway',
      'check',
      gateway.url,
      '--only',
      'drafts,applications',
    ]);
    assert.equal(ended, 0);
    assert.match(stdout, /^ok {6}Takes an application in$/m);
    assert.match(
      stdout,
      /^area +ok +failed\napplications +\d+ +0\ndrafts +\d+ +0\nanswers as described +\d+ +0\n\n/m,
    );
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
    const { failures } = await check(gateway.url, '--trial', trial, '--only', 'applications,uploads');
    assert.deepEqual(failures, []);
  });

  it('says what to do when the form is not known', async () => {
    const trial = path.join(data, 'unknown.json');
    const about = { formId: 'unknown', formVersion: '1', answers: {}, wrong: { value: 1, pointer: '' } };
    await writeFile(trial, JSON.stringify(about));
    const { ended, stdout } = await runCli([
      'gateway',
      'check',
      gateway.url,
      '--trial',
      trial,
      '--only',
      'applications',
    ]);
    assert.equal(ended, 1);
    assert.match(stdout, /does not take the form unknown in version 1\. .*--trial/);
  });

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
      got: /^status 200 is not described$/,
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
  const toRatings = ({ method, path: at }) => method === 'POST' && at === '/ratings';
  const toTokens = ({ path: at }) => at === '/ratings/tokens';
  const toSealed = ({ path: at }) => at === '/ratings/sealed';
  const toKey = ({ path: at }) => at === '/ratings/key';
  /** Says something else of each key. */
  const rekey = (told, change) =>
    (told.body = JSON.stringify({ keys: json(told).keys.map((key) => ({ ...key, ...change() })) }));
  const toInvitation = ({ path: at }) => at === '/ratings/invitation';
  const isProblem = (told, type) => told.status >= 400 && json(told).type === `urn:tongban:problem:${type}`;
  /** Puts something else into a body that is sent on. */
  const resay = (asked, change) => {
    const body = JSON.parse(asked.body);
    asked.body = Buffer.from(JSON.stringify({ ...body, ...change(body) }));
    delete asked.headers['content-length'];
  };
  /** Says that a rating was taken in which was not. */
  const pretend = (told) => {
    const receipt = { id: randomUUID(), receivedAt: new Date().toISOString(), stage: 'first' };
    Object.assign(told, { status: 201, body: JSON.stringify(receipt) });
    told.headers['content-type'] = 'application/json';
  };
  /** Each made anew: some remember what they have seen. */
  const brokenRatings = [
    {
      what: 'forgets keys of ratings',
      change: () => ({
        request: (asked) =>
          toRatings(asked) &&
          asked.headers['idempotency-key'] &&
          (asked.headers['idempotency-key'] = randomUUID()),
      }),
      found: ['takes a rating in once, however often it is sent', 'does not take a key for another rating'],
    },
    {
      what: 'takes a token again',
      change: () => ({
        answer: (told, asked) => toRatings(asked) && isProblem(told, 'rating-already-given') && pretend(told),
      }),
      found: ['does not take a token that was used'],
    },
    {
      what: 'never lets a token expire',
      change: () => ({
        request: (asked) => toTokens(asked) && resay(asked, () => ({ lifetime: undefined })),
      }),
      found: ['does not take a token that has expired'],
    },
    {
      what: 'looks at the clock when a rating arrives, not when it was given',
      change: () => ({
        request: (asked) =>
          toRatings(asked) &&
          asked.body[0] === 0x7b &&
          resay(asked, () => ({ ratedAt: new Date().toISOString() })),
      }),
      found: ['takes a rating in time that arrives after its token has expired'],
    },
    {
      what: 'answers refusals with 200',
      change: () => ({
        answer: (told, asked) => toRatings(asked) && told.status >= 400 && (told.status = 200),
      }),
      found: [
        'refuses a sixth level, and says where',
        'does not take a token that was changed',
        'answers as described',
      ],
    },
    {
      what: 'does not say when to come back',
      change: () => ({ answer: (told) => delete told.headers['retry-after'] }),
      found: ['stops who guesses tokens, and says when to come back', 'answers as described'],
    },
    {
      what: 'lets everybody guess tokens for ever',
      change: () => ({
        request: (asked) =>
          (asked.headers['x-forwarded-for'] =
            `203.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`),
      }),
      found: ['stops who guesses tokens, and says when to come back'],
      got: /^no end$/,
    },
    {
      what: 'names who works at a window',
      change: () => ({
        answer(told, asked) {
          if (toInvitation(asked) && told.status === 200 && json(told).window)
            told.body = JSON.stringify({ ...json(told), staff: '周明礼' });
        },
      }),
      found: ['names nobody who works at a window where the department does not'],
    },
    {
      what: 'takes a sixth level',
      change: () => ({
        request: (asked) =>
          toRatings(asked) && asked.body.includes('"level":6') && resay(asked, () => ({ level: 5 })),
      }),
      found: ['refuses a sixth level, and says where'],
      got: /^201$/,
    },
    {
      what: 'takes whatever else is sent with a rating',
      change: () => ({
        request: (asked) =>
          toRatings(asked) &&
          asked.body.includes('userName') &&
          resay(asked, () => ({ userName: undefined })),
      }),
      found: ['refuses what is no part of a rating, and says where'],
    },
    {
      what: 'takes both of two ratings that come at the same moment',
      change() {
        let running = 0;
        return {
          request: (asked) => toRatings(asked) && (running += 1),
          answer(told, asked) {
            if (!toRatings(asked)) return;
            if (running > 1 && isProblem(told, 'rating-already-given')) pretend(told);
            running -= 1;
          },
        };
      },
      found: [
        'takes one of several ratings by one token that come at the same moment',
        'takes one rating of a case, however many tokens it has',
      ],
    },
    {
      what: 'sends problems as something else',
      change: () => ({
        answer: (told, asked) =>
          toRatings(asked) && told.status >= 400 && (told.headers['content-type'] = 'application/json'),
      }),
      found: ['answers as described'],
      got: /content-type application\/json, not application\/problem\+json/,
    },
    {
      what: 'takes words of any length',
      change: () => ({
        request: (asked) =>
          toRatings(asked) &&
          asked.body[0] === 0x7b &&
          resay(asked, ({ text }) => ({ ...(text?.includes('长') && { text: text.slice(0, 150) }) })),
      }),
      found: ['takes words as long as its rules say, and no longer ones'],
    },
    {
      what: 'does not look at the signature of tokens',
      change() {
        const issued = [];
        const near = (one, other) =>
          one.length === other.length && [...one].filter((letter, at) => letter !== other[at]).length < 2;
        return {
          request(asked) {
            if (!toRatings(asked) && !toInvitation(asked)) return;
            if (asked.body[0] === 0x7b)
              resay(asked, ({ token }) => ({ token: issued.find((each) => near(each, token)) ?? token }));
          },
          answer: (told, asked) => toTokens(asked) && told.status === 201 && issued.push(json(told).token),
        };
      },
      found: ['does not take a token that was changed'],
    },
    {
      what: 'gives a token to whoever knows a number',
      change: () => ({
        request: (asked) => toTokens(asked) && (asked.headers.authorization = `Bearer ${departmentToken}`),
      }),
      found: ['gives no token for the number of a case alone'],
    },
    {
      what: 'gives all visits of a window one token',
      change() {
        let first;
        return {
          answer(told, asked) {
            if (!toInvitation(asked) || told.status !== 200 || !json(told).token) return;
            first ??= json(told).token;
            told.body = JSON.stringify({ ...json(told), token: first });
          },
        };
      },
      found: ['invites each visit of a window by a token of its own'],
    },
    {
      what: 'is rated by what hangs on the wall',
      change: () => ({
        answer: (told, asked) => toRatings(asked) && isProblem(told, 'rating-not-eligible') && pretend(told),
      }),
      found: ['takes no rating by the code of a window itself'],
    },
    {
      what: 'tells the number of the case to who rates',
      change() {
        let number;
        return {
          answer(told, asked) {
            if (toCases(asked) && told.status === 201) number = json(told).caseNumber;
            if (toInvitation(asked) && told.status === 200 && json(told).status === 'open')
              told.body = JSON.stringify({ ...json(told), item: number });
          },
        };
      },
      found: ['invites to rate by a token, and says nothing of a person'],
    },
    {
      what: 'names who has rated anonymously in its records',
      change: () => ({
        answer(told, { path: at }) {
          if (!at.startsWith('/ratings/records') || told.status !== 200) return;
          const page = json(told);
          for (const { fields } of page.records) fields.userName = '林悦';
          told.body = JSON.stringify(page);
        },
      }),
      found: ['hands the record of a rating out once, and names nobody in an anonymous one'],
    },
    {
      what: 'lets a bad rating be answered before anybody has looked into it',
      change: () => ({
        answer(told, { path: at }) {
          if (!at.endsWith('/steps') || !isProblem(told, 'rating-step')) return;
          const standing = { id: 'some-rating-id', phase: 'replied' };
          Object.assign(told, { status: 200, body: JSON.stringify(standing) });
          told.headers['content-type'] = 'application/json';
        },
      }),
      found: ['leads a bad rating to its answer, and that to one follow-up'],
    },
    {
      what: 'publishes the private half of its key',
      change: () => ({
        answer: (told, asked) => toKey(asked) && rekey(told, () => ({ d: 'A'.repeat(43) })),
      }),
      found: ['publishes a key ratings are sealed to, and nothing secret of it'],
    },
    {
      what: 'gives each who asks a key of their own',
      change: () => ({
        answer: (told, asked) => toKey(asked) && rekey(told, () => ({ kid: randomUUID() })),
      }),
      found: ['publishes one key for all, which tells nothing of who has sealed'],
    },
    {
      what: 'counts a sealed rating each time it comes',
      change: () => ({
        answer: (told, asked) => toSealed(asked) && told.status === 201 && pretend(told),
      }),
      found: ['takes a sealed rating in once, however often it is sent, sealed or open'],
      got: /^another id$/,
    },
    {
      what: 'knows again who sends sealed ratings',
      change: () => ({
        answer: (told, asked) => toSealed(asked) && (told.headers['set-cookie'] = `visitor=${randomUUID()}`),
      }),
      found: ['asks nobody who they are for a sealed rating, and says nothing of it but that it is there'],
      got: /^a cookie$/,
    },
    {
      what: 'tells the device of others what was rated',
      change: () => ({
        answer(told, asked) {
          if (toSealed(asked) && told.status === 201)
            told.body = JSON.stringify({ ...json(told), item: '食品经营许可' });
        },
      }),
      found: ['asks nobody who they are for a sealed rating, and says nothing of it but that it is there'],
      got: /^item$/,
    },
    {
      what: 'opens envelopes under any key',
      change: () => ({
        answer: (told, asked) => toSealed(asked) && isProblem(told, 'sealed') && pretend(told),
      }),
      found: ['opens an envelope under its own Idempotency-Key alone'],
      got: /^201$/,
    },
    {
      what: 'does not tell a key it has forgotten from an envelope that does not open',
      change: () => ({
        answer(told, asked) {
          if (toSealed(asked) && isProblem(told, 'sealed-key'))
            told.body = JSON.stringify({ ...json(told), type: 'urn:tongban:problem:sealed' });
        },
      }),
      found: ['says of an envelope to a key it does not have that it is that'],
      got: /^422 sealed$/,
    },
    {
      what: 'takes for a rating what is no envelope',
      change: () => ({
        answer: (told, asked) => toSealed(asked) && isProblem(told, 'request') && pretend(told),
      }),
      found: ['refuses what is no envelope, and what is no rating in one, by name'],
    },
    {
      what: 'takes ratings from the pages of others',
      change: () => ({ request: (asked) => delete asked.headers['sec-fetch-site'] }),
      found: ['takes no rating of another site’s page'],
    },
  ].map((each) => ({ ...each, change: each.change(), only: 'ratings' }));

  const others = 'applications,joint,licences,uploads,drafts';
  describe('finds a gateway that', { concurrency: 3 }, () => {
    for (const { what, change, found, got, only = others } of [...broken, ...brokenRatings]) {
      it(what, async () => {
        const proxy = await behind(gateway.url, change);
        const { ended, failures } = await check(proxy.url, '--only', only);
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
});
