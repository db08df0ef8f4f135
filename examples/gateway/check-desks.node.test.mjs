// `tongban gateway check` on appointments and consultations: on this gateway, and on the same behind somebody who breaks a promise.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import { startGateway } from './gateway.mjs';
import { behind } from './testing/behind.mjs';
import { answerInstead, bodyOf, isProblem, resay } from './testing/changes.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

const departmentToken = 'department-of-the-check';

const to = (path) => (asked) => asked.path.split('?')[0] === path && asked.method === 'POST';
const toBook = to('/appointments');
const toChange = to('/appointments/changes');
const toCancel = to('/appointments/cancellations');
const toLookup = to('/appointments/lookup');
const toTimes = ({ path }) => path.startsWith('/appointments/times');
const toConsult = to('/consultations');
const toStatus = to('/consultations/status');
const toSteps = ({ path }) => path.endsWith('/steps');
const toAnswers = ({ path }) => path.startsWith('/consultations/answers');
const toRecords = ({ path }) => path.startsWith('/consultations/records');

const newKey = (asked) =>
  asked.headers['idempotency-key'] && (asked.headers['idempotency-key'] = randomUUID());

/** Each made anew: some remember what they have seen. */
const broken = {
  appointments: [
    {
      what: 'takes each request for a new appointment',
      change: () => ({ request: (asked) => toBook(asked) && newKey(asked) }),
      found: ['books a time once, however often it is sent', 'does not take a key for another appointment'],
    },
    {
      what: 'sells a place twice',
      change() {
        let last;
        return {
          answer(told, asked) {
            if (!toBook(asked)) return;
            if (told.status === 201) last = bodyOf(told);
            else if (last && isProblem(told, 'slot-full')) answerInstead(told, 201, last);
          },
        };
      },
      found: ['gives each place at a time to one person, and names the times that are free next'],
    },
    {
      what: 'keeps to itself which times are free',
      change: () => ({
        answer(told, asked) {
          if (toBook(asked) && isProblem(told, 'slot-full'))
            told.body = JSON.stringify({ ...bodyOf(told), slots: [] });
        },
      }),
      found: ['gives each place at a time to one person, and names the times that are free next'],
      got: /^none$/,
    },
    {
      what: 'tells the whole number of a phone',
      change: () => ({
        answer(told, asked) {
          if (toLookup(asked) && told.status === 200)
            told.body = JSON.stringify({ ...bodyOf(told), area: '联系电话 19900000311' });
        },
      }),
      found: ['tells an appointment by its token alone, and nobody’s name or number in full'],
    },
    {
      what: 'says that it was cancelled, and keeps the place',
      change() {
        const cancelled = new Set();
        return {
          request(asked) {
            if (!toCancel(asked)) return;
            cancelled.add(bodyOf(asked).token);
            asked.path = '/appointments/lookup';
          },
          answer(told, asked) {
            if (
              asked.path === '/appointments/lookup' &&
              told.status === 200 &&
              cancelled.has(bodyOf(asked).token)
            )
              told.body = JSON.stringify({ ...bodyOf(told), status: 'cancelled' });
          },
        };
      },
      found: ['gives the place of a cancelled appointment back at once, and does not mind being asked twice'],
    },
    {
      what: 'gives the old time back before the new one is had',
      change() {
        const lost = new Map();
        return {
          answer(told, asked) {
            if (toChange(asked) && isProblem(told, 'slot-full'))
              lost.set(bodyOf(asked).token, bodyOf(asked).slot);
            const start = toLookup(asked) && lost.get(bodyOf(asked).token);
            if (start && told.status === 200) told.body = JSON.stringify({ ...bodyOf(told), start });
          },
        };
      },
      found: ['gives the old time back only when the new one is had'],
    },
    {
      what: 'tells times without the offset of China',
      change: () => ({
        answer(told, asked) {
          if (toTimes(asked) && told.status === 200)
            told.body = told.body.toString().replaceAll('+08:00', 'Z');
        },
      }),
      found: ['answers as described'],
      got: /body\/days\/\d+\/slots\/0\/start must match pattern/,
    },
    {
      what: 'has times on days it is closed',
      change: () => ({
        answer(told, asked) {
          if (!toTimes(asked) || told.status !== 200) return;
          const times = bodyOf(told);
          for (const day of times.days) day.closed = true;
          told.body = JSON.stringify(times);
        },
      }),
      found: ['tells the times of the days ahead, and what is left of each'],
    },
    {
      what: 'books for nobody',
      change: () => ({
        request: (asked) =>
          toBook(asked) &&
          resay(asked, ({ person }) => ({ person: { name: '某某', phone: '19900000311', ...person } })),
      }),
      found: ['says by pointer what is missing of a person'],
    },
    {
      what: 'lets everybody guess tokens of appointments for ever',
      change: () => ({
        request: (asked) => (asked.headers['x-forwarded-for'] = someClient()),
      }),
      found: ['stops who guesses tokens of appointments, and says when to come back'],
      got: /^no end$/,
    },
    {
      what: 'lets everybody say who has come',
      change: () => ({
        request(asked) {
          if (asked.path === '/appointments/arrivals')
            asked.headers.authorization = `Bearer ${departmentToken}`;
        },
      }),
      found: ['notes who has come for the department alone'],
    },
  ],
  consultations: [
    {
      what: 'forgets keys of questions',
      change: () => ({ request: (asked) => toConsult(asked) && newKey(asked) }),
      found: [
        'takes a question in once, however often it is sent, and repeats nothing of it',
        'does not take a key for another question',
      ],
    },
    {
      what: 'takes complaints of nobody',
      change: () => ({
        request(asked) {
          if (toConsult(asked) && asked.body.includes('complaint'))
            resay(asked, () => ({ anonymous: undefined }));
        },
      }),
      found: ['takes a report of nobody, and no complaint of nobody'],
    },
    {
      what: 'publishes what residents send',
      change() {
        let last;
        return {
          answer(told, asked) {
            if (toConsult(asked) && told.status === 201) last = bodyOf(asked);
            if (!toAnswers(asked) || told.status !== 200 || !last || !asked.path.includes('text=')) return;
            const { kind, text: question } = last;
            const item = {
              id: 'some-answer',
              kind,
              question,
              answer: '—',
              publishedAt: new Date().toISOString(),
            };
            told.body = JSON.stringify({ items: [item] });
          },
        };
      },
      found: ['publishes nothing by itself'],
    },
    {
      what: 'publishes whatever stands in it',
      change: () => ({
        request(asked) {
          if (toSteps(asked) && asked.body.includes('publish'))
            resay(asked, ({ question, answer }) => ({
              question: question.replace('林晚照', '某人'),
              answer: answer.replace('199-0000-0311', '某号'),
            }));
        },
      }),
      found: ['publishes what was written for it, without anything of who asked'],
    },
    {
      what: 'sends every page again',
      change: () => ({ request: (asked) => delete asked.headers['if-none-match'] }),
      found: ['sends published answers again only when they have changed'],
    },
    {
      what: 'begins anew for a cursor it does not know',
      change: () => ({
        request: (asked) =>
          toAnswers(asked) && (asked.path = asked.path.replace(/cursor=no-cursor[^&]*/, '')),
      }),
      found: ['tells published answers page by page, none twice, and says which cursor it does not take'],
    },
    {
      what: 'answers before anybody has the question',
      change: () => ({
        answer(told, asked) {
          if (toSteps(asked) && isProblem(told, 'consultation-step'))
            answerInstead(told, 200, { id: 'some-question', state: 'answered', published: false });
        },
      }),
      found: ['leads a question to its answer, which its token tells'],
    },
    {
      what: 'names who has reported anonymously',
      change: () => ({
        answer(told, asked) {
          if (!toRecords(asked) || told.status !== 200) return;
          const page = bodyOf(told);
          for (const record of page.items) record.contact = { name: '林晚照' };
          told.body = JSON.stringify(page);
        },
      }),
      found: ['names nobody in the record of an anonymous report, and publishes none'],
    },
    {
      what: 'tells a stranger how a question stands',
      change() {
        let known;
        return {
          request(asked) {
            if (toStatus(asked) && asked.body.includes('no-such-question') && known)
              resay(asked, () => ({ token: known }));
          },
          answer: (told, asked) => toConsult(asked) && told.status === 201 && (known = bodyOf(told).token),
        };
      },
      found: ['tells by its token alone how a question stands'],
    },
    {
      what: 'hands records to everybody',
      change: () => ({
        request: (asked) => toRecords(asked) && (asked.headers.authorization = `Bearer ${departmentToken}`),
      }),
      found: ['hands out what was sent, and takes steps after it, for the department alone'],
    },
  ],
};

const someClient = () => `203.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;

for (const [area, faults] of Object.entries(broken))
  describe(`tongban gateway check of ${area}`, () => {
    let data;
    let gateway;
    before(async () => {
      data = await newDataFolder();
      gateway = await startGateway({
        data,
        halls: fileURLToPath(new URL('check-halls.json', import.meta.url)),
        departmentToken,
        limits: { requestsOfClient: 100_000, deskRequestsOfClient: 60, rateSeconds: 2 },
      });
    });
    after(async () => {
      await gateway.close();
      await rm(data, { recursive: true });
    });

    const check = async (url) => {
      const env = { DEPARTMENT_TOKEN: departmentToken };
      const { ended, stdout } = await runCli(['gateway', 'check', url, '--json', '--only', area], { env });
      const { sentences } = JSON.parse(stdout);
      return { ended, sentences, failures: sentences.filter(({ ok }) => !ok) };
    };

    it('finds nothing in the example, and leaves no appointment behind', async () => {
      const { ended, failures, sentences } = await check(gateway.url);
      assert.deepEqual(failures, []);
      assert.equal(ended, 0);
      assert.ok(sentences.filter((each) => each.area === area).length > 10);
      const left = await gateway.query(`select 1 from appointments where state <> 'cancelled'`);
      assert.deepEqual(left, []);
    });

    describe('finds a gateway that', () => {
      for (const { what, change, found, got } of faults)
        it(what, async () => {
          const proxy = await behind(gateway.url, change());
          const { ended, failures } = await check(proxy.url);
          proxy.close();
          await gateway.query(`update appointments set state = 'cancelled'`);
          assert.equal(ended, 1);
          for (const id of found) {
            const failure = failures.find((each) => each.id === id && (!got || got.test(each.got)));
            assert.ok(failure, JSON.stringify(failures, null, 1));
            assert.notEqual(failure.got, '');
          }
        });
    });
  });
