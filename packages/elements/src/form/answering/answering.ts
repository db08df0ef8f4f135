import { html } from 'lit';
import type { Json } from '@tongban/core';
import type { FormDefinition, FormIssue, FormStore, Receipt } from '@tongban/core/form';
import type { TbElement } from '../../shared/tb-element.js';
import type { App, Device } from '../../shared/app-context.js';
import type { Words } from '../../shared/words.js';
import type { FieldPen } from '../fields/field-pen.js';
import type { Drawing } from '../fields/field-view.js';
import type { KeptReceipt } from '../draft-seam.js';
import type { Filling } from '../filling.js';
import { focusKey } from '../focus-key.js';
import { idOf } from '../ids.js';
import type { LateParts } from '../late-parts.js';
import { pendingFiles } from '../pending-files.js';
import { askToStay } from '../../outbox/ask-to-stay.js';
import { pathTo } from '../tree.js';
import type { StepMove } from '../wizard.js';
import { jointOf } from '../joint-seam.js';
import { copyText } from '../../shared/copy-text.js';
import { entryText } from './entry-text.js';
import { issueText } from './issue-words.js';
import { warnNameless } from './nameless.js';
import { watchLimits } from './limit-watch.js';
import { outcomeView } from './outcome-view.js';
import { printAlone } from '../../shared/print-alone.js';
import { recalledView } from './recalled-view.js';
import { Submitting, type Outgoing } from './submitting.js';
import { Summary } from './summary.js';
import { markTitle } from './title-mark.js';

/** A form as it is seen by what answers to a resident. */
export interface AnsweringSubject {
  readonly element: TbElement & {
    view: 'edit' | 'review';
    readonly readonly: boolean;
    readonly headingLevel: number;
  };
  readonly store: FormStore;
  readonly filling: Filling;
  readonly words: Words;
  readonly late: LateParts;
  readonly app: App | undefined;
  /** Nobody's own while the app around it has not said. */
  readonly device: Device;
  readonly formId: string;
  readonly source: { readonly schema: unknown; readonly form: FormDefinition | undefined };
  announce(text: string): void;
  /** Whether there are answers of the resident's that the store does not know of: from a draft. Waits until that is known. */
  answered(): Promise<() => boolean>;
  /** The key of an application that was not taken in and is being mended in a draft. */
  mends(): string | undefined;
  mend(key: string | undefined): void;
  /** What was last sent from the element, also by a form it had before this one. */
  readonly outgoing: Outgoing;
  /** The application has been taken in, or will be: from where it is `kept`. */
  sent(kept?: 'disk' | 'memory'): void;
  /** Whether the answers are on this device as a draft. */
  stays(): boolean;
  /** Keeps the receipt for the next visit, where that is wanted and can be. Says whether it is kept. */
  keepReceipt(receipt: KeptReceipt): Promise<boolean>;
  /** The resident fills in another application. */
  anew(): void;
  /** It was not taken in after all. */
  returned(): void;
}

/** Answers to what a resident does: says what is wrong, leads to it, goes from step to step, sends the application. One for each store. */
export class Answering {
  readonly #subject: AnsweringSubject;
  readonly #submitting: Submitting;
  readonly #summary: Summary;
  #returns = false;
  readonly #stay = askToStay();
  /** What became of copying the case number. */
  #copied: 'copied' | 'marked' | undefined;

  constructor(subject: AnsweringSubject) {
    this.#subject = subject;
    const { element, filling, words, announce } = subject;
    filling.atEnd(
      watchLimits(element.renderRoot as ShadowRoot, (limit) =>
        announce(words.say('form.too-long', { limit })),
      ),
    );
    this.#summary = new Summary(subject);
    this.#submitting = new Submitting({
      element: subject.element,
      store: subject.store,
      held: subject.filling.held,
      formId: subject.formId,
      source: subject.source,
      outgoing: subject.outgoing,
      // Asked when it is needed: the app around may come to life later.
      app: () => this.#subject.app,
      refuse: () => this.#summarise(true),
      turn: (focus) => {
        // What was said of the answers is over.
        if (focus && this.over) subject.announce('');
        if (focus) this.#focusSoon('outcome');
        subject.element.requestUpdate();
      },
      sent: (kept) => {
        this.#summary.clear();
        subject.sent(kept);
      },
      answered: () => subject.answered(),
      mends: () => subject.mends(),
      mend: (key) => subject.mend(key),
      keepReceipt: (receipt) => subject.keepReceipt(receipt),
      returned: () => subject.returned(),
      wait: () => subject.announce(subject.words.say('form.uploading')),
    });
  }

  get busy(): boolean {
    return this.#submitting.state.phase === 'busy';
  }

  /** Whether there is nothing left to fill in: it is sent, or on its way. */
  get over(): boolean {
    const { phase } = this.#submitting.state;
    return phase === 'sent' || phase === 'queued';
  }

  /** What became of sending it. */
  outcome(): Drawing {
    const { element, words, store, device } = this.#subject;
    return outcomeView(this.#submitting.state, {
      words,
      title: jointOf(element)?.title ?? store.state.root.title,
      level: levelOf(element.headingLevel),
      shared: device !== 'personal',
      stays: this.#subject.stays(),
      copied: this.#copied,
      again: () => void this.submit(),
      copy: () => void this.#copy(),
      print: () => printAlone(element),
      ...(!element.readonly && { anew: () => this.#anew() }),
    });
  }

  /** The receipt of an application that was sent on an earlier visit. */
  showKept(receipt: KeptReceipt): void {
    this.#submitting.showKept(receipt);
  }

  /** No receipt is kept any more, and that of an earlier visit not shown. */
  dropKept(): void {
    this.#submitting.dropKept();
  }

  /** What is wrong, above the form, and what became of an application of before. */
  summary(): Drawing {
    const { words } = this.#subject;
    return html`${recalledView(this.#submitting.recalled, words, (issue) => this.message(issue))}
    ${this.#summary.view(this.go)}`;
  }

  /** What is wrong, in one sentence that says where. */
  message(issue: FormIssue): string {
    const { store, words } = this.#subject;
    return entryText(issue, store.state.keyOf(issue.pointer), store.state, words);
  }

  /** A field has been left: what is wrong with it is said to those who listen. */
  left(pen: FieldPen): void {
    const [issue] = pen.field.issues;
    if (issue) this.#subject.announce(issueText(issue, pen.field, pen.words));
  }

  /** Shows all that is wrong, with the focus on the list of it. */
  reveal(focused = true): void {
    this.#subject.store.dispatch({ type: 'show-issues' });
    this.#summarise(focused);
  }

  async submit(): Promise<void> {
    warnNameless(this.#subject);
    await this.#submitting.submit();
  }

  /** Does it once all files are there, if nothing is wrong then. */
  async wait(then: () => void): Promise<void> {
    if (await this.#submitting.wait()) then();
  }

  /** The answers are taken back, and files on their way with them. */
  stop(): void {
    pendingFiles(this.#subject.store).forEach((files) => files.stop());
  }

  /** Shows what is on its way from an earlier visit. */
  recall(): void {
    warnNameless(this.#subject);
    // What cannot be had now is asked for again when the application is sent.
    this.#submitting.recalled.begin().catch(() => undefined);
  }

  receive(receipt: Receipt, value: Json): void {
    this.#submitting.receive(receipt, value);
  }

  /** Whether the resident has come from the review, and a button leads back there. */
  get returns(): boolean {
    return this.#returns;
  }

  /** Back to the review, if nothing is wrong. */
  readonly return = (): void => {
    if (this.#subject.store.state.issues.length === 0) this.turnTo('review');
    else this.reveal();
  };

  /** To a question, wherever it is. */
  readonly go = (key: string): void => {
    const { element, store } = this.#subject;
    this.#returns ||= element.view === 'review';
    element.view = 'edit';
    for (const node of pathTo(store.state.root, key))
      if ('layout' in node && (node.layout === 'tab' || node.layout === 'step'))
        store.dispatch({ type: 'show', key: node.key });
    element.requestUpdate();
    void this.#seek(key);
  };

  /** What it is in may have to be loaded first: the steps, after a review. */
  async #seek(key: string): Promise<void> {
    const { element, late } = this.#subject;
    await element.updateComplete;
    if (focusKey(element.renderRoot as ShadowRoot, key)) return;
    await late.all();
    await element.updateComplete;
    focusKey(element.renderRoot as ShadowRoot, key);
  }

  /** On to the next step, if nothing is wrong in this one; or back, whatever is. */
  step({ from, to, forth }: StepMove): void {
    const { store } = this.#subject;
    if (forth) {
      store.dispatch({ type: 'show-issues', key: from.key });
      const now = pathTo(store.state.root, from.key).slice(-1)[0];
      if (now && 'issueCount' in now && now.issueCount > 0) return this.#summarise(true);
    }
    this.#summary.clear();
    store.dispatch({ type: 'show', key: to.key });
    this.#focusSoon(`${idOf(to.key)}-title`);
  }

  /** From the questions to the review, or back. */
  turnTo(view: 'edit' | 'review'): void {
    this.#returns = false;
    this.#subject.element.view = view;
    this.#summary.clear();
    this.#focusSoon('top');
  }

  undo(type: 'undo' | 'redo'): void {
    const { store, filling, words, announce } = this.#subject;
    if (!(type === 'undo' ? store.state.canUndo : store.state.canRedo)) return;
    filling.act({ type });
    announce(words.say(type === 'undo' ? 'form.undone' : 'form.redone'));
  }

  /** Other answers: what was said of the earlier ones is over. */
  restart(): void {
    this.#returns = false;
    this.#copied = undefined;
    this.#summary.clear();
    this.#submitting.reset();
  }

  /** To be called when the form has been drawn. */
  drawn(): void {
    const { state } = this.#submitting;
    this.#stay(state.phase === 'queued' && state.kept === 'memory');
    this.#summary.drawn();
    markTitle(this, this.#summary.tells ? this.#subject.words.say('form.error.prefix') : undefined);
  }

  /** The form is no longer on the page. */
  release(): void {
    this.#submitting.cancel();
    this.#submitting.recalled.leave();
    this.#stay(false);
    markTitle(this, undefined);
  }

  async #copy(): Promise<void> {
    const { element, words, announce } = this.#subject;
    const number = element.renderRoot.querySelector('#case-number');
    if (!number) return;
    this.#copied = (await copyText(number)) ? 'copied' : 'marked';
    announce(words.say(`form.sent.${this.#copied}`));
  }

  #anew(): void {
    const { element, anew } = this.#subject;
    const joint = jointOf(element);
    anew();
    if (joint) joint.anew();
    else this.#focusSoon('top');
  }

  #summarise(focused: boolean): void {
    this.#summary.begin();
    if (focused) this.#focusSoon('summary');
  }

  #focusSoon(id: string): void {
    const { element } = this.#subject;
    void element.updateComplete.then(() => {
      const found = (element.renderRoot as ShadowRoot).getElementById(id);
      // Focus alone shows any part of what is taller than the screen; it is read from its beginning.
      found?.focus({ preventScroll: true });
      found?.scrollIntoView();
    });
  }
}

/** As the head of the form has it. */
const levelOf = (level: number): number => Math.min(Math.max(Math.trunc(level) || 3, 2), 5);
