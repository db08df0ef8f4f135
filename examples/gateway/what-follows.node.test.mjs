// The receipt of a joint application says which documents follow.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { whatFollows } from './what-follows.mjs';

const letter = (materials, until) => ({ kind: 'deferral', materials, ...(until && { until }) });
const named = (count, length = 2) =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, name: '材'.repeat(length) + index }));

it('a document two items wait for is told once, by the earliest day', () => {
  const letters = [letter(['k0', 'k1'], '2026-12-09'), letter(['k1'], '2026-12-01'), letter(['k0'])];
  assert.equal(
    whatFollows({ materials: named(2), letters }, 'zh'),
    '请最晚在 2026年12月1日（含当日）补交：材材1。 请最晚在 2026年12月9日（含当日）补交：材材0。',
  );
  assert.equal(
    whatFollows({ materials: named(2), letters }, 'en'),
    'Hand in by December 1, 2026: 材材1. Hand in by December 9, 2026: 材材0.',
  );
});

it('is never longer than a receipt takes, however many and long the names are', () => {
  const materials = named(100, 100);
  const together = [
    letter(
      materials.map(({ key }) => key),
      '2026-12-01',
    ),
  ];
  const apart = materials.map(({ key }, index) => letter([key], `2026-12-01T${index}`));
  for (const language of ['zh', 'en'])
    for (const letters of [together, apart]) {
      const text = whatFollows({ materials, letters }, language);
      assert.ok(text.length <= 500 && text.includes('100'), text);
    }
});

it('nothing is told where nothing follows', () => {
  assert.equal(
    whatFollows({ materials: named(1), letters: [{ kind: 'commitment', materials: ['k0'] }] }, 'zh'),
    undefined,
  );
});
