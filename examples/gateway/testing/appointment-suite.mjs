// What the gateway does about appointments, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { asDepartment, said, testDesk } from './test-desk.mjs';

const day = 86_400_000;

/** A Monday; the Saturday after it is a day off, and so is the holiday of 1 October. */
const monday = '2026-11-23';

const halls = (rules = {}) => ({
  rules: { daysAhead: 7, closeMinutes: 30, cancelMinutes: 60, checkInMinutes: 15, keepDays: 30, ...rules },
  halls: [
    {
      id: 'centre',
      name: '津港市政务服务中心（虚构）',
      address: '津港市望海区政务路1号（虚构）',
      hours: '周一至周五 9:00—17:00',
      closed: ['2026-11-25'],
      asks: { document: 'optional' },
      themes: [
        {
          id: 'household',
          name: '户籍业务',
          area: '二楼 B 区',
          windows: ['3号窗口'],
          items: ['item-a'],
          letter: 'H',
          slots: [
            { from: '10:00', until: '11:00', total: 5 },
            { from: '09:00', until: '10:00', total: 5 },
            { from: '14:00', until: '15:00', total: 1 },
          ],
        },
        {
          id: 'tax',
          name: '税务业务',
          items: ['item-b'],
          slots: [{ from: '09:00', until: '12:00', total: 1 }],
        },
      ],
    },
    {
      id: 'east',
      name: '东区便民服务中心（虚构）',
      address: '津港市东区渔港街8号（虚构）',
      hours: '每天 9:00—12:00',
      week: [1, 2, 3, 4, 5, 6, 7],
      asks: { name: 'no', phone: 'optional', document: 'required' },
      themes: [{ id: 'general', name: '综合业务', slots: [{ from: '09:00', until: '12:00', total: 2 }] }],
    },
  ],
});

const at = (clock, on = monday) => `${on}T${clock}:00+08:00`;

/**
 * Declares the tests.
 *
 * @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite`
 * @param {{ shared?: boolean }} [database] whether several gateways may be on it
 */
export function appointmentSuite(start, { shared = false } = {}) {
  const desk = testDesk(start, {
    at: at('08:00'),
    options: { halls: halls() },
    empty: ['appointments', 'appointment_numbers'],
  });
  const person = { name: '林晚照', phone: '19900000311' };
  const wanted = (clock, change = {}) => ({
    hall: 'centre',
    item: 'item-a',
    slot: clock.includes('T') ? clock : at(clock),
    person,
    ...change,
  });
  const book = (body, key) => desk.send('/appointments', body, key);
  const look = (token) => desk.post('/appointments/lookup', { token });
  const cancel = (token) => desk.post('/appointments/cancellations', { token });
  const change = (token, slot) => desk.post('/appointments/changes', { token, slot });
  const times = async (query = 'hall=centre&item=item-a') =>
    (await desk.get(`/appointments/times?${query}`)).json.days;
  const left = async (slot, query) =>
    (await times(query)).flatMap(({ slots }) => slots).find((each) => each.start === slot)?.left;

  describe('halls', () => {
    it('are told with their themes, those of an item alone where one is named', async () => {
      const all = await desk.get('/appointments/halls');
      assert.deepEqual(
        all.json.items.map(({ id, themes }) => [id, themes.map((theme) => theme.id)]),
        [
          ['centre', ['household', 'tax']],
          ['east', ['general']],
        ],
      );
      const some = await desk.get('/appointments/halls?item=item-b');
      assert.deepEqual(
        some.json.items.map(({ id, themes }) => [id, themes.map((theme) => theme.id)]),
        [
          ['centre', ['tax']],
          ['east', ['general']],
        ],
      );
      assert.deepEqual(all.json.items[0].asks, { name: 'required', phone: 'required', document: 'optional' });
    });

    it('tell the times of the days ahead by the clocks of China, closed days among them', async () => {
      const days = await times();
      assert.deepEqual(
        days.map(({ day: each, closed = false }) => [each, closed]),
        [
          ['2026-11-23', false],
          ['2026-11-24', false],
          ['2026-11-25', true],
          ['2026-11-26', false],
          ['2026-11-27', false],
          ['2026-11-28', true],
          ['2026-11-29', true],
        ],
      );
      assert.deepEqual(days[0].slots[0], { start: at('09:00'), end: at('10:00'), total: 5, left: 5 });
      assert.deepEqual(days[2].slots, []);
      assert.equal((await times('hall=centre&item=item-a&from=2026-11-28')).length, 2);
      assert.ok((await times('hall=east')).every(({ closed }) => !closed));
    });

    it('close on holidays, and open on the Saturdays that are worked instead', async () => {
      const now = desk.time;
      desk.time = Date.parse(at('08:00', '2026-10-05'));
      const days = await times();
      desk.time = now;
      assert.deepEqual(
        days.map(({ day: each, closed = false }) => [each.slice(5), closed]),
        [
          ['10-05', true],
          ['10-06', true],
          ['10-07', true],
          ['10-08', false],
          ['10-09', false],
          ['10-10', false],
          ['10-11', true],
        ],
      );
    });

    it('say what they do not know, and where', async () => {
      const answers = await Promise.all(
        [
          'hall=nowhere',
          'hall=centre',
          'hall=centre&theme=no-such',
          'hall=centre&item=item-z',
          'item=item-a',
        ].map((query) => desk.get(`/appointments/times?${query}`)),
      );
      assert.deepEqual(
        answers.map((answer) => [said(answer), answer.json.pointer]),
        [
          ['404 not-found', undefined],
          ['400 request', '/query/theme'],
          ['400 request', '/query/theme'],
          ['400 request', '/query/item'],
          ['400 request', '/query/hall'],
        ],
      );
    });
  });

  describe('a booking', () => {
    it('is answered with where and when, a number and a token, and names nobody in full', async () => {
      const answer = await book(wanted('09:00'));
      const { token, number, ...rest } = answer.json;
      assert.equal(answer.status, 201);
      assert.match(number, /^H\d{3}$/);
      assert.match(token, /^[\w-]{32}$/);
      assert.deepEqual(rest, {
        status: 'booked',
        hall: {
          id: 'centre',
          name: '津港市政务服务中心（虚构）',
          address: '津港市望海区政务路1号（虚构）',
        },
        theme: '户籍业务',
        area: '二楼 B 区',
        windows: ['3号窗口'],
        item: 'item-a',
        start: at('09:00'),
        end: at('10:00'),
        checkInBy: at('09:15'),
        cancelUntil: at('08:00'),
        person: { name: '**照', phone: '1*********1' },
      });
      assert.deepEqual((await look(token)).json, { number, ...rest });
    });

    it('is the same for its key, also from two tabs and after a restart, and takes one place', async () => {
      const before = await left(at('10:00'));
      const [key, body] = [randomUUID(), wanted('10:00')];
      const answers = await Promise.all(Array.from({ length: 6 }, () => book(body, key)));
      await desk.restart();
      answers.push(await book(body, key));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
      assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
      assert.equal(await left(at('10:00')), before - 1);
      assert.equal(said(await book({ ...body, slot: at('09:00') }, key)), '422 key-reused');
    });

    it('of two times at the same moment by one key is one of them', async () => {
      const key = randomUUID();
      const on = '2026-11-26';
      const answers = await Promise.all(['09:00', '10:00'].map((clock) => book(wanted(at(clock, on)), key)));
      assert.deepEqual(answers.map(said).sort(), ['201', '422 key-reused']);
    });

    it('is never sold twice: of forty at the same moment as many are taken as there are places', async () => {
      const slot = at('09:00', '2026-11-24');
      const answers = await Promise.all(Array.from({ length: 40 }, () => book(wanted(slot))));
      const taken = answers.filter(({ status }) => status === 201);
      assert.equal(taken.length, 5);
      assert.equal(new Set(taken.map(({ json }) => json.number)).size, 5);
      const refused = answers.filter(({ status }) => status !== 201);
      assert.deepEqual([...new Set(refused.map(said))], ['409 slot-full']);
      assert.deepEqual(
        refused[0].json.slots.map((each) => each.start),
        [at('10:00', '2026-11-24'), at('14:00', '2026-11-24'), at('09:00', '2026-11-26')],
      );
      assert.equal(await left(slot), 0);
      const rows = await desk.gateway.query(
        `select place from appointments where starts_at = $1 and theme = 'household' order by place`,
        [new Date(slot)],
      );
      assert.deepEqual(
        rows.map(({ place }) => place),
        [1, 2, 3, 4, 5],
      );
    });

    if (shared)
      it('is never sold twice by two gateways on one database', async () => {
        const beside = await desk.startBeside();
        const slot = at('10:00', '2026-11-24');
        const urls = [desk.gateway.url, beside.url];
        const key = randomUUID();
        const answers = await Promise.all(
          Array.from({ length: 30 }, (_, one) =>
            desk.send('/appointments', wanted(slot), one < 6 ? key : randomUUID(), {}, urls[one % 2]),
          ),
        );
        await beside.close();
        const taken = answers.filter(({ status }) => status === 201);
        assert.equal(new Set(taken.map(({ json }) => json.number)).size, 5);
        const ofKey = new Set(answers.slice(0, 6).map(({ text }) => text));
        assert.equal(ofKey.size, 1);
        assert.equal(await left(slot), 0);
        for (const token of new Set(taken.map(({ json }) => json.token))) await cancel(token);
      });

    it('of a time that is over, closed, too far or none is refused', async () => {
      const slots = [
        '07:00',
        at('09:00', '2026-11-25'),
        at('09:00', '2026-11-30'),
        at('09:00', '2026-11-20'),
      ];
      const answers = [];
      for (const slot of slots) answers.push(said(await book(wanted(slot))));
      desk.time = Date.parse(at('09:40'));
      answers.push(said(await book(wanted('10:00'))));
      desk.time = Date.parse(at('08:00'));
      assert.deepEqual([...new Set(answers)], ['409 slot-unknown']);
    });

    it('tells by pointer what of the person is missing, wrong or not asked', async () => {
      const answers = [
        await book(wanted('09:00', { person: { phone: '12' } })),
        await book(
          wanted('09:00', { person: { ...person, document: { kind: 'resident-id', number: '99' } } }),
        ),
        await book({ hall: 'east', slot: at('09:00', '2026-11-24'), person: { name: '林晚照' } }),
      ];
      assert.deepEqual([...new Set(answers.map(said))], ['422 issues']);
      assert.deepEqual(
        answers.map(({ json }) => json.issues.map(({ pointer, code }) => `${pointer} ${code}`)),
        [
          ['/person/name required', '/person/phone phone'],
          ['/person/document/number citizen-id'],
          ['/person/name additionalProperties', '/person/document required'],
        ],
      );
      assert.equal(
        said(await book(wanted('09:00', { person: { ...person, name: 'a\u0000b' } }))),
        '400 request',
      );
    });
  });

  describe('an appointment of one’s own', () => {
    const booked = async (slot) => (await book(wanted(slot))).json;

    it('is given back, once and for all, and its place is free at once', async () => {
      const slot = at('14:00', '2026-11-26');
      const { token } = await booked(slot);
      assert.equal(said(await book(wanted(slot))), '409 slot-full');
      const answers = [await cancel(token), await cancel(token)];
      assert.deepEqual(
        answers.map(({ status, json }) => [status, json.status]),
        [
          [200, 'cancelled'],
          [200, 'cancelled'],
        ],
      );
      assert.equal((await look(token)).json.status, 'cancelled');
      assert.equal(said(await change(token, at('10:00', '2026-11-26'))), '409 appointment-over');
      const next = await booked(slot);
      assert.notEqual(next.number, undefined);
    });

    it('is not given back after its time to do so', async () => {
      const { token } = await booked(at('10:00'));
      desk.time = Date.parse(at('09:01'));
      const answers = [await cancel(token), await change(token, at('14:00'))];
      desk.time = Date.parse(at('08:00'));
      assert.deepEqual(answers.map(said), ['409 appointment-over', '409 appointment-over']);
    });

    it('gets another time, and the old one is given back only then', async () => {
      const [from, full, to] = [
        at('10:00', '2026-11-27'),
        at('14:00', '2026-11-27'),
        at('09:00', '2026-11-27'),
      ];
      await booked(full);
      const { token, number } = await booked(from);
      const refused = await change(token, full);
      assert.equal(said(refused), '409 slot-full');
      assert.ok(refused.json.slots.every(({ left: some }) => some > 0));
      assert.equal((await look(token)).json.start, from);
      assert.equal(await left(from), 4);
      const moved = await change(token, to);
      assert.deepEqual([moved.status, moved.json.start, moved.json.token], [200, to, undefined]);
      assert.notEqual(moved.json.number, number);
      assert.deepEqual([await left(from), await left(to)], [5, 4]);
      assert.deepEqual((await change(token, to)).json, moved.json);
    });

    it('keeps one place when it is changed to many times at the same moment', async () => {
      const on = '2026-11-27';
      const { token } = await booked(at('10:00', on));
      const before = (await times()).find((each) => each.day === on).slots;
      const slots = ['09:00', '10:00', '09:00', '10:00', '09:00'].map((clock) => at(clock, on));
      const answers = await Promise.all(slots.map((slot) => change(token, slot)));
      assert.deepEqual([...new Set(answers.map(said))], ['200']);
      const after = (await times()).find((each) => each.day === on).slots;
      const sum = (each) => each.reduce((all, slot) => all + slot.left, 0);
      assert.equal(sum(after), sum(before));
    });

    it('is nobody’s without its token', async () => {
      const answers = await Promise.all([
        look('no-such-token-here'),
        cancel('no-such-token-here'),
        change('no-such-token-here', at('10:00')),
        look('x'),
      ]);
      assert.deepEqual(answers.map(said), ['404 not-found', '404 not-found', '404 not-found', '400 request']);
    });
  });

  describe('who comes, and who does not', () => {
    const documentOf = (number) => ({ document: { kind: 'other', number } });
    const bookEast = (on, number) =>
      book({ hall: 'east', slot: at('09:00', on), person: documentOf(number) });

    it('is noted by the department alone, once, and in time', async () => {
      const { json } = await book(wanted(at('10:00', '2026-11-24')));
      const arrival = { hall: 'centre', day: '2026-11-24', number: json.number };
      const note = (headers = asDepartment) => desk.post('/appointments/arrivals', arrival, headers);
      assert.equal(said(await note({})), '401 unauthorised');
      assert.equal(said(await note()), '409 appointment-over');
      const now = desk.time;
      desk.time = Date.parse(at('09:50', '2026-11-24'));
      const answers = [await note(), await note()];
      assert.deepEqual(
        answers.map((answer) => answer.json.status),
        ['arrived', 'arrived'],
      );
      const gone = await desk.post('/appointments/arrivals', { ...arrival, number: 'H999' }, asDepartment);
      assert.equal(said(gone), '404 not-found');
      assert.equal(said(await cancel(json.token)), '409 appointment-over');
      desk.time = now;
    });

    it('has as many ahead as the rules say, also of those asked for at the same moment', async () => {
      await desk.restart({ halls: halls({ mostAhead: 2 }) });
      const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
      const key = randomUUID();
      const answers = await Promise.all(days.map((on) => bookEast(on, 'P20261122')));
      assert.deepEqual(answers.map(said).sort(), ['201', '201', ...Array(3).fill('403 appointment-refused')]);
      const [one, other] = answers.filter(({ status }) => status === 201);
      await cancel(one.json.token);
      const on = '2026-11-29';
      const again = { hall: 'east', slot: at('09:00', on), person: documentOf('P20261122') };
      const both = [await book(again, key), await book(again, key)];
      assert.deepEqual(both.map(said), ['201', '201']);
      for (const { json } of [other, both[0]]) await cancel(json.token);
      await desk.restart();
    });

    it('makes no difference unless the rules say so; then who has missed too many waits', async () => {
      const missed = { most: 2, withinDays: 30, refusedDays: 10 };
      for (const on of ['2026-11-23', '2026-11-24'])
        assert.equal((await bookEast(on, 'G12345678')).status, 201);
      const now = desk.time;
      desk.time = Date.parse(at('13:00', '2026-11-24'));
      assert.equal((await bookEast('2026-11-26', 'G12345678')).status, 201);
      await desk.restart({ halls: halls({ missed }) });
      const refused = await bookEast('2026-11-27', 'g 1234-5678');
      assert.deepEqual([said(refused), refused.json.until], ['403 appointment-refused', '2026-12-05']);
      assert.equal((await bookEast('2026-11-27', 'E87654321')).status, 201);
      desk.time = Date.parse(at('08:00', '2026-12-07'));
      assert.equal((await bookEast('2026-12-08', 'G12345678')).status, 201);
      desk.time = now;
      await desk.restart();
    });
  });

  describe('what is left behind', () => {
    it('holds no name, number or token in the log, in errors or in metrics', async () => {
      const key = randomUUID();
      const document = { kind: 'resident-id', number: '990101195803120019' };
      const told = await book(wanted(at('10:00', '2026-11-26'), { person: { ...person, document } }), key);
      const wrong = await book(wanted('09:00', { person: { name: '林晚照', phone: '1990000031' } }));
      const metrics = await fetch(`${desk.gateway.url}/metrics`, { headers: asDepartment });
      const all = [JSON.stringify(desk.lines), wrong.text, await metrics.text()].join('\n');
      for (const secret of ['林晚照', '1990000031', document.number, key, told.json.token])
        assert.ok(!all.includes(secret), secret);
      for (const secret of ['林晚照', person.phone, document.number])
        assert.ok(!told.text.includes(secret), secret);
    });

    it('is nothing personal so many days after the day', async () => {
      const key = randomUUID();
      const { json } = await book(wanted(at('10:00', '2026-11-26')), key);
      const rows = () => desk.gateway.query('select * from appointments where idempotency_key = $1', [key]);
      const now = desk.time;
      desk.time += 20 * day;
      await desk.gateway.sweep();
      assert.equal((await rows()).length, 1);
      assert.equal((await look(json.token)).json.status, 'over');
      desk.time += 20 * day;
      await desk.gateway.sweep();
      assert.deepEqual(await rows(), []);
      assert.equal(said(await look(json.token)), '404 not-found');
      desk.time = now;
    });
  });

  it('is told of in takes, and refused to who guesses tokens', async () => {
    assert.ok((await desk.get('/')).json.takes.includes('appointments'));
    await desk.restart({ limits: { deskRequestsOfClient: 3 } });
    const answers = [];
    for (let guess = 0; guess < 4; guess += 1) answers.push(await look('guessed-by-the-test'));
    assert.equal(said(answers.at(-1)), '429 rate-limited');
    assert.match(answers.at(-1).headers.get('retry-after'), /^\d+$/);
    await desk.restart({ halls: undefined });
    assert.ok(!(await desk.get('/')).json.takes.includes('appointments'));
    assert.deepEqual((await desk.get('/appointments/halls')).json, { items: [] });
    await desk.restart();
  });
}
