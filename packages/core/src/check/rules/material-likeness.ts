import type { Material } from '../../format/generated/types.js';
import type { CheckContext } from '../context.js';
import { entries } from '../entries.js';
import type { Loose } from '../loose.js';
import { plainName } from '../plain-name.js';
import type { Rule } from '../rule.js';
import { viewsOf } from '../scenario-views.js';

interface Place {
  readonly material: Loose<Material>;
  readonly pointer: string;
  /** `item/material`. */
  readonly reference: string;
}

function placesOf(
  materials: readonly (Loose<Material> | undefined)[] | undefined,
  pointer: string,
  owner: string | undefined,
): readonly Place[] {
  return entries(materials, `${pointer}/materials`).map(([material, place]) => ({
    material,
    pointer: place,
    reference: `${owner ?? ''}/${material.id ?? ''}`,
  }));
}

const materialsOf = (context: CheckContext): readonly Place[] =>
  viewsOf(context).items.flatMap(({ item, pointer }) => placesOf(item.materials, pointer, item.id));

/** The first place of each word, by holder, and those that come later with it. */
function* repeats(
  places: readonly Place[],
  wordOf: (material: Loose<Material>) => string | undefined,
): Iterable<readonly [first: Place, later: Place]> {
  const firsts = new Map<string, Place>();
  for (const place of places) {
    const word = wordOf(place.material);
    if (word === undefined || word === '') continue;
    const key = `${word}\n${place.material.holder ?? ''}`;
    const first = firsts.get(key);
    if (first) yield [first, place];
    else firsts.set(key, place);
  }
}

function identityOf({ licence, standardName }: Loose<Material>): string | undefined {
  return licence?.code !== undefined ? `licence ${licence.code}` : standardName && `standard ${standardName}`;
}

/** The materials one resident may be asked for together: of an item, or of a scenario without what one of its own replaces. */
function heaps(context: CheckContext): readonly (readonly Place[])[] {
  const { items, scenarios } = viewsOf(context);
  return [
    ...scenarios.map(({ scenario, pointer, items: inside }) => {
      const own = placesOf(scenario.materials, pointer, '');
      const replaced = new Set(own.flatMap(({ material }) => material.replaces ?? []));
      return [
        ...own,
        ...[...inside.values()]
          .flatMap(({ item, pointer: at }) => placesOf(item.materials, at, item.id))
          .filter(({ reference }) => !replaced.has(reference)),
      ];
    }),
    ...items.map(({ item, pointer }) => placesOf(item.materials, pointer, item.id)),
  ];
}

/** The same material under several names or codes: suggestions for the editor. Nothing is ever merged for its name. */
export const materialLikenessRules: readonly Rule[] = [
  {
    id: 'licence-two-codes',
    severity: 'warning',
    zh: '同名电子证照使用同一编码，材料才能合并',
    en: 'An electronic licence of one name has one code, so that it is asked for once',
    check: (context, report) => {
      const named = materialsOf(context).filter(({ material }) => material.licence?.code !== undefined);
      for (const [{ material: first, pointer: other }, { material, pointer }] of repeats(
        named,
        (one) => one.licence?.name,
      ))
        if (first.licence?.code !== material.licence?.code)
          report(`${pointer}/licence/code`, { params: { other } });
    },
  },
  {
    id: 'standard-two-licences',
    severity: 'warning',
    zh: '同一标准材料关联同一电子证照',
    en: 'Materials of one standard name have the same electronic licence',
    check: (context, report) => {
      for (const [{ material: first, pointer: other }, { material, pointer }] of repeats(
        materialsOf(context),
        (one) => one.standardName,
      ))
        if (first.licence?.code !== material.licence?.code)
          report(`${pointer}/licence`, { params: { other } });
    },
  },
  {
    id: 'material-look-alike',
    severity: 'warning',
    zh: '同一件事或事项中名称相近的材料如为同一材料，使用相同的证照编码或标准材料名称',
    en: 'Materials of a scenario or item with nearly the same name share a licence or standard name where they are the same',
    check: (context, report) => {
      const told = new Set<string>();
      for (const heap of heaps(context))
        for (const [first, later] of repeats(heap, ({ name }) => name && plainName(name))) {
          const [identity, other] = [identityOf(later.material), identityOf(first.material)];
          if ((identity !== undefined && identity === other) || told.has(later.pointer)) continue;
          told.add(later.pointer);
          report(`${later.pointer}/name`, { params: { other: first.pointer } });
        }
    },
  },
];
