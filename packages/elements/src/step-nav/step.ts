/**
 * How far a step has come. `done` and `invalid` ones can be gone back to. `current` marks where the resident is, unless
 * the navigation is told.
 */
export type StepState = 'todo' | 'current' | 'done' | 'invalid';

/** One step of something that is done step by step. */
export interface Step {
  /** Unique among the steps. */
  readonly key: string;
  /** Plain text. */
  readonly title: string;
  /** `todo` by default. */
  readonly state?: StepState;
  /** Cannot be gone to now, though it is done. */
  readonly disabled?: boolean;
  /** May be left out. */
  readonly optional?: boolean;
  /** A few words below the title. Plain text. */
  readonly hint?: string;
}

/** Where among the steps a resident is, from 0: as told by key; else the step that says so; else the first that is not done; else the last. */
export function currentIndex(steps: readonly Step[], key: string): number {
  const told = steps.findIndex((step) => step.key === key);
  if (told >= 0) return told;
  const marked = steps.findIndex(({ state }) => state === 'current');
  if (marked >= 0) return marked;
  const open = steps.findIndex(({ state }) => state !== 'done');
  return open >= 0 ? open : steps.length - 1;
}

/** What the steps of a property are, with what is no step left out; `undefined` where they are no list. */
export function readSteps(given: unknown): readonly Step[] | undefined {
  return Array.isArray(given) ? given.filter(isStep) : undefined;
}

const isStep = (given: Partial<Step> | null | undefined): boolean =>
  typeof given?.key === 'string' && typeof given.title === 'string';
