import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  defaultRatingRules,
  newRatingCase,
  reduceRating,
  takeRating,
  type ArrivedRating,
  type Rating,
  type RatingCase,
  type RatingClaims,
  type RatingEvent,
  type RatingIntake,
} from '@tongban/core/rating';

const DAY = 86_400_000;
const opened: RatingCase = reduceRating(newRatingCase, { type: 'opened', at: 0 }, defaultRatingRules);
const claims: RatingClaims = {
  id: 't1',
  kind: 'case',
  ref: 'r',
  stage: 'first',
  issuedAt: 0,
  expiresAt: (10 * DAY) / 1_000,
};
const rating: Rating = {
  token: 'k3JxYw-0Zr8_Pq2v',
  stage: 'first',
  level: 1,
  tags: [],
  tagVersion: '2',
  anonymous: true,
  channel: 'mobile',
  ratedAt: new Date(DAY).toISOString(),
};
const arrived: ArrivedRating = { rating, key: 'a', claims, spent: false, state: opened, receivedAt: DAY };
const told = (change: Partial<ArrivedRating>): string => {
  const found = takeRating({ ...arrived, ...change }, defaultRatingRules);
  return found.outcome === 'refused' ? `${found.reason} ${found.because}` : found.outcome;
};
const taken = takeRating(arrived, defaultRatingRules) as Extract<RatingIntake, { outcome: 'taken' }>;

describe('a rating that comes in', () => {
  it('is taken once', () => {
    assert.deepEqual(taken.state.first, { key: 'a', level: 1, at: DAY });
    assert.equal(told({ state: taken.state, spent: true }), 'repeated');
  });

  it('again under another key is told that there is one', () => {
    assert.equal(told({ key: 'b', state: taken.state, spent: true }), 'already-rated used');
    assert.equal(told({ key: 'b', state: taken.state }), 'already-rated rated');
  });

  it('lets nobody use the token of a visit long after its end by a wrong time', () => {
    const visit: RatingClaims = { ...claims, kind: 'visit', expiresAt: claims.issuedAt + 7_200 };
    const inTime = { ...rating, ratedAt: new Date(claims.issuedAt * 1_000 + 60_000).toISOString() };
    const after = (days: number, kind: 'case' | 'visit'): string =>
      told({ claims: { ...visit, kind }, rating: inTime, receivedAt: claims.issuedAt * 1_000 + days * DAY });
    assert.deepEqual(
      [after(6, 'visit'), after(8, 'visit'), after(8, 'case')],
      ['taken', 'expired expired', 'taken'],
    );
  });

  it('holds visits to the days of all ratings where those are fewer, or no others are named', () => {
    const visit: RatingClaims = { ...claims, kind: 'visit', expiresAt: claims.issuedAt + 7_200 };
    const inTime = { ...rating, ratedAt: new Date(claims.issuedAt * 1_000 + 60_000).toISOString() };
    const { visitLateDays: usual, ...withoutVisits } = defaultRatingRules;
    assert.equal(usual, 7);
    const outcome = (lateDays: number, visitLateDays?: number): string =>
      takeRating(
        { ...arrived, claims: visit, rating: inTime, receivedAt: claims.issuedAt * 1_000 + 8 * DAY },
        { ...withoutVisits, lateDays, ...(visitLateDays !== undefined && { visitLateDays }) },
      ).outcome;
    assert.deepEqual([outcome(30), outcome(3, 30), outcome(30, 9)], ['taken', 'refused', 'taken']);
  });

  it('is taken after its token has expired where it was given before', () => {
    assert.equal(told({ receivedAt: 30 * DAY }), 'taken');
    assert.equal(told({ receivedAt: 32 * DAY }), 'expired expired');
    const late = { ...rating, ratedAt: new Date(11 * DAY).toISOString() };
    assert.equal(told({ rating: late, receivedAt: 12 * DAY }), 'expired expired');
  });

  it('is never taken for one the system has put there', () => {
    const rules = { ...defaultRatingRules, firstDays: 10, defaultLevel: 5 as const };
    const state = reduceRating(opened, { type: 'lapsed', at: 11 * DAY }, rules);
    assert.equal(state.first?.byDefault, true);
    const intake = takeRating({ ...arrived, key: state.first.key, state, receivedAt: 12 * DAY }, rules);
    assert.ok(intake.outcome === 'taken' && intake.state.first?.level === 1);
  });

  it('needs a token of its own, for its own stage', () => {
    assert.equal(told({ claims: { ...claims, kind: 'window' } }), 'not-eligible exchange');
    assert.equal(told({ claims: { ...claims, stage: 'follow-up' } }), 'not-eligible stage');
    assert.equal(told({ claims: { ...claims, issuedAt: 9e9 } }), 'not-eligible early');
    assert.equal(told({ state: newRatingCase }), 'not-eligible not-handled');
  });
});

/** A back end with a few cases: what it keeps, it keeps in one step. */
class BackEnd {
  readonly states = new Map<string, RatingCase>();
  readonly spent = new Set<string>();
  /** Every rating stored: case, stage and key. */
  readonly stored: string[] = [];

  handle(ref: string, event: RatingEvent): void {
    this.states.set(ref, reduceRating(this.states.get(ref) ?? newRatingCase, event, defaultRatingRules));
  }

  receive(request: Request): RatingIntake['outcome'] {
    const { ref, stage, key, token } = request;
    const issued = { ...claims, id: token, ref, stage };
    const intake = takeRating(
      {
        rating: { ...rating, stage },
        key,
        claims: issued,
        spent: this.spent.has(token),
        state: this.states.get(ref) ?? newRatingCase,
        receivedAt: 2 * DAY,
      },
      defaultRatingRules,
    );
    if (intake.outcome === 'taken') {
      this.states.set(ref, intake.state);
      this.spent.add(token);
      this.stored.push(`${ref} ${stage} ${key}`);
    }
    return intake.outcome;
  }
}

/** What a page sends, perhaps many times. */
interface Request {
  readonly ref: string;
  readonly stage: Rating['stage'];
  readonly key: string;
  readonly token: string;
}

const request: fc.Arbitrary<Request> = fc.record({
  ref: fc.constantFrom('case-1', 'case-2'),
  stage: fc.constantFrom('first' as const, 'follow-up' as const),
  key: fc.constantFrom('a', 'b', 'c'),
  token: fc.constantFrom('t1', 't2', 't3', 't4'),
});

/** A rating, or what the back end does about one. */
type Step = Request | { readonly ref: string; readonly event: RatingEvent };

const event = fc.constantFrom<RatingEvent>(
  { type: 'opened', at: 0 },
  { type: 'called-back' },
  { type: 'verified', outcome: 'true' },
  { type: 'replied', at: DAY },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: request },
  { weight: 2, arbitrary: fc.record({ ref: fc.constantFrom('case-1', 'case-2'), event }) },
);

describe('ratings sent by many pages, again and again, in any order', () => {
  it('are stored once each, one for a case and stage, and whoever was told so is told it again', () => {
    let stored = 0;
    let repeated = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        const backEnd = new BackEnd();
        for (const each of steps) {
          if ('event' in each) {
            backEnd.handle(each.ref, each.event);
            continue;
          }
          const outcome = backEnd.receive(each);
          const name = `${each.ref} ${each.stage} ${each.key}`;
          if (outcome !== 'refused') assert.ok(backEnd.stored.includes(name), 'told that it is there');
          else assert.ok(!backEnd.stored.includes(name), 'told that it is not there');
          if (outcome === 'repeated') repeated += 1;
        }
        const places = backEnd.stored.map((name) => name.slice(0, name.lastIndexOf(' ')));
        assert.equal(new Set(places).size, places.length, 'two ratings of one case and stage');
        assert.equal(backEnd.spent.size, backEnd.stored.length, 'one token, one rating');
        stored += backEnd.stored.length;
      }),
      { numRuns: 2_000 },
    );
    assert.ok(stored > 1_000 && repeated > 500, `only ${stored} stored, ${repeated} repeated`);
  });
});
