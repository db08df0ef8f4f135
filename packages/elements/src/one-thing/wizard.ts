import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FileRef, Scenario } from '@tongban/core/catalogue';
import { savings } from '@tongban/core/scenario';
import type { TbSignedEvent } from '../commitment/commitment.events.js';
import { heldAnswers } from '../materials/fragment.js';
import type { TbQueuedEvent } from '../form/form.events.js';
import type { TbAnswersChangedEvent } from '../materials/materials.events.js';
import { fileUrl } from '../shared/catalogue-view/file-url.js';
import { loadingView, noteView } from '../shared/notices.js';
import { warnOnce } from '../shared/warn-once.js';
import type { TbStepEvent } from '../step-nav/step-nav.events.js';
import { applicantOf } from './applicant.js';
import { checkStep } from './check-step.js';
import { Gate } from './gate.js';
import { guideStep, savingsView } from './guide-step.js';
import { Handing } from './handing.js';
import { JourneyDesk } from './journey-desk.js';
import type { StepKey } from './journey.js';
import { focusLack } from './lack-focus.js';
import { LettersDesk } from './letters-desk.js';
import { lettersStep } from './letters-step.js';
import type { Model, ScenarioCatalogue } from './model.js';
import { TbStepShownEvent } from './one-thing.events.js';
import { reviewStep } from './review-step.js';
import type { Scene } from './scene.js';
import { Sending } from './sending.js';
import { sentView } from './sent-view.js';
import type { WizardHost } from './wizard-host.js';

/** Draws the steps of a scenario and answers to them. One for each `<tb-one-thing>`. */
export class Wizard {
  readonly #host: WizardHost;
  readonly #desk: JourneyDesk;
  readonly #letters: LettersDesk;
  readonly #handing: Handing;
  readonly #gate: Gate;
  readonly #sending: Sending;
  #shown = '';

  constructor(host: WizardHost) {
    this.#host = host;
    const desk = (this.#desk = new JourneyDesk(host, {
      opened: ({ wanted }) => {
        if (wanted.length > 0) void this.#letters.loadCalendar();
      },
      popped: (step) => this.#gate.popped(step),
    }));
    const letters = (this.#letters = new LettersDesk(desk));
    const handing = (this.#handing = new Handing(host, desk, letters));
    const gate = (this.#gate = new Gate(host.words, desk, letters, handing));
    this.#sending = new Sending(host, desk, { letters, handing, gate });
    this.connected();
  }

  connected(): void {
    // In the capture phase: what is dispatched on the document passes here even if it does not bubble.
    window.addEventListener('tb-session-ended', this.#desk.forget, true);
    this.#desk.connected();
  }

  disconnected(): void {
    window.removeEventListener('tb-session-ended', this.#desk.forget, true);
    this.#desk.disconnected();
  }

  view(scenario: Scenario, catalogue: ScenarioCatalogue): TemplateResult {
    const { words } = this.#host;
    this.#desk.open(scenario, catalogue);
    if (!this.#desk.opened) return loadingView(words, true);
    const { model, step } = this.#desk;
    if (model.subject.items.length === 0 && model.barred.length === 0)
      return noteView(words.say('one.no-items'), 'warn');
    const { end } = this.#desk.journey;
    return html`<article class="one ${this.#paper(model, step)}" lang=${words.lang}>
      <header class="head">
        <p class="small">${words.say('one.kind')}</p>
        <h2>${words.mixed(scenario.name)}</h2>
      </header>
      ${
        end
          ? nothing
          : html`<tb-step-nav
              headed
              label=${words.say('one.steps')}
              .steps=${this.#gate.steps(model)}
              current=${step}
              @tb-step=${this.#picked}
            ></tb-step-nav>`
      }
      ${end ? nothing : this.#content(model, step)}
      ${repeat(
        [this.#desk.tabs],
        (tab) => tab,
        () => this.#form(model, step),
      )}
      ${end ? nothing : this.#buttons(model, step)}
    </article>`;
  }

  /** Lists, letters and receipts are papers of their own, with a title: nothing around them is printed. */
  #paper(model: Model, step: StepKey): string {
    if (this.#desk.journey.end || step === 'materials') return 'own-paper';
    return step === 'letters' && this.#letters.of(model).length > 0 ? 'own-paper prints-letters' : '';
  }

  /** To be called when the element has been drawn. */
  drawn(): void {
    const root = this.#host.element.renderRoot as ShadowRoot;
    const form = root.querySelector('tb-form');
    if (form) this.#sending.join(form);
    const { told } = this.#desk;
    const { focus } = told;
    told.focus = undefined;
    if (focus === 'lack') void focusLack(root, this.#desk.model, this.#desk.step);
    else if (focus) root.querySelector<HTMLElement>('.step-title')?.focus();
    this.#tellStep();
    this.#warnApart();
  }

  /** The page is told which step it shows. */
  #tellStep(): void {
    if (!this.#desk.opened || !this.#desk.hasModel) return;
    const { model, step, journey } = this.#desk;
    const key = journey.end ? 'sent' : step;
    const scenario = model.scenario.name;
    if (this.#shown === `${scenario} ${key}`) return;
    this.#shown = `${scenario} ${key}`;
    const title = this.#host.words.say(`one.step.${key}`);
    this.#host.element.dispatchEvent(new TbStepShownEvent({ key, title, scenario }));
  }

  #content(model: Model, step: StepKey): TemplateResult {
    const { words } = this.#host;
    const scene = this.#scene(model, step);
    const drawn: Readonly<Partial<Record<StepKey, (scene: Scene) => TemplateResult>>> = {
      guide: guideStep,
      check: checkStep,
      letters: lettersStep,
      review: reviewStep,
    };
    const isList = step === 'situation' || step === 'materials';
    return html`<section
      class="card step ${step}"
      part="step"
      aria-labelledby="step-title"
      @tb-signed=${({ detail }: TbSignedEvent) => this.#letters.decide(detail)}
    >
      <h3 class="step-title" id="step-title" tabindex="-1">${words.say(`one.step.${step}`)}</h3>
      ${scene.told.map((text) => noteView(text, 'warn'))}
      ${step === 'form' ? html`<p>${words.mixed(this.#formLead(model))}</p>` : nothing}
      ${drawn[step]?.(scene) ?? nothing}
      <tb-materials
        plain
        ?hidden=${!isList}
        show=${step === 'situation' ? 'questions' : 'list'}
        .scenario=${model.scenario}
        .items=${model.subject.items}
        .answers=${this.#desk.journey.answers}
        .letters=${this.#letters.states(model)}
        @tb-answers-changed=${this.#answered}
        @tb-material-changed=${this.#handedIn}
      ></tb-materials>
      ${
        step === 'situation' && model.list.open === 0
          ? savingsView(savings(model.subject, model.list), words)
          : nothing
      }
      ${this.#desk.told.lack ? html`<div class="lack" id="lack" role="alert" tabindex="-1">${noteView(this.#desk.told.lack, 'warn', nothing)}</div>` : nothing}
    </section>`;
  }

  #formLead({ joint }: Model): string {
    const { alone, together } = joint.asked;
    const { say } = this.#host.words;
    return together < alone
      ? say('one.form.lead', { alone, together, saved: alone - together })
      : say('one.form.plain');
  }

  /** In the page in every step, so that nothing of it is lost; seen when it is filled in, checked, and sent. */
  #form(model: Model, step: StepKey): TemplateResult | typeof nothing {
    if (!model.sends) return nothing;
    const { words } = this.#host;
    const sending = this.#sending;
    const { end } = this.#desk.journey;
    const isFilled = step === 'form' && !end;
    return html`<tb-form
      class="form"
      ?hidden=${!isFilled && step !== 'review' && !end}
      .schema=${model.joint.schema}
      .form=${model.joint.form}
      form-id=${model.scenario.id}
      draft-key="one-thing"
      heading-level="3"
      view=${isFilled ? 'edit' : 'review'}
      submit-label=${words.say(isFilled ? 'one.next' : 'one.submit')}
      @tb-before-submit=${sending.submitting}
      @tb-submitted=${() => sending.ended('sent')}
      @tb-queued=${({ detail }: TbQueuedEvent) => sending.ended('queued', detail.kept)}
      @tb-invalid=${sending.refused}
      @tb-draft-restored=${() => this.#desk.redraw()}
      @tb-error=${sending.failed}
    >
      <div slot="sent">${end ? sentView(this.#scene(model, step)) : nothing}</div>
    </tb-form>`;
  }

  #buttons(model: Model, step: StepKey): TemplateResult {
    const { words } = this.#host;
    const { steps } = model;
    const at = steps.indexOf(step);
    const before = steps[at - 1];
    const own = step === 'form' || step === 'review';
    return html`<p class="buttons">
      ${
        own
          ? nothing
          : html`<button
              class="button primary"
              type="button"
              aria-describedby=${this.#desk.told.lack ? 'lack' : nothing}
              @click=${() => this.#gate.next(model, step)}
            >
              ${words.say(step === 'guide' ? 'one.begin' : 'one.next')}
            </button>`
      }
      ${
        before && !(step === 'review' && model.sends)
          ? html`<button class="button" type="button" @click=${() => this.#desk.go(before)}>
              ${words.say('one.back')}
            </button>`
          : nothing
      }
    </p>`;
  }

  #scene(model: Model, step: StepKey): Scene {
    const { app, words, rich } = this.#host;
    const { journey, told } = this.#desk;
    return {
      model,
      journey,
      words,
      rich,
      fileUrl: (file: FileRef) => fileUrl(app.app, file),
      letters: this.#letters.of(model),
      lack: told.lack,
      told: [...(told.issues[step] ?? []), ...(step === 'letters' ? this.#outdated(model) : [])],
      decisionOn: (letter) => this.#letters.decisionOn(letter),
      applicantOf: ({ item }) => applicantOf(model.joint, item, this.#sending.value),
      wants: (line) => this.#letters.wants(line),
      stateOf: (line) => this.#handing.stateOf(model, line),
      go: (to) => this.#desk.go(to),
      check: (id, answer) => this.#checked(id, answer),
      want: (line, letter) => this.#letters.want(line, letter),
    };
  }

  #outdated(model: Model): readonly string[] {
    const { say } = this.#host.words;
    return this.#letters
      .outdated(model)
      .map(({ kind, itemName }) =>
        say('one.letter.outdated', { letter: say(`one.letter.${kind}`, { item: itemName }) }),
      );
  }

  /** Asked of the journey as it is then: two answers may come before it is drawn again. */
  #checked(id: string, answer: boolean): void {
    const { journey, told } = this.#desk;
    told.lack = '';
    this.#desk.set({ ...journey, checks: { ...journey.checks, [id]: answer } });
  }

  readonly #picked = (event: TbStepEvent): void => {
    event.preventDefault();
    this.#desk.go(event.detail.key as StepKey);
  };

  readonly #answered = ({ detail }: TbAnswersChangedEvent): void => {
    const { joint } = this.#desk.model;
    this.#desk.told.lack = '';
    this.#desk.set({ ...this.#desk.journey, answers: detail.answers });
    void this.#sending.regive(joint, this.#desk.model.joint);
    if (this.#hasArrived()) this.#desk.go(this.#desk.model.list.open === 0 ? 'materials' : 'situation');
  };

  /** Whether the answers are those that a link or a QR code has brought: they open the list they were made for. */
  #hasArrived(): boolean {
    const { model, step } = this.#desk;
    const isList = step === 'situation' || step === 'materials';
    return !isList && heldAnswers(model.subject) !== undefined;
  }

  readonly #handedIn = (): void => {
    // Said of files on their way: they may have come.
    this.#desk.told.lack = '';
    this.#desk.redraw();
  };

  #warnApart(): void {
    if (!this.#desk.opened || !this.#desk.hasModel) return;
    const { apart } = this.#desk.model.joint;
    const [first] = apart;
    if (first)
      warnOnce(
        this.#host.element,
        'apart',
        `asks ${String(apart.length)} data elements more than once, first ${first.element} (${first.reason}) of ${first.items.join(', ')}`,
      );
  }
}
