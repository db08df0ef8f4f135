import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  givenAt,
  isTokenLike,
  judgeClaims,
  readClaims,
  refusalReason,
  subjectKey,
  type RatingClaims,
  type TokenDesk,
} from '@tongban/core/rating';

const claims: RatingClaims = {
  id: 'id-1',
  kind: 'case',
  ref: 'r-77',
  stage: 'first',
  issuedAt: 1_000,
  expiresAt: 2_000,
};
const desk = (now: number, ...used: string[]): TokenDesk => ({ now, spent: (id) => used.includes(id) });
const reason = (given: RatingClaims, at: TokenDesk): string => {
  const answer = judgeClaims(given, at);
  return answer.taken ? 'taken' : answer.reason;
};

test('a token holds until its end, and once', () => {
  assert.equal(reason(claims, desk(1_999)), 'taken');
  assert.equal(reason(claims, desk(2_000)), 'expired');
  assert.equal(reason(claims, desk(1_500, 'id-1')), 'used');
  assert.equal(reason(claims, desk(1_500, 'id-2')), 'taken');
});

test('a token that was used says so, also when it has expired', () => {
  assert.equal(reason(claims, desk(9_000, 'id-1')), 'used');
});

test('a token does not expire while the rating is on its way', () => {
  const days = 86_400_000;
  const arrived = { at: 1_500_000, receivedAt: 1_500_000 + 9 * days };
  const seconds = (lateDays: number): number => givenAt(arrived, claims.issuedAt * 1_000, lateDays) / 1_000;
  assert.equal(reason(claims, desk(seconds(30))), 'taken');
  assert.equal(reason(claims, desk(seconds(5))), 'expired');
});

test('clocks of servers may differ by a minute', () => {
  assert.equal(reason(claims, desk(940)), 'taken');
  assert.equal(reason(claims, desk(939)), 'early');
});

test('the printed code of a window is used many times, and need not end', () => {
  const printed: RatingClaims = { id: 'id-1', kind: 'window', ref: 'w-3', stage: 'first', issuedAt: 1_000 };
  assert.equal(reason(printed, desk(9e9, 'id-1')), 'taken');
  assert.deepEqual(readClaims(printed), printed);
  assert.equal(readClaims({ ...printed, kind: 'case' }), undefined);
});

test('claims are read as they were written, and nothing else is', () => {
  assert.deepEqual(readClaims({ ...claims, name: '张三' }), claims);
  for (const change of [
    { id: '' },
    { ref: 7 },
    { kind: 'person' },
    { stage: 'third' },
    { issuedAt: '1000' },
    { issuedAt: 1.5 },
    { expiresAt: 2_000_000_000_000 },
  ])
    assert.equal(readClaims({ ...claims, ...change }), undefined, JSON.stringify(change));
  for (const given of [null, [], 'id-1']) assert.equal(readClaims(given), undefined);
});

test('what cannot be a token is not sent anywhere', () => {
  assert.ok(isTokenLike('k3JxYw-0Zr8_Pq2v'));
  assert.ok(isTokenLike('aaaaaaaa.bbbb.cccc'));
  for (const text of [
    '',
    'short',
    'aaaaaaaa.b.c.d',
    'aaaaaaaa.',
    'https://example/rate',
    'aaaa aaaa',
    'aaaaaaaa\n',
    '津港市办件编号八位',
    'a'.repeat(513),
  ])
    assert.ok(!isTokenLike(text), text);
});

test('a resident is told no more than what to do', () => {
  assert.equal(refusalReason('used'), 'already-rated');
  assert.equal(refusalReason('expired'), 'expired');
  for (const refusal of ['malformed', 'forged', 'early'] as const)
    assert.equal(refusalReason(refusal), 'not-eligible');
});

test('subjects have one key each', () => {
  const keys = [
    subjectKey({ scope: 'case', caseRef: '1' }),
    subjectKey({ scope: 'case', caseRef: '1', step: '2' }),
    subjectKey({ scope: 'case', caseRef: '1","2' }),
    subjectKey({ scope: 'case', caseRef: '1', step: 'null' }),
    subjectKey({ scope: 'visit', visitRef: '1' }),
  ];
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(subjectKey({ scope: 'visit', visitRef: '1' }), keys[4]);
});
