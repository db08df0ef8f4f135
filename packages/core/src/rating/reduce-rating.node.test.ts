import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  defaultRatingRules,
  isBadLevel,
  newRatingCase,
  nextRating,
  ratingEligibility,
  reduceRating,
  type RatingCase,
  type RatingEvent,
  type RatingLevel,
  type RatingPhase,
  type RatingRules,
} from '@tongban/core/rating';
import { anyEvents, anyRules, DAY } from './testing/random-events.mjs';

const after = (events: readonly RatingEvent[], rules: RatingRules = defaultRatingRules): RatingCase =>
  events.reduce((state, event) => reduceRating(state, event, rules), newRatingCase);

/** Every state on the way, the first one too. */
function way(events: readonly RatingEvent[], rules: RatingRules): readonly RatingCase[] {
  const states = [newRatingCase];
  for (const event of events) states.push(reduceRating(states[states.length - 1]!, event, rules));
  return states;
}

const opened: RatingEvent = { type: 'opened', at: 0 };
const rated = (level: RatingLevel, at = DAY, receivedAt = at): RatingEvent => ({
  type: 'rated',
  stage: 'first',
  key: 'k1',
  level,
  at,
  receivedAt,
});
const added = (level: RatingLevel, at: number): RatingEvent => ({
  type: 'rated',
  stage: 'follow-up',
  key: 'k2',
  level,
  at,
  receivedAt: at,
});
const toReply: readonly RatingEvent[] = [
  opened,
  rated(1),
  { type: 'called-back' },
  { type: 'verified', outcome: 'true' },
  { type: 'replied', at: 10 * DAY },
];

describe('the rating of a case', () => {
  it('goes the way of a bad one to the rating that is added', () => {
    const states = way([...toReply, added(4, 11 * DAY), { type: 'closed' }], defaultRatingRules);
    assert.deepEqual(
      states.map(({ phase }) => phase),
      [
        'not-eligible',
        'open',
        'submitted',
        'verifying',
        'rectifying',
        'replied',
        'appended',
        'closed',
      ] satisfies RatingPhase[],
    );
    assert.deepEqual(states[7], {
      phase: 'closed',
      openedAt: 0,
      first: { key: 'k1', level: 1, at: DAY },
      repliedAt: 10 * DAY,
      followUp: { key: 'k2', level: 4, at: 11 * DAY },
    } satisfies RatingCase);
  });

  it('of a good one is over once it is closed', () => {
    assert.equal(after([opened, rated(3), { type: 'called-back' }]).phase, 'submitted');
    assert.equal(after([opened, rated(3), { type: 'closed' }]).phase, 'closed');
  });

  it('that is found malicious does not count, and nothing is added to it', () => {
    const state = after([...toReply.slice(0, 3), { type: 'verified', outcome: 'malicious' }]);
    assert.deepEqual([state.phase, state.rejectedFor], ['rejected', 'malicious']);
    const moment = { at: 9 * DAY, receivedAt: 9 * DAY };
    assert.deepEqual(ratingEligibility(state, 'follow-up', moment, defaultRatingRules), {
      may: false,
      reason: 'not-eligible',
      because: 'rejected',
    });
  });

  it('is looked into again when the staff appeals, once', () => {
    const rectifying = toReply.slice(0, 4);
    const again = after([...rectifying, { type: 'appealed' }]);
    assert.equal(again.phase, 'verifying');
    const twice: readonly RatingEvent[] = [
      ...rectifying,
      { type: 'appealed' },
      { type: 'verified', outcome: 'true' },
      { type: 'appealed' },
    ];
    assert.equal(after(twice).phase, 'rectifying');
  });

  it('cannot be closed while a bad one waits for its answer', () => {
    for (const length of [2, 3, 4, 5]) {
      const state = after(toReply.slice(0, length));
      assert.equal(reduceRating(state, { type: 'closed' }, defaultRatingRules), state);
    }
  });
});

describe('a window of time', () => {
  const rules: RatingRules = { ...defaultRatingRules, firstDays: 10, followUpDays: 5 };

  it('ends, and residents are told why they cannot rate', () => {
    const state = after([opened], rules);
    assert.deepEqual(nextRating(state, 10 * DAY, rules), { may: true, stage: 'first', until: 10 * DAY });
    assert.deepEqual(nextRating(state, 10 * DAY + 1, rules), {
      may: false,
      reason: 'expired',
      because: 'window',
    });
  });

  it('does not end for what was given in time and arrives late', () => {
    const lapsed: RatingEvent = { type: 'lapsed', at: 11 * DAY };
    assert.equal(after([opened, lapsed], rules).phase, 'closed');
    const late = after([opened, lapsed, rated(5, 9 * DAY, 30 * DAY)], rules);
    assert.deepEqual([late.phase, late.first?.at], ['submitted', 9 * DAY]);
    assert.equal(after([opened, lapsed, rated(5, 9 * DAY, 40 * DAY)], rules).first, undefined);
  });

  it('is neither opened nor closed by a clock that is wrong', () => {
    assert.equal(after([opened, rated(5, -900 * DAY, 3 * DAY)], rules).first?.at, 0);
    assert.equal(after([opened, rated(5, 900 * DAY, 3 * DAY)], rules).first?.at, 3 * DAY);
    assert.equal(after([opened, rated(5, -900 * DAY, 31 * DAY)], rules).first, undefined);
  });

  it('for what is added begins with the answer', () => {
    assert.equal(after([...toReply, added(2, 15 * DAY)], rules).phase, 'appended');
    assert.equal(after([...toReply, added(2, 15 * DAY + 1)], rules).phase, 'replied');
    assert.equal(after([...toReply, { type: 'lapsed', at: 16 * DAY }], rules).phase, 'closed');
  });
});

describe('a rating by default', () => {
  const rules: RatingRules = { ...defaultRatingRules, firstDays: 10, defaultLevel: 5 };
  const lapsed: RatingEvent = { type: 'lapsed', at: 11 * DAY };

  it('is given nowhere unless a department has asked for it', () => {
    const without: RatingRules = { ...defaultRatingRules, firstDays: 10 };
    assert.equal(after([opened, lapsed]).first, undefined);
    assert.equal(after([opened, lapsed], without).first, undefined);
    assert.equal(after([opened, lapsed], rules).first?.byDefault, true);
  });

  it('gives way to the rating a resident has given in time', () => {
    const state = after([opened, lapsed, rated(1, 9 * DAY, 12 * DAY)], rules);
    assert.deepEqual(state.first, { key: 'k1', level: 1, at: 9 * DAY });
  });

  it('is nobody to be called back', () => {
    const bad: RatingRules = { ...rules, defaultLevel: 1 };
    assert.equal(after([opened, lapsed, { type: 'called-back' }], bad).phase, 'submitted');
  });
});

describe('whether a rating may be given', () => {
  const at = (now: number): { at: number; receivedAt: number } => ({ at: now, receivedAt: now });
  const cases: readonly (readonly [string, RatingCase, 'first' | 'follow-up', string])[] = [
    ['before anything was handled', newRatingCase, 'first', 'not-eligible not-handled'],
    ['twice', after([opened, rated(5)]), 'first', 'already-rated rated'],
    ['to a good one', after([opened, rated(5)]), 'follow-up', 'not-eligible not-bad'],
    ['before an answer', after(toReply.slice(0, 4)), 'follow-up', 'not-eligible not-replied'],
    ['twice after it', after([...toReply, added(1, 11 * DAY)]), 'follow-up', 'already-rated rated'],
  ];
  for (const [when, state, stage, answer] of cases)
    it(`is refused ${when}, with its reason`, () => {
      const found = ratingEligibility(state, stage, at(12 * DAY), defaultRatingRules);
      assert.equal(found.may ? 'may' : `${found.reason} ${found.because}`, answer);
    });

  it('leads from the first rating to the one that is added', () => {
    const next = (events: readonly RatingEvent[]): string => {
      const found = nextRating(after(events), 12 * DAY, defaultRatingRules);
      return found.may ? found.stage : found.reason;
    };
    assert.deepEqual(
      [[], [opened], [opened, rated(2)], toReply, [...toReply, added(5, 11 * DAY)]].map(next),
      ['not-eligible', 'first', 'already-rated', 'follow-up', 'already-rated'],
    );
  });

  it('follows the department that takes nothing more', () => {
    const rules: RatingRules = { ...defaultRatingRules, followUp: 'none' };
    const state = after(toReply, rules);
    assert.equal(reduceRating(state, added(5, 11 * DAY), rules), state);
  });
});

describe('no sequence of events', () => {
  const holds = (
    check: (states: readonly RatingCase[], events: readonly RatingEvent[], rules: RatingRules) => void,
  ): void =>
    fc.assert(
      fc.property(anyEvents, anyRules, (events, rules) => check(way(events, rules), events, rules)),
      { numRuns: 5_000 },
    );

  it('leads to two first ratings, or two that were added', () => {
    let taken = 0;
    let followed = 0;
    holds((states) => {
      states.slice(1).forEach((state, index) => {
        const before = states[index]!;
        for (const stage of ['first', 'followUp'] as const)
          if (before[stage] && !before[stage].byDefault) assert.equal(state[stage], before[stage]);
      });
      const last = states[states.length - 1]!;
      if (last.first) taken += 1;
      if (last.followUp) followed += 1;
    });
    assert.ok(taken > 1_000 && followed > 20, `only ${taken} and ${followed} were taken`);
  });

  it('changes anything when the same rating comes again', () => {
    holds((states, events, rules) => {
      const last = states[states.length - 1]!;
      events.forEach((event, index) => {
        if (event.type === 'rated' && states[index + 1] !== states[index])
          assert.equal(reduceRating(last, event, rules), last);
      });
    });
  });

  it('takes a rating that may not be given, or refuses one that may', () => {
    holds((states, events, rules) => {
      events.forEach((event, index) => {
        if (event.type !== 'rated') return;
        const before = states[index]!;
        const { may } = ratingEligibility(before, event.stage, event, rules);
        assert.equal(states[index + 1] !== before, may);
      });
    });
  });

  it('adds a rating without a bad first one that was answered', () => {
    holds((states) => {
      for (const { followUp, first, repliedAt } of states)
        if (followUp)
          assert.ok(first && isBadLevel(first.level) && repliedAt !== undefined && !first.byDefault);
    });
  });

  it('ends a bad rating that was neither answered nor rejected', () => {
    holds((states) => {
      for (const { phase, first, repliedAt, rejectedFor } of states)
        if (phase === 'closed' && first && !first.byDefault && isBadLevel(first.level))
          assert.ok(repliedAt !== undefined || rejectedFor !== undefined);
    });
  });

  it('goes back to a case that nothing was handled of, or is answered before it was opened', () => {
    holds((states) => {
      const began = states.findIndex(({ phase }) => phase !== 'not-eligible');
      states.forEach(({ phase, openedAt }, index) => {
        assert.equal(phase === 'not-eligible', began < 0 || index < began);
        assert.equal(openedAt === undefined, phase === 'not-eligible');
      });
    });
  });
});
