// `tongban gateway check` on what this gateway gives to readers and to who is signed in, and behind somebody who breaks a promise about it.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startGateway } from './gateway.mjs';
import { behind } from './testing/behind.mjs';
import { checking } from './testing/checking.mjs';
import { newDataFolder } from './testing/data-folder.mjs';
import { cookieIn, fictionalLogin, fictionalPeople } from './testing/fictional-login.mjs';

const catalogue = fileURLToPath(new URL('check-catalogue.json', import.meta.url));

const departmentToken = 'department-of-the-check';

describe('tongban gateway check of what is read', () => {
  let data;
  let gateway;
  before(async () => {
    data = await newDataFolder();
    gateway = await startGateway({
      data,
      catalogue,
      login: fictionalLogin,
      departmentToken,
      limits: { requestsOfClient: 100_000, ratingRequestsOfClient: 100_000, rateSeconds: 2 },
    });
  });
  after(async () => {
    await gateway.close();
    await rm(data, { recursive: true });
  });
  /** As somebody who has just signed in. */
  const check = async (url, areas) => {
    const signedIn = await fetch(`${gateway.url}/login/fictional`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: fictionalPeople.person }),
    });
    const env = { DEPARTMENT_TOKEN: departmentToken };
    return checking(url, { env, args: ['--only', areas, '--header', `Cookie: ${cookieIn(signedIn)}`] });
  };

  it('finds nothing in the example', async () => {
    const { ended, failures, sentences } = await check(gateway.url, 'catalogue,progress,sessions');
    assert.deepEqual([ended, failures], [0, []]);
    const count = (name) => sentences.filter(({ area }) => area === name).length;
    assert.deepEqual([count('catalogue'), count('progress'), count('sessions')], [6, 10, 7]);
  });

  const json = (told) => JSON.parse(told.body);
  /** Puts something else into the body of an answer. */
  const resay = (told, change) => {
    told.body = JSON.stringify({ ...json(told), ...change(json(told)) });
  };
  const toCatalogue = ({ path: at }) => at === '/catalogue';
  const toItems = ({ path: at }) => at.startsWith('/catalogue/items?');

  const toSteps = ({ path: at }) => at.endsWith('/steps');
  const toProgress = ({ path: at }) => at === '/cases/progress';
  const toSession = ({ path: at }) => at === '/session';
  const signedIn = (secondsLeft) => {
    const endsAt = new Date(Date.now() + secondsLeft * 1000).toISOString();
    const who = { name: '*悦', kind: 'natural', level: 'verified' };
    return JSON.stringify({ state: 'signed-in', ...who, endsAt, secondsLeft, lastAt: endsAt });
  };

  const broken = [
    {
      what: 'sends the catalogue again to who has it',
      only: 'catalogue',
      change: { request: (asked) => delete asked.headers['if-none-match'] },
      found: ['does not give the catalogue again to who has it'],
    },
    {
      what: 'knows who reads the catalogue',
      only: 'catalogue',
      change: {
        answer: (told, asked) => toCatalogue(asked) && (told.headers['set-cookie'] = 'reader=1; Path=/'),
      },
      found: ['gives the catalogue without cookies'],
    },
    {
      what: 'leaves out an item where a page ends',
      only: 'catalogue',
      change: {
        answer(told, asked) {
          if (toItems(asked) && told.status === 200 && asked.path.includes('cursor='))
            resay(told, ({ items }) => ({ items: items.slice(1) }));
        },
      },
      found: ['gives its items page by page, each once and none left out'],
    },
    {
      what: 'begins anew for a cursor it does not know',
      only: 'catalogue',
      change: {
        answer(told, asked) {
          if (!toItems(asked) || told.status !== 400 || !asked.path.includes('cursor=')) return;
          Object.assign(told, { status: 200, body: '{"items":[]}' });
          told.headers['content-type'] = 'application/json';
        },
      },
      found: ['names the place of a wrong limit and of a cursor that is none'],
    },
    {
      what: 'lets nobody keep the catalogue',
      only: 'catalogue',
      change: { answer: (told) => delete told.headers.etag },
      found: ['does not give the catalogue again to who has it', 'answers as described'],
    },
    {
      what: 'goes on with a session that was ended',
      only: 'sessions',
      change: {
        answer(told, asked) {
          if (toSession(asked) && asked.method === 'GET' && told.status === 200 && asked.headers.cookie)
            told.body = signedIn(1800);
        },
      },
      found: ['ends a session for good, whatever the browser still sends'],
    },
    {
      what: 'knows somebody by a cookie that is made up',
      only: 'sessions',
      change: {
        answer: (told, asked) =>
          toSession(asked) && asked.headers.cookie?.includes('AAAA') && (told.body = signedIn(1800)),
      },
      found: ['knows nobody without a cookie, nor by one that is made up'],
    },
    {
      what: 'tells whole names',
      only: 'sessions',
      change: {
        answer: (told) => told.body.includes('"*悦"') && resay(told, () => ({ name: '林悦' })),
      },
      found: ['tells who is signed in masked, and until when by its own clock', 'answers as described'],
    },
    {
      what: 'counts the seconds by another clock',
      only: 'sessions',
      change: {
        answer: (told) =>
          told.body.includes('secondsLeft') &&
          resay(told, ({ secondsLeft }) => ({ secondsLeft: secondsLeft + 600 })),
      },
      found: ['tells who is signed in masked, and until when by its own clock'],
    },
    {
      what: 'lets every page end a session',
      only: 'sessions',
      change: { request: (asked) => delete asked.headers['sec-fetch-site'] && delete asked.headers.origin },
      found: ['lets no other page end or extend a session'],
    },
    {
      what: 'takes any step after any other',
      only: 'progress',
      change: {
        answer(told) {
          if (told.status !== 409) return;
          const steps = [{ step: 'received', at: new Date().toISOString() }];
          const standing = { caseNumber: '1', status: 'done', steps, paused: false };
          Object.assign(told, { status: 200, body: JSON.stringify(standing) });
          told.headers['content-type'] = 'application/json';
        },
      },
      found: ['takes no step that does not follow'],
    },
    {
      what: 'takes steps from everybody',
      only: 'progress',
      change: {
        request: (asked) => toSteps(asked) && (asked.headers.authorization = `Bearer ${departmentToken}`),
      },
      found: ['takes steps of a case from the department alone'],
    },
    {
      what: 'takes a step for each request',
      only: 'progress',
      change: {
        request: (asked) => toSteps(asked) && (asked.headers['idempotency-key'] = randomUUID()),
      },
      found: ['takes a step once for its key'],
    },
    {
      what: 'says that there is no such number',
      only: 'progress',
      change: {
        answer(told, asked) {
          if (toProgress(asked) && told.status === 404 && asked.body.includes('-0"'))
            resay(told, () => ({ detail: 'no case of that number' }));
        },
      },
      found: ['answers a wrong number as it answers a wrong further answer'],
    },
    {
      what: 'lets everybody guess for ever',
      only: 'progress',
      change: {
        answer(told, asked) {
          if (!toProgress(asked) || told.status !== 429) return;
          const problem = { type: 'urn:tongban:problem:not-found', title: 'none', status: 404 };
          Object.assign(told, { status: 404, body: JSON.stringify(problem) });
        },
      },
      found: ['stops who guesses further answers, and says when to come back'],
    },
    {
      what: 'hands the token to who looks a case up',
      only: 'progress',
      change: (() => {
        const tokens = new Map();
        return {
          answer(told, asked) {
            if (asked.path === '/cases' && told.status === 201)
              tokens.set(json(told).caseNumber, json(told).token);
            if (toProgress(asked) && told.status === 200 && asked.body.includes('"name"'))
              resay(told, ({ caseNumber }) => ({ itemName: tokens.get(caseNumber) }));
          },
        };
      })(),
      found: ['finds a case by its number and one further answer'],
    },
    {
      what: 'lists the oldest case first',
      only: 'progress',
      change: {
        answer(told, asked) {
          if (asked.path.startsWith('/cases?') && told.status === 200)
            resay(told, ({ items }) => ({ items: items.reverse() }));
        },
      },
      found: ['lists one’s own cases, the newest first, and nobody’s to nobody'],
    },
    {
      what: 'goes on counting during a special procedure',
      only: 'progress',
      change: {
        answer: (told) => told.body.includes('"paused":true') && resay(told, () => ({ paused: false })),
      },
      found: ['stops the clock of a case for a special procedure, and lets it go on'],
    },
  ];

  describe('finds a gateway that', { concurrency: 2 }, () => {
    for (const { what, only, change, found } of broken)
      it(what, async () => {
        const proxy = await behind(gateway.url, change);
        const { ended, failures } = await check(proxy.url, only);
        proxy.close();
        assert.equal(ended, 1);
        const ids = failures.map(({ id }) => id);
        for (const id of found) assert.ok(ids.includes(id), JSON.stringify(failures, null, 1));
      });
  });
});
