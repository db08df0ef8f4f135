import type { CancelSignal, Json } from '@tongban/core';
import { TbError, type TbErrorCode } from '@tongban/core/errors';
import type { FormIssue, Receipt, Submission, SubmissionTarget } from '@tongban/core/form';
import {
  entryOf,
  type EndedPhase,
  type Outbox,
  type OutboxEntry,
  type Unreadable,
} from '@tongban/core/outbox';
import { pageOutbox, type KindTransport } from '../../outbox/page-outbox.js';
import { whenSeen } from '../../outbox/when-seen.js';
import type { Kept } from '../../shared/sealed-store.js';
import { sumOf, wholeSumOf } from './answers-sum.js';

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
    | { readonly phase: 'expired'; readonly value: Json }
    /** Nobody came to see how it ended, and what was in it has been let go. Of which form it was is not known. */
    | { readonly phase: 'forgotten'; readonly was: EndedPhase }
    /** Something is there that this page cannot read. Of which form it is is not known. */
    | { readonly phase: 'unreadable'; readonly why: Unreadable };
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

/** Applications among all that waits for one place. */
const KIND = 'case';

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
  const outbox = await pageOutbox(name);
  // What an earlier page left has been tried before anybody asks, unless that takes long.
  await Promise.race([
    outbox.carry(KIND, carrierTo(target)),
    new Promise((resolve) => setTimeout(resolve, patienceMs)),
  ]);
  return {
    ...target,
    get kept() {
      return outbox.kept;
    },
    submit: (submission, { signal }) => submit(outbox, submission, signal),
    held: (form) =>
      outbox.state.entries
        .map(asHeld)
        .filter((entry): entry is HeldSubmission => entry !== undefined && isOf(form, entry)),
    subscribe: (listener) => outbox.subscribe(listener),
    dismiss: (key) => outbox.dismiss(key),
    hurry: () => outbox.hurry(),
  };
}

const carrierTo = (target: SubmissionTarget): KindTransport => ({
  async deliver({ key, body }, { signal }) {
    const { submission } = body as unknown as Stored;
    const receipt = await target.submit({ ...submission, idempotencyKey: key }, { signal });
    const { formId, formVersion, value } = submission;
    const whole = wholeSumOf(submission);
    const answer: Answered = { formId, formVersion, sum: sumOf(value), whole, receipt };
    return { taken: receipt.status === 'accepted', answer: answer as unknown as Json };
  },
});

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
  { idempotencyKey: key, ...submission }: Submission,
  signal: CancelSignal,
): Promise<Receipt> {
  if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
  const known = entryOf(outbox.state, key);
  const { phase } = known?.fate ?? {};
  const ended = known && phase !== 'waiting' && phase !== 'delivered' && phase !== 'unreadable';
  // What was not taken in goes anew: mended, or to a newer version of the form.
  if (ended) await outbox.dismiss(key);
  await outbox.add({ key, kind: KIND, body: { submission } as unknown as Json });
  if (known) void outbox.hurry(key);
  const { fate, kept } = await ofAttempt(outbox, key, ended ? 0 : (known?.attempts ?? 0), signal);
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
      return { status: 'queued', kept };
    case 'unreadable':
      // A newer page has it, and sends it.
      return { status: 'queued', kept };
    case 'expired':
    case 'forgotten':
      // Its time ran out just now: the resident has asked for it anew.
      return submit(outbox, { idempotencyKey: key, ...submission }, signal);
  }
}

/** The entry once it has been tried more often than `before`, is not to be tried yet, or has come to an end. */
function ofAttempt(outbox: Outbox, key: string, before: number, signal: CancelSignal): Promise<OutboxEntry> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      leave();
      reject(new TbError('cancelled', 'no longer wanted'));
    };
    const look = (): void => {
      const entry = entryOf(outbox.state, key);
      if (!entry) return;
      const { fate, attempts, notBefore = 0 } = entry;
      if (fate.phase === 'waiting' && attempts === before && notBefore <= Date.now()) return;
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

const isOf = ({ formId, formVersion }: HeldOf, held: HeldSubmission): boolean =>
  isOfUnknown(held.fate) || (held.formId === formId && (formId !== '' || held.formVersion === formVersion));

/** What nobody can say the form of is told of on every form. */
const isOfUnknown = ({ phase }: OutboxEntry['fate'] | HeldSubmission['fate']): boolean =>
  phase === 'forgotten' || phase === 'unreadable';

function asHeld({ key, kind, body, addedAt, fate }: OutboxEntry): HeldSubmission | undefined {
  // Of what cannot be read at all not even the kind is known.
  if (kind !== KIND && kind !== '') return undefined;
  const unknown = { key, formId: '', formVersion: '', addedAt, sum: '', whole: '' };
  if (fate.phase === 'forgotten' || fate.phase === 'unreadable') return { ...unknown, fate };
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
