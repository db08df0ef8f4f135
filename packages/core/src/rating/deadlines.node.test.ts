import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  defaultRatingRules,
  newRatingCase,
  ratingDeadline,
  reduceRating,
  type RatingCase,
  type RatingEvent,
} from '@tongban/core/rating';
import { chinaCalendar } from '../limits/calendar.js';

/** Friday 20 November 2026, eleven at night in China. */
const given = Date.UTC(2026, 10, 20, 15);
const rated = (level: 1 | 3): RatingEvent => ({
  type: 'rated',
  stage: 'first',
  key: 'k',
  level,
  at: given,
  receivedAt: given,
});
const after = (...events: readonly RatingEvent[]): RatingCase =>
  events.reduce(
    (state, event) => reduceRating(state, event, defaultRatingRules),
    reduceRating(newRatingCase, { type: 'opened', at: given }, defaultRatingRules),
  );
const due = (state: RatingCase): unknown => ratingDeadline(state, defaultRatingRules, chinaCalendar);

test('who gave a bad rating is called back by the next day that offices work', () => {
  assert.deepEqual(due(after(rated(1))), { duty: 'call-back', by: { kind: 'date', day: '2026-11-23' } });
});

test('a bad rating is put right within fifteen working days, through an appeal as well', () => {
  const verifying = after(rated(1), { type: 'called-back' });
  const rectify = { duty: 'rectify', by: { kind: 'date', day: '2026-12-11' } };
  assert.deepEqual(due(verifying), rectify);
  assert.deepEqual(
    due(after(rated(1), { type: 'called-back' }, { type: 'verified', outcome: 'true' })),
    rectify,
  );
});

test('nothing is due where nobody complained, or all is answered', () => {
  assert.equal(due(after()), undefined);
  assert.equal(due(after(rated(3))), undefined);
  const replied: RatingEvent = { type: 'replied', at: given };
  const answered = after(rated(1), { type: 'called-back' }, { type: 'verified', outcome: 'true' }, replied);
  assert.equal(due(answered), undefined);
});
