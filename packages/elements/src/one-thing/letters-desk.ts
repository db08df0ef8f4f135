import type { ChecklistLine } from '@tongban/core/checklist';
import { commitmentLetters, deferralLetters, type Letter, type SignedLetter } from '@tongban/core/commitment';
import { dayInChina } from '@tongban/core/limits';
import { isAbout, isSigned, type LetterDecision } from '../commitment/commitment.events.js';
import type { LetterState } from '../materials/materials.events.js';
import type { JourneyDesk } from './journey-desk.js';
import { isWanted, wanting, withDecision, type Journey } from './journey.js';
import type { Model } from './model.js';

type Calendar = Parameters<typeof deferralLetters>[2];

/** The keys of the lines a letter stands for. */
export const linesOf = (letter: Letter): readonly string[] =>
  letter.kind === 'commitment' ? [letter.material] : letter.materials.map(({ key }) => key);

/** Letters (告知承诺、容缺受理): which are wanted, and what was decided about them. */
export class LettersDesk {
  readonly #desk: JourneyDesk;
  #calendar: Calendar;

  constructor(desk: JourneyDesk) {
    this.#desk = desk;
  }

  /** Letters for what the resident wants one for. */
  of({ list, offers, scenario }: Model): readonly Letter[] {
    const wanted = offers.filter(({ line }) => this.wants(line));
    const keysOf = (kind: string): string[] =>
      wanted.filter((offer) => offer.kind === kind).map(({ line }) => line.key);
    return [
      ...commitmentLetters(list, keysOf('commitment'), { scenario }),
      ...deferralLetters(list, keysOf('deferral'), { scenario, ...this.#calendar }),
    ];
  }

  /** Whether a letter is to stand for a line. */
  wants(line: ChecklistLine): boolean {
    return isWanted(this.#desk.journey, line);
  }

  /** What the list of materials says of letters, by key of the line. */
  states(model: Model): Readonly<Record<string, LetterState>> {
    const states: Record<string, LetterState> = {};
    for (const key of this.#desk.journey.proofs) states[key] = 'proof';
    for (const letter of this.of(model)) {
      const signed = isSigned(this.decisionOn(letter));
      const of: readonly LetterState[] =
        letter.kind === 'commitment' ? ['committing', 'committed'] : ['deferring', 'deferred'];
      // A line that several items ask for has a letter for each: it is settled once all are signed.
      for (const key of linesOf(letter))
        if (!signed || states[key] === undefined) states[key] = of[signed ? 1 : 0] as LetterState;
    }
    return states;
  }

  /** What was decided about the letter as it stands now. */
  decisionOn(letter: Letter): LetterDecision | undefined {
    return this.#desk.journey.letters.filter((decision) => isAbout(decision, letter))[0];
  }

  /** Letters that were signed when they said something else. */
  outdated(model: Model): readonly Letter[] {
    return this.of(model).filter((letter) =>
      this.#desk.journey.letters.some(
        (decision) => decision.letter === letter.id && !isAbout(decision, letter),
      ),
    );
  }

  /** The signed letter that stands for a line. */
  standingFor(model: Model, { key }: ChecklistLine): Letter | undefined {
    return this.of(model).filter(
      (letter) => linesOf(letter).indexOf(key) >= 0 && isSigned(this.decisionOn(letter)),
    )[0];
  }

  /** The letters that were signed, as they stand now. */
  signed(model: Model): readonly SignedLetter[] {
    return this.of(model)
      .map((letter) => this.decisionOn(letter))
      .filter(isSigned);
  }

  /** Whether a letter is to stand for a line. */
  want(line: ChecklistLine, letter: boolean): void {
    this.#desk.set(wanting(this.#desk.journey, [line.key], letter));
    if (letter && line.need === 'deferrable') void this.loadCalendar();
  }

  /** Something was decided about a letter. To bring the proof after all is the other answer to the question above it. */
  decide(decision: LetterDecision): void {
    const { journey, model, told } = this.#desk;
    told.lack = '';
    this.#desk.set(
      !isSigned(decision) && decision.choice === 'proof'
        ? this.#withProof(journey, model, decision.letter)
        : withDecision(journey, decision),
    );
  }

  #withProof(journey: Journey, model: Model, id: string): Journey {
    const letter = this.of(model).filter((each) => each.id === id)[0];
    const letters = journey.letters.filter((each) => each.letter !== id);
    return wanting({ ...journey, letters }, letter ? linesOf(letter) : [], false);
  }

  /** By it letters name the day until which something may follow. */
  async loadCalendar(): Promise<void> {
    if (this.#calendar) return;
    try {
      const { loadCalendar } = await import('@tongban/core/limits');
      this.#calendar = { acceptedOn: dayInChina(Date.now()), calendar: await loadCalendar() };
      this.#desk.redraw();
    } catch {
      // The letter then names the limit, and no day.
    }
  }
}
