// What the gateway does about questions, complaints, suggestions and reports, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { asDepartment, said, testDesk } from './test-desk.mjs';

const day = 86_400_000;
const origin = 'https://www.jingang.example';

/**
 * Declares the tests.
 *
 * @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite`
 */
export function consultationSuite(start) {
  const desk = testDesk(start, {
    at: '2026-11-23T09:00:00+08:00',
    options: { origins: [origin], consultations: { dueDays: { consult: 3 }, keepDays: 30 } },
    empty: ['consultation_steps', 'published_answers', 'consultations'],
  });
  const contact = { name: '林晚照', phone: '199 0000 0311', email: 'lin@jingang.example' };
  const question = { kind: 'consult', item: 'item-a', text: '老年证可以在哪里办？', contact };
  const send = (body, key) => desk.send('/consultations', body, key);
  const status = (token) => desk.post('/consultations/status', { token });
  const records = (query = '', headers = asDepartment) => desk.get(`/consultations/records${query}`, headers);
  const step = (id, body, key = randomUUID(), headers = asDepartment) =>
    desk.send(`/consultations/${id}/steps`, body, key, headers);
  const answers = (query = '', headers) => desk.get(`/consultations/answers${query}`, headers);

  /** All records, page by page. */
  const allRecords = async () => {
    const all = [];
    let next;
    for (;;) {
      const { json } = await records(`?limit=3${next ? `&cursor=${next}` : ''}`);
      if (json.items.length === 0) return all;
      all.push(...json.items);
      next = json.next;
    }
  };
  const recordOf = async ({ number }) => (await allRecords()).find((each) => each.number === number);
  const sent = async (change = {}) => {
    const { json } = await send({ ...question, ...change });
    return { ...json, id: (await recordOf(json)).id };
  };
  const answered = async (change, answer = '各街道便民服务中心均可办理。') => {
    const made = await sent(change);
    await step(made.id, { step: 'assign', to: '民政窗口' });
    await step(made.id, { step: 'answer', answer });
    return made;
  };
  const published = async (words, change) => {
    const made = await answered(change);
    const told = await step(made.id, { step: 'publish', question: words, answer: '可以。' });
    assert.equal(told.json.published, true);
    return made;
  };

  describe('what is sent', () => {
    it('is answered with a number, the last day for an answer and a token, and repeats nothing', async () => {
      const { status: code, json, text } = await send(question);
      const { number, token, ...rest } = json;
      assert.equal(code, 201);
      assert.match(number, /^Z20261123\d{6}$/);
      assert.match(token, /^[\w-]{32}$/);
      // Three working days after a Monday.
      assert.deepEqual(rest, { kind: 'consult', receivedAt: '2026-11-23T01:00:00.000Z', due: '2026-11-26' });
      for (const word of [question.text, ...Object.values(contact)]) assert.ok(!text.includes(word));
    });

    it('is taken in once for its key, also from two tabs and after a restart', async () => {
      const key = randomUUID();
      const before = (await allRecords()).length;
      const all = await Promise.all(Array.from({ length: 6 }, () => send(question, key)));
      await desk.restart();
      all.push(await send(question, key));
      assert.deepEqual([...new Set(all.map(({ status: code }) => code))], [201]);
      assert.equal(new Set(all.map(({ text }) => text)).size, 1);
      assert.equal((await allRecords()).length, before + 1);
      assert.equal(said(await send({ ...question, text: '另一个问题' }, key)), '422 key-reused');
    });

    it('is anonymous in a report and a suggestion alone, and then without a contact', async () => {
      const anonymous = { text: '窗口有人插队', anonymous: true };
      const all = await Promise.all([
        send({ kind: 'report', ...anonymous }),
        send({ kind: 'suggestion', ...anonymous }),
        send({ kind: 'complaint', ...anonymous }),
        send({ kind: 'consult', ...anonymous }),
        send({ kind: 'report', ...anonymous, contact }),
      ]);
      assert.deepEqual(
        all.map((each) => [said(each), each.json.issues?.[0].pointer].filter(Boolean).join(' ')),
        ['201', '201', '422 issues /anonymous', '422 issues /anonymous', '422 issues /contact'],
      );
      const record = await recordOf(all[0].json);
      assert.deepEqual([record.anonymous, record.contact], [true, undefined]);
    });

    it('names the bad rating a complaint follows, and no other', async () => {
      const rate = async (level) => {
        const form = {
          formId: 'contact-details',
          formVersion: '1',
          value: { name: '张三', phone: '09912345678' },
        };
        const { caseNumber, token: caseToken } = (await desk.send('/cases', form)).json;
        const { token } = (await desk.post('/ratings/tokens', { kind: 'case', caseNumber, caseToken })).json;
        const ratedAt = new Date(desk.time).toISOString();
        const tags = level < 3 ? ['207'] : [];
        const rating = {
          token,
          stage: 'first',
          level,
          tags,
          tagVersion: '2',
          anonymous: true,
          channel: 'pc',
          ratedAt,
        };
        return (await desk.send('/ratings', rating)).json.id;
      };
      const [bad, good] = [await rate(2), await rate(5)];
      const all = await Promise.all([
        send({ kind: 'complaint', text: '没有材料样本', rating: bad }),
        send({ kind: 'complaint', text: '没有材料样本', rating: good }),
        send({ kind: 'complaint', text: '没有材料样本', rating: 'no-such-rating' }),
        send({ kind: 'consult', text: '没有材料样本', rating: bad }),
      ]);
      assert.deepEqual(all.map(said), ['201', '422 issues', '422 issues', '422 issues']);
      assert.deepEqual(
        all.slice(1).map(({ json }) => json.issues[0].pointer),
        ['/rating', '/rating', '/rating'],
      );
      assert.equal((await recordOf(all[0].json)).rating, bad);
    });

    it('is refused with the place where it is otherwise than described', async () => {
      const wrong = [
        [{ ...question, kind: 'praise' }, '/body/kind'],
        [{ ...question, text: ' \n' }, '/body/text'],
        [{ ...question, text: 'a\u0000b' }, '/body/text'],
        [{ ...question, text: '长'.repeat(2001) }, '/body/text'],
        [{ ...question, idNumber: '1' }, '/body/idNumber'],
        [{ ...question, contact: { wechat: 'x' } }, '/body/contact/wechat'],
      ];
      for (const [body, pointer] of wrong) {
        const answer = await send(body);
        assert.deepEqual([said(answer), answer.json.pointer], ['400 request', pointer]);
      }
      assert.equal((await send({ ...question, text: '长'.repeat(2000) })).status, 201);
    });
  });

  describe('the department', () => {
    it('alone reads records and takes steps', async () => {
      const { id } = await sent();
      const all = await Promise.all([
        records('', {}),
        records('', { authorization: 'Bearer somebody-else-entirely' }),
        step(id, { step: 'close' }, randomUUID(), {}),
      ]);
      assert.deepEqual([...new Set(all.map(said))], ['401 unauthorised']);
    });

    it('leads one from its coming to its end, and the token tells the answer', async () => {
      const { id, token } = await sent();
      const states = async () => (await status(token)).json.state;
      const to = (body) => step(id, body);
      assert.equal(await states(), 'received');
      assert.equal(said(await to({ step: 'answer', answer: '可以' })), '409 consultation-step');
      assert.deepEqual((await to({ step: 'assign', to: '民政窗口' })).json, {
        id,
        state: 'assigned',
        published: false,
      });
      assert.equal((await to({ step: 'assign', to: '社保窗口' })).status, 200);
      assert.equal((await to({ step: 'answer', answer: '各街道均可办理。' })).json.state, 'answered');
      assert.equal(said(await to({ step: 'answer', answer: '改口' })), '409 consultation-step');
      const { json } = await status(token);
      assert.deepEqual([json.state, json.answer], ['answered', '各街道均可办理。']);
      assert.equal((await to({ step: 'close' })).json.state, 'closed');
      assert.equal(said(await to({ step: 'assign', to: '民政窗口' })), '409 consultation-step');
      assert.equal((await status(token)).json.answer, '各街道均可办理。');
      const record = await recordOf(json);
      assert.deepEqual(
        [record.assignedTo, record.text, record.contact, record.item],
        ['社保窗口', question.text, contact, 'item-a'],
      );
    });

    it('takes each step once for its key', async () => {
      const { id } = await sent();
      const key = randomUUID();
      const assign = { step: 'assign', to: '民政窗口' };
      const all = await Promise.all(Array.from({ length: 4 }, () => step(id, assign, key)));
      assert.equal(new Set(all.map(({ text }) => text)).size, 1);
      assert.equal(said(await step(id, { step: 'close' }, key)), '422 key-reused');
      assert.equal(said(await step('no-such-consultation', { step: 'close' })), '404 not-found');
    });

    it('gets each record once, whatever comes meanwhile', async () => {
      const first = await records('?limit=2');
      await sent();
      const second = await records(`?limit=100&cursor=${first.json.next}`);
      const ids = [...first.json.items, ...second.json.items].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        ids,
        (await allRecords()).map(({ id }) => id),
      );
      const after = await records(`?cursor=${second.json.next}`);
      assert.deepEqual(after.json, { items: [], next: second.json.next });
    });
  });

  describe('what is published', () => {
    it('is what the department has written for it, and nothing of who asked', async () => {
      const made = await answered();
      const before = (await answers()).text;
      assert.ok(!before.includes(question.text));
      const told = await step(made.id, {
        step: 'publish',
        question: '老年证在哪里办理？',
        answer: '各街道均可。',
      });
      assert.deepEqual(told.json, { id: made.id, state: 'answered', published: true });
      const { json, text } = await answers();
      const { id, ...rest } = json.items[0];
      assert.deepEqual(rest, {
        kind: 'consult',
        item: 'item-a',
        question: '老年证在哪里办理？',
        answer: '各街道均可。',
        publishedAt: '2026-11-23T01:00:00.000Z',
      });
      for (const word of [made.id, made.number, made.token, ...Object.values(contact)])
        assert.ok(!text.includes(word), word);
      assert.notEqual(id, made.id);
      const again = await step(made.id, { step: 'publish', question: '再问', answer: '再答' });
      assert.equal(said(again), '409 consultation-step');
    });

    it('is refused with something personal in it, by pointer', async () => {
      const { id } = await answered();
      const texts = [
        ['林晚照问老年证', '可以'],
        ['老年证？', '请致电 19900000311'],
        ['老年证？', '已回复 199-0000-0311'],
        ['老年证？', '请联系 Lin@Jingang.example'],
        ['身份证号990101195803120019可以办吗？', '可以'],
        ['13800001234 能收到短信吗？', '能'],
      ];
      const all = [];
      for (const [words, answer] of texts)
        all.push(await step(id, { step: 'publish', question: words, answer }));
      assert.deepEqual([...new Set(all.map(said))], ['422 issues']);
      assert.deepEqual(
        all.map(({ json }) => json.issues.map(({ pointer }) => pointer).join()),
        ['/question', '/answer', '/answer', '/answer', '/question', '/question'],
      );
      const fine = {
        step: 'publish',
        question: '老年证？',
        answer: '请致电 0990-12345678，事项编码 11990100MB9900101F3990131012000。',
      };
      assert.equal((await step(id, fine)).status, 200);
    });

    it('is no report, and nothing that has no answer', async () => {
      const publish = { step: 'publish', question: '问', answer: '答' };
      const report = await answered({ kind: 'report' });
      assert.equal(said(await step(report.id, publish)), '409 consultation-step');
      const { id } = await sent();
      assert.equal(said(await step(id, publish)), '409 consultation-step');
      await step(id, { step: 'close' });
      assert.equal(said(await step(id, publish)), '409 consultation-step');
    });

    it('is read page by page, the newest first, also when more is published meanwhile', async () => {
      for (const words of ['甲', '乙', '丙', '丁', '戊']) {
        desk.time += 1000;
        await published(`分页${words}`, { item: 'item-pages' });
      }
      const page = async (cursor) =>
        (await answers(`?item=item-pages&limit=2${cursor ? `&cursor=${cursor}` : ''}`)).json;
      const first = await page();
      desk.time += 1000;
      await published('分页己', { item: 'item-pages' });
      const second = await page(first.next);
      const third = await page(second.next);
      assert.deepEqual(
        [first, second, third].map(({ items }) => items.map((each) => each.question)),
        [['分页戊', '分页丁'], ['分页丙', '分页乙'], ['分页甲']],
      );
      assert.equal(third.next, undefined);
    });

    it('is found by its item and by words in it, whatever they mean in a pattern', async () => {
      await published('用 A_b% 可以吗？', { item: 'item-words' });
      const found = async (query) => (await answers(query)).json.items.length;
      assert.equal(await found('?item=item-words'), 1);
      assert.equal(await found(`?text=${encodeURIComponent('a_B%')}`), 1);
      assert.equal(await found(`?text=${encodeURIComponent('A%b')}`), 0);
      assert.equal(await found('?item=item-none'), 0);
    });

    it('says which cursor and which number it does not take', async () => {
      const { next } = (await records('?limit=1')).json;
      const wrong = [
        ['?cursor=bm9uZQ', '/query/cursor'],
        [`?cursor=${next}`, '/query/cursor'],
        ['?cursor=%20', '/query/cursor'],
        ['?limit=0', '/query/limit'],
        ['?limit=101', '/query/limit'],
        ['?limit=many', '/query/limit'],
      ];
      for (const [query, pointer] of wrong) {
        const answer = await answers(query);
        assert.deepEqual([said(answer), answer.json.pointer], ['400 request', pointer], query);
      }
      assert.equal((await records('?cursor=bm9uZQ')).json.pointer, '/query/cursor');
    });

    it('is sent again only when it has changed', async () => {
      await published('缓存', { item: 'item-kept' });
      const first = await answers('?item=item-kept');
      const version = first.headers.get('etag');
      assert.equal(first.headers.get('cache-control'), 'public, no-cache');
      const same = await answers('?item=item-kept', { 'if-none-match': `"other", W/${version}` });
      assert.deepEqual([same.status, same.text, same.headers.get('etag')], [304, '', version]);
      desk.time += 1000;
      await published('缓存二', { item: 'item-kept' });
      assert.equal((await answers('?item=item-kept', { 'if-none-match': version })).status, 200);
    });

    it('may be asked for by the origins that are named, and what is somebody’s own may not', async () => {
      const asked = { origin, 'sec-fetch-site': 'cross-site' };
      const open = await answers('', asked);
      assert.equal(open.headers.get('access-control-allow-origin'), origin);
      const other = await answers('', { ...asked, origin: 'https://elsewhere.example' });
      assert.equal(said(other), '403 cross-site');
      const own = await desk.send('/consultations', question, randomUUID(), asked);
      assert.equal(said(own), '403 cross-site');
    });
  });

  describe('what is left behind', () => {
    it('holds no words, names or tokens in the log, in errors or in metrics', async () => {
      const key = randomUUID();
      const made = await send(question, key);
      const wrong = await send({ ...question, kind: question.text, contact: { phone: '林晚照' } });
      await answers(`?text=${encodeURIComponent('林晚照')}`);
      const metrics = await fetch(`${desk.gateway.url}/metrics`, { headers: asDepartment });
      const all = [JSON.stringify(desk.lines), wrong.text, await metrics.text()].join('\n');
      for (const secret of [question.text, '林晚照', contact.email, key, made.json.token])
        assert.ok(!all.includes(secret), secret);
    });

    it('is neither words nor contact nor answer so many days after the end', async () => {
      const { id, token, number } = await answered();
      await step(id, { step: 'close' });
      desk.time += 31 * day;
      await desk.gateway.sweep();
      const record = await recordOf({ number });
      desk.time -= 31 * day;
      assert.deepEqual([record.text, record.contact], [undefined, undefined]);
      assert.equal((await status(token)).json.state, 'closed');
      const [row] = await desk.gateway.query('select * from consultations where id = $1', [id]);
      assert.deepEqual([row.words, row.contact, row.answer], [null, null, null]);
    });
  });

  it('is told of in takes, and refused to who guesses tokens', async () => {
    assert.ok((await desk.get('/')).json.takes.includes('consultations'));
    assert.equal(said(await status('no-such-token-here')), '404 not-found');
    await desk.restart({ limits: { deskRequestsOfClient: 3 } });
    const all = [];
    for (let guess = 0; guess < 4; guess += 1) all.push(await status('guessed-by-the-test'));
    assert.equal(said(all.at(-1)), '429 rate-limited');
    await desk.restart();
  });
}
