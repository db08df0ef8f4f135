import type { Catalogue, Material, Question, Scenario } from '../format/generated/types.js';

/**
 * A scenario without the items whose conditions (条件预检) are not met, and without what it says of them; the same object where all are. A
 * condition that is about the whole takes nothing out: the scenario cannot be applied for then.
 *
 * @param checks - Answers by id of the precheck: yes or no. One that is not answered takes nothing out.
 * @param catalogue - Tells which materials that options name go out with their items.
 */
export function scenarioWithout(
  scenario: Scenario,
  checks: Readonly<Record<string, boolean | undefined>>,
  catalogue: Pick<Catalogue, 'items'>,
): Scenario {
  const out = new Set<string>();
  for (const { id, expects, items } of scenario.prechecks ?? []) {
    const answer = checks[id];
    if (answer !== undefined && answer !== expects) for (const item of items ?? []) out.add(item);
  }
  if (out.size === 0) return scenario;
  const items = scenario.items.filter((id) => !out.has(id));
  const materials = scenario.materials && materialsLeft(scenario.materials, out);
  const gone: Gone = {
    items: out,
    materials: materialsGone(scenario, { items, ...(materials && { materials }) }, catalogue),
  };
  return {
    ...scenario,
    items,
    ...(materials && { materials }),
    ...(scenario.situations && { situations: scenario.situations.map((question) => pruned(question, gone)) }),
    ...(scenario.sequence && {
      sequence: scenario.sequence
        .filter(({ item }) => !out.has(item))
        .map((step) => ({ ...step, after: step.after.filter((id) => !out.has(id)) })),
    }),
  };
}

/** Ids of what is not there any more. */
interface Gone {
  readonly items: ReadonlySet<string>;
  readonly materials: ReadonlySet<string>;
}

/** The scenario's own materials. One that stands only for materials of items that are out is not asked for by anybody. */
const materialsLeft = (materials: readonly Material[], out: ReadonlySet<string>): Material[] =>
  materials
    .map((material) => {
      const { replaces } = material;
      return replaces
        ? { ...material, replaces: replaces.filter((reference) => !out.has(itemOf(reference))) }
        : material;
    })
    .filter(({ replaces }) => replaces?.length !== 0);

/** `item` of `item/material`. */
const itemOf = (reference: string): string => reference.slice(0, reference.indexOf('/'));

/** Materials that were there with all items, and are not there with those that are left. */
function materialsGone(
  before: Scenario,
  left: Pick<Scenario, 'items' | 'materials'>,
  { items }: Pick<Catalogue, 'items'>,
): ReadonlySet<string> {
  const idsOf = (of: Pick<Scenario, 'items' | 'materials'>): Set<string> => {
    const ids = new Set((of.materials ?? []).map(({ id }) => id));
    for (const item of items)
      if (of.items.indexOf(item.id) >= 0) for (const { id } of item.materials ?? []) ids.add(id);
    return ids;
  };
  const ids = idsOf(before);
  idsOf(left).forEach((id) => ids.delete(id));
  return ids;
}

/** A question whose options speak of what is left. */
const pruned = (question: Question, gone: Gone): Question => ({
  ...question,
  options: question.options.map(({ items, materials, commits, settles, questions, ...option }) => ({
    ...option,
    ...(items && { items: items.filter((id) => !gone.items.has(id)) }),
    ...(materials && { materials: materials.filter((id) => !gone.materials.has(id)) }),
    ...(commits && { commits: commits.filter((reference) => !gone.items.has(itemOf(reference))) }),
    ...(settles && { settles: settles.filter(({ item }) => !gone.items.has(item)) }),
    ...(questions && { questions: questions.map((inner) => pruned(inner, gone)) }),
  })),
});

/** Whether a condition of the whole scenario is not met, by the same answers. */
export const isStopped = (
  { prechecks }: Scenario,
  checks: Readonly<Record<string, boolean | undefined>>,
): boolean =>
  (prechecks ?? []).some(
    ({ id, expects, items }) => !items?.length && checks[id] !== undefined && checks[id] !== expects,
  );
