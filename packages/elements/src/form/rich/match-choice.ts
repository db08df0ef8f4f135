import type { FoundChoice } from '@tongban/core/form';
import { halfWidthSigns } from '@tongban/core/text';

/** How well choices fit what was typed: by the beginning of name or initials before their middle. */
export function matchChoices(choices: readonly FoundChoice[], query: string): readonly FoundChoice[] {
  const wanted = plain(query);
  if (wanted === '') return choices;
  const first: FoundChoice[] = [];
  const then: FoundChoice[] = [];
  for (const choice of choices) {
    const at = place(choice, wanted);
    if (at === 0) first.push(choice);
    else if (at > 0) then.push(choice);
  }
  return first.concat(then);
}

/** Where in one of its texts the query stands; -1 when in none. */
function place({ name, initials = '', detail = '' }: FoundChoice, wanted: string): number {
  const places = [name, initials, detail].map((text) => plain(text).indexOf(wanted)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

const plain = (text: string): string => halfWidthSigns(text).toLowerCase().replace(/\s+/g, '');
