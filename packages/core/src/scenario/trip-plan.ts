import type { Checklist, ChecklistLine, ChecklistSubject } from '../checklist/checklist.js';
import type { Item, Window } from '../format/generated/types.js';
import { savings } from './savings.js';

/** Where papers are handed in, and which. */
export interface Trip {
  /** Address of the hall, or the name of the window where no address is told. */
  readonly place: string;
  /** The windows there that take them, each once; the first is that of the item most of them are for. */
  readonly windows: readonly Window[];
  readonly lines: readonly ChecklistLine[];
  /** The one of these windows that takes a line of this trip, by the line's key: one of an item that asks for it, or the first (一窗受理). */
  readonly windowOf: ReadonlyMap<string, Window>;
  /** Names of items whose papers are taken here although none of their own windows is here (一窗受理). */
  readonly alsoFor: readonly string[];
}

/** Where one has to go with what is to be brought: one account with what the scenario promises (到办事现场次数). */
export interface TripPlan {
  /** In the order of how much is brought; each line in one of them only. */
  readonly trips: readonly Trip[];
  /** Lines of items that tell no window. */
  readonly placeless: readonly ChecklistLine[];
  /** How often one comes in person in all, as `savings` tells it, or as often as papers have to be brought where nothing is promised. */
  readonly count: number;
}

interface Hall {
  readonly place: string;
  readonly windows: Map<string, Window[]>;
}

/**
 * The fewest places that take all these lines. A line that several items ask for goes to one of them. Where the scenario promises fewer
 * trips than there are places, the places that take most take the rest as well: one window is there for all (一窗受理).
 */
export function tripPlan(
  subject: ChecklistSubject,
  checklist: Checklist,
  lines: readonly ChecklistLine[],
): TripPlan {
  const items = checklist.items.filter(({ state }) => state === 'in').map(({ item }) => item);
  const halls = hallsOf(items, subject.scenario?.leadDepartment);
  const takes = (hall: Hall, line: ChecklistLine): boolean =>
    asking(line).some((item) => hall.windows.has(item));
  const promised = savings(subject, checklist).trips.together;
  const isPromised = subject.scenario?.visits !== undefined && promised > 0;
  let left = lines.filter((line) => halls.some((hall) => takes(hall, line)));
  const placeless = lines.filter((line) => left.indexOf(line) < 0);
  const taken: { readonly hall: Hall; readonly lines: ChecklistLine[] }[] = [];
  while (left.length > 0 && !(isPromised && taken.length >= promised)) {
    const most = halls
      .map((hall) => ({ hall, lines: left.filter((line) => takes(hall, line)) }))
      .reduce((best, each) => (each.lines.length > best.lines.length ? each : best));
    taken.push(most);
    left = left.filter((line) => most.lines.indexOf(line) < 0);
  }
  const rest = isPromised ? [...left, ...placeless] : [];
  const trips = taken.map(({ hall, lines: own }, index): Trip => {
    const others = index === 0 ? rest : [];
    const ordered = lines.filter((line) => own.indexOf(line) >= 0 || others.indexOf(line) >= 0);
    const byItem = windowsFor(hall, own);
    const windowOf = new Map<string, Window>();
    for (const line of ordered) {
      const [window] = byItem.filter(({ item }) => asking(line).indexOf(item) >= 0);
      const { window: taking } = window ?? byItem[0] ?? {};
      if (taking) windowOf.set(line.key, taking);
    }
    const used = byItem.filter(({ window }) => [...windowOf.values()].indexOf(window) >= 0);
    return {
      place: hall.place,
      windows: used.map(({ window }) => window).filter((window, at, all) => all.indexOf(window) === at),
      lines: ordered,
      windowOf,
      alsoFor: namesFor(others, items),
    };
  });
  return {
    trips,
    placeless: trips.length > 0 && isPromised ? [] : placeless,
    count: Math.max(promised, trips.length),
  };
}

/**
 * The items that want the paper in hand: not those that hold it already (免提交) or may do without it. Those whose own one is replaced by the
 * scenario's count, since the scenario has no window. Where nobody insists on it, all that would take it.
 */
function asking({ sources }: ChecklistLine): readonly string[] {
  const insisting = sources.filter(
    ({ need, material }) => (need === 'needed' || need === 'deferrable') && !material.exemption,
  );
  return (insisting.length > 0 ? insisting : sources).map(({ item }) => item);
}

/** By address: a hall with several windows is one place. Those of the body that leads come first, then in the order of the items. */
function hallsOf(items: readonly Item[], lead: string | undefined): readonly Hall[] {
  const halls = new Map<string, Hall>();
  const ordered = [
    ...items.filter(({ department }) => department.name === lead),
    ...items.filter(({ department }) => department.name !== lead),
  ];
  for (const { id, windows = [] } of ordered)
    for (const window of windows) {
      const place = window.address ?? window.name;
      if (place === undefined) continue;
      const hall = halls.get(place) ?? { place, windows: new Map<string, Window[]>() };
      halls.set(place, hall);
      hall.windows.set(id, [...(hall.windows.get(id) ?? []), window]);
    }
  return [...halls.values()];
}

/** One window for each item that is asked for here, those that take most lines first; items at a window of one name share it. */
function windowsFor(
  hall: Hall,
  lines: readonly ChecklistLine[],
): readonly { readonly item: string; readonly window: Window }[] {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const item of asking(line))
      if (hall.windows.has(item)) counts.set(item, (counts.get(item) ?? 0) + 1);
  const byName = new Map<string, Window>();
  const found: { readonly item: string; readonly window: Window }[] = [];
  for (const [item] of [...counts.entries()].sort(([, one], [, other]) => other - one)) {
    const [own] = hall.windows.get(item) ?? [];
    if (!own) continue;
    const window = byName.get(own.name ?? '') ?? own;
    byName.set(own.name ?? '', window);
    found.push({ item, window });
  }
  return found;
}

const namesFor = (lines: readonly ChecklistLine[], items: readonly Item[]): readonly string[] =>
  items.filter(({ id }) => lines.some((line) => asking(line).indexOf(id) >= 0)).map(({ name }) => name);
