import type { Json } from '@tongban/core';
import type { FormDefinition, FormIssue, FormStore, Receipt } from '@tongban/core/form';
import { submissionTargets } from '@tongban/core/form';
import type { App, Device } from '../shared/app-context.js';
import type { TbElement } from '../shared/tb-element.js';
import type { Words } from '../shared/words.js';
import type { Answering } from './answering/answering.js';
import type { Outgoing } from './answering/submitting.js';
import type * as answeringPart from './answering/answering-part.js';
import type { DraftKeeper, DraftPart } from './draft-seam.js';
import { Filling } from './filling.js';
import type { LateParts } from './late-parts.js';
import type { PenBox } from './sheet.js';
import { whenIdle } from './when-idle.js';

type AnsweringPart = typeof answeringPart;

/** What answers to residents. */
export const loadAnswering = (): Promise<AnsweringPart> => import('./answering/answering-part.js');
/** What keeps drafts. */
export const loadDrafts = (): Promise<DraftPart> => import('./drafts/draft-part.js');

const DAY_MS = 24 * 60 * 60 * 1000;

/** The element as {@link OpenedForm} needs it. */
export interface FormSubject {
  readonly element: TbElement & {
    view: 'edit' | 'review';
    readonly readonly: boolean;
    readonly headingLevel: number;
  };
  readonly words: Words;
  readonly late: LateParts;
  readonly pens: PenBox;
  /** Asked anew: the app around it may come to life later. */
  readonly app: App | undefined;
  readonly device: Device;
  /** What the page has set when the form was made. */
  readonly schema: unknown;
  readonly form: FormDefinition | undefined;
  readonly formId: string;
  readonly draftKey: string;
  readonly draftDays: number;
  /** What was last sent from the element: it outlives this form. */
  readonly outgoing: Outgoing;
  announce(text: string): void;
  /** What `updateComplete` waits for. */
  await(work: Promise<unknown>): void;
}

/** A form that a resident fills in, with all that lives as long as its store: drafts, what is said of answers, the sending. */
export class OpenedForm {
  readonly store: FormStore;
  readonly filling: Filling;
  /** The browser has put back what was typed before a reload. */
  restored = false;
  readonly #subject: FormSubject;
  #answering: Answering | undefined;
  #drafts: DraftKeeper | undefined;
  /** Once it is known whether there is a part for drafts. */
  readonly #keeping: Promise<void>;
  #waiting: (() => void)[] | undefined = [];
  #isSent = false;
  #isRecalled = false;
  #isOver = false;
  /** The resident has gone from a device on which drafts stay. */
  #hasGone = false;

  constructor(subject: FormSubject, store: FormStore) {
    this.#subject = subject;
    this.store = store;
    this.filling = new Filling({
      element: subject.element,
      store,
      pens: subject.pens,
      announce: (text) => subject.announce(text),
      left: (pen) => this.ask((answering) => answering.left(pen)),
      came: () => void subject.late.get(loadAnswering),
    });
    this.#keeping = this.keepDrafts();
    void this.#fill();
  }

  /** What answers to residents, if it has come. */
  get answering(): Answering | undefined {
    return this.#answering;
  }

  get drafts(): DraftKeeper | undefined {
    return this.#drafts;
  }

  /** Has it done by what answers to residents, which is loaded when it is first needed. */
  ask(work: (answering: Answering) => void): void {
    if (this.#answering) return work(this.#answering);
    const { element, late } = this.#subject;
    this.#subject.await(
      late.wait(loadAnswering).then((part) => {
        if (this.#isOver) return;
        if (part) work(this.answerer(part));
        element.requestUpdate();
      }),
    );
  }

  /** What answers to residents, out of its part. */
  answerer(part: AnsweringPart): Answering {
    const subject = this.#subject;
    return (this.#answering ??= part.answer({
      element: subject.element,
      store: this.store,
      filling: this.filling,
      words: subject.words,
      late: subject.late,
      get app() {
        return subject.app;
      },
      get device() {
        return subject.device;
      },
      formId: subject.formId,
      source: { schema: subject.schema, form: subject.form },
      announce: (text) => subject.announce(text),
      answered: async () => {
        await this.#opened();
        return () => this.restored || (this.#drafts?.holds ?? false);
      },
      mends: () => this.#drafts?.mends,
      mend: (key) => {
        if (this.#drafts) this.#drafts.mends = key;
      },
      outgoing: subject.outgoing,
      sent: (kept) => {
        // What waits in memory goes with the page: its draft stays until it is taken in, where drafts may stay.
        if (kept === 'memory' && subject.device === 'personal') return this.#drafts?.handOver();
        this.#isSent = true;
        this.#drafts?.sent();
      },
      stays: () => this.#drafts?.onDisk ?? false,
      keepReceipt: async (receipt) => {
        await this.#keeping;
        return this.#drafts?.keepReceipt(receipt) ?? false;
      },
      anew: () => this.#anew(),
      returned: () => {
        this.#isSent = false;
        this.#drafts?.reopen();
      },
    }));
  }

  /** Shows what a server found; once more when a draft has taken the place of all answers and of what is said of them. */
  setIssues(issues: readonly FormIssue[]): void {
    this.#show(issues);
    this.#waiting?.push(() => {
      if (this.#drafts?.holds) this.#show(issues);
    });
  }

  /** Shows what became of the application. */
  receive(receipt: Receipt): void {
    const value: Json = this.store.submission();
    this.ask((answering) => answering.receive(receipt, value));
    if (receipt.status === 'refused' && this.#waiting) this.setIssues(receipt.issues);
  }

  /** Does it once a draft is in the form, or it is known that there is none. */
  whenFilled(work: () => void): void {
    if (this.#waiting) this.#waiting.push(work);
    else work();
  }

  /** Back to the first answers. */
  reset(): void {
    // What answers to residents may still be on its way.
    if (this.#subject.late.has(loadAnswering)) this.ask((answering) => answering.stop());
    this.store.dispatch({ type: 'reset' });
    this.#drafts?.reset();
    this.restart();
  }

  /** Other answers: what was said of the earlier ones is over. */
  restart(): void {
    this.#isSent = this.restored = false;
    this.#drafts?.restart();
    this.#answering?.restart();
    this.#subject.element.requestUpdate();
  }

  /** What was sent on an earlier visit may still wait: a thing of personal devices, asked once the app around is known. */
  recall(): void {
    const { app, element } = this.#subject;
    if (this.#isRecalled || element.readonly || app?.device !== 'personal') return;
    if (!app.gateway && app.host.of(submissionTargets).all().length === 0) return;
    this.#isRecalled = true;
    whenIdle(() => {
      if (!this.#isOver && element.isConnected) this.ask((answering) => answering.recall());
    });
  }

  /** Begins to, or does once the part for it is there after all. */
  async keepDrafts(): Promise<void> {
    const { draftKey, draftDays, element, late, schema, form, formId, words } = this.#subject;
    const part = draftKey ? await late.wait(loadDrafts) : undefined;
    if (!part || this.#isOver || this.#drafts) return;
    const subject = this.#subject;
    this.#drafts = part.keep({
      element,
      store: this.store,
      schema,
      form,
      draftKey,
      formId,
      lifetimeMs: (draftDays > 0 ? draftDays : 30) * DAY_MS,
      words,
      get app() {
        return subject.app;
      },
      get device() {
        return subject.device;
      },
      announce: (text) => subject.announce(text),
      begun: () => this.#answering?.dropKept(),
    });
    if (this.#isSent) this.#drafts.sent();
    if (this.#hasGone) this.#drafts.dropReceipt();
    void this.#drafts.opened.then(() => this.#showReceipt());
    element.requestUpdate();
  }

  /** The element has left the page; it may come back. */
  release(): void {
    this.#answering?.release();
    this.#isRecalled = false;
  }

  /** The resident has gone; where drafts stay, too, the receipt is not the next one's. */
  dropReceipt(): void {
    this.#hasGone = true;
    this.#drafts?.dropReceipt();
    this.#answering?.dropKept();
  }

  /** The resident has gone. Resolves when nothing is kept any more. */
  async forget(): Promise<void> {
    const forgotten = this.#drafts?.forget();
    this.#drafts = undefined;
    this.#subject.outgoing.last = undefined;
    this.end();
    await forgotten;
  }

  /** There is another form in its place, or none. */
  end(): void {
    this.#isOver = true;
    this.#drafts?.release();
    this.#answering?.release();
    this.filling.end();
    this.store.close();
  }

  /** What was sent on an earlier visit is shown in the place of an empty form, lest it is filled in and sent once more. */
  #showReceipt(): void {
    const { element } = this.#subject;
    if (!this.#drafts?.receipt || this.#isOver || this.#isSent || element.readonly) return;
    this.ask((answering) => {
      const receipt = this.#drafts?.receipt;
      if (receipt && !this.store.state.dirty) answering.showKept(receipt);
    });
  }

  /** Another application is begun: the first answers, from the first question. */
  #anew(): void {
    this.#answering?.stop();
    if (this.#drafts) this.#drafts.anew();
    else this.store.dispatch({ type: 'reset' });
    this.#subject.element.view = 'edit';
    this.restart();
  }

  #show(issues: readonly FormIssue[]): void {
    this.store.dispatch({ type: 'server-issues', issues });
    if (issues.length > 0) this.ask((answering) => answering.reveal());
  }

  async #fill(): Promise<void> {
    if (this.#subject.draftKey) await this.#opened();
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    if (!this.#isOver) waiting.forEach((work) => work());
  }

  async #opened(): Promise<void> {
    await this.#keeping;
    await this.#drafts?.opened;
  }
}
