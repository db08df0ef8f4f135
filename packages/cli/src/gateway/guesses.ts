import type { Reply } from './gateway-client.js';
import { Broken, expect, expectAnswer } from './sentence.js';

/** Who lets a client guess more often than this in a while does not stop anybody. */
const mostGuesses = 1_000;
const atOnce = 25;

/** Guesses until somebody says stop, and when to come back: after so many at the latest. */
export async function expectGuessesToEnd(guess: () => Promise<Reply>, most = mostGuesses): Promise<void> {
  const first = await guess();
  const told = first.headers.get('ratelimit-limit') ?? '-';
  const limit = Number(told === '-' ? NaN : told);
  expect(limit <= most, `RateLimit-Limit of ${most} at most`, told);
  let stopped: Reply | undefined = first.status === 429 ? first : undefined;
  for (let sent = 1; !stopped && sent < limit * 3; sent += atOnce) {
    const replies = await Promise.all(Array.from({ length: atOnce }, guess));
    stopped = replies.filter(({ status }) => status === 429)[0];
  }
  if (!stopped) throw new Broken('429 rate-limited', 'no end');
  expectAnswer(stopped, 429, 'rate-limited');
  const after = stopped.headers.get('retry-after') ?? '-';
  expect(/^\d+$/.test(after), 'Retry-After in seconds', after);
}
