import { html } from 'lit';
import type { Json } from '@tongban/core';
import type { FormDefinition, FormIssue, FormStore, Receipt } from '@tongban/core/form';
import type { TbElement } from '../../shared/tb-element.js';
import type { App } from '../../shared/app-context.js';
import type { Words } from '../../shared/words.js';
import type { FieldPen } from '../fields/field-pen.js';
import type { Drawing } from '../fields/field-view.js';
import type { Filling } from '../filling.js';
import { focusKey } from '../focus-key.js';
import { idOf } from '../ids.js';
import type { LateParts } from '../late-parts.js';
import { pendingFiles } from '../pending-files.js';
import { askToStay } from '../outbox/ask-to-stay.js';
import { pathTo } from '../tree.js';
import type { StepMove } from '../wizard.js';
import { entryText } from './entry-text.js';
import { issueText } from './issue-words.js';
import { warnNameless } from './nameless.js';
import { outcomeView } from './outcome-view.js';
import { recalledView } from './recalled-view.js';
import { Submitting, type Outgoing } from './submitting.js';
import { Summary } from './summary.js';
import { markTitle } from './title-mark.js';

/** A form as it is seen by what answers to a resident. */
export interface AnsweringSubject {
  readonly element: TbElement & { view: 'edit' | 'review'; readonly readonly: boolean };
  readonly store: FormStore;
  readonly filling: Filling;
  readonly words: Words;
  readonly late: LateParts;
  readonly app: App | undefined;
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

  constructor(subject: AnsweringSubject) {
    this.#subject = subject;
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
    return outcomeView(this.#submitting.state, this.#subject.words, () => void this.submit());
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

  #summarise(focused: boolean): void {
    this.#summary.begin();
    if (focused) this.#focusSoon('summary');
  }

  #focusSoon(id: string): void {
    const { element } = this.#subject;
    void element.updateComplete.then(() => (element.renderRoot as ShadowRoot).getElementById(id)?.focus());
  }
}
