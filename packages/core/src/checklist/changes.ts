import type { Checklist, ChecklistLine } from './checklist.js';

/** What an answer has done to a checklist, in the order of its lines. */
export interface ChecklistChanges {
  /** Lines that are new, and lines that are gone as they were before. */
  readonly added: readonly ChecklistLine[];
  readonly removed: readonly ChecklistLine[];
  /** Lines that ask for more, less or something else than before, as they are now. Where they come from does not matter. */
  readonly changed: readonly ChecklistLine[];
}

/** What is different between two checklists of one subject. */
export function changesBetween(before: Checklist, after: Checklist): ChecklistChanges {
  const old = byKey(before);
  const now = byKey(after);
  return {
    added: after.lines.filter(({ key }) => !old.has(key)),
    removed: before.lines.filter(({ key }) => !now.has(key)),
    changed: after.lines.filter((line) => {
      const was = old.get(line.key);
      return was !== undefined && asked(was) !== asked(line);
    }),
  };
}

const byKey = ({ lines }: Checklist): ReadonlyMap<string, ChecklistLine> =>
  new Map(lines.map((line) => [line.key, line]));

/** All that a line asks for, to be compared. */
const asked = ({
  material,
  need,
  originals,
  copies,
  pieces,
  exemption,
  deferral,
  commitment,
  committed,
}: ChecklistLine): string =>
  JSON.stringify([
    material.name,
    need,
    originals,
    copies,
    pieces,
    exemption,
    deferral,
    commitment,
    committed !== undefined,
  ]);
