// What is sent to a gateway under load, by autocannon.
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/** Requests on their way at a time: a hall full of residents, none of whom waits for another. */
const CONNECTIONS = 16;

/**
 * Sends so many requests, one body each, as fast as they are answered or at a rate.
 *
 * @param {string} url
 * @param {{ bodies?: readonly object[], amount?: number, rate?: number }} what without bodies it is a GET, `amount` times;
 *   `rate`: requests in a second
 * @returns {Promise<{ answers: { status: number, body: string }[], rate: number, p50: number, p99: number, longest: number, unanswered: number }>}
 *   times in milliseconds. At a rate, a request that had to wait for its turn counts from when that was.
 */
export async function send(url, { bodies, amount = bodies.length, rate }) {
  const answers = [];
  let next = 0;
  const result = await autocannon({
    url,
    amount,
    connections: Math.min(CONNECTIONS, amount),
    timeout: 30,
    ...(rate && { overallRate: Math.round(rate) }),
    requests: [
      {
        method: bodies ? 'POST' : 'GET',
        ...(bodies && {
          setupRequest: (request) => ({
            ...request,
            headers: {
              ...request.headers,
              'content-type': 'application/json',
              'idempotency-key': `"${randomUUID()}"`,
            },
            body: JSON.stringify(bodies[next++ % bodies.length]),
          }),
        }),
        onResponse: (status, body) => answers.push({ status, body }),
      },
    ],
  });
  const seconds = (result.finish - result.start) / 1000;
  const { p50, p99, max: longest } = result.latency;
  return { answers, rate: answers.length / seconds, p50, p99, longest, unanswered: result.errors };
}
