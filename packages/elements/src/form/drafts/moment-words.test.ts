import { expect } from '@open-wc/testing';
import type { Words } from '../../shared/words.js';
import { clock, restoredWords } from './moment-words.js';

/** Says what it is asked to say. */
const words = {
  say: (key: string, { day, time }: Record<string, string>) => `${key} ${day} ${time}`,
  day: (day: string) => day,
} as unknown as Words;

describe('moments of a draft', () => {
  it('are those of the clocks in China, wherever the device believes to be', () => {
    expect(restoredWords('2026-11-21T16:05:00Z', words)).to.equal('draft.restored 2026-11-22 00:05');
    expect(clock(new Date('2026-11-21T20:00:00-05:00'))).to.equal('09:00');
  });
});
