import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import type { Json } from '@tongban/core';
import type { ExtensionHost } from '@tongban/core/extensions';
import type { AsyncCheck, FormDefinition, FormIssue, FormStore, Receipt } from '@tongban/core/form';
import type { Validator } from '@tongban/core/schema';
import type { Device } from '../shared/app-context.js';
import { AppController } from '../shared/app-controller.js';
import { loadingView, noteView } from '../shared/notices.js';
import { RichText } from '../shared/rich-text.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { Words } from '../shared/words.js';
import type { Answering } from './answering/answering.js';
import type { Outgoing } from './answering/submitting.js';
import { Association } from './association.js';
import { dropTicket, holdTicket } from './draft-ticket.js';
import type { Drawing } from './fields/field-view.js';
import { fieldStyles } from './fields/field.styles.js';
import type { Filling } from './filling.js';
import { controlOf } from './focus-key.js';
import { footerView } from './footer-view.js';
import { formMessages } from './form.messages.js';
import { formStyles } from './form.styles.js';
import { draftlessView, editView, reviewView } from './form-view.js';
import { headView, rootComes } from './groups/draw-node.js';
import { groupParts } from './groups/group-parts.js';
import { isLine, submitHost } from './host-form.js';
import { LateParts } from './late-parts.js';
import { lateView } from './late-view.js';
import { checkSchema, makeForm, mattersTo, type MadeForm, type Unmade } from './make-form.js';
import { latestChecks, makers, Making, saysTheSame } from './making.js';
import { loadAnswering, OpenedForm, type FormSubject } from './opened-form.js';
import type { PenBox, Sheet } from './sheet.js';
import { Sheets } from './sheets.js';
import { undoKey } from './undo-key.js';
import { whenIdle } from './when-idle.js';
import { nextStep, wizardOf } from './wizard.js';

/** The schema's own name. */
const schemaId = (schema: unknown): string => {
  const id = (schema as { $id?: unknown } | null | undefined)?.$id;
  return typeof id === 'string' ? id : '';
};

/** Files are on their way: the host's form waits for them. */
const awaited: FormIssue = { pointer: '', code: 'awaited', params: {} };

/**
 * An application form, drawn from a JSON Schema and, if there is one, a form definition.
 *
 * It takes part in the `<form>` around it: its answers are sent under `name` as JSON. By itself it has a button, and sends to the submission target
 * of the surrounding `<tb-app>`, or its gateway.
 *
 * On shared devices and kiosks it forgets all answers, also those the page gave it, what it keeps in memory and the files on their way when
 * an event `tb-session-ended` is dispatched on `window` or `document`: the resident has gone. On personal devices only a receipt it keeps is
 * deleted.
 *
 * @summary A form from a JSON Schema.
 * @tag tb-form
 *
 * @fires {Event} input - An answer changes. Bubbles.
 * @fires {Event} change - An answer is settled. Bubbles.
 * @fires {TbBeforeSubmitEvent} tb-before-submit - Nothing is wrong and the answers are about to be sent. Does not bubble; cancelable.
 * @fires {TbSubmittedEvent} tb-submitted - The application has been taken in. Bubbles.
 * @fires {TbQueuedEvent} tb-queued - The application is kept, and sent when that is possible. Does not bubble.
 * @fires {TbInvalidEvent} tb-invalid - The resident wanted to send it, and something is wrong. Does not bubble.
 * @fires {TbDraftRestoredEvent} tb-draft-restored - Answers of an earlier visit are there again. Does not bubble.
 * @fires {TbErrorEvent} tb-error - The schema cannot be used, or the application could not be sent. Does not bubble.
 * @slot - Shown until there is a schema: a link, words.
 * @slot sent - Shown once the application has been taken in.
 * @csspart section - A section of the form.
 * @csspart summary - What is wrong, above the form.
 * @csspart submit - The button that sends.
 * @csspart outcome - What became of the application.
 */
export class TbForm extends TbElement {
  /** It takes part in the `<form>` around it. */
  static readonly formAssociated = true;

  static override readonly styles = [baseStyles, noticeStyles, formStyles, fieldStyles];

  /** JSON Schema, draft-07, 2019-09 or 2020-12. A new object that says the same, as frameworks hand over with every render, changes nothing. */
  @property({ attribute: false }) schema: unknown;

  /** Layout in the notation of json-schema-form; without one every property in order. As with the schema, the same again changes nothing. */
  @property({ attribute: false }) form: FormDefinition | undefined;

  /** A validator made at build time (`tongban forms build`); without one the schema is interpreted. */
  @property({ attribute: false }) validator: Validator | undefined;

  /** Checks that take time, by pointer. New functions for the same pointers are asked from then on. */
  @property({ attribute: false }) checks: Readonly<Record<string, AsyncCheck>> | undefined;

  /** Name under which the answers are sent with the `<form>` around it. */
  @property({ reflect: true }) name = '';

  /** Keeps what is filled in under this name, and the receipt of what was sent, so that it survives a reload: `food-licence`. Nothing is kept without. */
  @property({ attribute: 'draft-key' }) draftKey = '';

  /** How many days what is kept holds good after the last change. */
  @property({ type: Number, attribute: 'draft-days' }) draftDays = 30;

  /** Names the form to whoever takes it in; by default the `$id` of its schema. */
  @property({ attribute: 'form-id' }) formId = '';

  /** `edit`, or `review`: all questions and answers on one page, to be checked and printed. */
  @property({ reflect: true }) view: 'edit' | 'review' = 'edit';

  /** Whether the resident sees the review before the application is sent. */
  @property({ type: Boolean, attribute: 'review-first' }) reviewFirst = false;

  /** Whether answers can be read but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Whether nothing can be done with it; nothing is sent then. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Whether there are buttons for undo and redo; the keys are there in any case. */
  @property({ type: Boolean, attribute: 'undo-buttons' }) undoButtons = false;

  /** Level of the heading above the form, 2 to 5; those of sections are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Words on the button that sends, instead of ours. */
  @property({ attribute: 'submit-label' }) submitLabel = '';

  readonly #app = new AppController(this);
  readonly #late = new LateParts((part) => {
    if (part?.laterStyles) this.adopt(part.laterStyles);
    const isOfIssues = part && 'issueText' in part;
    if (isOfIssues && this.#store?.state.shown.length === 0) this.requestUpdate();
    else this.#renew();
    if (part && 'keep' in part) void this.#opened?.keepDrafts();
  });
  readonly #words = new Words(this, this.#app, () => [formMessages, ...this.#late.messages]);
  readonly #association = new Association(this);
  readonly #pens: PenBox = { stale: false, keepers: new Set() };
  readonly #rich = new RichText({ requestUpdate: () => this.#renew() } as never);
  readonly #sheets = new Sheets();
  readonly #outgoing: Outgoing = {};
  #making: Making | undefined;
  #host: ExtensionHost | undefined;
  #first: Json | undefined;
  #opened: OpenedForm | undefined;
  #unmade: Unmade | undefined;
  /** What the page said before the form was there. */
  #early: ((opened: OpenedForm) => void)[] = [];
  #restored = false;
  /** The page has handed over something that makes another form of it. */
  #outdated: boolean | undefined;
  #asked: Promise<unknown> | undefined;
  #said = '';
  #forgetting: Promise<unknown> | undefined;
  #formDisabled = false;
  #stop: (() => void) | undefined;

  /**
   * The answers, all of them, as JSON. Setting them is silent, and loses nothing the schema does not know. To set those that stand there
   * already changes nothing; others take their place, also where the resident has typed since.
   */
  @property({ attribute: false })
  get value(): Json | undefined {
    return this.#store ? this.#store.state.value : this.#first;
  }

  set value(value: Json | undefined) {
    if (!this.#opened) this.#first = value;
    else if (!saysTheSame(value, this.#opened.store.state.value)) {
      this.#opened.store.dispatch({ type: 'replace', value });
      this.#opened.restart();
    }
  }

  /** The host's `<form>` around it goes by `name`, `validity` and these, as with native controls. */
  get validity(): ValidityState {
    this.#associate(true);
    return this.#association.internals.validity;
  }

  /** Words for what is wrong, as native controls have them. */
  get validationMessage(): string {
    this.#associate(true);
    return this.#association.internals.validationMessage;
  }

  /** Whether it is checked when the form around it is sent. */
  get willValidate(): boolean {
    return this.#association.internals.willValidate;
  }

  /** Whether it could be sent. Shows nothing. */
  checkValidity(): boolean {
    return this.disabled || (this.#store?.state.issues.length ?? 0) === 0;
  }

  /** The same, and shows what is wrong as a submit does. */
  reportValidity(): boolean {
    const fine = this.checkValidity();
    if (!fine) this.#ask((answering) => answering.reveal());
    return fine;
  }

  /** As if the resident had pressed the button. */
  requestSubmit(): void {
    this.#submit();
  }

  /** Shows what a server found, once the form is drawn. Each stays until its answer changes. */
  setIssues(issues: readonly FormIssue[]): void {
    this.#tell((opened) => opened.setIssues(issues));
  }

  /** Shows what became of an application that the page has sent itself, once the form is drawn. */
  receive(receipt: Receipt): void {
    this.#tell((opened) => opened.receive(receipt));
  }

  /** Back to the first answers. */
  reset(): void {
    this.#opened?.reset();
    this.requestUpdate();
  }

  /** Takes back the last change. */
  undo(): void {
    this.#undo('undo');
  }

  /** Makes the change again that was taken back. */
  redo(): void {
    this.#undo('redo');
  }

  /** Puts the focus on the first question. */
  override focus(options?: FocusOptions): void {
    this.renderRoot
      .querySelector<HTMLElement>('.all input, .all select, .all textarea, .all button')
      ?.focus(options);
  }

  /** The browser's: the form around it is reset. */
  formResetCallback(): void {
    this.reset();
  }

  /** The browser's: the `<fieldset>` around it is disabled or no longer. */
  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  /** The browser's: the page comes back with the answers it had. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string' || this.draftKey) return;
    try {
      this.value = JSON.parse(state) as Json;
      if (this.#opened) this.#opened.restored = true;
      else this.#restored = true;
    } catch {
      // Not of ours.
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Whether or not this form keeps drafts.
    holdTicket();
    this.addEventListener('invalid', this.#hostAsks);
    window.addEventListener('online', this.#retryParts);
    window.addEventListener('hashchange', holdTicket);
    // In the capture phase: what is dispatched on the document passes here even if it does not bubble.
    window.addEventListener('tb-session-ended', this.#forget, true);
    this.#retryParts();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('invalid', this.#hostAsks);
    window.removeEventListener('online', this.#retryParts);
    window.removeEventListener('hashchange', holdTicket);
    window.removeEventListener('tb-session-ended', this.#forget, true);
    this.#opened?.release();
    this.#pens.keepers.forEach((pen) => pen.release());
    this.#pens.keepers.clear();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#forgetting) return;
    const { app } = this.#app;
    const making = this.#making;
    const other = making && this.#host !== app?.host && mattersTo(app?.host);
    const others = makers.filter((name) => changed.has(name) && making?.differs(name, this[name]));
    this.#outdated ||= !making || other || others.length > 0;
    // What became of an application stays until there are other answers.
    const stays = this.#opened?.answering?.over && others[0] !== 'schema';
    if (this.schema !== undefined && this.#outdated && !stays) this.#make();
    else if (this.schema === undefined && making) this.#unmake();
    else if (changed.has('readonly')) this.#store?.dispatch({ type: 'read-only', on: this.readonly });
  }

  protected override render(): TemplateResult {
    return html`<div class="root ${this.#app.elder ? 'elder' : ''}" lang=${this.#words.lang}>
      ${this.#content()}
      <p class="hidden-text" role="status">${this.#said}</p>
    </div>`;
  }

  protected override updated(): void {
    this.#pens.stale = false;
    this.#pens.keepers.forEach((pen) => {
      if (pen.frame && this.renderRoot.contains(pen.frame)) return;
      pen.release();
      this.#pens.keepers.delete(pen);
    });
    this.#associate();
    if (this.isConnected) this.#opened?.answering?.drawn();
    this.#opened?.recall();
  }

  /** Also what has been asked for that is loaded first. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let done: boolean;
    let asked: Promise<unknown> | undefined;
    do {
      asked = this.#asked;
      done = await super.getUpdateComplete();
      await asked;
      // What was asked for may have changed answers, and these are drawn too.
    } while (asked !== this.#asked || this.isUpdatePending);
    return done;
  }

  get #store(): FormStore | undefined {
    return this.#opened?.store;
  }

  #make(): void {
    const value = this.value;
    this.#outdated = false;
    this.#unmake();
    this.#host = this.#app.app?.host;
    const making = (this.#making = new Making({
      schema: this.schema,
      form: this.form,
      value,
      validator: this.validator,
      ...(this.checks && { checks: latestChecks(this.checks, () => this.checks) }),
      readOnly: this.readonly,
      host: this.#host,
    }));
    const made = makeForm(this, making.options);
    if (!('then' in made)) return this.#begin(made, making);
    // What needs more than plain questions has groups, or questions that come and go: both come over the network at once.
    this.#late.get(groupParts.groups);
    this.#asked = made.then((then) => {
      if (this.#making !== making) return;
      // Set meanwhile: it was said last.
      if (then.store && this.#first !== value) then.store.dispatch({ type: 'replace', value: this.#first });
      if (this.readonly !== making.options.readOnly)
        then.store?.dispatch({ type: 'read-only', on: this.readonly });
      this.#begin(then, making);
    });
  }

  #begin(made: MadeForm, making: Making): void {
    if (made.store) {
      const opened = (this.#opened = new OpenedForm(this.#subject(), made.store));
      opened.restored = this.#restored;
      this.#restored = false;
      this.#listen();
      whenIdle(() => void this.#check(making));
      for (const work of this.#early.splice(0)) opened.whenFilled(() => work(opened));
    } else this.#unmade = made;
    this.#renew();
  }

  #subject(): FormSubject {
    const form = this as TbForm;
    const { schema, draftKey, draftDays } = this;
    return {
      element: this,
      words: this.#words,
      late: this.#late,
      pens: this.#pens,
      get app() {
        return form.#app.app;
      },
      get device() {
        return form.#device;
      },
      get formId() {
        return form.#formId;
      },
      schema,
      form: this.form,
      draftKey,
      draftDays,
      outgoing: this.#outgoing,
      announce: (text) => this.#announce(text),
      await: (work) => {
        this.#asked = work;
      },
    };
  }

  /** What stops a form though it could be made is found after it has been shown. */
  async #check(making: Making): Promise<void> {
    if (this.#making !== making) return;
    making.note();
    const stopped = await checkSchema(this, making.options);
    if (!stopped || this.#making !== making) return;
    this.#unmake();
    this.#making = making;
    this.#unmade = stopped;
    this.requestUpdate();
  }

  #unmake(): void {
    this.#first = this.value;
    this.#stop?.();
    this.#opened?.end();
    this.#making = this.#stop = this.#opened = this.#unmade = undefined;
  }

  #listen(): void {
    if (this.#stop || !this.isConnected) return;
    this.#stop = this.#store?.subscribe(() => {
      this.#associate();
      this.requestUpdate();
    });
    this.#sheets.renew(); // it may have moved on while nobody listened
  }

  readonly #retryParts = (): void => {
    this.#late.retryAll();
    if (this.#unmade?.retryable) this.#remake();
  };

  readonly #remake = (): void => {
    this.#unmake();
    this.requestUpdate();
  };

  /** The resident has gone: the form is made anew, once nothing of this one is on the page any more. */
  readonly #forget = (): void => {
    if (this.#device === 'personal') return this.#opened?.dropReceipt();
    dropTicket();
    if (!this.#making) return;
    const forgotten = this.#opened?.forget();
    this.#unmake();
    this.#first = undefined;
    this.#early = [];
    this.#said = '';
    this.view = 'edit';
    this.requestUpdate();
    const forgetting = Promise.all([forgotten, super.getUpdateComplete()]).then(() => {
      this.#forgetting = undefined;
      this.requestUpdate();
    });
    this.#forgetting = this.#asked = forgetting;
  };

  /** Draws all of it anew. */
  #renew(): void {
    this.#sheets.renew();
    this.requestUpdate();
  }

  get #device(): Device {
    return this.#app.device;
  }

  get #formId(): string {
    return this.formId || schemaId(this.schema);
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#formDisabled;
  }

  #announce(text: string): void {
    // The same words again are no change, and screen readers would not read them.
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** What the host's form sees. To find what is wrong takes time, so outside of a form it is done only when somebody asks. */
  #associate(asked = false): void {
    const store = this.#store;
    const { form } = this.#association;
    if (!store || !(form || asked)) return;
    const { state } = store;
    if (form && this.name)
      this.#association.setValue(
        JSON.stringify(store.submission()),
        this.#device === 'personal' && !this.draftKey,
      );
    const issue = state.issues[0] ?? (this.#opened?.filling.held.size ? awaited : undefined);
    const key = issue && state.keyOf(issue.pointer);
    const anchor =
      key === undefined || !this.hasUpdated ? undefined : controlOf(this.renderRoot as ShadowRoot, key);
    this.#association.setIssue(
      issue,
      () => (issue && this.#opened?.answering?.message(issue)) || this.#words.say('form.invalid'),
      anchor,
    );
  }

  /** The host's form was to be sent, and this is wrong in it. */
  readonly #hostAsks = (event: Event): void => {
    event.preventDefault();
    const first = this.#association.isFirst(this);
    const { form } = this.#association;
    this.#ask((answering) => {
      if (!form || !this.checkValidity()) return answering.reveal(first);
      void answering.wait(() => void this.updateComplete.then(() => submitHost(form)));
    });
  };

  #ask(work: (answering: Answering) => void): void {
    this.#opened?.ask(work);
  }

  /** Tells the form, or does once there is one. */
  #tell(work: (opened: OpenedForm) => void): void {
    if (this.#opened) work(this.#opened);
    else this.#early.push(work);
  }

  readonly #submit = (): void => {
    if (this.#isDisabled || this.readonly) return;
    const { form } = this.#association;
    if (form) return submitHost(form);
    this.#ask((answering) => {
      if (!this.reviewFirst || this.view === 'review') void answering.submit();
      else if (this.checkValidity()) answering.turnTo('review');
      else answering.reveal();
    });
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const { root } = this.#store?.state ?? {};
    const move = root && this.view === 'edit' && nextStep(root);
    if (move) this.#ask((answering) => answering.step(move));
    else this.#submit();
  };

  /** Enter in a field of a form that the host's button sends; undo and redo. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const action = undoKey(event);
    if (action) {
      event.preventDefault();
      this.#undo(action);
    } else if (event.key === 'Enter' && !event.defaultPrevented && this.#association.form && isLine(event))
      submitHost(this.#association.form);
  };

  readonly #undo = (type: 'undo' | 'redo'): void => {
    if (!this.readonly) this.#ask((answering) => answering.undo(type));
  };

  #content(): Drawing {
    const opened = this.#opened;
    if (this.#unmade) return html`${this.#unmade.view(this.#words, this.#remake)}<slot></slot>`;
    if (!opened) return html`<slot>${loadingView(this.#words)}</slot>`;
    const { filling, drafts, store } = opened;
    const { root, shown } = store.state;
    // Issues may be shown by the state alone: a draft that was left that way.
    const part =
      shown.length > 0 || this.#late.has(loadAnswering) ? this.#late.get(loadAnswering) : undefined;
    const answering = typeof part === 'object' ? opened.answerer(part) : undefined;
    if (answering?.over) return answering.outcome();
    if (root.children.length === 0) return noteView(this.#words.say('form.empty'));
    const sheet = this.#sheet(filling, typeof part === 'object' ? part.issueText : undefined);
    const changes = !this.readonly && !sheet.disabled;
    return html`<form
      class="card"
      id="top"
      tabindex="-1"
      novalidate
      autocomplete=${sheet.device === 'personal' ? nothing : 'off'}
      aria-labelledby=${root.title ? 'name' : nothing}
      aria-busy=${answering?.busy ? 'true' : nothing}
      @submit=${this.#onSubmit}
      @keydown=${this.#onKey}
      @input=${filling.onInput}
      @change=${filling.onChange}
      @compositionstart=${filling.onComposition}
      @compositionend=${filling.onComposition}
      @mousedown=${filling.onPress}
      @focusin=${filling.onEnter}
      @focusout=${filling.onLeave}
    >
      ${headView(root, sheet)}${this.view === 'review' ? nothing : drafts ? drafts.view() : this.draftKey ? draftlessView(sheet) : nothing}
      ${answering?.summary()}${part === 'failed' ? lateView(part, loadAnswering, sheet) : nothing}
      ${
        this.view === 'review'
          ? reviewView(root, sheet, changes ? (key) => this.#ask((then) => then.go(key)) : undefined)
          : editView(root, sheet, this.readonly)
      }
      ${answering?.outcome()}${this.view === 'edit' && rootComes(root, sheet) ? nothing : this.#footer(opened)}
    </form>`;
  }

  #footer({ answering, store }: OpenedForm): Drawing {
    const { root, canUndo, canRedo } = store.state;
    const edits = this.view === 'edit';
    return footerView({
      words: this.#words,
      wizard: edits ? wizardOf(root) : undefined,
      view: this.view,
      busy: answering?.busy ?? false,
      disabled: this.#isDisabled,
      sends: !this.readonly && !this.#association.form,
      label: this.submitLabel,
      reviews: this.reviewFirst && edits,
      step: (move) => this.#ask((then) => then.step(move)),
      edit: () => this.#ask((then) => then.turnTo('edit')),
      back: edits && answering?.returns ? answering.return : undefined,
      undo: this.undoButtons && !this.readonly && edits ? this.#undo : undefined,
      canUndo,
      canRedo,
    });
  }

  #sheet(hand: Filling, issueText: Sheet['issueText']): Sheet {
    return this.#sheets.use({
      words: this.#words,
      version: this.#words.version,
      app: this.#app.app,
      device: this.#device,
      formId: this.#formId,
      elder: this.#app.elder,
      disabled: this.#isDisabled,
      level: Math.min(Math.max(Math.trunc(this.headingLevel) || 3, 2), 5),
      rich: this.#rich,
      late: this.#late,
      groupParts,
      pens: this.#pens,
      issueText,
      hand,
    });
  }
}

export * from './form.events.js';
export { TbDraftRestoredEvent, type TbDraftRestoredDetail } from './drafts/draft.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-form': TbForm;
  }
}
