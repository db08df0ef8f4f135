import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { isTbError } from '../base/tb-error.js';
import { openSession, type Session, type SessionNews } from './open-session.js';
import { neededFor } from './session-state.js';
import { settled, TestClock, TestGateway } from './testing/test-gateway.js';

const MINUTE = 60_000;

describe('the session of a page', () => {
  let clock: TestClock;
  let gateway: TestGateway;
  let session: Session;
  beforeEach(() => {
    clock = new TestClock();
    gateway = new TestGateway(clock);
  });
  afterEach(() => session.close());

  const open = async (news?: SessionNews): Promise<void> => {
    session = openSession({ port: gateway, clock, ...(news && { news }) });
    await settled();
  };
  const phase = (): string => session.state.phase;
  const isWarned = (): boolean => session.state.phase === 'signed-in' && session.state.warned === true;

  it('is unknown until the gateway has answered, and then nobody’s', async () => {
    session = openSession({ port: gateway, clock });
    assert.equal(phase(), 'unknown');
    await settled();
    assert.deepEqual(session.state, { phase: 'anonymous' });
  });

  it('is that of who is signed in', async () => {
    gateway.signIn();
    await open();
    assert.equal(session.state.phase === 'signed-in' && session.state.holder.name, '*小明');
  });

  it('is unknown, with why, where the gateway cannot be asked; it is asked again when somebody wants to know', async () => {
    gateway.reachable = false;
    await open();
    assert.ok(session.state.phase === 'unknown' && isTbError(session.state.error, 'network'));
    gateway.reachable = true;
    gateway.signIn();
    await session.refresh();
    assert.equal(phase(), 'signed-in');
  });

  it('goes on being somebody’s while the gateway is out of reach, until its time is over', async () => {
    gateway.signIn();
    await open();
    gateway.reachable = false;
    await session.refresh();
    assert.equal(phase(), 'signed-in');
    await clock.pass(31 * MINUTE);
    assert.deepEqual(session.state, { phase: 'anonymous', after: 'expired' });
  });

  it('asks whether somebody is there two minutes before its end', async () => {
    gateway.signIn();
    await open();
    await clock.pass(27.9 * MINUTE);
    assert.equal(isWarned(), false);
    await clock.pass(0.2 * MINUTE);
    assert.equal(isWarned(), true);
    await session.extend();
    assert.equal(isWarned(), false);
    await clock.pass(27 * MINUTE);
    assert.equal(phase(), 'signed-in');
  });

  it('does not ask again, nor less, when another look says the same', async () => {
    gateway.signIn();
    await open();
    await clock.pass(28.5 * MINUTE);
    await session.refresh();
    assert.equal(isWarned(), true);
  });

  it('does not ask where another page is being used', async () => {
    gateway.signIn();
    await open();
    await clock.pass(20 * MINUTE);
    gateway.touch();
    await clock.pass(10 * MINUTE);
    assert.equal(isWarned(), false);
    assert.equal(phase(), 'signed-in');
  });

  it('is over at its end, also when the device slept through it', async () => {
    gateway.signIn();
    await open();
    await clock.sleep(3 * 3_600_000);
    assert.deepEqual(session.state, { phase: 'anonymous', after: 'expired' });
  });

  it('is over at its end, also where the gateway takes a question and never answers', async () => {
    gateway.signIn();
    await open();
    gateway.read = () => new Promise(() => undefined);
    await clock.pass(31 * MINUTE);
    assert.deepEqual(session.state, { phase: 'anonymous', after: 'expired' });
  });

  it('is not over for a clock that is wrong, or is put right by years', async () => {
    clock.skew = -5 * 365 * 86_400_000;
    gateway.signIn();
    await open();
    await clock.pass(20 * MINUTE);
    clock.skew = 0;
    await clock.pass(1 * MINUTE);
    assert.equal(phase(), 'signed-in');
    clock.skew = -86_400_000;
    await clock.pass(1 * MINUTE);
    assert.equal(phase(), 'signed-in');
    await clock.pass(31 * MINUTE);
    assert.equal(phase(), 'anonymous');
  });

  it('is over when the clock was set back and nobody can say how long it has been', async () => {
    gateway.signIn();
    await open();
    gateway.reachable = false;
    clock.skew = -86_400_000;
    await clock.pass(1 * MINUTE);
    assert.equal(phase(), 'anonymous');
  });

  it('passes on signs of life, once a minute at most', async () => {
    gateway.signIn();
    await open();
    for (let second = 0; second < 150; second += 1) {
      session.alive();
      await clock.pass(1000);
    }
    assert.equal(gateway.asked.filter((what) => what === 'extend').length, 3);
  });

  it('takes no sign of life for an answer to the question whether somebody is there', async () => {
    gateway.signIn();
    await open();
    await clock.pass(28.5 * MINUTE);
    session.alive();
    await settled();
    assert.equal(gateway.asked.includes('extend'), false);
  });

  it('has signed out once the gateway says so, and says it where that could not be done', async () => {
    gateway.signIn();
    await open();
    gateway.reachable = false;
    await assert.rejects(session.end(), (error) => isTbError(error, 'network'));
    assert.equal(phase(), 'signed-in');
    gateway.reachable = true;
    await session.end();
    assert.deepEqual(session.state, { phase: 'anonymous', after: 'ended' });
  });

  it('does not come back by an answer to what was asked before it ended', async () => {
    gateway.signIn();
    await open();
    const read = gateway.read.bind(gateway);
    let answer = (): void => undefined;
    gateway.read = async () => {
      const before = await read();
      await new Promise<void>((resolve) => (answer = resolve));
      return before;
    };
    const late = session.refresh();
    await settled();
    await session.end();
    answer();
    await late;
    assert.deepEqual(session.state, { phase: 'anonymous', after: 'ended' });
  });

  it('ends in the other tabs, too', async () => {
    const tabs = new Set<() => void>();
    const news: SessionNews = {
      tell: () => tabs.forEach((listener) => listener()),
      hear(listener) {
        tabs.add(listener);
        return () => void tabs.delete(listener);
      },
    };
    gateway.signIn();
    await open(news);
    const other = openSession({ port: gateway, clock, news });
    await settled();
    await other.end();
    await settled();
    other.close();
    assert.equal(phase(), 'anonymous');
  });

  it('says what an item needs: nothing, signing in, or proving more', async () => {
    await open();
    assert.equal(neededFor(session.state, 'none'), 'enough');
    assert.equal(neededFor(session.state, 'declared'), 'sign-in');
    gateway.signIn();
    await session.refresh();
    assert.equal(neededFor(session.state, 'declared'), 'enough');
    assert.equal(neededFor(session.state, 'strong'), 'step-up');
    assert.equal(neededFor({ phase: 'unknown' }, 'declared'), 'unsure');
    assert.equal(neededFor({ phase: 'signed-in', holder: {}, heardAt: 0 }, 'declared'), 'unsure');
  });

  it('tells nobody any more once it is closed', async () => {
    gateway.signIn();
    await open();
    let heard = 0;
    session.subscribe(() => (heard += 1));
    session.close();
    await session.refresh();
    await clock.pass(60 * MINUTE);
    assert.equal(heard, 0);
  });

  it('never outlives that of the gateway by more than half a minute, and never ends before it while that can be asked', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('pass' as const), minutes: fc.double({ min: 0, max: 40, noNaN: true }) }),
      fc.record({ do: fc.constant('sleep' as const), minutes: fc.double({ min: 0, max: 600, noNaN: true }) }),
      fc.record({
        do: fc.constantFrom('alive', 'extend', 'end', 'touch', 'signIn', 'lose', 'find', 'refresh'),
      }),
      fc.record({ do: fc.constant('skew' as const), days: fc.integer({ min: -4000, max: 4000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        clock = new TestClock();
        gateway = new TestGateway(clock);
        gateway.signIn();
        await open();
        for (const each of steps) {
          if ('minutes' in each) await clock[each.do](each.minutes * MINUTE);
          else if ('days' in each) clock.skew = each.days * 86_400_000;
          else if (each.do === 'alive') session.alive();
          else if (each.do === 'extend') await session.extend().catch(() => undefined);
          else if (each.do === 'end') await session.end().catch(() => undefined);
          else if (each.do === 'touch') gateway.touch();
          else if (each.do === 'signIn') {
            gateway.signIn();
            await session.refresh();
          } else if (each.do === 'refresh') await session.refresh();
          else gateway.reachable = each.do === 'find';
          const wasReachable = gateway.reachable;
          await clock.pass(31_000);
          if (!gateway.isLive && clock.real > gateway.endsAt + 31_000)
            assert.notEqual(phase(), 'signed-in', 'it outlives its session');
          if (gateway.isLive && wasReachable) {
            await session.refresh();
            assert.equal(phase(), 'signed-in', 'it ended before its time');
          }
        }
        session.close();
      }),
      { numRuns: 300 },
    );
  });
});
