import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nationalTags, ratingLevels } from '@tongban/core/rating';
import {
  figureDefinitions,
  percentOf,
  ratingFigures,
  readFigures,
  type CountedRating,
  type RatingFigures,
} from '@tongban/core/rating/figures';

const at = (moment: string): number => Date.parse(moment);
const first = (level: CountedRating['level'], more: Partial<CountedRating> = {}): CountedRating => ({
  stage: 'first',
  level,
  at: at('2026-11-22T09:00:00+08:00'),
  tags: [],
  ...more,
});

test('rates are made of what residents have given and nobody has rejected', () => {
  const figures = ratingFigures([
    first(5),
    first(4),
    first(3),
    first(2, { replied: true }),
    first(1),
    first(1, { rejected: true, replied: true }),
    first(5, { byDefault: true }),
    { ...first(4), stage: 'follow-up' },
    { ...first(1), stage: 'follow-up' },
  ]);
  assert.deepEqual(figures.counts, { 5: 1, 4: 1, 3: 1, 2: 1, 1: 1 });
  assert.deepEqual(figures.satisfaction, { part: 3, whole: 5 });
  assert.deepEqual(figures.bad, { part: 2, whole: 5 });
  assert.deepEqual(figures.rectified, { part: 1, whole: 2 });
  assert.deepEqual(figures.followUps, { part: 1, whole: 2 });
  assert.deepEqual(figures.left, { rejected: 1, byDefault: 1 });
});

test('each rate has a name, a formula and a source', () => {
  for (const key of ['satisfaction', 'bad', 'rectified', 'followUps'] as const) {
    const { name, formula, source } = figureDefinitions[key];
    assert.ok(name.endsWith('率') && formula.includes('÷') && source.length > 0, key);
  }
});

test('a trend goes by the months of China, and has no gaps', () => {
  const { trend } = ratingFigures([
    first(5, { at: at('2025-11-30T15:59:59Z') }),
    first(1, { at: at('2025-11-30T16:00:00Z') }),
    first(4, { at: at('2026-02-01T00:00:00+08:00') }),
  ]);
  assert.deepEqual(
    trend.map(({ month, satisfaction }) => [month, satisfaction.part, satisfaction.whole]),
    [
      ['2025-11', 1, 1],
      ['2025-12', 0, 1],
      ['2026-01', 0, 0],
      ['2026-02', 1, 1],
    ],
  );
});

test('a trend has the months that are asked for, also without ratings', () => {
  const months = (from?: string, to?: string): readonly string[] =>
    ratingFigures([first(5)], { from, to }).trend.map(({ month }) => month);
  assert.deepEqual(months('2026-10', '2026-12'), ['2026-10', '2026-11', '2026-12']);
  assert.deepEqual(months('2026-12', '2026-10'), []);
  assert.deepEqual(months('2026-13', '2026-12'), []);
  assert.equal(months('0001-01', '9999-12').length, 120);
  assert.deepEqual(ratingFigures([]).trend, []);
});

test('the reasons picked most often come first, bad ones apart', () => {
  const { reasons } = ratingFigures(
    [
      first(2, { tags: ['207', '210'] }),
      first(2, { tags: ['210'] }),
      first(1, { tags: ['108', '108'] }),
      first(1, { tags: ['101'] }),
      first(5, { tags: ['510'] }),
      first(1, { tags: ['115'], rejected: true }),
    ],
    { reasons: 2 },
  );
  assert.deepEqual(reasons.bad, [
    { code: '210', text: '同样内容的证明材料被要求多次提交', level: 2, count: 2 },
    { code: '108', text: '在办事指南之外增加新的审批条件', level: 1, count: 1 },
  ]);
  assert.deepEqual(reasons.good, [{ code: '510', text: '一窗受理一次办结', level: 5, count: 1 }]);
});

test('per cents are not rounded into all or none', () => {
  const shares: readonly (readonly [number, number, number | undefined])[] = [
    [0, 0, undefined],
    [0, 7, 0],
    [7, 7, 100],
    [2, 3, 66.7],
    [9_999, 10_000, 99.9],
    [1, 10_000, 0.1],
  ];
  for (const [part, whole, percent] of shares) assert.equal(percentOf({ part, whole }), percent);
});

const anyRatings: fc.Arbitrary<readonly CountedRating[]> = fc.array(
  fc.record(
    {
      stage: fc.constantFrom('first' as const, 'follow-up' as const),
      level: fc.constantFrom(...ratingLevels),
      at: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2027, 0) }),
      tags: fc.subarray(
        nationalTags.tags.map(({ code }) => code),
        { maxLength: 3 },
      ),
      byDefault: fc.boolean(),
      rejected: fc.boolean(),
      replied: fc.boolean(),
    },
    { requiredKeys: ['stage', 'level', 'at', 'tags'] },
  ),
  { maxLength: 60 },
);

const sum = (counts: RatingFigures['counts']): number =>
  ratingLevels.reduce((total, level) => total + counts[level], 0);

test('every first rating is in exactly one place, and no order matters', () => {
  fc.assert(
    fc.property(anyRatings, (ratings) => {
      const figures = ratingFigures(ratings);
      const { counts, satisfaction, bad, trend, left, rectified } = figures;
      const total = sum(counts);
      assert.equal(
        total + left.rejected + left.byDefault,
        ratings.filter(({ stage }) => stage === 'first').length,
      );
      assert.deepEqual([satisfaction.whole, bad.whole, satisfaction.part + bad.part], [total, total, total]);
      assert.equal(rectified.whole, bad.part);
      assert.equal(
        trend.reduce((months, month) => months + sum(month.counts), 0),
        total,
      );
      assert.deepEqual(ratingFigures(ratings.slice().reverse()), figures);
    }),
  );
});

test('figures are read as they were published, and nothing else is', () => {
  fc.assert(
    fc.property(anyRatings, (ratings) => {
      const figures = ratingFigures(ratings);
      assert.deepEqual(readFigures(JSON.parse(JSON.stringify(figures))), figures);
    }),
  );
  const figures = ratingFigures([first(1, { tags: ['108'] })]);
  const broken: readonly unknown[] = [
    null,
    [],
    {},
    { ...figures, counts: { ...figures.counts, 3: -1 } },
    { ...figures, bad: { part: 2, whole: 1 } },
    { ...figures, left: { rejected: 0 } },
    { ...figures, trend: [{ ...figures.trend[0], month: '2026-13' }] },
    { ...figures, reasons: { ...figures.reasons, bad: [{ code: '108', text: 7, level: 1, count: 1 }] } },
    { ...figures, trend: Array(241).fill(figures.trend[0]) },
  ];
  for (const given of broken) assert.equal(readFigures(given), undefined, JSON.stringify(given).slice(0, 80));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(figures)), fc.anything(), (name, value) => {
      readFigures({ ...figures, [name]: value });
    }),
  );
});
