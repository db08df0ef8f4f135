import type { OpenInvitation } from '@tongban/core/rating';

/** What the gateway is asked in a test. */
export interface AskedRating {
  readonly path: string;
  readonly key: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An answer: a status with a body, `offline`, or one that comes when it is told to. */
export type RatingAnswer =
  readonly [status: number, body: unknown] | 'offline' | Promise<readonly [number, unknown]>;

/** A gateway in the place of `fetch`, until it is undone. */
export interface RatingGateway {
  readonly asked: AskedRating[];
  /** Ratings that came, without invitations. */
  readonly rated: () => readonly AskedRating[];
  invitation: RatingAnswer;
  rating: RatingAnswer;
  /** What `GET /ratings/key` gives; without it there is none. */
  keys?: object;
  undo(): void;
}

/** Another in each file: files run side by side in one browser, and what waits in one page is delivered by another. */
export const gatewayAddress = `/rating-gateway-${Math.random().toString(36).slice(2)}`;

/** What there is to rate. */
export const openInvitation: OpenInvitation = {
  status: 'open',
  stage: 'first',
  setting: 'on-site',
  item: '食品经营许可（新办）',
  department: '津港市市场监督管理局',
  window: '3号窗口',
  rules: { longestText: 150, reasonFor: 'none' },
};

/** That a rating was taken in. */
export const taken = [201, { id: 'r-1', receivedAt: '2026-11-22T09:00:00Z', stage: 'first' }] as const;

/** What a gateway says is wrong. */
export const problem = (status: number, kind: string) =>
  [status, { type: `urn:tongban:problem:${kind}`, title: '', status }] as const;

/** Puts it in the place of `fetch`. */
export function ratingGateway(invitation: RatingAnswer = [200, openInvitation]): RatingGateway {
  const real = window.fetch;
  const asked: AskedRating[] = [];
  const gateway: RatingGateway = {
    asked,
    rated: () => asked.filter(({ path }) => path === `${gatewayAddress}/ratings`),
    invitation,
    rating: taken,
    undo: () => void (window.fetch = real),
  };
  window.fetch = async (input, init = {}) => {
    const path = new URL(String(input), location.href).pathname;
    if (!path.startsWith('/rating-gateway')) return real(input, init);
    if (path.endsWith('/ratings/key'))
      return new Response(JSON.stringify(gateway.keys ?? {}), { status: gateway.keys ? 200 : 404 });
    const key = new Headers(init.headers).get('Idempotency-Key');
    asked.push({ path, key, body: JSON.parse(String(init.body)) as AskedRating['body'] });
    const answer = await (path.endsWith('/invitation') ? gateway.invitation : gateway.rating);
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    const [status, body] = answer;
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  };
  return gateway;
}
