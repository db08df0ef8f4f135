// How cases go on, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fingerprintOf } from '@tongban/core/form';
import { loadCalendar } from '@tongban/core/limits';
import { cookieIn, fictionalLogin, fictionalPeople } from './fictional-login.mjs';
import { checkCatalogue, jointTrial, readTrialPage } from './joint-trial.mjs';
import { asDepartment, said, testDesk } from './test-desk.mjs';

const catalogue = fileURLToPath(new URL('progress-catalogue.json', import.meta.url));
const { forms } = JSON.parse(await readFile(catalogue, 'utf8'));
const monday = '2026-11-23T09:00:00+08:00';
const { person, another } = fictionalPeople;

/** @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite` */
export function progressSuite(start) {
  const limits = { lookUpsOfClient: 100_000, ratingRequestsOfClient: 100_000 };
  const desk = testDesk(start, {
    at: monday,
    options: { catalogue: [catalogue, checkCatalogue], login: fictionalLogin, limits },
  });
  const { get, post, send } = desk;

  const apply = async (
    value = { name: '林悦', idNumber: '99010119900307004X' },
    { formId = 'contact-change', headers } = {},
  ) => {
    const { schema } = forms.find(({ id }) => id === formId);
    const told = await send(
      '/cases',
      { formId, formVersion: fingerprintOf(schema), value },
      randomUUID(),
      headers,
    );
    assert.equal(told.status, 201, told.text);
    return told.json;
  };
  const progress = (body, headers) => post('/cases/progress', body, headers);
  const step = (number, body, key) => send(`/cases/${number}/steps`, body, key, asDepartment);
  const goThrough = async (number, ...steps) => {
    let told;
    for (const each of steps) {
      told = await step(number, typeof each === 'string' ? { step: each } : each);
      assert.equal(told.status, 200, `${JSON.stringify(each)} ${told.text}`);
    }
    return told.json;
  };
  const on = (day) => (desk.time = Date.parse(`${day}T10:00:00+08:00`));
  const signIn = async (who) => ({ cookie: cookieIn(await post('/login/fictional', { person: who })) });
  const decided = (outcome, note) => ({ step: 'decided', outcome, ...(note && { note }) });

  describe('the progress of a case', () => {
    it('begins with its receipt, and names the item', async () => {
      const { token, caseNumber, receivedAt } = await apply();
      assert.deepEqual((await progress({ token })).json, {
        caseNumber,
        formId: 'contact-change',
        itemName: '联系方式变更（虚构）',
        department: '津港市公安局（虚构）',
        status: 'received',
        receivedAt,
        updatedAt: receivedAt,
        steps: [{ step: 'received', at: receivedAt }],
        paused: false,
      });
    });

    it('tells each step with its time, its outcome and what the department says', async () => {
      const { token, caseNumber } = await apply();
      await goThrough(caseNumber, 'accepted', 'processing', decided('granted', '请领取结果'), 'delivered');
      const { steps, status } = (await progress({ token })).json;
      assert.deepEqual(
        steps.map(({ step: name, outcome, note }) => [name, outcome, note].filter(Boolean).join(' ')),
        ['received', 'accepted', 'processing', 'decided granted 请领取结果', 'delivered'],
      );
      assert.ok(steps.every(({ at }) => at === new Date(desk.time).toISOString()));
      assert.equal(status, 'done');
    });

    it('is told by the status, too', async () => {
      const { token, caseNumber } = await apply();
      const status = async () => (await post('/cases/status', { token })).json.status;
      const seen = [await status()];
      for (const each of ['correction', 'accepted', 'special', 'processing', decided('refused')]) {
        await goThrough(caseNumber, each);
        seen.push(await status());
      }
      assert.deepEqual(seen, ['received', 'correction', 'accepted', 'suspended', 'accepted', 'done']);
    });

    for (const [outcome, status] of [
      ['not-accepted', 'refused'],
      ['withdrawn', 'returned'],
    ])
      it(`ends without acceptance as ${outcome}`, async () => {
        const { caseNumber } = await apply();
        assert.equal((await goThrough(caseNumber, decided(outcome))).status, status);
      });

    it('is the department’s to say, and nobody else’s', async () => {
      const { caseNumber, token } = await apply();
      const stranger = await send(`/cases/${caseNumber}/steps`, { step: 'accepted' });
      const wrong = await send(`/cases/${caseNumber}/steps`, { step: 'accepted' }, randomUUID(), {
        authorization: `Bearer ${token}`,
      });
      assert.deepEqual([said(stranger), said(wrong)], ['401 unauthorised', '401 unauthorised']);
      assert.equal(said(await step('20261123-none', { step: 'accepted' })), '404 not-found');
    });

    for (const [what, steps, next] of [
      ['be processed before it was accepted', [], { step: 'processing' }],
      ['stand still before it was accepted', [], { step: 'special' }],
      ['be accepted twice', ['accepted'], { step: 'accepted' }],
      ['be granted before it was accepted', [], decided('granted')],
      ['be not accepted after it was', ['accepted'], decided('not-accepted')],
      ['be corrected out of a special procedure', ['accepted', 'special'], { step: 'correction' }],
      ['be delivered before it was decided', ['accepted'], { step: 'delivered' }],
      ['be decided twice', ['accepted', decided('granted')], decided('refused')],
      ['be delivered after it was withdrawn', [decided('withdrawn')], { step: 'delivered' }],
      ['go on after its delivery', ['accepted', decided('granted'), 'delivered'], { step: 'processing' }],
    ])
      it(`cannot ${what}`, async () => {
        const { caseNumber, token } = await apply();
        if (steps.length > 0) await goThrough(caseNumber, ...steps);
        const before = (await progress({ token })).json;
        assert.equal(said(await step(caseNumber, next)), '409 case-step');
        assert.deepEqual((await progress({ token })).json, before);
      });

    it('takes a step once for its key, and another not under it', async () => {
      const { caseNumber, token } = await apply();
      const key = randomUUID();
      const all = await Promise.all([1, 2, 3].map(() => step(caseNumber, { step: 'accepted' }, key)));
      assert.deepEqual(new Set(all.map(({ status, text }) => `${status} ${text}`)).size, 1);
      assert.equal((await progress({ token })).json.steps.length, 2);
      assert.equal(said(await step(caseNumber, { step: 'processing' }, key)), '422 key-reused');
    });

    it('takes one of two steps that exclude each other at the same moment', async () => {
      const { caseNumber } = await apply();
      const both = await Promise.all(
        [decided('not-accepted'), decided('withdrawn')].map((each) => step(caseNumber, each)),
      );
      assert.deepEqual(both.map(said).sort(), ['200', '409 case-step']);
    });

    for (const [what, body, pointer] of [
      ['a decision without an outcome', { step: 'decided' }, undefined],
      ['a step nobody knows', { step: 'lost' }, undefined],
      ['the receipt', { step: 'received' }, undefined],
      ['a day due of a pause', { step: 'special', due: '2026-12-01' }, undefined],
    ])
      it(`takes no step that is ${what}`, async () => {
        const { caseNumber } = await apply();
        const told = await step(caseNumber, body);
        assert.equal(said(told), '400 request', pointer);
      });

    it('of a joint case is told part by part, each with steps of its own', async () => {
      on('2026-11-23');
      const page = await readTrialPage();
      const trial = jointTrial(page, {
        acceptedOn: '2026-11-23',
        calendar: await loadCalendar(),
        signedAt: monday,
      });
      const { token, caseNumber, subCases } = (await send('/cases', trial)).json;
      const [first, second] = subCases.map((part) => part.caseNumber);
      await goThrough(first, 'accepted', 'processing');
      await goThrough(second, decided('not-accepted'));
      const told = (await progress({ token })).json;
      assert.deepEqual(
        told.subCases.map(({ caseNumber: number, status, steps, due }) => [
          number,
          status,
          steps.length,
          due,
        ]),
        [
          [first, 'accepted', 3, '2026-12-07'],
          [second, 'refused', 2, undefined],
        ],
      );
      assert.deepEqual([told.caseNumber, told.steps.length], [caseNumber, 1]);
    });
  });

  describe('the day a case is due', () => {
    const dueOf = async (token) => {
      const { due, paused } = (await progress({ token })).json;
      return paused ? 'paused' : due;
    };

    it('is counted from its acceptance, in days worked', async () => {
      on('2026-11-20');
      const { token, caseNumber } = await apply();
      assert.equal(await dueOf(token), undefined);
      on('2026-11-23');
      await goThrough(caseNumber, 'accepted');
      assert.equal(await dueOf(token), '2026-12-07');
    });

    it('waits during a special procedure, and has as many days left after it', async () => {
      on('2026-11-23');
      const { token, caseNumber } = await apply();
      await goThrough(caseNumber, 'accepted');
      on('2026-11-25');
      await goThrough(caseNumber, 'special');
      assert.equal(await dueOf(token), 'paused');
      // Eight of ten are left.
      on('2026-12-10');
      await goThrough(caseNumber, 'processing');
      assert.equal(await dueOf(token), '2026-12-22');
    });

    it('waits during a correction after the acceptance; before it nothing has begun', async () => {
      on('2026-11-23');
      const { token, caseNumber } = await apply();
      await goThrough(caseNumber, 'correction');
      assert.equal((await progress({ token })).json.paused, false);
      on('2026-11-24');
      await goThrough(caseNumber, 'accepted', 'correction');
      assert.equal(await dueOf(token), 'paused');
      on('2026-11-26');
      await goThrough(caseNumber, 'processing');
      assert.equal(await dueOf(token), '2026-12-10');
    });

    it('in days of the calendar has days of the calendar left', async () => {
      on('2026-11-02');
      const { token, caseNumber } = await apply({ reason: '到期' }, { formId: 'card-renewal' });
      await goThrough(caseNumber, 'accepted');
      assert.equal(await dueOf(token), '2026-12-02');
      on('2026-11-12');
      await goThrough(caseNumber, 'special');
      on('2026-11-22');
      await goThrough(caseNumber, 'processing');
      // Twenty days after Sunday, a Saturday: the next day worked.
      assert.equal(await dueOf(token), '2026-12-14');
    });

    it('is the department’s own where it says one', async () => {
      on('2026-11-23');
      const { token, caseNumber } = await apply();
      await goThrough(caseNumber, { step: 'accepted', due: '2026-12-31' });
      assert.equal(await dueOf(token), '2026-12-31');
    });
  });

  describe('looking a case up', () => {
    const lookUp = (caseNumber, more, headers) => progress({ caseNumber, ...more }, headers);

    it('takes its number and the name, or the last four of the document', async () => {
      const { caseNumber } = await apply();
      for (const answer of [{ name: '林悦' }, { name: ' 林 悦' }, { document: '004X' }, { document: '004x' }])
        assert.equal((await lookUp(caseNumber, answer)).json.caseNumber, caseNumber);
    });

    it('tells neither the token nor what the department has written', async () => {
      const { caseNumber, token } = await apply();
      await goThrough(caseNumber, { step: 'correction', note: '请补交户口簿' });
      const told = await lookUp(caseNumber, { name: '林悦' });
      assert.equal(told.json.steps.length, 2);
      for (const secret of [token, '请补交户口簿', '林悦', '004X']) assert.ok(!told.text.includes(secret));
    });

    it('answers a wrong number, a wrong answer and one the case does not have alike', async () => {
      const { caseNumber } = await apply();
      const bare = await apply({ reason: '到期' }, { formId: 'card-renewal' });
      const all = [
        await lookUp(caseNumber, { name: '周明礼' }),
        await lookUp(caseNumber, { document: '0000' }),
        await lookUp('20261123999999', { name: '林悦' }),
        await lookUp(bare.caseNumber, { name: '林悦' }),
      ];
      assert.deepEqual(new Set(all.map(({ status, text }) => `${status} ${text}`)).size, 1);
      assert.equal(said(all[0]), '404 not-found');
    });

    it('takes as long for a wrong number as for a wrong answer', async () => {
      const numbers = [];
      for (let index = 0; index < 40; index += 1) numbers.push((await apply()).caseNumber);
      const timed = async (number) => {
        const begun = performance.now();
        await lookUp(number, { name: '周明礼' });
        return performance.now() - begun;
      };
      const known = [];
      const unknown = [];
      for (const number of numbers) {
        known.push(await timed(number));
        unknown.push(await timed(`${number}9`));
      }
      const median = (all) => all.sort((one, other) => one - other)[all.length / 2];
      const ratio = median(known) / median(unknown);
      assert.ok(ratio > 0.4 && ratio < 2.5, String(ratio));
    });

    it('stops after some wrong answers for a number, whoever asks; the right one is not taken then', async () => {
      const { caseNumber } = await apply();
      const statuses = [];
      for (let index = 0; index < 12; index += 1) {
        const headers = { 'x-forwarded-for': `203.0.113.${index}` };
        statuses.push((await lookUp(caseNumber, { document: String(1000 + index) }, headers)).status);
      }
      assert.deepEqual(statuses, [...Array(10).fill(404), 429, 429]);
      const right = await lookUp(caseNumber, { name: '林悦' });
      assert.equal(said(right), '429 rate-limited');
      assert.match(right.headers.get('retry-after'), /^\d+$/);
      desk.time += 24 * 3_600_000;
      assert.equal((await lookUp(caseNumber, { name: '林悦' })).status, 200);
    });

    it('counts as many wrong ones that come at the same moment', async () => {
      const { caseNumber } = await apply();
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, index) => lookUp(caseNumber, { document: String(2000 + index) })),
      );
      assert.equal(all.filter(({ status }) => status === 404).length, 10);
    });

    it('stops for a number there is no case of likewise', async () => {
      const statuses = [];
      for (let index = 0; index < 11; index += 1)
        statuses.push((await lookUp('20990101000001', { document: '0000' })).status);
      assert.deepEqual(statuses.slice(9), [404, 429]);
    });

    it('is seldom taken from one client; a token is more often', async () => {
      await desk.restart({ limits: { ...limits, lookUpsOfClient: 3 } });
      const { token } = await apply();
      const statuses = [];
      for (let index = 0; index < 4; index += 1)
        statuses.push((await lookUp(`2026112300${index}`, { name: '林悦' })).status);
      const byToken = (await progress({ token })).status;
      await desk.restart({ limits });
      assert.deepEqual([statuses, byToken], [[404, 404, 404, 429], 200]);
    });

    it('keeps no further answer, only what it is compared by; and forgets guesses', async () => {
      await desk.restart({ limits });
      const { caseNumber } = await apply();
      await lookUp(caseNumber, { name: '周明礼' });
      const rows = JSON.stringify([
        await desk.gateway.query('select * from case_answers'),
        await desk.gateway.query('select * from case_guesses'),
      ]);
      for (const secret of ['林悦', '004X', '周明礼', '99010119900307']) assert.ok(!rows.includes(secret));
      desk.time += 24 * 3_600_000;
      await desk.gateway.sweep();
      assert.deepEqual(await desk.gateway.query('select 1 as one from case_guesses'), []);
    });

    for (const body of [
      {},
      { caseNumber: '20261123000001' },
      { caseNumber: '20261123000001', name: '林悦', document: '004X' },
      { caseNumber: '../1', name: '林悦' },
      { token: 'short' },
    ])
      it(`takes nothing else: ${JSON.stringify(Object.keys(body))}`, async () => {
        assert.equal(said(await progress(body)), '400 request');
      });

    it('can ask what a department knows otherwise', async () => {
      await desk.restart({ limits, furtherAnswers: ({ value }) => ({ name: value.applicant }) });
      const { caseNumber } = await apply({ name: '林悦', applicant: '林晚照' });
      const found = (await lookUp(caseNumber, { name: '林晚照' })).status;
      const other = (await lookUp(caseNumber, { name: '林悦' })).status;
      await desk.restart({ limits });
      assert.deepEqual([found, other], [200, 404]);
    });
  });

  describe('one’s cases', () => {
    it('are those sent while signed in, newest first, and nobody else’s', async () => {
      const [own, other] = [await signIn(person), await signIn(another)];
      const first = await apply(undefined, { headers: own });
      await apply(undefined, { headers: other });
      await apply();
      const second = await apply(undefined, { headers: own });
      await goThrough(first.caseNumber, 'accepted');
      const { items, next } = (await get('/cases', own)).json;
      assert.deepEqual(
        items.map(({ caseNumber, status, token }) => [caseNumber, status, token]),
        [
          [second.caseNumber, 'received', second.token],
          [first.caseNumber, 'accepted', first.token],
        ],
      );
      assert.deepEqual([items[0].itemName, next], ['联系方式变更（虚构）', undefined]);
    });

    it('come page by page, also when new ones arrive meanwhile', async () => {
      const own = await signIn({ id: 'with-many', name: '林晚照' });
      const sent = [];
      for (let index = 0; index < 5; index += 1)
        sent.unshift((await apply(undefined, { headers: own })).caseNumber);
      const seen = [];
      let next = '';
      do {
        const page = (await get(`/cases?limit=2${next && `&cursor=${next}`}`, own)).json;
        seen.push(...page.items.map(({ caseNumber }) => caseNumber));
        next = page.next ?? '';
        await apply(undefined, { headers: own });
      } while (next);
      assert.deepEqual(seen, sent);
    });

    it('are told to nobody who is not signed in, and of nobody else by their cursor', async () => {
      assert.equal(said(await get('/cases')), '401 unauthorised');
      const own = await signIn(person);
      const { next } = (await get('/cases?limit=1', own)).json;
      assert.equal(said(await get(`/cases?cursor=${next}`)), '401 unauthorised');
      const other = await signIn({ id: 'with-none', name: '林晚照' });
      assert.deepEqual((await get(`/cases?cursor=${next}`, other)).json, { items: [] });
    });

    for (const [what, query, pointer] of [
      ['a limit of none', 'limit=0', '/query/limit'],
      ['a cursor that is none', 'cursor=abcdef', '/query/cursor'],
      [
        'a cursor of another list',
        `cursor=${Buffer.from('["a",20]').toString('base64url')}`,
        '/query/cursor',
      ],
    ])
      it(`${what}: the problem names the place`, async () => {
        const told = await get(`/cases?${query}`, await signIn(person));
        assert.deepEqual([told.status, told.type, told.json.pointer], [400, 'request', pointer]);
      });

    it('are in no log by number, token or name', async () => {
      const own = await signIn(person);
      const { caseNumber, token } = await apply(undefined, { headers: own });
      await goThrough(caseNumber, 'accepted');
      await progress({ token });
      await progress({ caseNumber, name: '林悦' });
      const log = JSON.stringify(desk.lines);
      assert.match(log, /cases\/:caseNumber\/steps/);
      for (const secret of [caseNumber, token, '林悦', person.id]) assert.ok(!log.includes(secret), secret);
    });
  });
}
