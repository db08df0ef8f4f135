import type { OptionNode, QuestionGraph, QuestionNode } from '../catalogue/question-graph.js';
import type { Question } from '../format/generated/types.js';
import type { Loose } from './loose.js';

/** An option as rules see it. */
export type Choice = OptionNode<Loose<Question>>;

/** So many ways to one option are looked at; who has more has a catalogue nobody can read. */
const mostWays = 32;
const mostSteps = 20_000;

/**
 * For every option the ways to choose it: the options chosen on the way, itself the last. None: it contradicts an answer on every way, as
 * when a question is asked again below its own answer.
 */
export function waysThrough(
  graph: QuestionGraph<Loose<Question>>,
): ReadonlyMap<Choice, readonly (readonly Choice[])[]> {
  const ways = new Map<Choice, (readonly Choice[])[]>();
  for (const { options } of graph.nodes.values()) for (const choice of options) ways.set(choice, []);
  let steps = 0;
  const go = (node: QuestionNode<Loose<Question>>, path: readonly Choice[]): void => {
    for (const choice of node.options) {
      const found = ways.get(choice) as (readonly Choice[])[];
      if (found.length >= mostWays || steps++ > mostSteps || !agree(path, [choice])) continue;
      const way = [...path, choice];
      found.push(way);
      for (const { node: next } of choice.next) if (!way.some((other) => other.node === next)) go(next, way);
    }
  };
  for (const root of graph.roots) go(root, []);
  return ways;
}

/** Whether all these options can be chosen together. */
export const agree = (some: readonly Choice[], others: readonly Choice[]): boolean =>
  !some.some((one) => others.some((other) => clash(one, other)));

/** Of one question, or of two in the same words, only one option can be chosen unless it takes several. */
function clash(one: Choice, other: Choice): boolean {
  if (one === other || one.node.question.multiple === true || other.node.question.multiple === true)
    return false;
  if (one.node === other.node) return true;
  const [words, others] = [one.node.question.question, other.node.question.question];
  return words !== undefined && words === others && one.option.text !== other.option.text;
}
