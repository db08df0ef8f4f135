import { isRecord, type Json } from '@tongban/core';
import type { Answers, ChecklistLine } from '@tongban/core/checklist';
import type { HandedMaterial } from '@tongban/core/form';
import { isSigned, type LetterDecision } from '../commitment/commitment.events.js';

/** The steps of a scenario, in their order. Those it has no use for are left out. */
export const STEPS = ['guide', 'situation', 'check', 'form', 'materials', 'letters', 'review'] as const;

/** One of them, by name. */
export type StepKey = (typeof STEPS)[number];

/** How far a resident has come with a scenario. Data only: it is kept as JSON. */
export interface Journey {
  readonly step: StepKey;
  /** The furthest step that was reached. */
  readonly reached: StepKey;
  readonly answers: Answers;
  /** Answers to the questions before anything is filled in (条件预检), by id. */
  readonly checks: Readonly<Record<string, boolean>>;
  /** Which items the form was filled in for; another list asks for more. */
  readonly filled: string;
  /** Lines the resident wants a letter for, by key. */
  readonly wanted: readonly string[];
  /** Lines the resident hands in after all, though an answer said that they sign a letter instead; by key. */
  readonly proofs: readonly string[];
  /** What was decided about letters, by `Letter.id`. */
  readonly letters: readonly LetterDecision[];
  /** What became of each line when it was sent, by key: what the receipt tells to bring goes by it. */
  readonly handed?: Readonly<Record<string, HandedMaterial['state']>>;
  /** What became of it once it was sent. */
  readonly end?: 'sent' | 'queued';
}

/** Nothing said yet. */
export const begun: Journey = {
  step: 'guide',
  reached: 'guide',
  answers: {},
  checks: {},
  filled: '',
  wanted: [],
  proofs: [],
  letters: [],
};

/** A journey one step on; the furthest step only moves forward. */
export const atStep = (journey: Journey, step: StepKey): Journey => ({
  ...journey,
  step,
  reached: STEPS.indexOf(step) > STEPS.indexOf(journey.reached) ? step : journey.reached,
});

/** Whether a letter is to stand for a line: the resident has said so, or an answer has and they have not chosen the proof since. */
export const isWanted = ({ wanted, proofs }: Journey, { key, committed }: ChecklistLine): boolean =>
  wanted.indexOf(key) >= 0 || (committed !== undefined && proofs.indexOf(key) < 0);

/** With a letter for these lines, or with the lines themselves. */
export function wanting(journey: Journey, keys: readonly string[], letter: boolean): Journey {
  const without = (list: readonly string[]): string[] => list.filter((key) => keys.indexOf(key) < 0);
  return {
    ...journey,
    wanted: without(journey.wanted).concat(letter ? keys : []),
    proofs: without(journey.proofs).concat(letter ? [] : keys),
  };
}

/** As it was before it was sent: what had to wait was not taken in, or goes with the page. */
export function reopened(journey: Journey): Journey {
  const open: { -readonly [Key in keyof Journey]: Journey[Key] } = { ...journey };
  delete open.end;
  delete open.handed;
  return open;
}

/** With this decision in the place of an earlier one about the same letter. */
export function withDecision(journey: Journey, decision: LetterDecision): Journey {
  const others = journey.letters.filter(({ letter }) => letter !== decision.letter);
  const isBack = !isSigned(decision) && decision.choice === 'withdrawn';
  return { ...journey, letters: isBack ? others : [...others, decision] };
}

/** What was kept, as a journey; `undefined` for anything else. */
export function readJourney(kept: Json | undefined): Journey | undefined {
  if (!isRecord(kept) || !isStep(kept['step']) || !isStep(kept['reached'])) return undefined;
  const { step, reached, answers, checks, filled, wanted, proofs, letters, handed, end } = kept;
  if (!isRecord(answers) || !isRecord(checks) || !Array.isArray(wanted) || !Array.isArray(letters))
    return undefined;
  return {
    step,
    reached,
    answers: answers as Answers,
    checks: checks as Journey['checks'],
    filled: typeof filled === 'string' ? filled : '',
    wanted: wanted.map(String),
    proofs: Array.isArray(proofs) ? proofs.map(String) : [],
    letters: letters as unknown as readonly LetterDecision[],
    ...(isRecord(handed) && { handed: handed as NonNullable<Journey['handed']> }),
    ...((end === 'sent' || end === 'queued') && { end }),
  };
}

/** Whether it names a step. */
export const isStep = (value: unknown): value is StepKey => (STEPS as readonly unknown[]).indexOf(value) >= 0;

/**
 * Two tabs have gone on from the same: what one has changed stands, of what both have changed ours does. What has been sent stays sent.
 */
export function mergedJourney(base: Journey | undefined, ours: Journey, theirs: Journey): Journey {
  if (theirs.end && theirs.end !== base?.end && !ours.end) return theirs;
  const from: Journey = base ?? begun;
  const merged: Record<string, unknown> = { ...theirs };
  for (const key of Object.keys({ ...from, ...ours }) as (keyof Journey)[])
    if (JSON.stringify(ours[key]) !== JSON.stringify(from[key])) merged[key] = ours[key];
  return merged as unknown as Journey;
}
