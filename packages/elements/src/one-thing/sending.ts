import type { Json } from '@tongban/core';
import type { HandedMaterial } from '@tongban/core/form';
import { jointApplication, withoutGiven, type JointForm } from '@tongban/core/scenario';
import type { TbForm } from '../form/form.js';
import type { TbBeforeSubmitEvent, TbInvalidEvent } from '../form/form.events.js';
import { joinForm } from '../form/joint-seam.js';
import { TbErrorEvent } from '../shared/error-event.js';
import type { Gate } from './gate.js';
import type { Handing } from './handing.js';
import type { JourneyDesk } from './journey-desk.js';
import { reopened, type StepKey } from './journey.js';
import type { LettersDesk } from './letters-desk.js';
import { filledFor } from './model.js';
import { placedIssues, stepOfIssues } from './server-issues.js';
import type { WizardHost } from './wizard-host.js';

/** The joint form as it is sent: what goes along, what comes of it, and what a server says of it. */
export class Sending {
  readonly #host: WizardHost;
  readonly #desk: JourneyDesk;
  readonly #letters: LettersDesk;
  readonly #handing: Handing;
  readonly #gate: Gate;
  /** The materials of what was last sent, by which a server speaks of them. */
  #sent: readonly HandedMaterial[] = [];
  #joined: TbForm | undefined;
  #views: MutationObserver | undefined;

  constructor(
    host: WizardHost,
    desk: JourneyDesk,
    { letters, handing, gate }: { letters: LettersDesk; handing: Handing; gate: Gate },
  ) {
    this.#host = host;
    this.#desk = desk;
    this.#letters = letters;
    this.#handing = handing;
    this.#gate = gate;
  }

  /** The answers of the joint form; `undefined` before it is there. */
  get value(): Json | undefined {
    return this.#joined?.value;
  }

  /** Makes a form one for several items. */
  join(form: TbForm): void {
    if (form === this.#joined) return;
    this.#joined = form;
    joinForm(form, {
      title: this.#desk.model.scenario.name,
      outgoing: (value) => this.#outgoing(value),
      placed: (issues) => placedIssues(issues, this.#desk.model),
      returned: () => this.#reopen(),
      anew: () => this.#anew(),
    });
    this.#views?.disconnect();
    // Its own links lead from the check back to a question, and a button back to the check.
    this.#views = new MutationObserver(() => this.#followView(form));
    this.#views.observe(form, { attributes: true, attributeFilter: ['view'] });
  }

  /** The situation is another: what it told before and does not tell now is not left as if the resident had answered. */
  async regive(before: JointForm, after: JointForm): Promise<void> {
    const form = this.#joined;
    if (!form || before === after) return;
    await this.#host.element.updateComplete;
    await form.updateComplete;
    if (form.value !== undefined) form.value = withoutGiven(form.value, before, after);
  }

  #followView({ view }: TbForm): void {
    const { end, step } = this.#desk.journey;
    if (end) return;
    if (view === 'edit' && step === 'review') this.#desk.go('form', false);
    else if (view === 'review' && step === 'form') this.#desk.go('review', false);
  }

  #outgoing(value: Json): { value: Json; joint: ReturnType<typeof jointApplication> } {
    const { model, journey } = this.#desk;
    const { joint, list, scenario } = model;
    const known = Object.keys((joint.schema as { properties: object }).properties);
    const own: Record<string, Json> = {};
    for (const key of known) {
      const answer = (value as Record<string, Json | undefined>)[key];
      if (answer !== undefined) own[key] = answer;
    }
    const application = jointApplication({
      scenario: scenario.id,
      checklist: list,
      form: joint,
      value: own,
      handed: this.#handing.all(model),
      letters: this.#letters.signed(model),
      prechecks: journey.checks,
    });
    this.#sent = application.materials;
    const states: Record<string, HandedMaterial['state']> = {};
    for (const { key, state } of application.materials) states[key] = state;
    this.#desk.set({ ...journey, handed: states });
    return { value: own, joint: application };
  }

  /** The button of the form: on from where it is filled in; sent from where it is checked, if nothing is open. */
  readonly submitting = (event: TbBeforeSubmitEvent): void => {
    const { model, journey, step, told } = this.#desk;
    if (step === 'form') {
      event.preventDefault();
      this.#desk.set({ ...journey, filled: filledFor(model) });
      return this.#gate.next(model, 'form');
    }
    const open = this.#gate.openUpTo(model, 'review');
    if (!open) return;
    event.preventDefault();
    this.#desk.go(open);
    told.lack = this.#gate.lackOf(this.#desk.model, open);
  };

  /** Something is wrong with the form, or a server says so of something else. */
  readonly refused = ({ detail }: TbInvalidEvent): void => {
    const { say } = this.#host.words;
    const issues = stepOfIssues(detail.issues, { model: this.#desk.model, materials: this.#sent, say });
    this.#desk.told.issues = issues;
    const [first] = Object.keys(issues) as StepKey[];
    if (first) this.#desk.go(first);
    else if (this.#desk.journey.step !== 'form') this.#desk.go('form', false);
    else this.#desk.redraw();
  };

  readonly failed = (event: TbErrorEvent): void => {
    const { element } = this.#host;
    if (event.target !== element) element.dispatchEvent(new TbErrorEvent(event.detail));
  };

  /** It has been taken in, or waits. */
  ended(end: 'sent' | 'queued', kept?: 'disk' | 'memory'): void {
    this.#desk.told.issues = {};
    this.#desk.passing = kept === 'memory';
    this.#desk.set({ ...this.#desk.journey, end });
    // What waits may come back, to be mended.
    if (end === 'sent') this.#forgetList();
  }

  #forgetList(): void {
    this.#sent = [];
    this.#desk.forgetList();
  }

  /** What had to wait was not taken in: the steps are there again. */
  #reopen(): void {
    const { end, handed } = this.#desk.journey;
    this.#desk.passing = false;
    if (end ?? handed) this.#desk.set(reopened(this.#desk.journey));
  }

  #anew(): void {
    this.#sent = [];
    this.#desk.anew();
  }
}
