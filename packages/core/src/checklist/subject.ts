import type { Catalogue, Item, Scenario } from '../format/generated/types.js';
import type { ChecklistSubject } from './checklist.js';

/** The checklist of one item. */
export const itemSubject = (item: Item): ChecklistSubject => ({
  id: item.id,
  name: item.name,
  items: [item],
});

/** The checklist of a scenario: its items that are in the catalogue, in the order of the scenario, each once. */
export function scenarioSubject(scenario: Scenario, catalogue: Pick<Catalogue, 'items'>): ChecklistSubject {
  const byId = new Map<string, Item>();
  for (const item of catalogue.items) if (!byId.has(item.id)) byId.set(item.id, item);
  const items: Item[] = [];
  new Set(scenario.items).forEach((id) => {
    const item = byId.get(id);
    if (item) items.push(item);
  });
  return { id: scenario.id, name: scenario.name, items, scenario };
}
