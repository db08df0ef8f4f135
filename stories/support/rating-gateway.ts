import type { OpenInvitation } from '@tongban/core/rating';

/** What the gateway of the stories is asked about by: the token says what it answers. */
export type StoryToken =
  | 'story-open'
  | 'story-reason'
  | 'story-follow-up'
  | 'story-waiting'
  | 'story-rated'
  | 'story-expired'
  | 'story-not-eligible'
  | 'story-unknown'
  | 'story-failing'
  | 'story-offline'
  | 'story-refused'
  | 'story-lost';

const open: OpenInvitation = {
  status: 'open',
  stage: 'first',
  setting: 'on-site',
  item: '食品经营许可（新办）',
  department: '津港市市场监督管理局（虚构）',
  window: '二楼 15 号窗口',
  until: '2099-12-22T23:59:59+08:00',
  complaintUrl: 'https://zwfw.jingang.example/complaints',
  complaintPhone: '12345',
  rules: { longestText: 150, reasonFor: 'none' },
};

const invitations: Readonly<Record<string, unknown>> = {
  'story-reason': { ...open, staff: '工号 0731', rules: { longestText: 150, reasonFor: 'bad' } },
  'story-follow-up': {
    ...open,
    stage: 'follow-up',
    first: 2,
    reply: '已向您致歉，并在窗口补充了材料样本。感谢您的意见。',
  },
  'story-rated': { status: 'already-rated' },
  'story-expired': { status: 'expired' },
  'story-not-eligible': { status: 'not-eligible' },
};

/** Another one for each rating that is drawn: what waits or failed in one story would be told of in the next. */
export const newGateway = (): string => `/story-gateway/${Math.random().toString(36).slice(2)}`;

/** Answers what the ratings in stories ask below {@link newGateway}, and leaves the rest to the network. */
export function answerRatings(): void {
  const real = window.fetch;
  if ('answersRatings' in real) return;
  // Which tokens somebody has rated by, on an earlier page.
  for (const key of Object.keys(localStorage))
    if (key.startsWith('tb-waiting:')) localStorage.removeItem(key);
  const answering = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const path = new URL(input instanceof Request ? input.url : input, location.href).pathname;
    if (!path.startsWith('/story-gateway/')) return real.call(window, input, init);
    // Without a key nothing is sealed to it: what waits on a device of others is in memory.
    if (!init?.body) return answer(404, { type: 'urn:tongban:problem:not-found' });
    const { token } = JSON.parse(String(init.body)) as { readonly token: string };
    return path.endsWith('/invitation') ? invite(token) : take(token, path);
  };
  window.fetch = Object.assign(answering, { answersRatings: true });
}

function invite(token: string): Promise<Response> {
  if (token === 'story-waiting') return new Promise(() => undefined);
  if (token === 'story-unknown') return answer(404, { type: 'urn:tongban:problem:rating-token-unknown' });
  if (token === 'story-failing') return answer(503, { type: 'urn:tongban:problem:busy' });
  return answer(200, invitations[token] ?? open);
}

/** What has been handed in, by the path it was handed in at. */
const tries = new Map<string, number>();

/** How often a rating was handed in to that gateway. */
export const triesOf = (gateway: string): number => tries.get(`${gateway}/ratings`) ?? 0;

function take(token: string, path: string): Promise<Response> {
  const before = tries.get(path) ?? 0;
  tries.set(path, before + 1);
  if (token === 'story-lost')
    return before === 0
      ? Promise.reject(new TypeError('no network'))
      : answer(422, { type: 'urn:tongban:problem:rating-invalid' });
  if (token === 'story-offline') return Promise.reject(new TypeError('no network'));
  if (token === 'story-refused') return answer(400, { type: 'urn:tongban:problem:request' });
  return answer(201, { id: 'story', receivedAt: '2026-11-22T09:00:00+08:00' });
}

const answer = (status: number, body: object): Promise<Response> =>
  Promise.resolve(
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
  );
