import type { Question } from '../format/generated/types.js';
import { entries } from './entries.js';
import type { Loose } from './loose.js';

/** A question, where it stands, and the questions answered on the way to it. */
export interface FoundQuestion {
  readonly question: Loose<Question>;
  readonly pointer: string;
  readonly above: readonly Loose<Question>[];
}

/** All questions of a situation tree (情形), those behind options too, each before the ones below it. */
export function questionsWithin(
  questions: readonly (Loose<Question> | undefined)[] | undefined,
  pointer: string,
  above: readonly Loose<Question>[] = [],
): readonly FoundQuestion[] {
  return entries(questions, pointer).flatMap(([question, place]) => [
    { question, pointer: place, above },
    ...entries(question.options, `${place}/options`).flatMap(([option, at]) =>
      questionsWithin(option.questions, `${at}/questions`, [...above, question]),
    ),
  ]);
}
