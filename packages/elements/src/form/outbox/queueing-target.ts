import type { CancelSignal, Json } from '@tongban/core';
import { TbError, type TbErrorCode } from '@tongban/core/errors';
import type { FormIssue, Receipt, Submission, SubmissionTarget } from '@tongban/core/form';
import {
  entryOf,
  openOutbox,
  type Outbox,
  type OutboxEntry,
  type OutboxTransport,
} from '@tongban/core/outbox';
import { openSealedStore, type Kept } from '../../shared/sealed-store.js';
import { markWaiting } from '../../shared/waiting-mark.js';
import { sumOf, wholeSumOf } from './answers-sum.js';
import { askToStay } from './ask-to-stay.js';
import { pageClock, pageLock } from './page-lock.js';
import { lifetimeMs, sealedLeases, sealedOutboxStore } from './sealed-outbox.js';
import { whenSeen } from './when-seen.js';

/** An application of which the resident does not know the end yet. */
export interface HeldSubmission {
  readonly key: string;
  readonly formId: string;
  readonly formVersion: string;
  /** What {@link sumOf} says of its answers. */
  readonly sum: string;
  /** What {@link wholeSumOf} says of all that was sent. */
  readonly whole: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly fate:
    | { readonly phase: 'waiting' }
    | { readonly phase: 'delivered'; readonly receipt: Receipt }
    | { readonly phase: 'refused'; readonly issues: readonly FormIssue[]; readonly value: Json }
    | { readonly phase: 'failed'; readonly code: TbErrorCode; readonly value: Json }
    /** It could not be sent for so long that it is not sent any more. */
    | { readonly phase: 'expired'; readonly value: Json };
}

/** Which form a held application is looked for by: one without a name goes by its version. */
export type HeldOf = Pick<Submission, 'formId' | 'formVersion'>;

/** A target that keeps what it cannot deliver now, over reloads, crashes and days without a network. */
export interface QueueingTarget extends SubmissionTarget {
  /** `disk` survives the page, `memory` only lasts as long as it: residents are to be told. */
  readonly kept: Kept;
  /** What is on its way, or ended unseen, of one form: to be looked at when a form is shown, lest the resident sends it all again. */
  held(form: HeldOf): readonly HeldSubmission[];
  /** Calls back when something about what is held may have changed. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** The resident has seen the end of it, or takes it back. */
  dismiss(key: string): Promise<void>;
  /** Tries everything that waits now. */
  hurry(): Promise<void>;
}

/** How long a page waits for what an earlier one left to be tried before it goes on, in milliseconds. */
const patienceMs = 2_000;

const opened = new Map<string, Promise<QueueingTarget>>();

/**
 * Puts an outbox before a target. `submit` writes the application down before it sends it; where the network fails the receipt is
 * `queued`, and the application is delivered later by whichever tab is there. One that is called off while it is being sent may have got
 * there: it stays, and what comes of it can be seen with `held`. For personal devices: on others nothing may wait.
 *
 * @example
 * const target = await queueingTarget('gateway:/gateway', () => gatewayTarget('/gateway'));
 * for (const held of target.held({ formId, formVersion })) …
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
    lifetimeMs,
  });
  addEventListener('online', () => void outbox.hurry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.deliver();
  });
  const stay = askToStay();
  const mark = (): void => {
    const waits = outbox.state.entries.some(({ fate }) => fate.phase === 'waiting');
    markWaiting(name, waits);
    // Of what is in memory the page is all there is, whether or not a form still shows it.
    stay(waits && store.kept === 'memory');
  };
  outbox.subscribe(mark);
  // What an earlier page left is known before anybody asks, and has been tried unless that takes long.
  await outbox.read;
  await Promise.race([outbox.deliver(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  return {
    ...target,
    get kept() {
      return store.kept;
    },
    submit: (submission, { signal }) => submit(outbox, () => store.kept, submission, signal),
    held: (form) =>
      outbox.state.entries
        .map(asHeld)
        .filter((entry): entry is HeldSubmission => entry !== undefined && isOf(form, entry)),
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
      const { formId, formVersion, value } = submission;
      const whole = wholeSumOf(submission);
      const answer: Answered = { formId, formVersion, sum: sumOf(value), whole, receipt };
      return { taken: receipt.status === 'accepted', answer: answer as unknown as Json };
    },
  };
}

/** What waits, as the outbox keeps it. */
interface Stored {
  readonly submission: Omit<Submission, 'idempotencyKey'>;
}

/** What came of it, as the outbox keeps it once what was sent is gone. */
interface Answered extends Pick<HeldSubmission, 'formId' | 'formVersion' | 'sum' | 'whole'> {
  readonly receipt: Receipt;
}

async function submit(
  outbox: Outbox,
  kept: () => Kept,
  { idempotencyKey: key, ...submission }: Submission,
  signal: CancelSignal,
): Promise<Receipt> {
  if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
  const known = entryOf(outbox.state, key);
  const ended = known && known.fate.phase !== 'waiting' && known.fate.phase !== 'delivered';
  // What was not taken in goes anew: mended, or to a newer version of the form.
  if (ended) await outbox.dismiss(key);
  await outbox.add({ key, kind: 'case', body: { submission } as unknown as Json });
  if (known) void outbox.hurry(key);
  const { fate } = await ofAttempt(outbox, key, ended ? 0 : (known?.attempts ?? 0), signal);
  const forget = (): Promise<void> => outbox.dismiss(key).catch(() => undefined);
  switch (fate.phase) {
    case 'delivered':
      whenSeen(() => void forget());
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
    case 'expired':
      // Its time ran out just now: the resident has asked for it anew.
      return submit(outbox, kept, { idempotencyKey: key, ...submission }, signal);
  }
}

/** The entry once it has been tried more often than `before`, or has come to an end. */
function ofAttempt(outbox: Outbox, key: string, before: number, signal: CancelSignal): Promise<OutboxEntry> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      leave();
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

const isOf = ({ formId, formVersion }: HeldOf, held: HeldOf): boolean =>
  held.formId === formId && (formId !== '' || held.formVersion === formVersion);

function asHeld({ key, body, addedAt, fate }: OutboxEntry): HeldSubmission | undefined {
  const { submission } = (body ?? {}) as unknown as Partial<Stored>;
  const answered = ('answer' in fate ? fate.answer : {}) as unknown as Partial<Answered>;
  const formId = submission?.formId ?? answered.formId;
  if (formId === undefined) return undefined;
  const value = submission?.value ?? null;
  const formVersion = submission?.formVersion ?? answered.formVersion ?? '';
  const { sum = '', whole = '' } = submission
    ? { sum: sumOf(value), whole: wholeSumOf(submission) }
    : answered;
  const about = { key, formId, formVersion, addedAt, sum, whole };
  switch (fate.phase) {
    case 'waiting':
      return { ...about, fate: { phase: 'waiting' } };
    case 'failed':
      return { ...about, fate: { phase: 'failed', code: fate.code, value } };
    case 'expired':
      return { ...about, fate: { phase: 'expired', value } };
    case 'delivered':
      return answered.receipt && { ...about, fate: { phase: 'delivered', receipt: answered.receipt } };
    case 'refused': {
      const issues = answered.receipt?.status === 'refused' ? answered.receipt.issues : [];
      return { ...about, fate: { phase: 'refused', issues, value } };
    }
  }
}
