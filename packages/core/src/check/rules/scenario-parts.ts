import type { CheckContext } from '../context.js';
import { entries } from '../entries.js';
import { questionsWithin } from '../questions.js';
import type { Report, Rule } from '../rule.js';
import { type ScenarioView, viewsOf } from '../scenario-views.js';

function eachScenario(context: CheckContext, look: (view: ScenarioView) => void): void {
  viewsOf(context).scenarios.forEach(look);
}

/** Tells ids that are none of the scenario's items. */
function reportStrangers(
  { scenario }: ScenarioView,
  ids: readonly (string | undefined)[] | undefined,
  pointer: string,
  report: Report,
): void {
  for (const [id, place] of entries(ids, pointer))
    if (!scenario.items?.includes(id)) report(place, { params: { id } });
}

/** What options of a scenario may ask for: materials of its own and of its items. */
function materialIds({ scenario, items }: ScenarioView): ReadonlySet<unknown> {
  const lists = [scenario.materials, ...[...items.values()].map(({ item }) => item.materials)];
  return new Set(lists.flatMap((materials) => (materials ?? []).map((material) => material?.id)));
}

/** Where an order of items comes back to an item: the pointer of the id that closes the circle. */
function circles({ scenario, pointer }: ScenarioView): readonly string[] {
  const before = new Map<string, (readonly [string, string])[]>();
  for (const [{ item, after }, place] of entries(scenario.sequence, `${pointer}/sequence`))
    if (item !== undefined)
      before.set(item, [...(before.get(item) ?? []), ...entries(after, `${place}/after`)]);
  const found: string[] = [];
  const done = new Set<string>();
  const above = new Set<string>();
  const visit = (item: string): void => {
    done.add(item);
    above.add(item);
    for (const [other, place] of before.get(item) ?? []) {
      if (above.has(other)) found.push(place);
      else if (!done.has(other)) visit(other);
    }
    above.delete(item);
  };
  for (const item of before.keys()) if (!done.has(item)) visit(item);
  return found;
}

/** Ids within a scenario that lead somewhere, and orders that end. */
export const scenarioPartRules: readonly Rule[] = [
  {
    id: 'scenario-option-missing',
    severity: 'error',
    zh: '一件事情形选项引用的事项或材料属于该一件事',
    en: 'Items and materials named by an option of a scenario belong to it',
    check: (context, report) => {
      eachScenario(context, (view) => {
        const known = materialIds(view);
        for (const { option, pointer } of view.ways.keys()) {
          for (const [id, place] of entries(option.materials, `${pointer}/materials`))
            if (!known.has(id)) report(place, { params: { id } });
          reportStrangers(view, option.items, `${pointer}/items`, report);
        }
      });
    },
  },
  {
    id: 'option-out-of-place',
    severity: 'error',
    zh: '代答（settles）和事项（items）只写在一件事的选项中，不写在事项自己的问题里',
    en: 'Options settle questions and bring items in only in a scenario, not in questions of an item',
    check: (context, report) => {
      for (const { item, pointer } of context.items)
        for (const { question, pointer: at } of questionsWithin(item.situations, `${pointer}/situations`))
          for (const [option, place] of entries(question.options, `${at}/options`))
            for (const key of ['settles', 'items'] as const)
              if (option[key]?.length) report(`${place}/${key}`);
    },
  },
  {
    id: 'scenario-part-missing',
    severity: 'error',
    zh: '一件事的办理先后、条件预检和替代材料引用的事项、材料属于该一件事',
    en: 'Items and materials named by the order, the pre-checks and replacements of a scenario belong to it',
    check: (context, report) => {
      eachScenario(context, (view) => {
        const { scenario, pointer, items } = view;
        for (const [{ item, after }, place] of entries(scenario.sequence, `${pointer}/sequence`)) {
          if (item !== undefined && !scenario.items?.includes(item))
            report(`${place}/item`, { params: { id: item } });
          reportStrangers(view, after, `${place}/after`, report);
        }
        for (const [precheck, place] of entries(scenario.prechecks, `${pointer}/prechecks`))
          reportStrangers(view, precheck.items, `${place}/items`, report);
        const theirs = new Set(
          [...items].flatMap(([id, { item }]) =>
            (item.materials ?? []).map((material) => `${id}/${material?.id ?? ''}`),
          ),
        );
        for (const [material, place] of entries(scenario.materials, `${pointer}/materials`))
          for (const [id, at] of entries(material.replaces, `${place}/replaces`))
            if (!theirs.has(id)) report(at, { params: { id } });
      });
    },
  },
  {
    id: 'sequence-cycle',
    severity: 'error',
    zh: '一件事的办理先后不循环',
    en: 'No item of a scenario waits for itself',
    check: (context, report) => {
      eachScenario(context, (view) => {
        for (const pointer of circles(view)) report(pointer);
      });
    },
  },
];
