import { isDeferrable, isOptional } from '../catalogue/item-facts.js';
import type {
  Answers,
  Checklist,
  ChecklistCounts,
  ChecklistLine,
  ChecklistSubject,
  Need,
} from './checklist.js';
import { isFilledIn } from './filled-in.js';
import { indexSubject, type IndexedMaterial, type SubjectIndex } from './index-subject.js';
import { mergeSources, type FoundSource } from './merge-sources.js';
import { refsOf, walkQuestions, type Walk } from './walk-questions.js';

/** Looks a subject through once; then says what any answers come to. Never throws, whatever the catalogue holds. */
export function createChecklist(subject: ChecklistSubject): (answers: Answers) => Checklist {
  const index = indexSubject(subject);
  return (answers) => {
    const walk = walkQuestions(index, answers);
    const lines = linesOf(index, walk, subject);
    const { questions, items, issues } = walk;
    return {
      questions,
      items,
      lines,
      counts: countsOf(lines),
      open: questions.filter(({ chosen, waits }) => chosen.length === 0 && !waits).length,
      issues,
    };
  };
}

/** The checklist for these answers. To ask again with other answers `createChecklist` is quicker. */
export const resolveChecklist = (subject: ChecklistSubject, answers: Answers): Checklist =>
  createChecklist(subject)(answers);

function linesOf({ owners }: SubjectIndex, walk: Walk, subject: ChecklistSubject): readonly ChecklistLine[] {
  const asked: FoundSource[] = [];
  owners.forEach((owner, at) => {
    const item = owner.item && walk.items[at - (owners.length - walk.items.length)];
    if (item?.state === 'out') return;
    for (const from of owner.materials) {
      const source = sourceOf(from, walk, item);
      if (source) asked.push({ from, source });
    }
  });

  const replacedBy = new Map<IndexedMaterial, IndexedMaterial>();
  for (const { from, source } of asked)
    if (source.need !== 'conditional')
      for (const other of from.replaces) if (!replacedBy.has(other)) replacedBy.set(other, from);
  const standsFor = (from: IndexedMaterial): readonly FoundSource[] =>
    asked.filter((other) => replacedBy.get(other.from) === from && !other.source.material.exemption);
  const groups = new Map<string, FoundSource[]>();
  for (const { from, source } of asked) {
    const by = replacedBy.get(from);
    const { key } = by ?? from;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (by) group.push({ from, source: { ...source, replaced: true } });
    else group.push({ from, source, ...(from.replaces.length > 0 && { stands: standsFor(from) }) });
  }
  const lines: ChecklistLine[] = [];
  groups.forEach((group, key) => {
    const line = mergeSources(key, group);
    lines.push(isFilledIn(subject, walk.items, line) ? { ...line, filledIn: true } : line);
  });
  return lines
    .map((line, at) => ({ line, at }))
    .sort((a, b) => placeOf(a.line) - placeOf(b.line) || a.at - b.at)
    .map(({ line }) => line);
}

/** How and why a material is asked for at present; nothing where it is not. */
function sourceOf(
  { owner, material, namedBy, committedBy, pointer }: IndexedMaterial,
  { sure, maybe }: Walk,
  item: Walk['items'][number] | undefined,
): FoundSource['source'] | undefined {
  const always = namedBy.length === 0;
  const open = item?.state === 'open';
  const named = refsOf(namedBy, sure);
  /** As soon as its item is in. */
  const isAsked = always || named.length > 0;
  const asks = isAsked && !open;
  const because = !isAsked ? refsOf(namedBy, maybe) : always || open ? (item?.because ?? []) : named;
  // What nobody has to bring is not held out as something one may have to, nor what is held before it is known whether anybody wants it.
  const isIdle = (!isAsked && because.length === 0) || isOptional(material) || material.exemption;
  if (!asks && isIdle) return undefined;
  const committed = asks ? refsOf(committedBy, sure) : [];
  return {
    item: owner.id,
    itemName: owner.name,
    material,
    need: asks ? needOf(material) : 'conditional',
    because,
    ...(committed.length > 0 && { committed }),
    pointer,
  };
}

function needOf(material: FoundSource['source']['material']): Need {
  return isOptional(material) ? 'optional' : isDeferrable(material) ? 'deferrable' : 'needed';
}

const places = ['needed', 'deferrable', 'committed', 'filled', 'conditional', 'optional', 'held'] as const;
const placeOf = ({ need, committed, exemption, filledIn }: ChecklistLine): number =>
  places.indexOf(exemption ? 'held' : committed ? 'committed' : filledIn ? 'filled' : need);

function countsOf(lines: readonly ChecklistLine[]): ChecklistCounts {
  const count = places.map((_, place) => lines.filter((line) => placeOf(line) === place).length);
  const [needed = 0, later = 0, committed = 0, , conditional = 0, optional = 0, held = 0] = count;
  return { bring: needed + later, later, committed, held, conditional, optional };
}
