import type { Item, Limit, Material, Option, Question } from '../format/generated/types.js';
import type { Answers, ChecklistSubject } from './checklist.js';

/** A line as the naive reference has it, in a form that can be compared. */
export interface NaiveLine {
  /** `item#index`, sorted; those that are replaced behind a `-`. */
  readonly from: readonly string[];
  readonly need: string;
  readonly counts: readonly number[];
  readonly exempt: boolean;
  readonly deferral: Limit | null | undefined;
  readonly commits: boolean;
  readonly committed: boolean;
  /** `question=option`, sorted. */
  readonly because: readonly string[];
}

/** What a checklist comes to, worked out slowly: by lists that grow until nothing is new, and by union of equal things. */
export function naiveChecklist(
  subject: ChecklistSubject,
  answers: Answers,
): { readonly lines: readonly NaiveLine[]; readonly asked: ReadonlyMap<string, readonly string[]> } {
  const owners = ownersOf(subject);
  const settled = new Map<string, Set<string>>();
  const contrary = new Set<string>();
  const sure = new Set<Option>();
  const maybe = new Set<Option>();
  const asked = new Map<string, readonly string[]>();
  const states = new Map<Owner, string>();
  const sayOf = new Map<Option, readonly string[]>();

  for (const owner of owners) {
    const bringing =
      owners[0] === owner || !subject.scenario
        ? []
        : optionsOf(owners[0]).filter(({ items }) => items?.includes(owner.id));
    const state =
      bringing.length === 0 || bringing.some((option) => sure.has(option))
        ? 'in'
        : bringing.some((option) => maybe.has(option))
          ? 'open'
          : 'out';
    states.set(owner, state);
    if (state === 'out') continue;
    const chosen = (entry: Entry): Option[] => {
      const fixed = contrary.has(entry.key) ? undefined : settled.get(entry.key);
      if (fixed) return entry.options.filter(({ id }) => fixed.has(id));
      const given =
        Object.entries(answers).find(([key]) => key === owner.prefix + entry.question.id)?.[1] ?? [];
      const known = given.filter((id) => entry.options.some((option) => option.id === id));
      return entry.options.filter(({ id }) =>
        entry.question.multiple ? known.includes(id) : known[0] === id,
      );
    };
    const grow = (from: Set<Entry>, follow: (entry: Entry) => readonly Option[]): Set<Entry> => {
      for (let before = -1; before < from.size;) {
        before = from.size;
        for (const entry of [...from])
          for (const option of follow(entry)) for (const next of owner.after(option)) from.add(next);
      }
      return from;
    };
    const reached = grow(new Set(state === 'in' ? owner.roots : []), chosen);
    for (const entry of reached) {
      asked.set(
        owner.prefix + entry.question.id,
        chosen(entry).map(({ id }) => id),
      );
      for (const option of chosen(entry)) sure.add(option);
    }
    const orAll = (entry: Entry): readonly Option[] =>
      chosen(entry).length > 0 ? chosen(entry) : entry.options;
    const open = state === 'open' ? owner.roots : [...reached].filter((entry) => chosen(entry).length === 0);
    for (const entry of grow(new Set(open), orAll))
      if (!reached.has(entry) || open.includes(entry)) for (const option of orAll(entry)) maybe.add(option);

    const openRoots = state === 'open' ? owner.roots : [];
    const entryOf = (option: Option): Entry =>
      owner.entries.find(({ options }) => options.includes(option)) as Entry;
    const isSettled = (entry: Entry): boolean => !contrary.has(entry.key) && settled.has(entry.key);
    const ownOptions = subject.scenario && owner !== owners[0] ? optionsOf(owners[0]) : [];
    const settles = (option: Option, entry: Entry, id: string): boolean =>
      (option.settles ?? []).some(
        (one) => one.item === owner.id && one.question === entry.question.id && one.option === id,
      );
    /** The answers a resident has given for it, or would give: where it is settled, those that settle it or lead to it. */
    const why = (option: Option, on: ReadonlySet<Entry> = new Set()): string[] => {
      const entry = entryOf(option);
      const say = `${owner.prefix}${entry.question.id}=${option.id}`;
      if (sure.has(option)) {
        const by = ownOptions.filter((own) => sure.has(own) && settles(own, entry, option.id));
        return isSettled(entry) ? by.map((own) => sayOf.get(own) ?? []).flat() : [say];
      }
      if (isSettled(entry)) {
        if (on.has(entry)) return [];
        const leading = optionsOf(owner).filter(
          (from) => maybe.has(from) && owner.after(from).includes(entry),
        );
        const roots = openRoots.includes(entry) ? bringing.filter((own) => maybe.has(own)) : [];
        return [
          ...leading.map((from) => why(from, new Set([...on, entry]))),
          ...roots.map((own) => sayOf.get(own) ?? []),
        ].flat();
      }
      const would = ownOptions.filter((own) => maybe.has(own) && settles(own, entry, option.id));
      const surely =
        would.length > 0 &&
        (owners[0]?.entries ?? []).some(
          ({ key, question, options }) =>
            asked.get(question.id)?.length === 0 &&
            key === JSON.stringify([owners[0]?.id, question.id]) &&
            options.every((own) => entry.options.some(({ id }) => settles(own, entry, id))),
        );
      return [...would.map((own) => sayOf.get(own) ?? []).flat(), ...(surely ? [] : [say])];
    };
    for (const option of optionsOf(owner))
      if (sure.has(option) || maybe.has(option)) sayOf.set(option, [...new Set(why(option))]);

    if (owner === owners[0] && subject.scenario)
      for (const option of sure)
        for (const settling of option.settles ?? []) {
          const target = owners.slice(1).find(({ id }) => id === settling.item);
          const entry = target?.entries.find(({ question }) => question.id === settling.question);
          if (!entry?.options.some(({ id }) => id === settling.option)) continue;
          const before = settled.get(entry.key) ?? new Set();
          settled.set(entry.key, before.add(settling.option));
          if (before.size > 1 && !entry.question.multiple) contrary.add(entry.key);
        }
  }

  const sources: Source[] = [];
  for (const owner of owners) {
    const state = states.get(owner);
    owner.materials.forEach((material, index) => {
      const naming = owner.naming(material);
      const chosen = naming.filter((option) => sure.has(option));
      const possible = naming.filter((option) => maybe.has(option));
      const items =
        subject.scenario && owner !== owners[0]
          ? optionsOf(owners[0]).filter(({ items }) => items?.includes(owner.id))
          : [];
      const base = baseNeed(material);
      const add = (need: string, because: Option[]): void => {
        sources.push({
          owner,
          material,
          from: `${owner.id}#${String(index)}`,
          need,
          because: [...new Set(because.map((option) => sayOf.get(option) ?? []).flat())],
          committed: need === base && committing(owners, owner, material).some((option) => sure.has(option)),
        });
      };
      const certain = naming.length === 0 || chosen.length > 0;
      const brings = items.filter((option) => (state === 'open' ? maybe : sure).has(option));
      if (state === 'in' && certain) add(base, naming.length === 0 ? brings : chosen);
      else if (base === 'optional' || material.exemption) return;
      else if (state === 'open' && certain) add('conditional', brings);
      else if (state !== 'out' && possible.length > 0) add('conditional', possible);
    });
  }
  return { lines: union(sources), asked };
}

/** The options by which one commits to a material of an owner. */
function committing(owners: readonly Owner[], owner: Owner, { id }: Material): readonly Option[] {
  const [first] = owners;
  const whole = first?.own ? optionsOf(first) : [];
  const reference = owner.own ? id : `${owner.id}/${id}`;
  return [
    ...(owner.own ? [] : optionsOf(owner).filter(({ commits }) => commits?.includes(id))),
    ...whole.filter(({ commits }) => commits?.includes(reference)),
  ];
}

interface Source {
  readonly owner: Owner;
  readonly material: Material;
  readonly from: string;
  readonly need: string;
  readonly because: readonly string[];
  readonly committed: boolean;
  /** Of what it stands for: what makes it as needed as it is. */
  readonly stood?: readonly Source[];
}

interface Entry {
  readonly key: string;
  readonly question: Question;
  readonly options: readonly Option[];
}

interface Owner {
  readonly id: string;
  readonly own: boolean;
  readonly prefix: string;
  readonly item?: Item;
  readonly entries: readonly Entry[];
  readonly roots: readonly Entry[];
  readonly materials: readonly Material[];
  readonly after: (option: Option) => readonly Entry[];
  naming: (material: Material) => readonly Option[];
}

const optionsOf = (owner: Owner | undefined): Option[] =>
  (owner?.entries ?? []).map(({ options }) => options).flat();

function ownersOf({ scenario, items }: ChecklistSubject): Owner[] {
  const parts = items.map((item) => ownerOf(item, scenario ? `${item.id}/` : '', item));
  if (!scenario) return parts;
  const own = ownerOf(scenario, '');
  const ownIds = new Set(own.materials.map(({ id }) => id));
  for (const part of parts) {
    const inside = part.naming;
    part.naming = (material) => [
      ...inside(material),
      ...(ownIds.has(material.id)
        ? []
        : optionsOf(own).filter(({ materials }) => materials?.includes(material.id))),
    ];
  }
  return [own, ...parts];
}

function ownerOf(
  from: { readonly id: string; readonly situations?: Question[]; readonly materials?: Material[] },
  prefix: string,
  item?: Item,
): Owner {
  const entries: Entry[] = [];
  const read = (questions: readonly Question[]): void => {
    for (const question of questions) {
      if (entries.some((entry) => entry.question.id === question.id)) continue;
      const options = question.options.filter(
        ({ id }, at) => question.options.findIndex((other) => other.id === id) === at,
      );
      entries.push({ key: JSON.stringify([from.id, question.id]), question, options });
      for (const option of options) read(option.questions ?? []);
    }
  };
  read(from.situations ?? []);
  const byId = (id: string): Entry[] => entries.filter(({ question }) => question.id === id);
  const owner: Owner = {
    id: from.id,
    own: !item,
    prefix,
    ...(item && { item }),
    entries,
    roots: entries.filter(({ question }) => from.situations?.some(({ id }) => id === question.id)),
    materials: from.materials ?? [],
    after: (option) =>
      [...(option.questions ?? []).map(({ id }) => id), ...(option.asks ?? [])].map(byId).flat(),
    naming: (material) => optionsOf(owner).filter(({ materials }) => materials?.includes(material.id)),
  };
  return owner;
}

function baseNeed({ necessity, deferral }: Material): string {
  if (necessity?.code === '2') return 'optional';
  return deferral || necessity?.code === '3' ? 'deferrable' : 'needed';
}

/** Equal things together, without keys: each source joins the line that has its like. */
function union(sources: readonly Source[]): NaiveLine[] {
  const isReplaced = (source: Source): Source | undefined =>
    sources.find(
      ({ owner, material, need }) =>
        owner.own &&
        need !== 'conditional' &&
        !source.owner.own &&
        material.replaces?.includes(`${source.owner.id}/${source.material.id}`),
    );
  const lines: { all: Source[]; replaced: Source[] }[] = [];
  const lineOf = (like: Source): { all: Source[]; replaced: Source[] } => {
    let line = lines.find(({ all }) => all.some((other) => same(other, like)));
    if (!line) lines.push((line = { all: [], replaced: [] }));
    return line;
  };
  const needs = ['needed', 'deferrable', 'conditional', 'optional'];
  /** As strongly as the strongest of what it stands for, unless nobody has to hand that in. */
  const raised = (source: Source): Source => {
    const stood = sources.filter((other) => isReplaced(other) === source && !other.material.exemption);
    const need = needs.find((one) => [source, ...stood].some((each) => each.need === one)) ?? source.need;
    return { ...source, need, stood: stood.filter((each) => each.need === need) };
  };
  for (const source of sources) if (!isReplaced(source)) lineOf(source).all.push(raised(source));
  for (const source of sources) {
    const by = isReplaced(source);
    if (by) lineOf(by).replaced.push(source);
  }
  return lines.map(({ all, replaced }) => lineFrom(all, replaced));
}

function same(a: Source, b: Source): boolean {
  if ((a.material.holder ?? '') !== (b.material.holder ?? '')) return false;
  const [one, two] = [a.material.licence?.code, b.material.licence?.code];
  if (one !== undefined || two !== undefined) return one === two;
  if (a.material.standardName !== undefined || b.material.standardName !== undefined)
    return a.material.standardName === b.material.standardName;
  return a.owner.id === b.owner.id && a.material.id === b.material.id;
}

function lineFrom(all: readonly Source[], replaced: readonly Source[]): NaiveLine {
  const musts = all.filter(({ need }) => need === 'needed' || need === 'deferrable');
  const ifs = all.filter(({ need }) => need === 'conditional');
  const level = [musts, ifs, all].find((some) => some.length > 0) ?? all;
  const bring = level.filter(({ material }) => !material.exemption);
  const ruling = bring.length > 0 ? bring : level;
  const needs = ['needed', 'deferrable', 'conditional', 'optional'];
  const need = needs.find((one) => ruling.some((source) => source.need === one)) ?? '';
  const waiting = ruling
    .map((source) =>
      baseNeed(source.material) === 'optional' && source.stood?.length
        ? [...source.stood]
            .sort((a, b) => rank(a, need).localeCompare(rank(b, need)))
            .map(({ material }) => ({ ...source, material }))
        : [source],
    )
    .flat();
  const max = (count: (material: Material) => number | undefined): number =>
    ruling.reduce((most, { material }) => Math.max(most, count(material) ?? 0), 0);
  const originals = max((material) => material.originals);
  const copies = max((material) => material.copies);
  const pieces = max(({ originals, copies, copiesTotal }) =>
    (originals ?? 0) + (copies ?? 0) > 0 ? 0 : copiesTotal,
  );
  const commits = ruling.every(
    ({ owner, material }) => !!material.commitment && !owner.item?.commitmentBarred?.length,
  );
  return {
    from: [...all.map(({ from }) => from), ...replaced.map(({ from }) => `-${from}`)].sort(),
    need,
    counts: [originals, copies, pieces > originals + copies ? pieces : 0],
    exempt: bring.length === 0,
    deferral:
      need !== 'needed' && waiting.every(({ material }) => baseNeed(material) === 'deferrable')
        ? soonest(waiting, need)
        : undefined,
    commits,
    committed:
      commits &&
      bring.length > 0 &&
      (need === 'needed' || need === 'deferrable') &&
      ruling.some(({ committed }) => committed),
    because: [...all, ...replaced]
      .map(({ because }) => because)
      .flat()
      .sort(),
  };
}

/** The limit that holds: of the strongest source, unless another surely ends before. `null`: none is told. */
function soonest(ruling: readonly Source[], need: string): Limit | null {
  const inOrder = [...ruling].sort((a, b) => rank(a, need).localeCompare(rank(b, need)));
  let limit: Limit | null = null;
  for (const { material } of inOrder) {
    const other = material.deferral?.limit;
    if (other && (!limit || surelyBefore(other, limit))) limit = other;
  }
  return limit;
}

const rank = ({ owner, need, from }: Source, strongest: string): string =>
  `${need === strongest ? 0 : 1}${owner.own ? 0 : 1}${from.replace(/\d+$/, (digits) => digits.padStart(3, '0'))}`;

/** Longest and shortest spans in hours; a working day may last for ever. */
const hours: Record<string, [number, number]> = {
  hour: [1, 1],
  day: [24, 24],
  month: [672, 744],
  workday: [24, Infinity],
};

function surelyBefore(a: Limit, b: Limit): boolean {
  if (a.unit === b.unit || a.amount === 0 || b.amount === 0)
    return b.amount > 0 && (a.amount === 0 || a.amount < b.amount);
  const [, aMost = 0] = hours[a.unit] ?? [];
  const [bLeast = 0] = hours[b.unit] ?? [];
  const [aLeast = 0] = hours[a.unit] ?? [];
  const [, bMost = 0] = hours[b.unit] ?? [];
  return a.amount * aMost <= b.amount * bLeast && !(b.amount * bMost <= a.amount * aLeast);
}
