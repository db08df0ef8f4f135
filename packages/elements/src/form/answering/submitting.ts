import type { Json } from '@tongban/core';
import { isTbError, TbError } from '@tongban/core/errors';
import { fingerprintOf, submissionTargets } from '@tongban/core/form';
import type {
  FormDefinition,
  FormIssue,
  FormStore,
  Receipt,
  Submission,
  SubmissionTarget,
} from '@tongban/core/form';
import type { App } from '../../shared/app-context.js';
import { TbErrorEvent } from '../../shared/error-event.js';
import { TbBeforeSubmitEvent, TbInvalidEvent, TbQueuedEvent, TbSubmittedEvent } from '../form.events.js';
import type { KeptReceipt } from '../draft-seam.js';
import { gatewayTarget } from '../gateway-target.js';
import { jointOf } from '../joint-seam.js';
import type { HeldOf } from '../outbox/queueing-target.js';
import { pendingFiles } from '../pending-files.js';
import { randomKey } from './random-key.js';
import { Recalled, type Returned } from './recalled.js';

/** How far a submission has come. */
export type SubmitState =
  | { readonly phase: 'open' }
  /** `uploading`: it is sent once all files are there. */
  | { readonly phase: 'busy'; readonly uploading: boolean }
  | { readonly phase: 'failed'; readonly error: TbError }
  | {
      readonly phase: 'sent';
      readonly receipt: KeptReceipt;
      /** Whether the next visit finds the receipt; `undefined` while that is not known. */
      readonly kept?: boolean;
      /** Sent on an earlier visit. */
      readonly before?: boolean;
    }
  | { readonly phase: 'queued'; readonly kept: 'disk' | 'memory' };

/** What was last sent under which key: the same again is the same application. */
export interface Outgoing {
  last?: { readonly body: string; readonly key: string } | undefined;
}

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
  /** Whether there are answers of the resident's that the store does not know of: from a draft. Waits until that is known. */
  answered(): Promise<() => boolean>;
  /** The key of an application that was not taken in and is being mended in a draft. */
  mends(): string | undefined;
  mend(key: string | undefined): void;
  /** Something is wrong, and the resident should see it. */
  refuse(): void;
  /** The state has changed: draw, and move the focus to what it says if there is something new. */
  turn(focus: boolean): void;
  /** Files are waited for: to be said. */
  wait(): void;
  /** What was last sent from the element, also by a form it had before this one. */
  readonly outgoing: Outgoing;
  /** It has been taken in, or will be: from where it is `kept`. */
  sent(kept?: 'disk' | 'memory'): void;
  /** Keeps the receipt for the next visit, where that is wanted and can be. Says whether it is kept. */
  keepReceipt(receipt: KeptReceipt): Promise<boolean>;
  /** It was not taken in after all. */
  returned(): void;
}

/** Where a server speaks of what a joint application holds beside its answers. */
const BESIDE = '/joint/';

/** One way from the press of a button to what comes of it. */
interface Run {
  /** Called off: what it was waiting for is no longer for this form. */
  aborted: boolean;
  readonly signal?: AbortSignal;
  readonly stop?: () => void;
}

/** Sends an application, once, whatever is pressed and how often. */
export class Submitting {
  state: SubmitState = { phase: 'open' };
  /** What became of applications that had to wait. */
  readonly recalled: Recalled;
  readonly #subject: SubmitSubject;
  #run: Run | undefined;

  constructor(subject: SubmitSubject) {
    this.#subject = subject;
    const { store } = subject;
    this.recalled = new Recalled({
      store,
      form: () => this.#form,
      target: () => this.target(),
      answered: () => subject.answered(),
      mends: () => subject.mends(),
      mend: (key) => subject.mend(key),
      // What was sent before is old news: what has come of another one since goes before it.
      phase: () => (this.state.phase === 'sent' && this.state.before ? 'open' : this.state.phase),
      // Nobody has asked for it: the focus stays where it is.
      wait: (kept) => {
        this.state = { phase: 'queued', kept };
        subject.turn(false);
      },
      sent: (kept) => subject.sent(kept),
      taken: (receipt, value) => this.#taken(receipt, value),
      returned: (fate) => this.#returned(fate),
      draw: () => subject.turn(false),
    });
  }

  /** A resident wants to send it. */
  async submit(): Promise<void> {
    if (this.state.phase === 'busy' || this.state.phase === 'sent' || this.state.phase === 'queued') return;
    const { store } = this.#subject;
    const run = this.#begin();
    try {
      if (!(await this.#ready(store, run))) return;
      const value = store.submission();
      const wanted = this.#subject.element.dispatchEvent(new TbBeforeSubmitEvent(value));
      if (run.aborted) return;
      if (wanted) await this.#send(value, run);
      else this.#enter({ phase: 'open' });
    } catch (cause) {
      if (!run.aborted) this.#fail(cause);
    }
  }

  /** What became of an application, told by a target or by a page that sent it itself. */
  receive(receipt: Receipt, value: Json, key?: string): void {
    const { element, store } = this.#subject;
    if (receipt.status === 'refused') {
      const joint = jointOf(element);
      const issues = joint?.placed(receipt.issues) ?? receipt.issues;
      this.#enter({ phase: 'open' });
      // What goes along is mended elsewhere: no answer of the form's would ever take such an issue back.
      const own = joint ? issues.filter(({ pointer }) => pointer.indexOf(BESIDE) !== 0) : issues;
      store.dispatch({ type: 'server-issues', issues: own });
      return this.#refuse(issues);
    }
    this.recalled.mended(key);
    this.#subject.sent(receipt.status === 'queued' ? receipt.kept : undefined);
    if (receipt.status === 'queued') {
      this.#enter({ phase: 'queued', kept: receipt.kept });
      return void element.dispatchEvent(new TbQueuedEvent(value, receipt.kept));
    }
    this.#taken(receipt, value);
  }

  /** The receipt of an application of an earlier visit. Nobody has asked for it: the focus stays where it is. */
  showKept(receipt: KeptReceipt): void {
    if (this.state.phase !== 'open') return;
    this.state = { phase: 'sent', receipt, kept: true, before: true };
    this.#subject.turn(false);
  }

  /** The receipt is not kept any more; one of an earlier visit is not shown either. */
  dropKept(): void {
    const { state } = this;
    if (state.phase !== 'sent') return;
    this.state = state.before ? { phase: 'open' } : { ...state, kept: false };
    this.#subject.turn(false);
  }

  #taken(receipt: Extract<Receipt, { status: 'accepted' }>, value: Json): void {
    this.#subject.outgoing.last = undefined;
    pendingFiles(this.#subject.store).forEach((files) => files.sent());
    this.#enter({ phase: 'sent', receipt });
    void this.#keep(receipt);
    this.#subject.element.dispatchEvent(new TbSubmittedEvent({ value, receipt }));
  }

  async #keep(receipt: KeptReceipt): Promise<void> {
    const kept = await this.#subject.keepReceipt(receipt);
    if (this.state.phase !== 'sent' || this.state.receipt !== receipt || this.state.kept !== undefined)
      return;
    this.state = { ...this.state, kept };
    this.#subject.turn(false);
  }

  /** An application that had to wait was not taken in. Its answers stand in the form. */
  #returned(fate: Returned): void {
    this.#subject.outgoing.last = undefined;
    this.#subject.returned();
    jointOf(this.#subject.element)?.returned();
    if (fate.phase === 'refused' && fate.issues.length > 0)
      return this.receive({ status: 'refused', issues: fate.issues }, null);
    if (fate.phase !== 'failed') return this.#enter({ phase: 'open' });
    this.#fail(new TbError(fate.code, 'the application cannot be delivered as it is'));
  }

  /** Begins anew: other answers, another form. */
  reset(): void {
    this.cancel();
    this.recalled.reset();
    this.#subject.outgoing.last = undefined;
    this.state = { phase: 'open' };
  }

  /** Takes back what is under way, as far as that can be done. */
  cancel(): void {
    if (!this.#run) return;
    this.#run.aborted = true;
    this.#run.stop?.();
    this.#run = undefined;
    if (this.state.phase !== 'busy') return;
    this.state = { phase: 'open' };
    this.#subject.turn(false);
  }

  #begin(): Run {
    this.cancel();
    const controller = typeof AbortController === 'function' ? new AbortController() : undefined;
    this.state = { phase: 'busy', uploading: false };
    return (this.#run = {
      aborted: false,
      ...(controller && { stop: () => controller.abort(), signal: controller.signal }),
    });
  }

  /** Waits until everything is there, for a page that sends it itself. Says whether it can be sent now. */
  async wait(): Promise<boolean> {
    if (this.state.phase === 'busy') return false;
    const run = this.#begin();
    if (!(await this.#ready(this.#subject.store, run))) return false;
    this.#enter({ phase: 'open' });
    return true;
  }

  /** Shows what is wrong; waits for what is not known yet. Says whether it can be sent: not if it was called off meanwhile. */
  async #ready(store: FormStore, run: Run): Promise<boolean> {
    store.dispatch({ type: 'show-issues' });
    if (store.state.issues.length === 0 && (this.#subject.held.size > 0 || store.state.pending)) {
      await this.#rest(run);
      if (!run.aborted) await store.settled();
      if (run.aborted) return false;
      store.dispatch({ type: 'show-issues' });
    }
    const { issues } = store.state;
    if (issues.length === 0) return true;
    this.#enter({ phase: 'open' });
    this.#refuse(issues);
    return false;
  }

  /** Waits for what is under way. */
  async #rest(run: Run): Promise<void> {
    const { held, turn, wait } = this.#subject;
    this.state = { phase: 'busy', uploading: held.size > 0 };
    if (held.size > 0) wait();
    turn(false);
    // What ends lets the next begin: of many files only some are on their way at a time.
    while (held.size > 0 && !run.aborted)
      await Promise.all([...held].map((work) => work.catch(() => undefined)));
    if (!run.aborted) this.state = { phase: 'busy', uploading: false };
  }

  async #send(value: Json, run: Run): Promise<void> {
    const target = await this.target();
    if (run.aborted) return;
    if (!target) throw new TbError('config', 'there is neither a submission target nor a gateway');
    this.#subject.turn(false);
    const signal = run.signal ?? { aborted: false, addEventListener() {}, removeEventListener() {} };
    const sent = jointOf(this.#subject.element)?.outgoing(value) ?? { value };
    const idempotencyKey = this.recalled.keyOf(sent, target) ?? this.#keyOf(sent);
    const receipt = await target.submit({ idempotencyKey, ...this.#form, ...sent }, { signal });
    if (run.aborted) return;
    this.receive(receipt, value, idempotencyKey);
    if (receipt.status === 'queued') this.recalled.follow(target, idempotencyKey, value);
  }

  get #form(): HeldOf {
    const { formId, source } = this.#subject;
    return { formId, formVersion: fingerprintOf(source.schema, source.form) };
  }

  /** What is plugged in, else the gateway. */
  async target(): Promise<SubmissionTarget | undefined> {
    const app = this.#subject.app();
    return app?.host.of(submissionTargets).all().slice(-1)[0] ?? (await gatewayTarget(app));
  }

  #keyOf(sent: Pick<Submission, 'value' | 'joint'>): string {
    const { outgoing } = this.#subject;
    const body = JSON.stringify({ ...this.#form, ...sent });
    if (outgoing.last?.body !== body) outgoing.last = { body, key: randomKey() };
    return outgoing.last.key;
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
    // While it was busy nobody looked.
    this.recalled.look();
  }
}
