import { type QuestionGraph, questionGraph } from '../catalogue/question-graph.js';
import type { Item, Question, Scenario } from '../format/generated/types.js';
import type { CheckContext } from './context.js';
import { entries } from './entries.js';
import type { Loose } from './loose.js';
import { type Choice, waysThrough } from './ways.js';

/** An item or scenario with its questions. */
export interface SituationView {
  readonly pointer: string;
  readonly graph: QuestionGraph<Loose<Question>>;
  /** The options chosen on each way to an option, itself the last. See {@link waysThrough}. */
  readonly ways: ReadonlyMap<Choice, readonly (readonly Choice[])[]>;
}

/** An item as rules about situations see it. */
export interface ItemView extends SituationView {
  readonly item: Loose<Item>;
}

/** A scenario with those of its items that are in the catalogue, each once, by id. */
export interface ScenarioView extends SituationView {
  readonly scenario: Loose<Scenario>;
  readonly items: ReadonlyMap<string, ItemView>;
  /** The options of the scenario that bring an item in, by its id; an item without any is always in. */
  readonly broughtBy: ReadonlyMap<string, readonly Choice[]>;
}

interface Views {
  readonly items: readonly ItemView[];
  readonly scenarios: readonly ScenarioView[];
}

const known = new WeakMap<CheckContext, Views>();

/** The views of a catalogue, made once for all rules. */
export function viewsOf(context: CheckContext): Views {
  const made = known.get(context) ?? makeViews(context);
  known.set(context, made);
  return made;
}

function makeViews({ catalogue, items }: CheckContext): Views {
  const views = items.map(({ item, pointer }) => ({ item, ...situationsAt(item.situations, pointer) }));
  const byId = new Map<string, ItemView>();
  for (const view of views)
    if (view.item.id !== undefined && !byId.has(view.item.id)) byId.set(view.item.id, view);
  const scenarios = entries(catalogue.scenarios, '/scenarios').map(([scenario, pointer]) => {
    const view = situationsAt(scenario.situations, pointer);
    const inside = new Map<string, ItemView>();
    for (const id of scenario.items ?? []) {
      const item = id === undefined ? undefined : byId.get(id);
      if (id !== undefined && item) inside.set(id, item);
    }
    const broughtBy = new Map<string, Choice[]>();
    for (const choice of view.ways.keys())
      for (const id of choice.option.items ?? [])
        if (id !== undefined) broughtBy.set(id, [...(broughtBy.get(id) ?? []), choice]);
    return { scenario, ...view, items: inside, broughtBy };
  });
  return { items: views, scenarios };
}

function situationsAt(
  questions: readonly (Loose<Question> | undefined)[] | undefined,
  pointer: string,
): SituationView {
  const graph = questionGraph(questions, `${pointer}/situations`);
  return { pointer, graph, ways: waysThrough(graph) };
}
