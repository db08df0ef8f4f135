import type { Json } from '@tongban/core';
import { isTbError, TbError } from '@tongban/core/errors';
import { fingerprintOf, submissionTargets } from '@tongban/core/form';
import type { FormDefinition, FormIssue, FormStore, Receipt, SubmissionTarget } from '@tongban/core/form';
import type { App } from '../../shared/app-context.js';
import { TbErrorEvent } from '../../shared/error-event.js';
import { TbBeforeSubmitEvent, TbInvalidEvent, TbQueuedEvent, TbSubmittedEvent } from '../form.events.js';
import { gatewayTarget } from '../gateway-target.js';
import type { HeldSubmission, QueueingTarget } from '../outbox/queueing-target.js';
import { randomKey } from './random-key.js';

/** How far a submission has come. */
export type SubmitState =
  | { readonly phase: 'open' }
  | { readonly phase: 'busy' }
  | { readonly phase: 'failed'; readonly error: TbError }
  | { readonly phase: 'sent'; readonly receipt: Extract<Receipt, { status: 'accepted' }> }
  | { readonly phase: 'queued'; readonly kept: 'disk' | 'memory' };

/** Long enough that an end is on the screen, in milliseconds. Other tabs have shown it by then as well. */
const seenAfterMs = 2_000;

/** What a submission needs of its form. */
export interface SubmitSubject {
  readonly element: HTMLElement;
  readonly store: FormStore;
  /** What is under way that a submission waits for: uploads. */
  readonly held: ReadonlySet<Promise<unknown>>;
  readonly formId: string;
  /** What its version is made out by. */
  readonly source: { readonly schema: unknown; readonly form: FormDefinition | undefined };
  app(): App | undefined;
  /** Something is wrong, and the resident should see it. */
  refuse(): void;
  /** The state has changed: draw, and move the focus to what it says if there is something new. */
  turn(focus: boolean): void;
  /** It has been taken in. */
  sent(): void;
}

/** Sends an application, once, whatever is pressed and how often. */
export class Submitting {
  state: SubmitState = { phase: 'open' };
  readonly #subject: SubmitSubject;
  #unwatch: (() => void) | undefined;
  #run: { aborted: boolean; stop?: () => void } | undefined;
  /** What was last sent under which key: the same again is the same application. */
  #last: { readonly body: string; readonly key: string } | undefined;

  constructor(subject: SubmitSubject) {
    this.#subject = subject;
  }

  /** A resident wants to send it. */
  async submit(): Promise<void> {
    if (this.state.phase === 'busy' || this.state.phase === 'sent' || this.state.phase === 'queued') return;
    const { store } = this.#subject;
    const run = this.#begin();
    try {
      if (!(await this.#ready(store)) || run.aborted) return;
      const value = store.submission();
      if (!this.#subject.element.dispatchEvent(new TbBeforeSubmitEvent(value)))
        return this.#enter({ phase: 'open' });
      await this.#send(value, run);
    } catch (cause) {
      if (!run.aborted) this.#fail(cause);
    }
  }

  /** What became of an application, told by a target or by a page that sent it itself. */
  receive(receipt: Receipt, value: Json): void {
    const { element, store } = this.#subject;
    this.#stopWatching();
    if (receipt.status === 'refused') {
      this.#enter({ phase: 'open' });
      store.dispatch({ type: 'server-issues', issues: receipt.issues });
      return this.#refuse(receipt.issues);
    }
    this.#subject.sent();
    if (receipt.status === 'queued') {
      this.#enter({ phase: 'queued', kept: receipt.kept });
      return void element.dispatchEvent(new TbQueuedEvent(value));
    }
    this.#taken(receipt, value);
  }

  #taken(receipt: Extract<Receipt, { status: 'accepted' }>, value: Json): void {
    this.#last = undefined;
    this.#enter({ phase: 'sent', receipt });
    this.#subject.element.dispatchEvent(new TbSubmittedEvent({ value, receipt }));
  }

  /** Shows an application of an earlier visit that waits or ended unseen, lest the resident sends it all again. */
  async recall(): Promise<void> {
    const { formId } = this.#subject;
    // Forms without a name cannot tell whose application it is.
    const target = formId ? await this.#target() : undefined;
    if (!isQueueing(target) || this.state.phase !== 'open' || this.#unwatch) return;
    const all = target.held(formId);
    const held = all.filter(({ fate }) => fate.phase !== 'waiting')[0] ?? all[0];
    if (!held) return;
    // Nobody has asked for it: the focus stays where it is.
    this.state = { phase: 'queued', kept: target.kept };
    this.#subject.turn(false);
    this.#watch(target, held.key, undefined);
  }

  /** What waits comes to its end while the page is there: the resident sees it after all. */
  #watch(target: QueueingTarget, key: string, value: Json | undefined): void {
    const look = (): void => {
      const held = target.held(this.#subject.formId).filter((each) => each.key === key)[0];
      if (!held || held.fate.phase === 'waiting') return;
      this.#stopWatching();
      this.#ended(held.fate, value);
      setTimeout(() => void target.dismiss(key).catch(() => undefined), seenAfterMs);
    };
    this.#unwatch = target.subscribe(look);
    // It may have ended in between.
    look();
  }

  /**
   * How an application ended that had to wait. What was not taken in is there again to be mended.
   * @param value - What was sent; undefined when that was on an earlier visit.
   */
  #ended(fate: HeldSubmission['fate'], value: Json | undefined): void {
    if (fate.phase === 'waiting') return;
    if (fate.phase === 'delivered') {
      if (fate.receipt.status === 'accepted') this.#taken(fate.receipt, value ?? null);
      return;
    }
    // As if the resident had filled it in now: a draft keeps it.
    if (value === undefined) this.#subject.store.dispatch({ type: 'set', pointer: '', value: fate.value });
    this.#last = undefined;
    if (fate.phase === 'refused') this.receive({ status: 'refused', issues: fate.issues }, fate.value);
    else this.#fail(new TbError('format', 'the application cannot be delivered as it is'));
  }

  #stopWatching(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Begins anew: other answers, another form. */
  reset(): void {
    this.cancel();
    this.#stopWatching();
    this.#last = undefined;
    this.state = { phase: 'open' };
  }

  /** Takes back what is under way. */
  cancel(): void {
    if (!this.#run) return;
    this.#run.aborted = true;
    this.#run.stop?.();
    this.#run = undefined;
    if (this.state.phase === 'busy') this.state = { phase: 'open' };
  }

  #begin(): { aborted: boolean; stop?: () => void } {
    this.cancel();
    const controller = typeof AbortController === 'function' ? new AbortController() : undefined;
    this.state = { phase: 'busy' };
    return (this.#run = {
      aborted: false,
      ...(controller && { stop: () => controller.abort(), signal: controller.signal }),
    });
  }

  /** Shows what is wrong; waits for what is not known yet. */
  async #ready(store: FormStore): Promise<boolean> {
    store.dispatch({ type: 'show-issues' });
    if (store.state.issues.length === 0 && (this.#subject.held.size > 0 || store.state.pending)) {
      this.#subject.turn(false);
      // What ends lets the next begin: of many files only some are on their way at a time.
      while (this.#subject.held.size > 0)
        await Promise.all([...this.#subject.held].map((work) => work.catch(() => undefined)));
      await store.settled();
      store.dispatch({ type: 'show-issues' });
    }
    const { issues } = store.state;
    if (issues.length === 0) return true;
    this.#enter({ phase: 'open' });
    this.#refuse(issues);
    return false;
  }

  async #send(value: Json, run: { readonly aborted: boolean; readonly signal?: AbortSignal }): Promise<void> {
    const { formId, source } = this.#subject;
    const target = await this.#target();
    if (!target) throw new TbError('config', 'there is neither a submission target nor a gateway');
    this.#subject.turn(false);
    const signal = run.signal ?? { aborted: false, addEventListener() {}, removeEventListener() {} };
    const idempotencyKey = this.#keyOf(JSON.stringify(value));
    const formVersion = fingerprintOf(source.schema, source.form);
    const receipt = await target.submit({ idempotencyKey, formId, formVersion, value }, { signal });
    if (run.aborted) return;
    this.receive(receipt, value);
    if (receipt.status === 'queued' && isQueueing(target)) this.#watch(target, idempotencyKey, value);
  }

  /** What is plugged in, else the gateway. */
  async #target(): Promise<SubmissionTarget | undefined> {
    const app = this.#subject.app();
    return app?.host.of(submissionTargets).all().slice(-1)[0] ?? (await gatewayTarget(app));
  }

  #keyOf(body: string): string {
    if (this.#last?.body !== body) this.#last = { body, key: randomKey() };
    return this.#last.key;
  }

  #refuse(issues: readonly FormIssue[]): void {
    this.#subject.refuse();
    this.#subject.element.dispatchEvent(new TbInvalidEvent(issues));
  }

  #fail(cause: unknown): void {
    if (isTbError(cause, 'cancelled')) return this.#enter({ phase: 'open' });
    const error = isTbError(cause)
      ? cause
      : new TbError('network', 'the submission target failed', { cause, retryable: true });
    this.#enter({ phase: 'failed', error });
    this.#subject.element.dispatchEvent(new TbErrorEvent({ code: error.code, retryable: error.retryable }));
  }

  #enter(state: SubmitState): void {
    this.state = state;
    this.#subject.turn(state.phase !== 'open');
  }
}

const isQueueing = (target: SubmissionTarget | undefined): target is QueueingTarget =>
  target !== undefined && 'held' in target;
