import { after } from 'node:test';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { passingData } from './passing-folder.js';
import type { Gateway, TestServer } from './test-server.js';

let made: ReturnType<typeof start> | undefined;

/** The example gateway on a database of its own, with one window whose printed code can be rated by; a bad rating needs a reason. */
export async function ratedGateway(): Promise<Gateway> {
  return (await (made ??= start())).handle;
}

/** The code on the wall of the window. */
export async function windowCode({ url }: TestServer): Promise<string> {
  const response = await fetch(`${url}/gateway/ratings/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind: 'window', window: 'A03' }),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
}

/** How many ratings the gateway has taken in. */
export async function ratingsTaken(): Promise<number> {
  const [row] = await (await (made ??= start())).query('select count(*)::int as taken from ratings');
  return Number(row?.['taken']);
}

after(async () => {
  await (await made)?.close();
});

async function start() {
  return createGateway({
    data: await passingData(),
    limits: { ratingRequestsOfClient: 10_000, requestsOfClient: 10_000 },
    ratings: {
      page: '/rating.html',
      rules: { longestText: 150, reasonFor: 'bad', followUp: 'after-reply', lateDays: 30 },
      windows: [{ id: 'A03', window: '3号窗口', department: '津港市政务服务中心（虚构）' }],
    },
  });
}
