import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { World, type Fault, type Page } from './testing/world.mjs';

const faults: fc.Arbitrary<Fault> = fc.constantFrom(
  ...(['none', 'none', 'none', 'none', 'none', 'none'] as const),
  ...(['refuse-after', 'refuse-after', 'crash-after', 'crash-before'] as const),
  ...(['refuse-before', 'hang', 'later'] as const),
);

/** What is done on a page, after how much time. */
interface Step {
  readonly tab: number;
  /** Which group it is of; 3: of none. */
  readonly group: number;
  readonly refused: boolean;
  readonly waitMs: number;
  readonly does: 'add' | 'hurry' | 'deliver';
}

const steps = fc.array(
  fc.record<Step>({
    tab: fc.nat(1),
    group: fc.nat(3),
    refused: fc.boolean(),
    waitMs: fc.nat(5_000),
    does: fc.constantFrom('add', 'add', 'hurry', 'deliver'),
  }),
  { minLength: 2, maxLength: 10 },
);

describe('an outbox of several things that belong together', () => {
  it('loses none it has acknowledged, takes each in once, and keeps their order', async () => {
    const seen = { acknowledged: 0, refused: 0, crashes: 0, again: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(faults, { minLength: 10, maxLength: 60 }), steps, async (given, plan) => {
        const world = new World();
        world.faults = [...given];
        const tabs: (Page | undefined)[] = [];
        const kept: { readonly key: string; readonly group: number }[] = [];
        for (const [index, step] of plan.entries()) {
          let page = tabs[step.tab];
          if (!page || page.gone) tabs[step.tab] = page = world.page({ tryMs: 10_000 });
          const key = `key-${String(index).padStart(2, '0')}`;
          if (step.does === 'add') {
            if (step.refused) world.refused.add(key);
            const entry = {
              key,
              kind: 'booking',
              body: key,
              ...(step.group < 3 && { group: `g${step.group}` }),
            };
            page.outbox.add(entry).then(
              () => kept.push({ key, group: step.group }),
              () => undefined,
            );
          } else void page.outbox[step.does]();
          await world.wait(step.waitMs);
        }
        seen.crashes += tabs.filter((page) => page?.gone).length;
        world.faults = [];
        const later = world.page({ tryMs: 10_000 });
        await world.pass();

        seen.acknowledged += kept.length;
        for (const { key } of kept) {
          const fate = later.outbox.state.entries.find((entry) => entry.key === key)?.fate;
          const phase = world.refused.has(key) ? 'refused' : 'delivered';
          assert.deepEqual(fate, { phase, answer: `receipt of ${key}` }, `${key} is not accounted for`);
          if (phase === 'refused') seen.refused += 1;
          if ((world.server.get(key)?.times ?? 0) > 1) seen.again += 1;
        }
        assert.deepEqual([...new Set(world.order)], world.order, 'taken in twice');
        for (const group of [0, 1, 2]) {
          const added = kept.filter((entry) => entry.group === group).map(({ key }) => key);
          const taken = world.order.filter((key) => added.indexOf(key) >= 0);
          assert.deepEqual(taken, added, 'out of order');
        }
        assert.equal(world.overlapped, false, 'two pages sent the same thing at once');
      }),
      { numRuns: 600, seed: 20_261_123 },
    );
    assert.ok(Math.min(...Object.values(seen)) > 30, JSON.stringify(seen));
  });
});
