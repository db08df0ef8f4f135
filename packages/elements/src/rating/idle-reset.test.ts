import { expect } from '@open-wc/testing';
import { IdleReset } from './idle-reset.js';

describe('a terminal nobody touches', () => {
  let now: number;
  let due: { readonly at: number; readonly work: () => void } | undefined;
  const told: string[] = [];
  let asks = true;
  const clock = {
    after(ms: number, work: () => void) {
      due = { at: now + ms, work };
      return () => (due = undefined);
    },
  };
  const listener = {
    asks: () => asks,
    warn: (seconds: number | undefined) => void told.push(`${now}: ${String(seconds)}`),
    reset: () => void told.push(`${now}: reset`),
  };

  function goOn(seconds: number): void {
    const end = now + seconds * 1_000;
    while (due && due.at <= end) {
      now = due.at;
      const { work } = due;
      due = undefined;
      work();
    }
    now = end;
  }

  beforeEach(() => {
    now = 0;
    due = undefined;
    told.length = 0;
    asks = true;
  });

  it('is cleared after 45 seconds, 20 of which are to react', () => {
    new IdleReset(clock, listener).touch();
    goOn(100);
    expect(told[0]).to.equal('25000: 20');
    expect(told[told.length - 1]).to.equal('45000: reset');
    expect(told).to.have.length(21);
  });

  it('is not cleared while somebody is there', () => {
    const idle = new IdleReset(clock, listener);
    for (let touches = 0; touches < 20; touches += 1) {
      idle.touch();
      goOn(24);
    }
    expect(told).to.deep.equal([]);
  });

  it('begins anew with a touch at the last moment', () => {
    const idle = new IdleReset(clock, listener);
    idle.touch();
    goOn(44);
    idle.touch();
    goOn(24);
    expect(told[told.length - 1]).to.equal('44700: undefined');
    expect(told.indexOf('45000: reset')).to.equal(-1);
  });

  it('is left alone once it is stopped', () => {
    const idle = new IdleReset(clock, listener);
    idle.touch();
    idle.stop();
    goOn(100);
    expect(told).to.deep.equal([]);
  });

  it('keeps its question in place until a tap has ended, and begins anew at once when that is its answer', () => {
    const idle = new IdleReset(clock, listener);
    idle.touch();
    goOn(30);
    idle.touch();
    goOn(0.5);
    expect(told[told.length - 1]).to.equal('30000: 15');
    idle.stay();
    expect(told[told.length - 1]).to.equal('30500: undefined');
    goOn(24);
    expect(told).to.have.length(7);
  });

  it('is cleared after the same 45 seconds where nothing is asked', () => {
    asks = false;
    new IdleReset(clock, listener).touch();
    goOn(100);
    expect(told).to.deep.equal(['45000: reset']);
  });
});
