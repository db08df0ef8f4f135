import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isTbError } from '../base/tb-error.js';
import { World, type Fault, type Page } from './testing/world.mjs';

const faults: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fault>('none') },
  ...(['crash-before', 'crash-after', 'refuse-before', 'refuse-after'] as const).map((fault) => ({
    weight: 1,
    arbitrary: fc.constant<Fault>(fault),
  })),
);

/** Adds a thing as a page does for which nothing may get lost: again, under the same key, until it is told that it is kept. */
async function addUntilKept(world: World, tabs: Page[], key: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const tab = attempt % tabs.length;
    let page = tabs[tab];
    if (!page || page.gone) tabs[tab] = page = world.page();
    let kept = false;
    page.outbox.add({ key, kind: 'case', body: { key } }).then(
      () => (kept = true),
      () => undefined,
    );
    await world.settle();
    if (kept) return;
  }
  assert.fail('never kept');
}

describe('an outbox', () => {
  it('delivers what it has acknowledged once, wherever pages crash, disks and networks fail', async () => {
    let crashes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(faults, { maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        async (given, things, tabCount) => {
          const world = new World();
          world.faults = [...given];
          const tabs = Array.from({ length: tabCount }, () => world.page());
          const keys = Array.from({ length: things }, (_, index) => `key-${index}`);
          for (const key of keys) await addUntilKept(world, tabs, key);
          await world.pass();
          crashes += tabs.filter(({ gone }) => gone).length;

          // Somebody comes back later, on a good day.
          world.faults = [];
          const later = world.page();
          await world.pass();

          assert.deepEqual([...world.server.keys()].sort(), keys);
          assert.equal(world.overlapped, false, 'two pages sent the same thing at once');
          assert.deepEqual(
            later.outbox.state.entries.map(({ key, fate, body }) => [key, fate, body]),
            keys.map((key) => [key, { phase: 'delivered', answer: `receipt of ${key}` }, null]),
          );
        },
      ),
      { numRuns: 400, seed: 20_261_122 },
    );
    assert.ok(crashes > 50, `only ${crashes} crashes were tried`);
  });

  it('sends nothing before it is written', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    world.faults = ['none', 'crash-before'];
    void page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.pass();
    assert.equal(page.gone, true);
    assert.equal(world.requests, 0);
  });

  it('says so when the store takes nothing, and does not send it', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    world.faults = ['none', 'refuse-before'];
    await assert.rejects(page.outbox.add({ key: 'a', kind: 'case', body: 1 }));
    await world.pass();
    assert.equal(world.requests, 0);
    assert.deepEqual(page.outbox.state.entries, []);
  });

  it('keeps the receipt for the page that comes after the one that crashed', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.pass();
    void page.crash();
    const later = world.page();
    await world.pass();
    assert.deepEqual(later.outbox.state.entries[0]?.fate, { phase: 'delivered', answer: 'receipt of a' });
    assert.equal(world.requests, 1);
  });

  it('sends a thing once that two tabs know', async () => {
    const world = new World();
    const [one, other] = [world.page(), world.page()];
    await Promise.all([one, other].map(({ outbox }) => outbox.add({ key: 'a', kind: 'case', body: 1 })));
    await world.pass();
    assert.equal(world.requests, 1);
  });

  it('goes on by itself after the network failed, later and later', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    const times: number[] = [];
    const began = world.time;
    world.faults = ['none', 'none', 'none', 'refuse-before', 'none', 'none', 'refuse-before'];
    page.outbox.subscribe(() => times.push(world.time - began));
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.pass();
    assert.equal(world.server.get('a')?.times, 1);
    // Three quarters of 2 s, then of 4 s.
    assert.deepEqual([...new Set(times)], [0, 1_500, 4_500]);
  });

  it('sends at once what waits when the network is back', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    world.faults = ['none', 'none', 'none', 'refuse-before'];
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.settle();
    const began = world.time;
    await page.outbox.hurry();
    assert.equal(world.server.get('a')?.times, 1);
    assert.equal(world.time, began);
  });

  it('forgets what was dismissed, in all tabs', async () => {
    const world = new World();
    const [one, other] = [world.page(), world.page()];
    await one.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.pass();
    await one.outbox.dismiss('a');
    await other.outbox.deliver();
    assert.deepEqual([one.outbox.state.entries, other.outbox.state.entries], [[], []]);
    assert.equal(world.disk.size, 0);
  });

  it('knows of all that waits, also in other tabs, when something is dismissed', async () => {
    const world = new World();
    const [one, other] = [world.page(), world.page()];
    await one.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.pass();
    await other.outbox.deliver();
    await one.outbox.add({ key: 'b', kind: 'case', body: 2 });
    const told: string[][] = [];
    other.outbox.subscribe(() => told.push(other.outbox.state.entries.map(({ key }) => key)));
    await other.outbox.dismiss('a');
    assert.deepEqual(told[told.length - 1], ['b']);
    assert.ok(told.every((keys) => keys.includes('b')));
  });

  it('writes nothing any more once it was closed', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    page.outbox.close();
    world.disk.clear();
    await world.pass();
    assert.equal(world.disk.size, 0);
  });

  it('tells of what could not be sent in its time, and sends it no more', async () => {
    const world = new World();
    const page = world.page({ lifetimeMs: 60_000 });
    world.offline = true;
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.wait(50_000);
    assert.equal(page.outbox.state.entries[0]?.fate.phase, 'waiting');
    void page.crash();
    world.time += 60_000;
    const later = world.page({ lifetimeMs: 60_000 });
    await world.settle();
    world.offline = false;
    await later.outbox.hurry();
    await world.pass();
    assert.equal(world.requests, 0);
    assert.deepEqual(
      later.outbox.state.entries.map(({ fate, body }) => [fate, body]),
      [[{ phase: 'expired' }, 1]],
    );
    assert.match(world.disk.get('a') ?? '', /expired/);
  });

  it('gives up a try that hangs, and goes on with it and all others', async () => {
    const world = new World();
    const page = world.page({ tryMs: 20_000 });
    await world.settle();
    const began = world.time;
    // Three for adding (read, write) and reading anew; the rest of the time is in the store.
    world.faults = ['none', 'none', 'none', 'hang'];
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.settle();
    await world.pass();
    assert.deepEqual(page.outbox.state.entries[0]?.fate, { phase: 'delivered', answer: 'receipt of a' });
    // Its time, and three quarters of the first pause.
    assert.equal(world.time - began, 21_500);
  });

  it('leaves a server alone that asks for it, also when the network comes back meanwhile', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    const began = world.time;
    world.faults = ['none', 'none', 'none', 'later'];
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.settle();
    await page.outbox.hurry();
    await page.outbox.hurry('a');
    assert.equal(world.requests, 0);
    await world.pass();
    assert.equal(world.requests, 1);
    assert.ok(world.time - began >= 120_000);
  });

  it('sends nothing of a group before what waits of it, and everything else', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    world.faults = ['none', 'none', 'none', 'later'];
    await page.outbox.add({ key: 'booked', kind: 'booking', group: 'b', body: 1 });
    await world.settle();
    await page.outbox.add({ key: 'cancelled', kind: 'booking', group: 'b', body: 1 });
    await page.outbox.add({ key: 'other', kind: 'booking', body: 1 });
    await world.settle();
    assert.deepEqual(world.order, ['other']);
    await world.pass();
    assert.deepEqual(world.order, ['other', 'booked', 'cancelled']);
  });

  it('keeps what a page cannot send for one that can', async () => {
    const world = new World();
    const page = world.page({ kinds: ['rating'] });
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await page.outbox.add({ key: 'b', kind: 'rating', body: 1 });
    await world.pass();
    assert.deepEqual(world.order, ['b']);
    const other = world.page({ kinds: ['case'] });
    await world.pass();
    assert.deepEqual(world.order, ['b', 'a']);
    assert.equal(other.outbox.state.entries[0]?.fate.phase, 'delivered');
  });

  it('says so when it has no room, and puts out nothing for it', async () => {
    const world = new World();
    const limits = { entries: 2, characters: 100 };
    const page = world.page({ limits, kinds: [] });
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    const large = page.outbox.add({ key: 'large', kind: 'case', body: 'x'.repeat(100) });
    await assert.rejects(large, (error) => isTbError(error, 'full'));
    await page.outbox.add({ key: 'b', kind: 'case', body: 1 });
    const third = page.outbox.add({ key: 'c', kind: 'case', body: 1 });
    await assert.rejects(third, (error) => isTbError(error, 'full'));
    assert.deepEqual([...world.disk.keys()], ['a', 'b']);
    await page.outbox.dismiss('a');
    assert.equal((await page.outbox.add({ key: 'c', kind: 'case', body: 1 })).key, 'c');
  });

  it('changes nothing about what a newer page has written', async () => {
    const world = new World();
    const newer = JSON.stringify({ version: 99, key: 'n', kind: 'case', body: { shape: 'new' } });
    world.disk.set('n', newer);
    const page = world.page({ lifetimeMs: 1, keptMs: 1 });
    await world.pass();
    await page.outbox.hurry();
    await page.outbox.hurry('n');
    assert.deepEqual(
      page.outbox.state.entries.map(({ fate }) => fate),
      [{ phase: 'unreadable', why: 'newer' }],
    );
    assert.equal(world.disk.get('n'), newer);
    assert.equal(world.requests, 0);
  });

  it('sends what a page of before has left, written as it did', async () => {
    const world = new World();
    const fate = { phase: 'waiting' };
    const old = { key: 'a', kind: 'case', body: 1, addedAt: world.time, attempts: 1, nextAt: 5, fate };
    world.disk.set('a', JSON.stringify(old));
    world.page();
    await world.pass();
    assert.deepEqual(world.order, ['a']);
  });

  it('still says that something was there when what was in it has been let go', async () => {
    const world = new World();
    world.offline = true;
    const page = world.page({ lifetimeMs: 60_000, keptMs: 90_000 });
    await page.outbox.add({ key: 'a', kind: 'case', body: 'secret' });
    const phases: (string | undefined)[] = [];
    for (const ms of [61_000, 89_000, 2_000]) {
      world.time += ms;
      await page.outbox.deliver();
      phases.push(page.outbox.state.entries[0]?.fate.phase);
    }
    assert.deepEqual(phases, ['expired', 'expired', 'forgotten']);
    assert.ok((world.disk.get('a') ?? 'secret').indexOf('secret') < 0);
    world.time += 89_000;
    await page.outbox.deliver();
    assert.equal(world.disk.size, 1);
    world.time += 2_000;
    await page.outbox.deliver();
    assert.deepEqual([page.outbox.state.entries, world.disk.size], [[], 0]);
  });

  it('lets nothing go that was not told of, when a clock jumps years ahead', async () => {
    const world = new World();
    world.offline = true;
    const page = world.page({ lifetimeMs: 60_000, keptMs: 90_000 });
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    world.time += 1e11;
    await page.outbox.deliver();
    const [entry] = page.outbox.state.entries;
    assert.deepEqual([entry?.fate.phase, entry?.body], ['expired', 1]);
    world.time += 1e11;
    await page.outbox.deliver();
    assert.equal(page.outbox.state.entries[0]?.fate.phase, 'forgotten');
  });

  it('tries once at least what a clock put right has made old', async () => {
    const world = new World();
    world.time = Date.UTC(2015, 0, 1);
    const page = world.page({ lifetimeMs: 60_000, kinds: [] });
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    world.time = Date.UTC(2026, 10, 23);
    await page.outbox.deliver();
    assert.equal(page.outbox.state.entries[0]?.fate.phase, 'waiting');
    const later = world.page({ lifetimeMs: 60_000 });
    await world.settle();
    assert.deepEqual([world.order, later.outbox.state.entries[0]?.fate.phase], [['a'], 'delivered']);
  });

  it('ends in its time also what a clock gone wrong has dated in years to come', async () => {
    const world = new World();
    world.offline = true;
    const began = world.time;
    world.time += 1e11;
    const page = world.page({ lifetimeMs: 60_000 });
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    void page.crash();
    world.time = began;
    const later = world.page({ lifetimeMs: 60_000 });
    await world.wait(200_000);
    assert.equal(later.outbox.state.entries[0]?.fate.phase, 'expired');
  });

  it('has room for new things however many have ended', async () => {
    const world = new World();
    const page = world.page({ limits: { entries: 2, characters: 40 } });
    for (const key of ['a', 'b', 'c', 'd']) {
      world.refused.add(key);
      await page.outbox.add({ key, kind: 'case', body: 'x'.repeat(20) });
      await world.settle();
    }
    assert.deepEqual(
      page.outbox.state.entries.map(({ fate }) => fate.phase),
      ['refused', 'refused', 'refused', 'refused'],
    );
  });

  it('never goes back behind what it has shown, however slowly a disk is read', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    world.offline = true;
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.settle();
    world.offline = false;
    const told: (string | undefined)[] = [];
    page.outbox.subscribe(() => told.push(page.outbox.state.entries[0]?.fate.phase));
    const [sent, reading] = [world.step(), world.step()];
    world.slowServer = sent.done;
    const hurried = page.outbox.hurry();
    await world.settle();
    world.slowRead = reading.done;
    const reload = page.outbox.reload();
    await world.settle();
    sent.go();
    await world.settle();
    reading.go();
    await Promise.all([hurried, reload]);
    assert.deepEqual(told.slice(told.indexOf('delivered')), ['delivered']);
  });

  it('does not bring back what was dismissed while the disk was being read', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.pass();
    const counts: number[] = [];
    let reload: Promise<void> | undefined;
    page.outbox.subscribe(() => {
      counts.push(page.outbox.state.entries.length);
      reload ??= page.outbox.reload();
    });
    await page.outbox.dismiss('a');
    await reload;
    assert.deepEqual(
      counts.slice(counts.indexOf(0)).filter((count) => count > 0),
      [],
    );
    assert.equal(world.disk.size, 0);
  });

  it('goes on showing what could not be taken off the disk', async () => {
    const world = new World();
    const page = world.page();
    await world.settle();
    await page.outbox.add({ key: 'a', kind: 'case', body: 1 });
    await world.pass();
    world.faults = ['none', 'refuse-before'];
    await assert.rejects(page.outbox.dismiss('a'));
    assert.equal(page.outbox.state.entries.length, 1);
  });

  it('says what is there while another tab still sends it', async () => {
    const world = new World();
    const one = world.page();
    await world.settle();
    await one.outbox.add({ key: 'a', kind: 'case', body: 1 });
    const done = world.hold();
    const other = world.page();
    await other.outbox.read;
    assert.deepEqual(
      other.outbox.state.entries.map(({ key }) => key),
      ['a'],
    );
    done();
  });
});
