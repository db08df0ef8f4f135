import type { ComputedPlace } from './compiled-rule.js';

/** Those of `places` whose values depend on themselves, directly or by way of others. */
export function circular<T extends ComputedPlace>(places: readonly T[]): readonly T[] {
  const leads = places.map((from) => places.filter((to) => readsFrom(from, to)));
  return places.filter((start, at) => {
    const seen = new Set<T>();
    const ahead = [...(leads[at] ?? [])];
    for (let next = ahead.pop(); next; next = ahead.pop()) {
      if (next === start) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      ahead.push(...(leads[places.indexOf(next)] ?? []));
    }
    return false;
  });
}

/** Whether the rule of one looks at the place of another, at what is in it or what it is in. */
function readsFrom({ place, rule }: ComputedPlace, to: ComputedPlace): boolean {
  const row = place.slice(0, place.lastIndexOf('') + 1);
  return rule.reads.some(({ from, steps }) => {
    if (from === 'index' || from === 'today') return false;
    const path = (from === 'row' ? [...row, ...steps] : steps).map((step) =>
      /^\d+$/.test(step) ? '' : step,
    );
    return path.every((step, index) => index >= to.place.length || step === to.place[index]);
  });
}
