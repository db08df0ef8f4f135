import { audiencesOf, type Audience, type Coded, type Item } from '@tongban/core/catalogue';

/** What a list can be narrowed by: only what its items have. */
export interface Facets {
  readonly audiences: readonly Audience[];
  readonly topics: readonly Coded[];
  readonly departments: readonly string[];
  readonly ways: readonly Coded[];
}

/** The facets of the items; topics for one audience only, since both lists use the same codes. */
export function facetsOf(items: readonly Item[], audience: Audience | undefined): Facets {
  return {
    audiences: (['person', 'legal'] as const).filter((each) =>
      items.some((item) => audiencesOf(item).includes(each)),
    ),
    topics: audience
      ? distinct(items.map((item) => (audience === 'person' ? item.personTopics : item.legalTopics)))
      : [],
    departments: [...new Set(items.map((item) => item.department.name))].sort((a, b) =>
      a.localeCompare(b, 'zh-CN'),
    ),
    ways: distinct(items.map((item) => item.ways)),
  };
}

/** The different codes that have words, by code. */
function distinct(lists: readonly (readonly Coded[] | undefined)[]): readonly Coded[] {
  const byCode = new Map<string, Coded>();
  for (const list of lists)
    for (const value of list ?? []) if (value.text && !byCode.has(value.code)) byCode.set(value.code, value);
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
