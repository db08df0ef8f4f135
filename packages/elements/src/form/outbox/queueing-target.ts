import type { CancelSignal, Json } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import type { FormIssue, Receipt, Submission, SubmissionTarget } from '@tongban/core/form';
import {
  entryOf,
  openOutbox,
  type Outbox,
  type OutboxEntry,
  type OutboxTransport,
} from '@tongban/core/outbox';
import { openSealedStore, type Kept } from '../../shared/sealed-store.js';
import { pageClock, pageLock } from './page-lock.js';
import { sealedLeases, sealedOutboxStore } from './sealed-outbox.js';

/** An application of which the resident does not know the end yet. */
export interface HeldSubmission {
  readonly key: string;
  readonly formId: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly fate:
    | { readonly phase: 'waiting' }
    | { readonly phase: 'delivered'; readonly receipt: Receipt }
    | { readonly phase: 'refused'; readonly issues: readonly FormIssue[]; readonly value: Json }
    | { readonly phase: 'failed'; readonly value: Json };
}

/** A target that keeps what it cannot deliver now, over reloads, crashes and days without a network. */
export interface QueueingTarget extends SubmissionTarget {
  /** `disk` survives the page, `memory` only lasts as long as it: residents are to be told. */
  readonly kept: Kept;
  /** What is on its way, or ended unseen, of one form: to be looked at when a form is shown, lest the resident sends it all again. */
  held(formId: string): readonly HeldSubmission[];
  /** Calls back when something about what is held may have changed. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** The resident has seen the end of it, or takes it back. */
  dismiss(key: string): Promise<void>;
  /** Tries everything that waits now. */
  hurry(): Promise<void>;
}

/** Long enough that a receipt is on the screen, in milliseconds: a page that crashes before finds it again. */
const seenAfterMs = 2_000;

const opened = new Map<string, Promise<QueueingTarget>>();

/**
 * Puts an outbox before a target. `submit` writes the application down before it sends it; where the network fails the receipt is
 * `queued`, and the application is delivered later by whichever tab is there. For personal devices: on others nothing may wait.
 *
 * @example
 * const target = await queueingTarget('gateway:/gateway', () => gatewayTarget('/gateway'));
 * for (const held of target.held(formId)) …
 * const receipt = await target.submit(submission, { signal }); // accepted, refused or queued
 *
 * @param name - Says where things go: what waits under a name is sent by whoever opens it. One outbox a page for each name.
 */
export function queueingTarget(name: string, make: () => SubmissionTarget): Promise<QueueingTarget> {
  let target = opened.get(name);
  if (!target) opened.set(name, (target = open(name, make())));
  return target;
}

async function open(name: string, target: SubmissionTarget): Promise<QueueingTarget> {
  const store = await openSealedStore(`outbox:${name}`);
  const outbox = openOutbox({
    store: sealedOutboxStore(store),
    transport: transportTo(target),
    lock: pageLock(`outbox:${name}`, sealedLeases(store)),
    clock: pageClock,
  });
  addEventListener('online', () => void outbox.hurry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.deliver();
  });
  // What an earlier page left is known, and has been tried, before anybody asks.
  await outbox.deliver();
  return {
    ...target,
    get kept() {
      return store.kept;
    },
    submit: (submission, { signal }) => submit(outbox, () => store.kept, submission, signal),
    held: (formId) =>
      outbox.state.entries.map(asHeld).filter((entry): entry is HeldSubmission => entry?.formId === formId),
    subscribe: (listener) => outbox.subscribe(listener),
    dismiss: (key) => outbox.dismiss(key),
    hurry: () => outbox.hurry(),
  };
}

function transportTo(target: SubmissionTarget): OutboxTransport {
  return {
    async deliver({ key, body }, { signal }) {
      const { submission } = body as unknown as Stored;
      const receipt = await target.submit({ ...submission, idempotencyKey: key }, { signal });
      const answer = { formId: submission.formId, receipt } as unknown as Json;
      return { taken: receipt.status === 'accepted', answer };
    },
  };
}

/** What waits, as the outbox keeps it. */
interface Stored {
  readonly submission: Omit<Submission, 'idempotencyKey'>;
}

/** What came of it, as the outbox keeps it once what was sent is gone. */
interface Answered {
  readonly formId: string;
  readonly receipt: Receipt;
}

async function submit(
  outbox: Outbox,
  kept: () => Kept,
  { idempotencyKey: key, formId, formVersion, value }: Submission,
  signal: CancelSignal,
): Promise<Receipt> {
  if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
  const known = entryOf(outbox.state, key);
  await outbox.add({ key, kind: 'case', body: { submission: { formId, formVersion, value } } });
  if (known) void outbox.hurry(key);
  const { fate } = await ofAttempt(outbox, key, known?.attempts ?? 0, signal);
  const forget = (): Promise<void> => outbox.dismiss(key).catch(() => undefined);
  switch (fate.phase) {
    case 'delivered':
      setTimeout(() => void forget(), seenAfterMs);
      return (fate.answer as unknown as Answered).receipt;
    case 'refused':
      // Gone before anybody sends the mended one under the same key.
      await forget();
      return (fate.answer as unknown as Answered).receipt;
    case 'failed':
      await forget();
      throw new TbError(fate.code, 'the application cannot be delivered as it is');
    case 'waiting':
      return { status: 'queued', kept: kept() };
  }
}

/** The entry once it has been tried more often than `before`, or has come to an end. */
function ofAttempt(outbox: Outbox, key: string, before: number, signal: CancelSignal): Promise<OutboxEntry> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      leave();
      void outbox.dismiss(key).catch(() => undefined);
      reject(new TbError('cancelled', 'no longer wanted'));
    };
    const look = (): void => {
      const entry = entryOf(outbox.state, key);
      if (!entry || (entry.fate.phase === 'waiting' && entry.attempts === before)) return;
      leave();
      resolve(entry);
    };
    const unsubscribe = outbox.subscribe(look);
    signal.addEventListener('abort', cancel);
    const leave = (): void => {
      unsubscribe();
      signal.removeEventListener('abort', cancel);
    };
    look();
  });
}

function asHeld({ key, body, addedAt, fate }: OutboxEntry): HeldSubmission | undefined {
  const { submission } = (body ?? {}) as unknown as Partial<Stored>;
  const { formId: answeredOf, receipt } = ('answer' in fate
    ? fate.answer
    : {}) as unknown as Partial<Answered>;
  const formId = submission?.formId ?? answeredOf;
  if (formId === undefined) return undefined;
  const value = submission?.value ?? null;
  switch (fate.phase) {
    case 'waiting':
      return { key, formId, addedAt, fate: { phase: 'waiting' } };
    case 'failed':
      return { key, formId, addedAt, fate: { phase: 'failed', value } };
    case 'delivered':
      return receipt && { key, formId, addedAt, fate: { phase: 'delivered', receipt } };
    case 'refused': {
      const issues = receipt?.status === 'refused' ? receipt.issues : [];
      return { key, formId, addedAt, fate: { phase: 'refused', issues, value } };
    }
  }
}
