import type { Question } from '../format/generated/types.js';
import { entries } from './entries.js';
import type { Loose } from './loose.js';

/** A question, and where it stands. */
export interface FoundQuestion {
  readonly question: Loose<Question>;
  readonly pointer: string;
}

/** All questions of a situation tree (情形), those behind options too, each before the ones below it. */
export function questionsWithin(
  questions: readonly (Loose<Question> | undefined)[] | undefined,
  pointer: string,
): readonly FoundQuestion[] {
  return entries(questions, pointer).flatMap(([question, place]) => [
    { question, pointer: place },
    ...entries(question.options, `${place}/options`).flatMap(([option, at]) =>
      questionsWithin(option.questions, `${at}/questions`),
    ),
  ]);
}
