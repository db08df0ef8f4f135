import type { Scenario } from '@tongban/core/catalogue';
import { forgetMaterials } from '../materials/forget-materials.js';
import { TbAnswersChangedEvent } from '../materials/materials.events.js';
import type { Device } from '../shared/app-context.js';
import { TbStepEvent } from '../step-nav/step-nav.events.js';
import { JourneyKeep } from './journey-keep.js';
import { atStep, begun, reopened, type Journey, type StepKey } from './journey.js';
import { ModelMaker, type Model, type ScenarioCatalogue } from './model.js';
import { era } from './session.js';
import { StepHistory } from './step-history.js';
import type { WizardHost } from './wizard-host.js';

/** What a resident is told beside the steps: what is missing, what a server found wrong, where the focus goes. */
export interface Told {
  lack: string;
  issues: Readonly<Partial<Record<StepKey, readonly string[]>>>;
  focus: 'heading' | 'lack' | undefined;
}

/** Who follows a journey. */
export interface JourneyEvents {
  /** What was kept is there. */
  opened(journey: Journey): void;
  /** The browser's own back and forward lead here. */
  popped(step: StepKey): void;
}

/** Where one is in a scenario: read, kept, and forgotten here, and told to the page's history. */
export class JourneyDesk {
  journey: Journey = begun;
  /** Whether it is known what was kept. */
  opened = false;
  /** What was sent waits in the memory of this page: after a reload there is nothing that waits, and the steps are there again. */
  passing = false;
  /** Grows when another page has sent it, and when the resident went while this was off the page: the form is opened anew. */
  tabs = 0;
  readonly told: Told = { lack: '', issues: {}, focus: undefined };
  readonly #host: WizardHost;
  readonly #events: JourneyEvents;
  #maker: ModelMaker | undefined;
  #keep: JourneyKeep | undefined;
  #keeping: readonly [scenario: string, device: Device] | undefined;
  #history: StepHistory | undefined;
  #era = era();
  #joint: Model['joint'] | undefined;

  constructor(host: WizardHost, events: JourneyEvents) {
    this.#host = host;
    this.#events = events;
  }

  connected(): void {
    window.addEventListener('focus', this.#look);
    document.addEventListener('visibilitychange', this.#look);
    this.#history?.connected();
    if (this.#era === era()) return;
    // Off the page the form heard nothing of it either.
    this.tabs += 1;
    this.forget();
  }

  disconnected(): void {
    window.removeEventListener('focus', this.#look);
    document.removeEventListener('visibilitychange', this.#look);
    this.#history?.disconnected();
    // All being written; should it be used again, it is opened anew.
    this.#keep?.close();
  }

  readonly #look = (): void => {
    if (this.opened && !this.journey.end && document.visibilityState !== 'hidden') this.#keep?.look();
  };

  /** Whether there is a scenario. */
  get hasModel(): boolean {
    return this.#maker !== undefined;
  }

  /** All that follows from the journey as it is now. To be asked once there is a scenario. */
  get model(): Model {
    const { say } = this.#host.words;
    const model = (this.#maker as ModelMaker).of(this.journey, {
      shared: say('one.shared'),
      declaration: say('one.declaration'),
      given: say('one.given', { answer: '{answer}' }),
    });
    // What was sent stays the form that was sent: another one, in the words of another language, would lose the receipt.
    if (!this.journey.end) this.#joint = undefined;
    const joint = this.journey.end ? (this.#joint ??= model.joint) : model.joint;
    return joint === model.joint ? model : { ...model, joint };
  }

  /** Follows what the page has set: another scenario, another device. To be called before it is drawn. */
  open(scenario: Scenario, catalogue: ScenarioCatalogue): void {
    if (this.#maker?.scenario !== scenario || this.#maker.catalogue !== catalogue)
      this.#maker = new ModelMaker(scenario, catalogue);
    const { device } = this.#host.app;
    const [id, of] = this.#keeping ?? [];
    if (id === scenario.id && of === device) return;
    const other = id !== undefined && id !== scenario.id;
    this.#keeping = [scenario.id, device];
    // What is on a disk that turns out to be everybody's goes.
    const isOthers = of === 'personal' && device !== 'personal';
    if (isOthers) this.#keep?.empty();
    else this.#keep?.close();
    if (other || isOthers) this.journey = begun;
    this.#begin(scenario.id, device);
  }

  #begin(id: string, device: Device): void {
    const keep = (this.#keep = new JourneyKeep(id, device, (merged) => {
      if (this.#keep !== keep) return;
      if (merged.end && !this.journey.end) this.tabs += 1;
      this.#change(merged);
      this.redraw();
    }));
    this.opened = false;
    this.#joint = undefined;
    this.#history?.disconnected();
    this.#history = new StepHistory(id, (step) => this.#events.popped(step));
    this.#history.connected();
    void keep.read().then((kept) => {
      if (this.#keep !== keep) return;
      this.opened = true;
      if (kept && this.journey === begun) this.#change(kept);
      this.#events.opened(this.journey);
      this.#history?.begin(this.journey.step);
      this.redraw();
    });
  }

  /** Where the resident is: the step itself, or the first where there is no such step. */
  get step(): StepKey {
    const { step } = this.journey;
    return this.model.steps.indexOf(step) >= 0 ? step : 'guide';
  }

  /** What was answered on an earlier visit, in another tab, or is forgotten: nobody has answered it here, and the page is told. */
  #change(journey: Journey): void {
    const { answers } = this.journey;
    this.journey = journey;
    this.#joint = undefined;
    if (JSON.stringify(answers) === JSON.stringify(journey.answers)) return;
    this.#host.element.dispatchEvent(
      new TbAnswersChangedEvent({ answers: journey.answers, open: this.model.list.open }),
    );
  }

  set(journey: Journey): void {
    this.journey = journey;
    this.#keep?.save(this.passing ? reopened(journey) : journey);
    this.redraw();
  }

  /** To a step, if the page does not object. */
  go(step: StepKey, focus = true): void {
    const index = this.model.steps.indexOf(step);
    const wanted = this.#host.element.dispatchEvent(new TbStepEvent({ key: step, index }));
    if (!wanted || step === this.journey.step) return;
    this.#history?.push(step);
    this.show(step, focus);
  }

  show(step: StepKey, focus = true): void {
    this.told.lack = '';
    if (focus) this.told.focus = 'heading';
    this.set(atStep(this.journey, step));
  }

  /** The resident begins another application. */
  anew(): void {
    this.#forgetAll();
    this.#history?.push('guide');
    this.told.focus = 'heading';
    this.redraw();
  }

  /** The resident has gone. On a personal device what is kept is theirs, and what waits too, but for a receipt. */
  readonly forget = (): void => {
    this.#era = era();
    if (this.#host.app.device === 'personal' && this.journey.end !== 'sent') return;
    this.#forgetAll();
    this.told.lack = '';
    this.#history?.begin('guide');
    this.redraw();
  };

  #forgetAll(): void {
    this.#change(begun);
    this.passing = false;
    this.told.issues = {};
    this.#keep?.drop();
    this.forgetList();
  }

  /** Ticks and files belong to one application. */
  forgetList(): void {
    const id = this.#maker?.scenario.id;
    // Where it cannot be loaded there is no list that could show them.
    if (id !== undefined) forgetMaterials(id).catch(() => undefined);
  }

  redraw(): void {
    this.#host.element.requestUpdate();
  }
}
