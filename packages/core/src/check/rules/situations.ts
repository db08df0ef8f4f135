import type { CheckContext } from '../context.js';
import { entries } from '../entries.js';
import { type FoundQuestion, questionsWithin } from '../questions.js';
import type { Rule } from '../rule.js';

function allQuestions({ catalogue, items }: CheckContext): readonly FoundQuestion[] {
  return [
    ...items.flatMap(({ item, pointer }) => questionsWithin(item.situations, `${pointer}/situations`)),
    ...entries(catalogue.scenarios, '/scenarios').flatMap(([scenario, pointer]) =>
      questionsWithin(scenario.situations, `${pointer}/situations`),
    ),
  ];
}

/** Situations (情形). */
export const situationRules: readonly Rule[] = [
  {
    id: 'option-repeated',
    severity: 'warning',
    zh: '同一问题的选项文字不重复',
    en: 'Options of a question differ in their words',
    check: (context, report) => {
      for (const { question, pointer } of allQuestions(context)) {
        const seen = new Set<string>();
        for (const [{ text }, place] of entries(question.options, `${pointer}/options`)) {
          if (text === undefined) continue;
          if (seen.has(text)) report(`${place}/text`);
          seen.add(text);
        }
      }
    },
  },
  {
    id: 'question-unreachable',
    severity: 'warning',
    zh: '追问不重复上级问题：答案已定，其他选项选不到',
    en: 'No question is asked again below its own answer, where only that answer makes sense',
    check: (context, report) => {
      for (const { question, pointer, above } of allQuestions(context)) {
        if (question.question !== undefined && above.some((other) => other.question === question.question))
          report(`${pointer}/question`);
      }
    },
  },
];
