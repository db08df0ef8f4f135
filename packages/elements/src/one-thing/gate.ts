import type { Step } from '../step-nav/step.js';
import type { Words } from '../shared/words.js';
import type { Handing } from './handing.js';
import type { JourneyDesk } from './journey-desk.js';
import type { StepKey } from './journey.js';
import type { LettersDesk } from './letters-desk.js';
import { filledFor, type Model } from './model.js';

/** Which steps can be gone to, and what is missing in them. */
export class Gate {
  readonly #words: Words;
  readonly #desk: JourneyDesk;
  readonly #letters: LettersDesk;
  readonly #handing: Handing;

  constructor(words: Words, desk: JourneyDesk, letters: LettersDesk, handing: Handing) {
    this.#words = words;
    this.#desk = desk;
    this.#letters = letters;
    this.#handing = handing;
  }

  /** Steps that were reached can be gone to, as far as nothing before them is open. */
  steps(model: Model): readonly Step[] {
    const { say } = this.#words;
    const { journey, step, told } = this.#desk;
    const reached = model.steps.indexOf(journey.reached);
    const at = model.steps.indexOf(step);
    let open = false;
    return model.steps.map((key, index) => {
      const done = index <= reached && !open && index !== at;
      open ||= !this.isDone(model, key);
      return {
        key,
        title: say(`one.step.${key}`),
        ...(told.issues[key] ? { state: 'invalid' as const } : done && { state: 'done' as const }),
      };
    });
  }

  /** Whether nothing is open in a step. */
  isDone(model: Model, step: StepKey): boolean {
    switch (step) {
      case 'situation':
        return model.list.open === 0;
      case 'check':
        return !model.stopped && model.checks.every(({ met }) => met !== undefined);
      case 'form':
        return this.#desk.journey.filled === filledFor(model);
      case 'materials':
        return !this.#handing.pending;
      case 'letters':
        return this.#letters.of(model).every((letter) => this.#letters.decisionOn(letter) !== undefined);
      default:
        return true;
    }
  }

  /** The first step in which something is open, up to this one. */
  openUpTo(model: Model, step: StepKey): StepKey | undefined {
    const upTo = model.steps.slice(0, model.steps.indexOf(step) + 1);
    return upTo.filter((each) => !this.isDone(model, each))[0];
  }

  /** What is missing in a step, in words; empty where nothing is. */
  lackOf(model: Model, step: StepKey): string {
    const { say } = this.#words;
    if (this.isDone(model, step)) return '';
    if (step === 'situation') return say('one.lack.situation', { count: model.list.open });
    if (step === 'check' && model.stopped) return say('one.lack.stopped');
    return say(`one.lack.${step}`);
  }

  /** On, unless something is open: here, or in a step before. */
  next(model: Model, step: StepKey): void {
    const { told } = this.#desk;
    const open = this.openUpTo(model, step);
    if (open && open !== step) this.#desk.go(open);
    told.lack = open ? this.lackOf(model, open) : '';
    if (told.lack) {
      told.focus = 'lack';
      return this.#desk.redraw();
    }
    const following = model.steps[model.steps.indexOf(step) + 1];
    if (following) this.#desk.go(following);
  }

  /** The browser's own back and forward: to what was reached. */
  popped(step: StepKey): void {
    const { journey, model } = this.#desk;
    if (journey.end) return;
    const at = model.steps.indexOf(step);
    const open = model.steps.findIndex((each) => !this.isDone(model, each));
    if (at < 0 || (open >= 0 && at > open) || at > model.steps.indexOf(journey.reached)) return;
    this.#desk.show(step);
  }
}
