import type { Catalogue, Item, Precheck, Scenario } from '@tongban/core/catalogue';
import {
  createChecklist,
  scenarioSubject,
  type Answers,
  type Checklist,
  type ChecklistLine,
  type ChecklistSubject,
} from '@tongban/core/checklist';
import { commitmentLetters, mayDefer } from '@tongban/core/commitment';
import {
  createJointForm,
  isStopped,
  scenarioWithout,
  type JointForm,
  type JointWords,
} from '@tongban/core/scenario';
import { STEPS, type Journey, type StepKey } from './journey.js';

/** What of a catalogue a scenario needs. */
export type ScenarioCatalogue = Pick<Catalogue, 'items' | 'forms'>;

/** A condition that is asked about, and how it stands. */
export interface Check {
  readonly precheck: Precheck;
  /** `undefined`: not answered yet. */
  readonly met: boolean | undefined;
  /** Names of the items the other answer takes out; empty: it stops the whole. */
  readonly about: readonly Item[];
}

/** A material a letter can stand for, or by which it may follow later. */
export interface LetterOffer {
  readonly line: ChecklistLine;
  readonly kind: 'commitment' | 'deferral';
}

/** All that follows from a scenario and from how far a resident has come with it. */
export interface Model {
  /** Without the items that conditions have taken out. */
  readonly scenario: Scenario;
  readonly subject: ChecklistSubject;
  readonly list: Checklist;
  readonly checks: readonly Check[];
  /** A condition that stops the whole is not met. */
  readonly stopped: boolean;
  /** Items that conditions have taken out. */
  readonly barred: readonly Item[];
  readonly joint: JointForm;
  /** Whether any item that is in has a form: without one nothing can be sent. */
  readonly sends: boolean;
  readonly offers: readonly LetterOffer[];
  readonly steps: readonly StepKey[];
}

interface Reduced {
  readonly subject: ChecklistSubject;
  readonly resolve: (answers: Answers) => Checklist;
}

/** Makes models of one scenario: what rests on the catalogue alone is made once. */
export class ModelMaker {
  readonly #full: ChecklistSubject;
  readonly #resolve: (answers: Answers) => Checklist;
  readonly #reduced = new Map<string, Reduced>();
  readonly #hasQuestions: boolean;
  #last: { readonly key: string; readonly model: Model } | undefined;

  constructor(
    readonly scenario: Scenario,
    readonly catalogue: ScenarioCatalogue,
  ) {
    this.#full = scenarioSubject(scenario, catalogue);
    this.#resolve = createChecklist(this.#full);
    this.#hasQuestions = this.#resolve({}).questions.length > 0;
  }

  /** The model of a journey; the same object for as long as nothing it rests on changes. */
  of({ answers, checks }: Journey, words: JointWords): Model {
    const key = JSON.stringify([answers, checks, words]);
    if (this.#last?.key !== key) this.#last = { key, model: this.#make(answers, checks, words) };
    return this.#last.model;
  }

  #make(answers: Answers, given: Journey['checks'], words: JointWords): Model {
    const whole = this.#resolve(answers);
    const checks = this.#checks(whole, given);
    const reduced = scenarioWithout(this.scenario, given, this.catalogue);
    const barred = this.#full.items.filter(({ id }) => reduced.items.indexOf(id) < 0);
    const { subject, resolve } = this.#without(reduced);
    const list = barred.length > 0 ? resolve(answers) : whole;
    const joint = createJointForm(this.#full, list, this.catalogue, words);
    const offers = offersIn(list);
    const sends = joint.asked.together > 0;
    const isIn: Readonly<Record<StepKey, boolean>> = {
      guide: true,
      situation: this.#hasQuestions,
      check: checks.length > 0,
      form: sends,
      materials: list.lines.length > 0,
      letters: offers.length > 0,
      review: true,
    };
    return {
      scenario: subject.scenario ?? this.scenario,
      subject,
      list,
      checks,
      stopped:
        isStopped(this.scenario, given) ||
        (barred.length > 0 && list.items.every(({ state }) => state === 'out')),
      barred,
      joint,
      sends,
      offers,
      steps: STEPS.filter((step) => isIn[step]),
    };
  }

  /** Those about items that are in, and those about the whole. */
  #checks(list: Checklist, given: Journey['checks']): readonly Check[] {
    const items = list.items.filter(({ state }) => state !== 'out').map(({ item }) => item);
    return (this.scenario.prechecks ?? [])
      .map((precheck) => {
        const answer = given[precheck.id];
        const about = items.filter(({ id }) => precheck.items?.includes(id));
        return { precheck, met: answer === undefined ? undefined : answer === precheck.expects, about };
      })
      .filter(({ precheck, about }) => !precheck.items?.length || about.length > 0);
  }

  #without(scenario: Scenario): Reduced {
    if (scenario === this.scenario) return { subject: this.#full, resolve: this.#resolve };
    const key = scenario.items.join('\n');
    let reduced = this.#reduced.get(key);
    if (!reduced) {
      const subject = scenarioSubject(scenario, this.catalogue);
      this.#reduced.set(key, (reduced = { subject, resolve: createChecklist(subject) }));
    }
    return reduced;
  }
}

function offersIn(list: Checklist): readonly LetterOffer[] {
  const offers: LetterOffer[] = [];
  for (const line of list.lines) {
    if (line.filledIn) continue;
    if (commitmentLetters(list, [line.key]).length > 0) offers.push({ line, kind: 'commitment' });
    else if (line.need === 'deferrable' && !line.exemption && mayDefer(list, [line.key]).may)
      offers.push({ line, kind: 'deferral' });
  }
  return offers;
}

/** Names what a form is filled in for: the items, and what need not be asked. Another list asks for more. */
export const filledFor = ({ list, joint }: Model): string =>
  [
    ...list.items.filter(({ state }) => state === 'in').map(({ item }) => item.id),
    ...joint.given.map(({ element }) => `=${element}`),
  ].join(' ');
