import type { Rule } from '../rule.js';
import { entries } from '../entries.js';
import { type ScenarioView, type SituationView, viewsOf } from '../scenario-views.js';
import type { Choice } from '../ways.js';
import { isInWith } from './settlings.js';

/** The options that name a material, and whether one of them can be chosen. */
function naming({ ways }: SituationView, id: string): readonly (readonly [Choice, boolean])[] {
  return [...ways]
    .filter(([{ option }]) => option.materials?.includes(id))
    .map(([choice, found]) => [choice, found.length > 0]);
}

/** Where a scenario's options name a material of an item that is out whenever they are chosen, and nothing else asks for it. */
function idleIn(view: ScenarioView): readonly string[] {
  const own = new Set((view.scenario.materials ?? []).map((material) => material?.id));
  return [...view.items].flatMap(([id, item]) =>
    (item.item.materials ?? []).flatMap((material) => {
      if (material?.id === undefined || own.has(material.id)) return [];
      const named = naming(view, material.id);
      if (named.length === 0 || naming(item, material.id).some(([, can]) => can)) return [];
      const yields = named.some(([choice, can]) => can && isInWith(view, id, choice));
      return yields
        ? []
        : named.map(
            ([{ pointer, option }]) =>
              `${pointer}/materials/${String(option.materials?.indexOf(material.id))}`,
          );
    }),
  );
}

/** Materials that are asked for some time. */
export const materialUseRules: readonly Rule[] = [
  {
    id: 'material-unreachable',
    severity: 'warning',
    zh: '每份材料都有情形会要求提交',
    en: 'Every material is asked for by some answers',
    check: (context, report) => {
      const { items, scenarios } = viewsOf(context);
      const owners = [
        ...items.map((view) => [view, view.item] as const),
        ...scenarios.map((view) => [view, view.scenario] as const),
      ];
      for (const [view, { materials }] of owners)
        for (const [{ id }, pointer] of entries(materials, `${view.pointer}/materials`)) {
          const named = id === undefined ? [] : naming(view, id);
          if (named.length > 0 && !named.some(([, can]) => can)) report(pointer);
        }
      for (const view of scenarios) for (const pointer of idleIn(view)) report(pointer);
    },
  },
];
