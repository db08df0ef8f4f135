import type { CheckContext } from '../context.js';
import { entries } from '../entries.js';
import { type FoundQuestion, questionsWithin } from '../questions.js';
import type { Rule } from '../rule.js';
import { viewsOf } from '../scenario-views.js';
import type { Choice } from '../ways.js';

function allQuestions({ catalogue, items }: CheckContext): readonly FoundQuestion[] {
  return [
    ...items.flatMap(({ item, pointer }) => questionsWithin(item.situations, `${pointer}/situations`)),
    ...entries(catalogue.scenarios, '/scenarios').flatMap(([scenario, pointer]) =>
      questionsWithin(scenario.situations, `${pointer}/situations`),
    ),
  ];
}

interface AskedQuestion {
  readonly node: Choice['node'];
  /** Its options, and on how many ways each can be chosen. */
  readonly choices: readonly { readonly pointer: string; readonly ways: number }[];
}

/** The questions some answers lead to. What stands below an option nobody can choose is told of that option. */
function askedQuestions(context: CheckContext): readonly AskedQuestion[] {
  const { items, scenarios } = viewsOf(context);
  return [...items, ...scenarios].flatMap(({ graph, ways }) => {
    const asked = new Set(graph.roots);
    for (const [{ next }, found] of ways) if (found.length > 0) for (const { node } of next) asked.add(node);
    return [...asked].map((node) => ({
      node,
      choices: node.options.map((choice) => ({
        pointer: choice.pointer,
        ways: (ways.get(choice) ?? []).length,
      })),
    }));
  });
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
    zh: '追问的选项不全与上级已答的同一问题矛盾，否则无法作答',
    en: 'A question asked again below its own answer has an option that agrees with it',
    check: (context, report) => {
      for (const { node, choices } of askedQuestions(context))
        if (choices.length > 0 && choices.every(({ ways }) => ways === 0)) report(`${node.pointer}/question`);
    },
  },
  {
    id: 'option-unreachable',
    severity: 'warning',
    zh: '每个选项都能选到：不与上级已答的同一问题矛盾',
    en: 'Every option can be chosen: it agrees with the answers on the way to it',
    check: (context, report) => {
      for (const { choices } of askedQuestions(context))
        if (choices.some(({ ways }) => ways > 0))
          for (const { pointer, ways } of choices) if (ways === 0) report(pointer);
    },
  },
];
