// What the gateway does about ratings, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { defaultRatingRules, readInvitation } from '@tongban/core/rating';
import { readFigures } from '@tongban/core/rating/figures';
import { startGateway } from '../gateway.mjs';
import { hmacSigner } from '../ratings/hmac-signer.mjs';
import { ratingTokens } from '../ratings/tokens.mjs';

const day = 86_400_000;
const departmentToken = 'department-of-the-test';
const asDepartment = { authorization: `Bearer ${departmentToken}` };

/**
 * Declares the tests.
 *
 * @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite`
 * @param {import('../ratings/hmac-signer.mjs').TokenSigner} [signer] that of the gateway itself without it
 */
export function ratingSuite(start, signer) {
  let place;
  let gateway;
  let time = Date.parse('2026-11-22T09:00:00+08:00');
  const lines = [];
  before(async () => {
    place = await start();
    gateway = await startGateway({
      ...place,
      now: () => new Date(time),
      log: (line) => lines.push(line),
      departmentToken,
      limits: { ratingRequestsOfClient: 100_000, requestsOfClient: 100_000, figureSeconds: 0 },
      ratings: {
        ...(signer && { signer }),
        rules: { ...defaultRatingRules, firstDays: 60, followUpDays: 30, defaultLevel: 5 },
        windows: [
          { id: 'A03', window: '3号窗口', department: '津港市政务服务中心（虚构）', itemCode: 'item-a' },
          { id: 'B01', window: '1号窗口', department: '津港市政务服务中心（虚构）', staff: '工号 0731' },
        ],
        complaintUrl: 'https://jingang.example/complaints',
        complaintPhone: '12345',
        office: { areaCode: '990100000000', departmentCode: '11990100MB9900101F', source: '999' },
      },
    });
  });
  after(async () => {
    await gateway.close();
    await rm(place.data, { recursive: true });
    await place.stop?.();
  });

  const ask = async (method, address, { body, headers = {} } = {}) => {
    const response = await fetch(gateway.url + address, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const json = await response.json();
    return { status: response.status, json, type: json.type?.replace('urn:tongban:problem:', '') };
  };
  const post = (address, body, headers) => ask('POST', address, { body, headers });
  const newCase = async () => {
    const body = {
      formId: 'contact-details',
      formVersion: '1',
      value: { name: '张三', phone: '09912345678' },
    };
    return (await post('/cases', body, { 'idempotency-key': randomUUID() })).json;
  };
  const tokenFor = async (caseNumber) =>
    (await post('/ratings/tokens', { kind: 'case', caseNumber }, asDepartment)).json.token;
  const newToken = async () => tokenFor((await newCase()).caseNumber);
  const windowCode = async (window) => (await post('/ratings/tokens', { kind: 'window', window })).json.token;
  const invited = (token) => post('/ratings/invitation', { token });
  const rating = (token, change = {}) => ({
    token,
    stage: 'first',
    level: 2,
    tags: ['207'],
    tagVersion: '2',
    anonymous: true,
    channel: 'mobile',
    ratedAt: new Date(time).toISOString(),
    ...change,
  });
  const rate = (body, key = randomUUID()) => post('/ratings', body, { 'idempotency-key': key });
  const step = (id, body, key = randomUUID()) =>
    post(`/ratings/${id}/steps`, body, { ...asDepartment, 'idempotency-key': key });
  const told = ({ status, type }) => [status, type].filter(Boolean).join(' ');
  const sorted = (answers) => answers.map(told).sort();

  describe('a token', () => {
    it('of a case is for the department, and for whose case it is', async () => {
      const { caseNumber, token: caseToken } = await newCase();
      const request = { kind: 'case', caseNumber };
      const other = await newCase();
      const answers = await Promise.all([
        post('/ratings/tokens', request),
        post('/ratings/tokens', request, { authorization: 'Bearer somebody-else-entirely' }),
        post('/ratings/tokens', { ...request, caseToken: other.token }),
        post('/ratings/tokens', { ...request, caseToken }),
        post('/ratings/tokens', request, asDepartment),
        post('/ratings/tokens', { kind: 'case', caseNumber: '20261122999999' }, asDepartment),
      ]);
      assert.deepEqual(answers.map(told), [
        '401 unauthorised',
        '401 unauthorised',
        '401 unauthorised',
        '201',
        '201',
        '404 not-found',
      ]);
    });

    it('says nothing of its case, has an end, and stands behind the # of its address', async () => {
      const { caseNumber } = await newCase();
      const { json } = await post('/ratings/tokens', { kind: 'case', caseNumber }, asDepartment);
      assert.equal(json.expiresAt, new Date(time + 30 * day).toISOString());
      assert.ok(!Buffer.from(json.token.split('.')[0], 'base64url').toString().includes(caseNumber));
      assert.match(json.url, /^[^?]*#token=/);
    });

    it('that was changed anywhere, or signed by others, is none', async () => {
      const token = await newToken();
      const changed = Array.from(token, (letter, at) =>
        letter === '.' ? undefined : token.slice(0, at) + (letter === 'A' ? 'B' : 'A') + token.slice(at + 1),
      ).filter(Boolean);
      const foreign = await ratingTokens(hmacSigner(Buffer.alloc(32, 7))).issue({
        id: 'a',
        kind: 'case',
        ref: 'r',
        stage: 'first',
        issuedAt: Math.floor(time / 1000),
        expiresAt: Math.floor(time / 1000) + 60,
      });
      for (const each of [...changed, foreign, 'no-token-at-all', 'x'.repeat(500)])
        assert.equal(told(await invited(each)), '404 rating-token-unknown');
      assert.equal(told(await rate(rating(foreign))), '404 rating-token-unknown');
      assert.equal((await invited(token)).json.status, 'open');
    });

    it('that has expired is told so, but what was given before is taken in', async () => {
      const [late, inTime] = [await newToken(), await newToken()];
      const given = new Date(time + 10 * day).toISOString();
      time += 31 * day;
      assert.deepEqual((await invited(late)).json, { status: 'expired' });
      assert.equal(told(await rate(rating(late))), '410 rating-token-expired');
      assert.equal(told(await rate(rating(inTime, { ratedAt: given }))), '201');
    });

    it('of a window is the same every time, has no end, and rates nothing itself', async () => {
      const { json } = await post('/ratings/tokens', { kind: 'window', window: 'A03' });
      assert.equal(json.expiresAt, undefined);
      assert.equal(await windowCode('A03'), json.token);
      assert.equal(told(await rate(rating(json.token))), '403 rating-not-eligible');
      assert.equal(told(await post('/ratings/tokens', { kind: 'window', window: 'Z99' })), '404 not-found');
    });

    it('of a window invites each who comes to a visit of their own', async () => {
      const code = await windowCode('A03');
      const [one, other] = [(await invited(code)).json, (await invited(code)).json];
      assert.notEqual(one.token, other.token);
      assert.deepEqual(sorted([await rate(rating(one.token)), await rate(rating(other.token))]), [
        '201',
        '201',
      ]);
      assert.equal(told(await rate(rating(one.token))), '409 rating-already-given');
    });
  });

  describe('an invitation', () => {
    it('is what a page reads, and names staff only where they are given', async () => {
      const [plain, named] = [
        (await invited(await windowCode('A03'))).json,
        (await invited(await windowCode('B01'))).json,
      ];
      const { token, ...invitation } = plain;
      assert.ok(token);
      assert.deepEqual(readInvitation(plain), invitation);
      assert.deepEqual([plain.window, plain.staff, named.staff], ['3号窗口', undefined, '工号 0731']);
    });

    it('names where one can complain, as the department has said', async () => {
      const { complaintUrl, complaintPhone } = (await invited(await windowCode('A03'))).json;
      assert.deepEqual([complaintUrl, complaintPhone], ['https://jingang.example/complaints', '12345']);
    });

    it('says that it was rated', async () => {
      const token = await newToken();
      await rate(rating(token, { level: 5, tags: [] }));
      assert.deepEqual((await invited(token)).json, { status: 'already-rated' });
    });
  });

  describe('a rating', () => {
    it('sent again under its key gets the same answer; another under that key gets none', async () => {
      const [token, key] = [await newToken(), randomUUID()];
      const first = await rate(rating(token), key);
      assert.equal(told(first), '201');
      time += 60_000;
      const same = rating(token, { ratedAt: new Date(time - 60_000).toISOString() });
      assert.deepEqual(await rate(same, key), first);
      assert.deepEqual(await rate(same, `"${key}"`), first);
      assert.equal(told(await rate(rating(token, { level: 1, tags: [] }), key)), '422 key-reused');
      assert.equal(told(await rate(same)), '409 rating-already-given');
    });

    it('is taken in once, whoever sends at the same moment', async () => {
      const token = await newToken();
      const body = rating(token);
      const keys = Array.from({ length: 12 }, () => randomUUID());
      const rivals = await Promise.all(keys.map((key) => rate(body, key)));
      assert.deepEqual(sorted(rivals), ['201', ...Array(11).fill('409 rating-already-given')]);
      const key = randomUUID();
      const again = rating(await newToken());
      const echoes = await Promise.all(Array.from({ length: 12 }, () => rate(again, key)));
      assert.equal(new Set(echoes.map(({ status, json }) => `${status} ${json.id}`)).size, 1);
      assert.equal(echoes[0].status, 201);
    });

    it('is taken in once for its case, whatever tokens there are', async () => {
      const { caseNumber } = await newCase();
      const tokens = await Promise.all(Array.from({ length: 8 }, () => tokenFor(caseNumber)));
      const answers = await Promise.all(tokens.map((token) => rate(rating(token))));
      assert.deepEqual(sorted(answers), ['201', ...Array(7).fill('409 rating-already-given')]);
      assert.equal(
        told(await post('/ratings/tokens', { kind: 'case', caseNumber }, asDepartment)),
        '409 rating-already-given',
      );
    });

    it('has its key to itself, also when another case uses it at the same moment', async () => {
      const [one, other] = [await newToken(), await newToken()];
      const key = randomUUID();
      const answers = await Promise.all([rate(rating(one), key), rate(rating(other), key)]);
      assert.deepEqual(sorted(answers), ['201', '422 key-reused']);
      const rows = await gateway.query(
        'select count(*)::int as count from ratings where idempotency_key = $1',
        [key],
      );
      assert.equal(rows[0].count, 1);
    });

    const wrong = [
      ['a sixth level', { level: 6 }, '/level', 'type'],
      ['a level as text', { level: '5' }, '/level', 'type'],
      ['a tag of another level', { tags: ['510'] }, '/tags/0', 'tag-level'],
      ['a tag nobody knows', { tags: ['299'] }, '/tags/0', 'tag'],
      ['tags of an unknown list', { tagVersion: '99' }, '/tagVersion', 'tag-version'],
      ['more text than is taken', { text: '长'.repeat(151) }, '/text', 'length'],
      ['a channel nobody has', { channel: 'default' }, '/channel', 'type'],
      ['a day without a time', { ratedAt: '2026-11-22' }, '/ratedAt', 'type'],
      ['the name of somebody', { userName: '张三' }, '/userName', 'unknown'],
      ['no word on anonymity', { anonymous: undefined }, '/anonymous', 'type'],
    ];
    for (const [what, change, pointer, code] of wrong)
      it(`with ${what} is refused, and where it is wrong is told`, async () => {
        const token = await newToken();
        const answer = await rate(rating(token, change));
        assert.equal(told(answer), '422 rating-invalid');
        assert.ok(
          answer.json.issues.some((issue) => issue.pointer === pointer && issue.code === code),
          JSON.stringify(answer.json),
        );
        assert.equal(told(await rate(rating(token))), '201');
      });

    it('may hold 150 characters, however many parts each is made of', async () => {
      assert.equal(told(await rate(rating(await newToken(), { text: '👩‍👩‍👧'.repeat(150) }))), '201');
    });

    it('without a key, or in another content type, is refused', async () => {
      const body = rating(await newToken());
      assert.equal(told(await post('/ratings', body)), '400 request');
      const headers = { 'idempotency-key': randomUUID(), 'content-type': 'text/plain' };
      assert.equal(told(await post('/ratings', body, headers)), '415 request');
    });
  });

  describe('a bad rating', () => {
    const bad = async () => {
      const token = await newToken();
      return { token, id: (await rate(rating(token))).json.id };
    };
    const answered = async () => {
      const given = await bad();
      await step(given.id, { step: 'called-back' });
      await step(given.id, { step: 'verified', outcome: 'true' });
      await step(given.id, { step: 'replied', reply: '已更换样本，向您致歉' });
      return given;
    };

    it('goes from step to step as the state machine has it, and says what is due', async () => {
      const { id } = await bad();
      const phases = [];
      for (const body of [
        { step: 'replied', reply: '早' },
        { step: 'called-back' },
        { step: 'verified', outcome: 'true' },
        { step: 'appealed' },
        { step: 'verified', outcome: 'true' },
        { step: 'appealed' },
        { step: 'replied', reply: '已整改' },
        { step: 'closed' },
      ]) {
        const { status, json, type } = await step(id, body);
        phases.push(status === 200 ? [json.phase, json.due?.duty].join(' ').trim() : type);
      }
      assert.deepEqual(phases, [
        'rating-step',
        'verifying rectify',
        'rectifying rectify',
        'verifying rectify',
        'rectifying rectify',
        'rating-step',
        'replied',
        'rating-step',
      ]);
    });

    it('is handled by the department alone, each step once for its key', async () => {
      const { id } = await bad();
      const key = randomUUID();
      const open = await post(`/ratings/${id}/steps`, { step: 'called-back' }, { 'idempotency-key': key });
      assert.equal(told(open), '401 unauthorised');
      const [one, other] = await Promise.all([
        step(id, { step: 'called-back' }, key),
        step(id, { step: 'called-back' }, key),
      ]);
      assert.deepEqual([one.status, one], [200, other]);
      assert.equal(told(await step(id, { step: 'closed' }, key)), '422 key-reused');
      assert.equal(told(await step('nobody-has-this-id', { step: 'closed' })), '404 not-found');
    });

    it('that was answered may be followed up once, by the link it was given with', async () => {
      const { token, id } = await answered();
      const { json } = await invited(token);
      assert.deepEqual(
        [json.stage, json.first, json.reply, readInvitation(json).stage],
        ['follow-up', 2, '已更换样本，向您致歉', 'follow-up'],
      );
      const followUp = (from) => rating(from, { stage: 'follow-up', level: 4, tags: [] });
      const again = (await invited(token)).json.token;
      const answers = await Promise.all([rate(followUp(json.token)), rate(followUp(again))]);
      assert.deepEqual(sorted(answers), ['201', '409 rating-already-given']);
      assert.deepEqual((await invited(token)).json, { status: 'already-rated' });
      assert.equal((await step(id, { step: 'closed' })).json.phase, 'closed');
    });

    it('cannot be followed up before it is answered, nor when it was found malicious', async () => {
      const { token, id } = await bad();
      assert.deepEqual((await invited(token)).json, { status: 'already-rated' });
      await step(id, { step: 'called-back' });
      assert.equal((await step(id, { step: 'verified', outcome: 'malicious' })).json.phase, 'rejected');
      assert.deepEqual((await invited(token)).json, { status: 'already-rated' });
    });
  });

  describe('figures', () => {
    const figures = async (query = '') => {
      const answer = await ask('GET', `/ratings/figures${query}`);
      assert.equal(answer.status, 200);
      assert.ok(readFigures(answer.json));
      return answer.json;
    };

    it('count first ratings, and apart from them those that were rejected', async () => {
      const before = await figures();
      await rate(rating(await newToken(), { level: 5, tags: ['510'] }));
      const { json } = await rate(rating(await newToken(), { level: 1, tags: ['108'] }));
      await step(json.id, { step: 'called-back' });
      await step(json.id, { step: 'verified', outcome: 'mistaken' });
      const now = await figures();
      assert.deepEqual(
        [
          now.counts[5] - before.counts[5],
          now.counts[1] - before.counts[1],
          now.left.rejected - before.left.rejected,
        ],
        [1, 0, 1],
      );
    });

    it('are of one item, department or window, and of some months, where that is asked', async () => {
      const month = new Date(time + 8 * 3_600_000).toISOString().slice(0, 7);
      const item = await figures(`?scope=item:item-a&from=${month}&to=${month}`);
      const { token } = (await invited(await windowCode('A03'))).json;
      await rate(rating(token, { level: 3, tags: [] }));
      const more = await figures(`?scope=item:item-a&from=${month}&to=${month}`);
      assert.equal(more.counts[3] - item.counts[3], 1);
      assert.deepEqual(
        more.trend.map((each) => each.month),
        [month],
      );
      assert.equal((await figures('?scope=window:B01')).satisfaction.whole, 0);
      assert.equal((await figures('?from=2020-01&to=2020-02')).satisfaction.whole, 0);
      assert.equal(told(await ask('GET', '/ratings/figures?scope=person:1')), '400 request');
      assert.equal(told(await ask('GET', '/ratings/figures?from=2026-13')), '400 request');
    });

    it('count apart what the rules put where nobody rated; the resident’s own takes its place', async () => {
      const { caseNumber } = await newCase();
      await tokenFor(caseNumber);
      const before = await figures();
      const given = new Date(time).toISOString();
      const token = await tokenFor(caseNumber);
      time += 61 * day;
      await gateway.sweep();
      const lapsed = await figures();
      assert.ok(lapsed.left.byDefault > before.left.byDefault);
      assert.equal(lapsed.satisfaction.whole, before.satisfaction.whole);
      const late = await rate(rating(token, { ratedAt: given }));
      assert.equal(told(late), '410 rating-token-expired');
    });
  });

  describe('records', () => {
    const records = async (query) =>
      (await ask('GET', `/ratings/records${query}`, { headers: asDepartment })).json;

    it('are for the department', async () => {
      assert.equal(told(await ask('GET', '/ratings/records')), '401 unauthorised');
    });

    it('are in the words of each platform, and name nobody in an anonymous rating', async () => {
      const { caseNumber } = await newCase();
      await rate(rating(await tokenFor(caseNumber), { text: '跑了两趟' }));
      const last = async (format) => {
        let [page, after] = [undefined, '0'];
        do {
          page = await records(`?format=${format}&limit=500&after=${after}`);
          after = page.after;
        } while (page.more);
        return page.records.at(-1);
      };
      const [exchange, epoint, zhejiang] = [
        await last('exchange'),
        await last('epoint'),
        await last('zhejiang'),
      ];
      for (const { fields } of [exchange, epoint, zhejiang])
        assert.deepEqual(
          [
            fields.projectNo,
            fields.satisfaction,
            fields.evalDetail,
            fields.writingEvaluation,
            fields.userName,
          ],
          [caseNumber, '2', '207', '跑了两趟', undefined],
        );
      assert.ok(epoint.missing.includes('userName'));
      assert.deepEqual([exchange.phase, exchange.due.duty], ['submitted', 'call-back']);
      assert.equal(
        told(await ask('GET', '/ratings/records?format=pdf', { headers: asDepartment })),
        '400 request',
      );
    });

    it('go on by cursor as other lists do, and behind the last one later', async () => {
      const ids = [];
      let next = '';
      for (;;) {
        const page = await records(`?limit=7${next && `&cursor=${next}`}`);
        ids.push(...page.records.map(({ id }) => id));
        next = page.next;
        if (page.records.length < 7) break;
      }
      const [{ count }] = await gateway.query('select count(*)::int as count from ratings');
      assert.deepEqual([ids.length, new Set(ids).size], [count, count]);
      const { json } = await rate(rating(await newToken()));
      assert.deepEqual(
        (await records(`?cursor=${next}`)).records.map(({ id }) => id),
        [json.id],
      );
      const wrong = await ask('GET', '/ratings/records?cursor=abcdef', { headers: asDepartment });
      assert.deepEqual([told(wrong), wrong.json.pointer], ['400 request', '/query/cursor']);
    });

    it('come page by page, each once, and new ones behind the last', async () => {
      const ids = [];
      let after = '0';
      for (;;) {
        const page = await records(`?limit=7&after=${after}`);
        ids.push(...page.records.map(({ id }) => id));
        after = page.after;
        if (!page.more) break;
      }
      const [{ count }] = await gateway.query('select count(*)::int as count from ratings');
      assert.deepEqual([ids.length, new Set(ids).size], [count, count]);
      const { json } = await rate(rating(await newToken()));
      assert.deepEqual(
        (await records(`?after=${after}`)).records.map(({ id }) => id),
        [json.id],
      );
    });
  });

  it('the log holds no token, no words, no key, no name', async () => {
    const [token, key] = [await newToken(), randomUUID()];
    const { json } = await rate(rating(token, { text: '林悦说的话', publish: true }), key);
    await rate(rating(token, { text: '林悦说的话', level: 9 }));
    await step(json.id, { step: 'called-back' });
    await ask('GET', `/ratings/figures?scope=item:marked-item`);
    await ask('GET', `/ratings/records?after=0`, { headers: asDepartment });
    const log = JSON.stringify(lines);
    assert.match(log, /"route":"\/gateway\/ratings\/:ratingId\/steps"/);
    for (const mark of [
      token,
      token.split('.')[0],
      key,
      json.id,
      '林悦',
      '张三',
      departmentToken,
      'marked-item',
    ])
      assert.ok(!log.includes(mark), mark);
  });
}
