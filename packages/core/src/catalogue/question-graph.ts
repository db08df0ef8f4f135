import type { Issue } from '../base/issue.js';

/** What the graph reads of a question. Data that nobody has checked may lack any of it. */
export interface GraphQuestion {
  readonly id?: string | undefined;
  readonly options?: readonly (GraphOption | undefined)[] | undefined;
}

interface GraphOption {
  readonly id?: string | undefined;
  readonly questions?: readonly (GraphQuestion | undefined)[] | undefined;
  readonly asks?: readonly (string | undefined)[] | undefined;
}

/** An option of a question as the format or a loose reading has it. */
export type OptionOf<Q extends GraphQuestion> = NonNullable<NonNullable<Q['options']>[number]>;

/** One question (情形问题), wherever it is asked. */
export interface QuestionNode<Q extends GraphQuestion> {
  readonly question: Q;
  readonly id: string;
  readonly pointer: string;
  /** Whether it is asked in any case. */
  root: boolean;
  readonly options: OptionNode<Q>[];
}

/** One option, and what is asked when it is chosen: first the questions below it, then those it names in `asks`. */
export interface OptionNode<Q extends GraphQuestion> {
  readonly option: OptionOf<Q>;
  readonly id: string;
  readonly pointer: string;
  readonly node: QuestionNode<Q>;
  readonly next: { readonly node: QuestionNode<Q>; readonly pointer: string }[];
}

/** The questions of one item or scenario. */
export interface QuestionGraph<Q extends GraphQuestion> {
  readonly roots: readonly QuestionNode<Q>[];
  /** By id, each before those below it. */
  readonly nodes: ReadonlyMap<string, QuestionNode<Q>>;
  /** `dangling` ids in `asks`, `repeated` ids of questions and options (the first counts), and each way on that closes a `cycle`. */
  readonly issues: readonly Issue[];
}

/** Reads the questions that stand at `pointer`. Never throws; what has no id is left out. */
export function questionGraph<Q extends GraphQuestion>(
  questions: readonly (Q | undefined)[] | undefined,
  pointer: string,
): QuestionGraph<Q> {
  const nodes = new Map<string, QuestionNode<Q>>();
  const issues: Issue[] = [];
  const tell = (code: string, place: string, id: string): void => {
    issues.push({ pointer: place, code, params: { id } });
  };

  const read = (
    list: readonly (GraphQuestion | undefined)[] | undefined,
    at: string,
    root: boolean,
  ): OptionNode<Q>['next'] => {
    const found: OptionNode<Q>['next'] = [];
    (list ?? []).forEach((question, index) => {
      const id = question?.id;
      if (id === undefined) return;
      const place = `${at}/${String(index)}`;
      let node = nodes.get(id);
      if (node) {
        tell('repeated', `${place}/id`, id);
        node.root ||= root;
      } else {
        node = { question: question as Q, id, pointer: place, root, options: [] };
        nodes.set(id, node);
        readOptions(node);
      }
      found.push({ node, pointer: place });
    });
    return found;
  };

  const readOptions = (node: QuestionNode<Q>): void => {
    (node.question.options ?? []).forEach((option, index) => {
      const id = option?.id;
      if (!option || id === undefined) return;
      const place = `${node.pointer}/options/${String(index)}`;
      if (node.options.some((other) => other.id === id)) tell('repeated', `${place}/id`, id);
      else {
        const next: OptionNode<Q>['next'] = [];
        node.options.push({ option: option as OptionOf<Q>, id, pointer: place, node, next });
        next.push(...read(option.questions, `${place}/questions`, false));
      }
    });
  };

  const roots = new Set(read(questions, pointer, true).map(({ node }) => node));
  nodes.forEach((node) => {
    for (const { option, pointer: at, next } of node.options)
      (option.asks ?? []).forEach((id, index) => {
        const asked = id === undefined ? undefined : nodes.get(id);
        const place = `${at}/asks/${String(index)}`;
        if (asked) next.push({ node: asked, pointer: place });
        else if (id !== undefined) tell('dangling', place, id);
      });
  });
  tellCycles(nodes, tell);
  return { roots: [...roots], nodes, issues };
}

/** Tells every way on that leads back to a question on the way to it. */
function tellCycles<Q extends GraphQuestion>(
  nodes: ReadonlyMap<string, QuestionNode<Q>>,
  tell: (code: string, place: string, id: string) => void,
): void {
  const above = new Set<QuestionNode<Q>>();
  const done = new Set<QuestionNode<Q>>();
  const visit = (node: QuestionNode<Q>): void => {
    done.add(node);
    above.add(node);
    for (const { next } of node.options)
      for (const way of next) {
        if (above.has(way.node)) tell('cycle', way.pointer, way.node.id);
        else if (!done.has(way.node)) visit(way.node);
      }
    above.delete(node);
  };
  nodes.forEach((node) => {
    if (!done.has(node)) visit(node);
  });
}
