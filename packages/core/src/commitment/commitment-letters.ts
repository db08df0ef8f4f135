import type { Checklist, ChecklistLine, LineSource } from '../checklist/checklist.js';
import type { Scenario } from '../format/generated/types.js';
import { headOf } from './letter-head.js';
import type { CommitmentLetter } from './letter.js';
import { commitmentBar, type CommitmentBar, type CreditBar } from './may-commit.js';

/** Whether some answer asks for the material at present; those that only might be asked for need no letter yet. */
const asks = ({ need, replaced }: LineSource): boolean =>
  !replaced && (need === 'needed' || need === 'deferrable');

/**
 * What rules out a commitment for this line: a bar of one of the items that ask for it, or of the person. One proof serves all items,
 * so that where one of them wants to see it a commitment to the others saves nothing.
 */
export function lineBar(
  checklist: Checklist,
  line: ChecklistLine,
  credit?: CreditBar,
): CommitmentBar | undefined {
  const asking = line.sources.filter(asks).map(({ item }) => item);
  return checklist.items
    .filter(({ item }) => asking.indexOf(item.id) >= 0)
    .map(({ item }) => commitmentBar(item))
    .concat(credit)
    .filter((bar) => bar !== undefined)[0];
}

/**
 * The letters of notice and commitment (告知承诺书) for the lines with these keys, one for each item that asks for the proof; for all
 * lines that take one when no keys are given. None for lines that take no commitment, are exempt or barred.
 */
export function commitmentLetters(
  checklist: Checklist,
  keys?: readonly string[],
  { scenario, credit }: { readonly scenario?: Scenario; readonly credit?: CreditBar } = {},
): readonly CommitmentLetter[] {
  const letters: CommitmentLetter[] = [];
  for (const line of checklist.lines) {
    if (!line.commitment || line.exemption || (keys && keys.indexOf(line.key) < 0)) continue;
    if (lineBar(checklist, line, credit) !== undefined) continue;
    for (const source of line.sources.filter(asks))
      letters.push({
        id: `commitment:${source.item}:${line.key}`,
        kind: 'commitment',
        ...headOf(checklist, source, scenario),
        material: line.key,
        proof: source.material.name,
        terms: source.material.commitment ?? line.commitment,
      });
  }
  return letters;
}
