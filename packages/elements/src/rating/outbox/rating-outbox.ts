import type { Json } from '@tongban/core';
import { isRecord } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import { entryOf, type OutboxEntry } from '@tongban/core/outbox';
import type { Rating, RatingEntry } from '@tongban/core/rating';
import { gatewayBase, outboxName } from '../../form/gateway/gateway-base.js';
import { ask } from '../../form/gateway/http.js';
import { errorOf, readProblem, retryAfterIn } from '../../form/gateway/problem.js';
import { gatewayParking } from '../../outbox/gateway-parking.js';
import { pageOutbox, type KindTransport } from '../../outbox/page-outbox.js';
import type { Device } from '../../shared/app-context.js';
import type { Kept } from '../../shared/sealed-store.js';
import { refusals, type Closing } from './refusals.js';

/** How it stands with a rating that was handed in. */
export type RatingFate =
  /** `tried`: it could not be delivered at once. `kept`: `disk` survives the page, `memory` only lasts as long as it. */
  | { readonly phase: 'waiting'; readonly tried: boolean; readonly kept: Kept }
  | { readonly phase: 'rated'; readonly id: string; readonly receivedAt: string }
  | { readonly phase: 'refused'; readonly why: Closing | 'invalid' }
  /** `late`: it waited for so long that it is not sent any more. */
  | { readonly phase: 'failed'; readonly code: string; readonly late?: true };

/** Delivers ratings once, whatever happens to the network and the page. */
export interface RatingOutbox {
  /**
   * Resolves once it is written: from then on it is delivered, or seen waiting.
   * @param of - The token of the page: the printed code of a window is exchanged for another one to rate with.
   * @throws {unknown} when it could not be written; nothing was sent.
   */
  add(entry: RatingEntry, of: string): Promise<void>;
  /** Undefined when there is none of that key. */
  fateOf(key: string): RatingFate | undefined;
  /**
   * The keys of ratings given on a page of that token that wait, are being sent, or have ended otherwise than well without anybody having seen it:
   * first what waits, then the newest. Of personal devices alone.
   */
  leftBy(of: string): readonly string[];
  /** What the thanks depend on. */
  ratingOf(key: string): Pick<Rating, 'stage' | 'level' | 'anonymous'> | undefined;
  /** Calls back when something may have changed. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Its end has been seen. */
  forget(key: string): void;
  /** On a device of others: who has rated has gone, and nothing of theirs stays in the open. */
  leave(): void;
}

const opened = new Map<string, Promise<RatingOutbox>>();

/** As of something in between. */
const badGateway = 502;

/** Ratings among all that waits for one gateway. */
const KIND = 'rating';

/** The rating itself: nothing of the page it was given on. */
const ratingIn = (body: Json): object => (body as unknown as { rating: object }).rating;

/**
 * The outbox of ratings before a gateway, one a page. On a personal device what waits is sealed on the disk, beside what else waits for that
 * gateway; on others it is sealed to the gateway itself, so that nobody can read it there, and goes on when its resident has left. Where that cannot
 * be done (plain http, a gateway without a key) it is in memory there, for as long as the page is.
 */
export function ratingOutbox(gateway: string, device: Device): Promise<RatingOutbox> {
  const key = `${device === 'personal'} ${outboxName(gateway)}`;
  let outbox = opened.get(key);
  if (!outbox) opened.set(key, (outbox = open(gateway, device)));
  return outbox;
}

async function open(gateway: string, device: Device): Promise<RatingOutbox> {
  const parking = gatewayParking(gateway, ({ kind, body }) =>
    kind === KIND ? { kind, body: ratingIn(body) } : undefined,
  );
  // Asked for while the network is there: what has to stay later is sealed with it.
  if (device !== 'personal') void parking.key().catch(() => undefined);
  const outbox = await pageOutbox(outboxName(gateway), { device, parking });
  void outbox.carry(KIND, carrierTo(gatewayBase(gateway)));
  return {
    add: async ({ kind, key, body }, of) =>
      void (await outbox.add({ key, kind, body: { of, rating: body } as unknown as Json })),
    fateOf: (key) => fateOf(entryOf(outbox.state, key)),
    // On a device of others nobody is shown what another has left there.
    leftBy: (of) => (device === 'personal' ? leftBy(outbox.state.entries, of) : []),
    ratingOf: (key) => {
      const { body } = entryOf(outbox.state, key) ?? {};
      return isRecord(body) ? (ratingIn(body) as Rating) : undefined;
    },
    subscribe: (listener) => outbox.subscribe(listener),
    forget: (key) => void outbox.dismiss(key).catch(() => undefined),
    leave: () => outbox.leave(),
  };
}

/** What was taken in is not among them: nothing is left to be sent of it, and the gateway says that it was rated. */
function leftBy(entries: readonly OutboxEntry[], of: string): readonly string[] {
  const theirs = entries.filter(({ kind, body }) => kind === KIND && isRecord(body) && body['of'] === of);
  const isWaiting = ({ fate }: OutboxEntry): boolean => fate.phase === 'waiting';
  const ended = theirs.filter((entry) => !isWaiting(entry)).reverse();
  return [...theirs.filter(isWaiting), ...ended].map(({ key }) => key);
}

const carrierTo = (base: string): KindTransport => ({
  async deliver({ key, body }, { signal }) {
    const response = await ask({
      method: 'POST',
      url: `${base}/ratings`,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(ratingIn(body)),
      signal,
    });
    if (response.ok) return { taken: true, answer: await readTaken(response) };
    const { kind } = await readProblem(response);
    const why = kind === 'rating-invalid' ? 'invalid' : refusals[kind];
    if (why) return { taken: false, answer: why };
    // Nobody logs in to rate: what asks for that stands in between.
    throw errorOf(kind ? response.status : badGateway, kind, retryAfterIn(response));
  },
});

/** That it was taken in is only believed of a gateway: on public networks log-in pages answer with 200, too. */
async function readTaken(response: Response): Promise<Json> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!isRecord(body) || typeof body['id'] !== 'string')
    throw new TbError('network', 'this is no answer of a gateway', { retryable: true });
  const { id, receivedAt } = body;
  return { id, receivedAt: typeof receivedAt === 'string' ? receivedAt : '' };
}

function fateOf(entry: OutboxEntry | undefined): RatingFate | undefined {
  // What is sealed is of nobody who stands here.
  if (entry?.kind !== KIND) return undefined;
  const { fate, attempts, notBefore = 0, kept } = entry;
  switch (fate.phase) {
    case 'waiting':
      return { phase: 'waiting', tried: attempts > 0 || notBefore > Date.now(), kept };
    case 'delivered':
      return { phase: 'rated', ...(fate.answer as unknown as { id: string; receivedAt: string }) };
    case 'refused':
      return { phase: 'refused', why: fate.answer as Closing | 'invalid' };
    case 'failed':
      return { phase: 'failed', code: fate.code };
    case 'unreadable':
      // A newer page has it, and sends it.
      return { phase: 'waiting', tried: true, kept };
    default:
      return { phase: 'failed', code: 'network', late: true };
  }
}
