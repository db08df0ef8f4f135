import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import type { Json } from '@tongban/core';
import type { ExtensionHost } from '@tongban/core/extensions';
import type {
  AsyncCheck,
  FormDefinition,
  FormIssue,
  FormOptions,
  FormStore,
  GroupNode,
  Receipt,
} from '@tongban/core/form';
import { submissionTargets } from '@tongban/core/form';
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
import type * as answeringPart from './answering/answering-part.js';
import { Association } from './association.js';
import type { DraftKeeper, DraftPart } from './draft-seam.js';
import { holdTicket } from './draft-ticket.js';
import type { Drawing } from './fields/field-view.js';
import { fieldStyles } from './fields/field.styles.js';
import { Filling } from './filling.js';
import { controlOf } from './focus-key.js';
import { footerView } from './footer-view.js';
import { formMessages } from './form.messages.js';
import { formStyles } from './form.styles.js';
import { drawRoot, headView } from './groups/draw-node.js';
import { isLine, submitHost } from './host-form.js';
import { LateParts } from './late-parts.js';
import { lateView } from './late-view.js';
import { checkSchema, makeForm, mattersTo, type MadeForm } from './make-form.js';
import type { ReviewPart } from './review/review-part.js';
import { groupParts } from './groups/group-parts.js';
import type { PenBox, Sheet } from './sheet.js';
import { some } from './tree.js';
import { undoKey } from './undo-key.js';
import { whenIdle } from './when-idle.js';
import { nextStep, wizardOf } from './wizard.js';

const DAY_MS = 24 * 60 * 60 * 1000;

const loadAnswering = (): Promise<AnsweringPart> => import('./answering/answering-part.js');
const loadDrafts = (): Promise<DraftPart> => import('./drafts/draft-part.js');
const loadReview = (): Promise<ReviewPart> => import('./review/review-part.js');

type AnsweringPart = typeof answeringPart;

/** The schema's own name. */
const schemaId = (schema: unknown): string => {
  const id = (schema as { $id?: unknown } | null | undefined)?.$id;
  return typeof id === 'string' ? id : '';
};

/** Files are on their way: the host's form waits for them. */
const awaited: FormIssue = { pointer: '', code: 'awaited', params: {} };

/** What makes another form of it. */
const makers: readonly PropertyKey[] = ['schema', 'form', 'validator', 'checks'];

/**
 * An application form, drawn from a JSON Schema and, if there is one, a form definition.
 *
 * It takes part in the `<form>` around it: its answers are sent under `name` as JSON. By itself it has a button, and sends to the submission target
 * of the surrounding `<tb-app>`, or its gateway.
 *
 * On shared devices and kiosks it forgets all answers, also those the page gave it, what it keeps in memory and the files on their way when
 * an event `tb-session-ended` is dispatched on `window` or `document`: the resident has gone. On personal devices it takes no notice.
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

  /** JSON Schema, draft-07, 2019-09 or 2020-12. */
  @property({ attribute: false }) schema: unknown;

  /** Layout in the notation of json-schema-form; without one every property in order. */
  @property({ attribute: false }) form: FormDefinition | undefined;

  /** A validator made at build time (`tongban forms build`); without one the schema is interpreted. */
  @property({ attribute: false }) validator: Validator | undefined;

  /** Checks that take time, by pointer. */
  @property({ attribute: false }) checks: Readonly<Record<string, AsyncCheck>> | undefined;

  /** Name under which the answers are sent with the `<form>` around it. */
  @property({ reflect: true }) name = '';

  /** Keeps what is filled in under this name, so that it survives a reload: `food-licence`. Nothing is kept without. */
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
    if (part && 'keep' in part) void this.#keepDrafts();
  });
  readonly #words = new Words(this, this.#app, () => [formMessages, ...this.#late.messages]);
  readonly #association = new Association(this);
  readonly #pens: PenBox = { stale: false, keepers: new Set() };
  readonly #rich = new RichText({ requestUpdate: () => this.#renew() } as never);
  #made: MadeForm | undefined;
  #options: FormOptions | undefined;
  #host: ExtensionHost | undefined;
  #first: Json | undefined;
  #filling: Filling | undefined;
  #sheet: Sheet | undefined;
  #renewed = false;
  #drafts: DraftKeeper | undefined;
  #answering: Answering | undefined;
  #asked: Promise<unknown> | undefined;
  #said = '';
  #recalled: FormStore | undefined;
  /** Once it is known whether there is a part for drafts. */
  #keeping: Promise<void> | undefined;
  #isSent = false;
  /** What the page said before the form was there, and whether it is. */
  #early: (() => void)[] = [];
  #isFilled = false;
  /** The browser has put back what was typed before a reload. */
  #restored = false;
  #forgetting: Promise<unknown> | undefined;
  #formDisabled = false;
  #stop: (() => void) | undefined;

  /** The answers, all of them, as JSON. Setting them is silent, and loses nothing the schema does not know. */
  @property({ attribute: false })
  get value(): Json | undefined {
    return this.#store ? this.#store.state.value : this.#first;
  }

  set value(value: Json | undefined) {
    if (!this.#store) this.#first = value;
    else if (value !== this.#store.state.value) {
      this.#store.dispatch({ type: 'replace', value });
      this.#restart();
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
    const isDrawn = !!this.#store;
    this.#showIssues(issues);
    if (!this.#isFilled)
      this.#early.push(() => {
        if (!isDrawn || this.#drafts?.holds) this.#showIssues(issues);
      });
  }

  /** Shows what became of an application that the page has sent itself, once the form is drawn. */
  receive(receipt: Receipt): void {
    const store = this.#store;
    if (!store) return void this.#early.push(() => this.receive(receipt));
    const value = store.submission();
    this.#ask((answering) => answering.receive(receipt, value));
    if (receipt.status === 'refused' && !this.#isFilled) this.setIssues(receipt.issues);
  }

  /** Back to the first answers. */
  reset(): void {
    // What answers to residents may still be on its way.
    if (this.#late.has(loadAnswering)) this.#ask((answering) => answering.stop());
    this.#store?.dispatch({ type: 'reset' });
    this.#drafts?.reset();
    this.#restart();
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
      this.#restored = true;
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
    // In the capture phase: what is dispatched on the document passes here even if it does not bubble.
    window.addEventListener('tb-session-ended', this.#forget, true);
    this.#retryParts();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('invalid', this.#hostAsks);
    window.removeEventListener('online', this.#retryParts);
    window.removeEventListener('tb-session-ended', this.#forget, true);
    this.#answering?.release();
    this.#recalled = undefined;
    this.#pens.keepers.forEach((pen) => pen.release());
    this.#pens.keepers.clear();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#forgetting) return;
    const { app } = this.#app;
    const other = this.#options && this.#host !== app?.host && mattersTo(app?.host);
    if (this.schema !== undefined && (!this.#options || other || makers.some((name) => changed.has(name))))
      this.#make();
    else if (this.schema === undefined && this.#options) this.#unmake();
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
    if (this.isConnected) this.#answering?.drawn();
    this.#recall();
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
    return this.#made?.store;
  }

  #make(): void {
    const value = this.value;
    this.#unmake();
    this.#host = this.#app.app?.host;
    const options: FormOptions = {
      schema: this.schema,
      form: this.form,
      value,
      validator: this.validator,
      ...(this.checks && { checks: this.checks }),
      readOnly: this.readonly,
      host: this.#host,
    };
    this.#options = options;
    const made = makeForm(this, options);
    if (!('then' in made)) return this.#begin(made, options);
    // What needs more than plain questions has groups, or questions that come and go: both come over the network at once.
    this.#late.get(groupParts.groups);
    this.#asked = made.then((then) => {
      if (this.#options !== options) return;
      // Set meanwhile: it was said last.
      if (then.store && this.#first !== value) then.store.dispatch({ type: 'replace', value: this.#first });
      this.#begin(then, options);
    });
  }

  #begin(made: MadeForm, options: FormOptions): void {
    this.#made = made;
    const { store } = made;
    if (store) {
      this.#filling = new Filling({
        element: this,
        store,
        pens: this.#pens,
        announce: this.#announce,
        left: (pen) => this.#ask((answering) => answering.left(pen)),
        came: () => void this.#late.get(loadAnswering),
      });
      this.#listen();
      whenIdle(() => void this.#check(options));
      this.#keeping = this.#keepDrafts();
      void this.#fill(store);
    }
    this.#renew();
  }

  /** What stops a form though it could be made is found after it has been shown. */
  async #check(options: FormOptions): Promise<void> {
    const stopped = this.#options === options && (await checkSchema(this, options));
    if (!stopped || this.#options !== options) return;
    this.#unmake();
    this.#options = options;
    this.#made = stopped;
    this.requestUpdate();
  }

  #unmake(): void {
    this.#first = this.value;
    this.#options = undefined;
    this.#stop?.();
    this.#stop = undefined;
    this.#drafts?.release();
    this.#drafts = undefined;
    this.#answering?.release();
    this.#answering = undefined;
    this.#filling?.end();
    this.#store?.close();
    this.#made = this.#filling = this.#keeping = undefined;
    this.#isSent = this.#isFilled = false;
  }

  #listen(): void {
    if (this.#stop || !this.isConnected) return;
    this.#stop = this.#store?.subscribe(() => {
      this.#associate();
      this.requestUpdate();
    });
    this.#renewed = true; // it may have moved on while nobody listened
  }

  #showIssues(issues: readonly FormIssue[]): void {
    this.#store?.dispatch({ type: 'server-issues', issues });
    if (issues.length > 0) this.#ask((answering) => answering.reveal());
  }

  /** Once a draft is in the form, which takes the place of all answers and of what is said of them. */
  async #fill(store: FormStore): Promise<void> {
    if (this.draftKey) {
      await this.#keeping;
      await this.#drafts?.opened;
    }
    if (store !== this.#store) return;
    this.#isFilled = true;
    for (const work of this.#early.splice(0)) work();
  }

  /** What was sent on an earlier visit may still wait: a thing of personal devices, asked once the app around is known. */
  #recall(): void {
    const store = this.#store;
    const { app } = this.#app;
    if (!store || store === this.#recalled || this.readonly || app?.device !== 'personal') return;
    if (!app.gateway && app.host.of(submissionTargets).all().length === 0) return;
    this.#recalled = store;
    whenIdle(() => {
      if (store === this.#store && this.isConnected) this.#ask((answering) => answering.recall());
    });
  }

  /** Begins to, or does once the part for it is there after all. */
  async #keepDrafts(): Promise<void> {
    const store = this.#store;
    if (!store || !this.draftKey) return;
    const part = await this.#late.wait(loadDrafts);
    if (!part || store !== this.#store || this.#drafts) return;
    const { draftKey, draftDays, schema, form } = this;
    const self = (): TbForm => this;
    this.#drafts = part.keep({
      element: this,
      store,
      schema,
      form,
      draftKey,
      formId: this.formId || schemaId(schema),
      lifetimeMs: (draftDays > 0 ? draftDays : 30) * DAY_MS,
      words: this.#words,
      // Asked anew: the app around it may come to life later.
      get app() {
        return self().#app.app;
      },
      get device() {
        return self().#device;
      },
      announce: this.#announce,
    });
    if (this.#isSent) this.#drafts.sent();
    this.requestUpdate();
  }

  readonly #retryParts = (): void => this.#late.retryAll();

  /** The resident has gone: the form is made anew, once nothing of this one is on the page any more. */
  readonly #forget = (): void => {
    if (this.#device === 'personal' || !this.#options) return;
    const drafts = this.#drafts?.forget();
    this.#drafts = undefined;
    this.#unmake();
    this.#first = undefined;
    this.#early = [];
    this.#said = '';
    this.view = 'edit';
    this.requestUpdate();
    const forgetting = Promise.all([drafts, super.getUpdateComplete()]).then(() => {
      this.#forgetting = undefined;
      this.requestUpdate();
    });
    this.#forgetting = this.#asked = forgetting;
  };

  /** Draws all of it anew. */
  #renew(): void {
    this.#renewed = true;
    this.requestUpdate();
  }

  /** Other answers: what was said of the earlier ones is over. */
  #restart(): void {
    this.#isSent = this.#restored = false;
    this.#answering?.restart();
    this.requestUpdate();
  }

  get #device(): Device {
    return this.#app.app?.device ?? 'personal';
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#formDisabled;
  }

  readonly #announce = (text: string): void => {
    // The same words again are no change, and screen readers would not read them.
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.requestUpdate();
  };

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
    const issue = state.issues[0] ?? (this.#filling?.held.size ? awaited : undefined);
    const key = issue && state.keyOf(issue.pointer);
    const anchor =
      key === undefined || !this.hasUpdated ? undefined : controlOf(this.renderRoot as ShadowRoot, key);
    this.#association.setIssue(
      issue,
      () => (issue && this.#answering?.message(issue)) || this.#words.say('form.invalid'),
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

  /** Has it done by what answers to residents, which is loaded when it is first needed. */
  #ask(work: (answering: Answering) => void): void {
    const { filling, store } = { filling: this.#filling, store: this.#store };
    if (!filling || !store) return;
    if (this.#answering) return work(this.#answering);
    this.#asked = this.#late.wait(loadAnswering).then((part) => {
      if (store !== this.#store) return;
      const answering = part && this.#answerer(part, store, filling);
      if (answering) work(answering);
      this.requestUpdate();
    });
  }

  #answerer(part: AnsweringPart, store: FormStore, filling: Filling): Answering {
    const form = this as TbForm;
    return (this.#answering ??= part.answer({
      element: this,
      store,
      filling,
      words: this.#words,
      late: this.#late,
      get app() {
        return form.#app.app;
      },
      formId: this.formId || schemaId(this.schema),
      source: { schema: this.schema, form: this.form },
      announce: this.#announce,
      answered: async () => {
        await this.#keeping;
        await this.#drafts?.opened;
        return () => this.#restored || (this.#drafts?.holds ?? false);
      },
      mends: () => this.#drafts?.mends,
      mend: (key) => {
        if (this.#drafts) this.#drafts.mends = key;
      },
      sent: () => {
        this.#isSent = true;
        this.#drafts?.sent();
      },
      returned: () => {
        this.#isSent = false;
        this.#drafts?.reopen();
      },
    }));
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
    const made = this.#made;
    if (!made) return html`<slot>${loadingView(this.#words)}</slot>`;
    if (made.fault || !this.#filling)
      return html`${made.fault && made.view(made.fault, this.#words)}<slot></slot>`;
    const { root, shown } = made.store.state;
    // Issues may be shown by the state alone: a draft that was left that way.
    const part =
      shown.length > 0 || this.#late.has(loadAnswering) ? this.#late.get(loadAnswering) : undefined;
    const answering = typeof part === 'object' ? this.#answerer(part, made.store, this.#filling) : undefined;
    if (answering?.over) return answering.outcome();
    if (root.children.length === 0) return noteView(this.#words.say('form.empty'));
    const sheet = this.#sheetNow(this.#filling, typeof part === 'object' ? part.issueText : undefined);
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
      @input=${this.#filling.onInput}
      @change=${this.#filling.onChange}
      @compositionstart=${this.#filling.onComposition}
      @compositionend=${this.#filling.onComposition}
      @mousedown=${this.#filling.onPress}
      @focusin=${this.#filling.onEnter}
      @focusout=${this.#filling.onLeave}
    >
      ${headView(root, sheet)}${this.#drafts ? this.#drafts.view() : this.#draftless()}
      ${answering?.summary()}${part === 'failed' ? lateView(part, loadAnswering, sheet) : nothing}
      ${this.view === 'review' ? this.#review(root, sheet) : this.#edit(root, sheet)} ${answering?.outcome()}
      ${this.#footer(root)}
    </form>`;
  }

  /** That nothing is kept, where it should be, since the part for it could not be loaded. */
  #draftless(): Drawing {
    const failed = this.draftKey && this.#late.has(loadDrafts) && this.#late.get(loadDrafts) === 'failed';
    return failed ? noteView(this.#words.say('form.drafts.failed'), 'warn') : nothing;
  }

  #edit(root: GroupNode, sheet: Sheet): Drawing {
    const { say } = this.#words;
    const starred = !this.readonly && some(root, (node) => 'required' in node && node.required);
    return html`${starred ? html`<p class="note small">${say('form.required-note')}</p>` : nothing}
      <div class="all">${drawRoot(root, sheet)}</div>`;
  }

  #review(root: GroupNode, sheet: Sheet): Drawing {
    const part = this.#late.get(loadReview);
    return typeof part === 'object'
      ? part.review(
          root,
          sheet,
          this.readonly || sheet.disabled ? undefined : (key) => this.#ask((answering) => answering.go(key)),
        )
      : lateView(part, loadReview, sheet);
  }

  #footer(root: GroupNode): Drawing {
    return footerView({
      words: this.#words,
      wizard: this.view === 'edit' ? wizardOf(root) : undefined,
      view: this.view,
      busy: this.#answering?.busy ?? false,
      disabled: this.#isDisabled,
      sends: !this.readonly && !this.#association.form,
      label: this.submitLabel,
      reviews: this.reviewFirst && this.view === 'edit',
      step: (move) => this.#ask((answering) => answering.step(move)),
      edit: () => this.#ask((answering) => answering.turnTo('edit')),
      undo: this.undoButtons && !this.readonly && this.view === 'edit' ? this.#undo : undefined,
      canUndo: this.#store?.state.canUndo ?? false,
      canRedo: this.#store?.state.canRedo ?? false,
    });
  }

  /** The sheet, anew when anything on it is. */
  #sheetNow(hand: Filling, issueText: Sheet['issueText']): Sheet {
    const { app } = this.#app;
    const now: Sheet = {
      words: this.#words,
      version: this.#words.version,
      app,
      device: this.#device,
      formId: this.formId || schemaId(this.schema),
      elder: this.#app.elder,
      disabled: this.#isDisabled,
      level: Math.min(Math.max(Math.trunc(this.headingLevel) || 3, 2), 5),
      rich: this.#rich,
      late: this.#late,
      groupParts,
      pens: this.#pens,
      issueText,
      hand,
    };
    const last = this.#sheet;
    const isOther = (key: keyof Sheet): boolean => key !== 'issueText' && now[key] !== last?.[key];
    if (this.#renewed || !last || (Object.keys(now) as (keyof Sheet)[]).some(isOther)) this.#sheet = now;
    else last.issueText = issueText;
    this.#renewed = false;
    return this.#sheet as Sheet;
  }
}

export * from './form.events.js';
export { TbDraftRestoredEvent, type TbDraftRestoredDetail } from './drafts/draft.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-form': TbForm;
  }
}
