import fc from 'fast-check';
import type { RatingLevel } from '../level.js';
import type { RatingEvent } from '../rating-case.js';
import { defaultRatingRules, type RatingRules } from '../rating-rules.js';

export const DAY = 86_400_000;

const level = fc.constantFrom<RatingLevel>(1, 2, 3, 4, 5);
const stage = fc.constantFrom('first', 'follow-up');
/** Few keys, so that some come twice. */
const key = fc.constantFrom('a', 'b', 'c', 'd');
/** Ten weeks, in steps of half a day. */
const at = fc.integer({ min: 0, max: 140 }).map((steps) => (steps * DAY) / 2);

/** Any event, at any time: clocks of devices that are ahead and behind among them. */
const event: fc.Arbitrary<RatingEvent> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('opened'), at }) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('rated'), stage, key, level, at, receivedAt: at }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('called-back') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('verified'),
      outcome: fc.constantFrom('true', 'true', 'true', 'mistaken', 'malicious'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('appealed') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('replied'), at }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('lapsed'), at }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('closed') }) },
) as fc.Arbitrary<RatingEvent>;

/** What may happen to a case, in any order. */
export const anyEvents: fc.Arbitrary<readonly RatingEvent[]> = fc.array(event, {
  maxLength: 60,
  size: 'max',
});

const days = fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined });

/** Rules of any department. */
export const anyRules: fc.Arbitrary<RatingRules> = fc
  .record({
    followUp: fc.constantFrom('after-reply', 'none'),
    firstDays: days,
    followUpDays: days,
    defaultLevel: fc.option(level, { nil: undefined }),
  })
  .map(({ followUp, firstDays, followUpDays, defaultLevel }) => ({
    ...defaultRatingRules,
    followUp: followUp as RatingRules['followUp'],
    ...(firstDays !== undefined && { firstDays }),
    ...(followUpDays !== undefined && { followUpDays }),
    ...(defaultLevel !== undefined && { defaultLevel }),
  }));
