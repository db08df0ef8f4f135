import type { Issue } from '../base/issue.js';
import type { AnswerRef, Answers, AskedQuestion, ChecklistItem } from './checklist.js';
import type { Choice, Node, Owner, SubjectIndex } from './index-subject.js';

/** What the answers lead to. */
export interface Walk {
  readonly questions: readonly AskedQuestion[];
  readonly items: readonly ChecklistItem[];
  readonly issues: readonly Issue[];
  /** Options that are chosen, of questions that are asked, each with the resident's own answer: what was settled goes by what settled it. */
  readonly sure: Reasons;
  /** Options that may yet be chosen, of open questions and of those that may follow, with the answers a resident would give for that. */
  readonly maybe: Reasons;
}

/** Why options count: answers a resident gives, never one to a question that nobody sees. */
export type Reasons = ReadonlyMap<Choice, readonly AnswerRef[]>;

/** Follows the answers through the questions: those of the scenario first, then those of its items. */
export function walkQuestions({ owners, settlings, issues: known }: SubjectIndex, answers: Answers): Walk {
  const questions: AskedQuestion[] = [];
  const items: ChecklistItem[] = [];
  const sure = new Map<Choice, readonly AnswerRef[]>();
  const maybe = new Map<Choice, readonly AnswerRef[]>();
  const settled = new Map<Node, Settled>();
  let waiting: ReadonlyMap<Node, Waiting> = new Map();
  const issues = [...known];

  for (const owner of owners) {
    const state = stateOf(owner, sure, maybe);
    const because = refsOf(owner.broughtBy, state === 'open' ? maybe : sure);
    if (owner.item) items.push({ item: owner.item, state, because });
    if (state === 'out') continue;
    const asked = new Map<Node, Asked>();
    const choose = (node: Node): readonly Choice[] => {
      const by = settled.get(node)?.by;
      return by
        ? node.options.filter((choice) => by.has(choice))
        : chosenOf(node, answers[owner.keyOf(node)]);
    };
    if (state === 'in') for (const node of owner.graph.roots) ask(node, 0);
    // What may follow: from the open questions on, or from the first ones where the item itself is open.
    const seen = new Set<Node>();
    if (state === 'open') for (const node of owner.graph.roots) consider(node, because);
    asked.forEach((_, node) => {
      consider(node, []);
    });
    asked.forEach(({ depth, because, chosen }, node) => {
      const by = settled.get(node)?.first;
      questions.push({
        key: owner.keyOf(node),
        question: node.question,
        ...(owner.item && { item: owner.id }),
        depth,
        because,
        chosen: chosen.map(({ id }) => id),
        ...(by && { settledBy: by }),
        ...(chosen.length === 0 && waiting.has(node) && { waits: true }),
      });
    });
    if (!owner.item) {
      settle(sure, settlings, settled, issues);
      waiting = waitingFor(maybe, settlings, asked);
    }

    function ask(node: Node, depth: number): void {
      if (asked.has(node)) return;
      const chosen = choose(node);
      asked.set(node, { depth, because: [], chosen });
      for (const choice of chosen) {
        const refs = settled.get(node)?.by.get(choice) ?? [refOf(owner, choice)];
        sure.set(choice, refs);
        for (const { node: next } of choice.next) {
          if (next.root) continue; // asked in any case, at its own place
          ask(next, depth + 1);
          const because = asked.get(next)?.because ?? [];
          because.push(...refs.filter((ref) => because.indexOf(ref) < 0));
        }
      }
    }

    /** @param via - The answers that would lead here: they stand for what is settled already. */
    function consider(node: Node, via: readonly AnswerRef[]): void {
      if (asked.get(node)?.chosen.length) return;
      const isSettled = settled.has(node);
      if (!isSettled && seen.has(node)) return;
      seen.add(node);
      const chosen = choose(node);
      for (const choice of chosen.length > 0 ? chosen : node.options) {
        const known = maybe.get(choice) ?? [];
        const refs = isSettled ? via.filter((ref) => known.indexOf(ref) < 0) : wouldChoose(choice);
        if (refs.length === 0) continue;
        maybe.set(choice, [...known, ...refs]);
        for (const { node: next } of choice.next) consider(next, refs);
      }
    }

    /** The answers to questions of the scenario that would choose it, and its own where that may be asked. */
    function wouldChoose(choice: Choice): readonly AnswerRef[] {
      const wait = waiting.get(choice.node);
      const refs = wait?.by.get(choice) ?? [];
      return wait?.surely && refs.length > 0 ? refs : [...refs, refOf(owner, choice)];
    }
  }
  return { questions, items, issues, sure, maybe };
}

interface Asked {
  readonly depth: number;
  readonly because: AnswerRef[];
  readonly chosen: readonly Choice[];
}

interface Settled {
  readonly first: AnswerRef;
  /** The settled options, each with the answers that have settled it. */
  readonly by: Map<Choice, readonly AnswerRef[]>;
}

interface Waiting {
  /** Options that may be settled, with the answers that would do so. */
  readonly by: Map<Choice, readonly AnswerRef[]>;
  /** Whether every answer to an open question settles it, so that nobody will see it. */
  surely: boolean;
}

/** The answers these options count for, each once. */
export function refsOf(choices: readonly Choice[], reasons: Reasons): AnswerRef[] {
  const found: AnswerRef[] = [];
  for (const choice of choices)
    for (const ref of reasons.get(choice) ?? []) if (found.indexOf(ref) < 0) found.push(ref);
  return found;
}

function refOf(owner: Owner, { node, id, option }: Choice): AnswerRef {
  return {
    question: owner.keyOf(node),
    option: id,
    questionText: node.question.question,
    optionText: option.text,
  };
}

function stateOf({ broughtBy }: Owner, sure: Reasons, maybe: Reasons): ChecklistItem['state'] {
  if (broughtBy.length === 0 || broughtBy.some((choice) => sure.has(choice))) return 'in';
  return broughtBy.some((choice) => maybe.has(choice)) ? 'open' : 'out';
}

/** The options chosen, in the order of the question; of several only the first answer where one can be chosen. */
function chosenOf({ question, options }: Node, given: unknown): readonly Choice[] {
  if (!Array.isArray(given)) return [];
  if (question.multiple) return options.filter(({ id }) => given.indexOf(id) >= 0);
  const first = (given as unknown[]).filter((id) => options.some((choice) => choice.id === id))[0];
  return options.filter(({ id }) => id === first);
}

/** Answers questions of items by answers of the scenario. One that is answered in two ways has to be asked after all. */
function settle(
  sure: Reasons,
  settlings: SubjectIndex['settlings'],
  settled: Map<Node, Settled>,
  issues: Issue[],
): void {
  const contrary = new Set<Node>();
  sure.forEach((refs, from) => {
    for (const { node, choice, pointer } of settlings.get(from) ?? []) {
      const [first] = refs as [AnswerRef];
      const { by } = settled.get(node) ?? { by: new Map<Choice, readonly AnswerRef[]>() };
      if (by.size === 0) settled.set(node, { first, by });
      else if (!by.has(choice) && !node.question.multiple) {
        contrary.add(node);
        issues.push({ pointer, code: 'contradiction', params: { id: node.id } });
        continue;
      }
      by.set(choice, [...(by.get(choice) ?? []), ...refs]);
    }
  });
  contrary.forEach((node) => settled.delete(node));
}

/** The questions of items that open ones of the scenario may settle. */
function waitingFor(
  maybe: Reasons,
  settlings: SubjectIndex['settlings'],
  asked: ReadonlyMap<Node, Asked>,
): ReadonlyMap<Node, Waiting> {
  const waiting = new Map<Node, Waiting>();
  maybe.forEach((refs, from) => {
    for (const { node, choice } of settlings.get(from) ?? []) {
      const { by } = waiting.get(node) ?? { by: new Map<Choice, readonly AnswerRef[]>() };
      waiting.set(node, { by: by.set(choice, [...(by.get(choice) ?? []), ...refs]), surely: false });
    }
  });
  asked.forEach(({ chosen }, { options }) => {
    if (chosen.length > 0) return;
    waiting.forEach((wait, node) => {
      const settles = (choice: Choice): boolean =>
        (settlings.get(choice) ?? []).some((settling) => settling.node === node);
      if (options.every(settles)) wait.surely = true;
    });
  });
  return waiting;
}
