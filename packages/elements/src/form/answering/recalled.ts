import { valueAt, type Json } from '@tongban/core';
import {
  sameJson,
  type FormStore,
  type Receipt,
  type Submission,
  type SubmissionTarget,
} from '@tongban/core/form';
import { sumOf, wholeSumOf } from '../outbox/answers-sum.js';
import type { HeldOf, HeldSubmission, QueueingTarget } from '../outbox/queueing-target.js';
import { whenSeen } from '../../outbox/when-seen.js';

/** How an application ended that was not taken in. */
export type Returned = Extract<HeldSubmission['fate'], { readonly value: Json }>;

/** An application of before that the resident is told of while the form goes on. */
export interface Told {
  readonly held: HeldSubmission;
  /** Its answers stand in the form, to be mended; otherwise those stand there that the resident has given since. */
  readonly back: boolean;
  /** The resident wants to give it up and is asked once more. */
  readonly asked: boolean;
}

/** What it needs of the form and of what sends it. */
export interface RecalledSubject {
  readonly store: FormStore;
  form(): HeldOf;
  target(): Promise<SubmissionTarget | undefined>;
  /** See `SubmitSubject`. */
  answered(): Promise<() => boolean>;
  mends(): string | undefined;
  mend(key: string | undefined): void;
  phase(): 'open' | 'busy' | 'failed' | 'sent' | 'queued';
  /** There is nothing to fill in: it is on its way. */
  wait(kept: QueueingTarget['kept']): void;
  /** The answers in the form have been sent, or will be: from where they are kept. */
  sent(kept?: QueueingTarget['kept']): void;
  taken(receipt: Extract<Receipt, { status: 'accepted' }>, value: Json): void;
  /** Its answers stand in the form, and were not taken in. */
  returned(fate: Returned): void;
  draw(): void;
}

/**
 * Applications that could not be sent at once: of this visit and of earlier ones. Shows how they end, lest the resident sends it all again.
 * One that was not taken in stays until it has been sent mended, or the resident gives it up; what has been filled in meanwhile is never
 * touched.
 */
export class Recalled {
  told: Told | undefined;
  readonly #subject: RecalledSubject;
  #target: QueueingTarget | undefined;
  #unwatch: (() => void) | undefined;
  #answered: () => boolean = () => true;
  /** Sent from this page. */
  #own: { readonly key: string; readonly value: Json } | undefined;
  /** What the form shows in its place, nobody having filled it in. */
  #resting = false;
  /** Those that are done with, though the outbox may still have them. */
  readonly #done = new Set<string>();
  #life = 0;

  constructor(subject: RecalledSubject) {
    this.#subject = subject;
  }

  /** Looks for what earlier visits have left, and goes on looking. Opening the target delivers whatever waits. */
  async begin(): Promise<void> {
    const life = this.#life;
    const [target, answered] = await Promise.all([this.#subject.target(), this.#subject.answered()]);
    if (!isQueueing(target) || life !== this.#life) return;
    this.#answered = answered;
    this.#watch(target);
  }

  /** An application of this page that has to wait. */
  follow(target: SubmissionTarget, key: string, value: Json): void {
    this.#own = { key, value };
    if (isQueueing(target)) this.#watch(target);
  }

  /**
   * Under which key the same was sent before without the resident knowing the end: the same again is the same application. Other
   * materials or letters with the same answers are another one: a server takes nothing else under a key it knows.
   */
  keyOf(sent: Pick<Submission, 'value' | 'joint'>, target: SubmissionTarget): string | undefined {
    if (!isQueueing(target)) return undefined;
    const whole = wholeSumOf(sent);
    return target.held(this.#subject.form()).filter((held) => held.whole === whole)[0]?.key;
  }

  /** What is in the form has been sent, under this key if that is known: what was mended with it is done with. */
  mended(key?: string): void {
    const { told } = this;
    if (!told?.back) return;
    this.told = undefined;
    if (told.held.key !== key) this.#dismiss(told.held.key);
  }

  /** Puts its answers into the form, in the place of those that stand there; an undo brings these back. */
  take(): void {
    const { told } = this;
    if (told && isReturned(told.held.fate)) this.#bring(told.held, told.held.fate);
  }

  /** The resident has seen what there is to see. */
  putAway(): void {
    const { told } = this;
    if (!told) return;
    this.told = undefined;
    if (told.back) this.#subject.mend(undefined);
    this.#dismiss(told.held.key);
    this.look();
    this.#subject.draw();
  }

  /** The resident wants to give it up, or not after all. */
  ask(asked: boolean): void {
    if (this.told) this.#tell({ ...this.told, asked });
  }

  /** Other answers stand in the form. */
  reset(): void {
    this.#own = undefined;
    this.#resting = false;
    this.told = this.told && { ...this.told, back: false };
  }

  /** The form is no longer on the page. */
  leave(): void {
    this.#life += 1;
    this.#unwatch?.();
    this.#unwatch = this.#target = undefined;
  }

  /** How it stands with what is held. */
  readonly look = (): void => {
    const phase = this.#subject.phase();
    if (!this.#target || phase === 'busy' || phase === 'sent') return;
    const held = this.#next(this.#target);
    if (!held) return this.told && this.#tell(undefined);
    const { told } = this;
    if (told?.held.key === held.key && told.held.fate.phase === held.fate.phase) return;
    const { fate } = held;
    const same = held.key === this.#own?.key || held.sum === sumOf(this.#subject.store.submission());
    if (isUnknown(fate)) return this.#tell({ held, back: false, asked: false });
    const fits = same || this.#resting || !(this.#subject.store.state.dirty || this.#answered());
    if (isReturned(fate) && held.key === this.#subject.mends()) this.#goOn(held, fate);
    else if (!fits) this.#tell({ held, back: false, asked: false });
    else if (isReturned(fate)) this.#bring(held, fate);
    else if (fate.phase === 'delivered') this.#end(held, fate.receipt);
    else if (phase !== 'queued') this.#rest(this.#target, same);
  };

  /** Of this page's own, else one that has ended, else one that waits. */
  #next(target: QueueingTarget): HeldSubmission | undefined {
    const all = target.held(this.#subject.form()).filter(({ key }) => !this.#done.has(key));
    const own = all.filter(({ key }) => key === this.#own?.key)[0];
    // Of what cannot be read is told once there is nothing else to say.
    const known = all.filter(({ fate }) => !isUnknown(fate));
    return own ?? known.filter(({ fate }) => fate.phase !== 'waiting')[0] ?? known[0] ?? all[0];
  }

  #watch(target: QueueingTarget): void {
    this.#unwatch?.();
    this.#target = target;
    this.#unwatch = target.subscribe(this.look);
    this.look();
  }

  #rest({ kept }: QueueingTarget, same: boolean): void {
    this.#resting = true;
    this.told = undefined;
    if (same) this.#subject.sent(kept);
    this.#subject.wait(kept);
  }

  #end({ key }: HeldSubmission, receipt: Receipt): void {
    const value = key === this.#own?.key ? this.#own.value : null;
    this.told = undefined;
    this.#done.add(key);
    whenSeen(() => this.#dismiss(key));
    if (receipt.status !== 'accepted') return;
    this.#subject.sent();
    this.#subject.taken(receipt, value);
  }

  #bring(held: HeldSubmission, fate: Returned): void {
    const { store } = this.#subject;
    const isThere = held.sum === sumOf(store.submission());
    this.#return(held);
    // As if the resident had filled it in now: a draft keeps it, and an undo takes it back.
    if (!isThere) store.dispatch({ type: 'set', pointer: '', value: fate.value });
    this.#subject.mend(held.key);
    this.#subject.returned(fate);
  }

  /** A draft has its answers, mended in part: what was wrong with those that are others now need not be said again. */
  #goOn(held: HeldSubmission, fate: Returned): void {
    this.#return(held);
    const now = this.#subject.store.submission();
    const issues = (fate.phase === 'refused' ? fate.issues : []).filter(({ pointer }) =>
      sameJson(valueAt(now, pointer), valueAt(fate.value, pointer)),
    );
    if (issues.length > 0) this.#subject.returned({ phase: 'refused', issues, value: fate.value });
    else this.#subject.draw();
  }

  #return(held: HeldSubmission): void {
    this.told = { held, back: true, asked: false };
    this.#own = undefined;
    this.#resting = false;
  }

  #tell(told: Told | undefined): void {
    this.told = told;
    this.#subject.draw();
  }

  #dismiss(key: string): void {
    this.#done.add(key);
    // Where it fails it is shown once more on the next visit.
    this.#target?.dismiss(key).catch(() => undefined);
  }
}

const isReturned = (fate: HeldSubmission['fate']): fate is Returned => 'value' in fate;

/** Nothing can be done about it here but to tell of it. */
const isUnknown = ({ phase }: HeldSubmission['fate']): boolean =>
  phase === 'forgotten' || phase === 'unreadable';

const isQueueing = (target: SubmissionTarget | undefined): target is QueueingTarget =>
  target !== undefined && 'held' in target;
