import type { Material } from '../../format/generated/types.js';
import { entries } from '../entries.js';
import type { Loose } from '../loose.js';
import type { Rule } from '../rule.js';
import { viewsOf, type SituationView } from '../scenario-views.js';

/** Materials by what an option calls them in `commits`. */
type Named = ReadonlyMap<string, Loose<Material>>;

type Materials = readonly (Loose<Material> | undefined)[] | undefined;

const named = (materials: Materials, prefix = ''): readonly (readonly [string, Loose<Material>])[] =>
  entries(materials, '').map(([material]) => [`${prefix}${material.id ?? ''}`, material]);

/** Where an option commits to what has no letter, or is not there. */
function* wrongIn({ ways }: SituationView, known: Named): Iterable<readonly [id: string, place: string]> {
  for (const { option, pointer } of ways.keys())
    for (const [reference, place] of entries(option.commits, `${pointer}/commits`))
      if (!known.get(reference)?.commitment) yield [reference, place];
}

/** Answers by which an applicant commits. */
export const committingRules: readonly Rule[] = [
  {
    id: 'option-commitment-missing',
    severity: 'error',
    zh: '情形选项选择承诺的材料存在，并写明承诺书内容',
    en: 'Materials an option commits to are there, and have the terms of a commitment',
    check: (context, report) => {
      const { items, scenarios } = viewsOf(context);
      for (const view of items)
        for (const [id, place] of wrongIn(view, new Map(named(view.item.materials))))
          report(place, { params: { id } });
      for (const view of scenarios) {
        const theirs = [...view.items].flatMap(([id, { item }]) => named(item.materials, `${id}/`));
        const known = new Map([...theirs, ...named(view.scenario.materials)]);
        for (const [id, place] of wrongIn(view, known)) report(place, { params: { id } });
      }
    },
  },
];
