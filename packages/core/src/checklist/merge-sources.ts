import { endsBefore } from '../catalogue/limit-order.js';
import { isDeferrable, isOptional } from '../catalogue/item-facts.js';
import type { Deferral, UploadTerms } from '../format/generated/types.js';
import type { ChecklistLine, LineSource, Need } from './checklist.js';
import type { IndexedMaterial } from './index-subject.js';
import { mergeUploads } from './merge-uploads.js';

/** A source with the material it is made of. */
export interface FoundSource {
  readonly from: IndexedMaterial;
  readonly source: LineSource;
  /** What it stands for (`Material.replaces`), as far as that has to be handed in. */
  readonly stands?: readonly FoundSource[];
}

const needs: readonly Need[] = ['needed', 'deferrable', 'conditional', 'optional'];
/** May follow, and nobody says how or until when. */
const sometime: Deferral = {};

/**
 * One line of all sources of one thing: the highest requirement wins. Sources that only may ask for it count where none does, optional ones
 * where none may, exempt ones where all are. Between sources that ask alike the id of the item decides, so that the order of the items does
 * not.
 */
export function mergeSources(key: string, found: readonly FoundSource[]): ChecklistLine {
  const counting = found.filter(({ source }) => !source.replaced);
  const rank = Math.min(...counting.map((one) => rankOf(needFor(one))));
  const alike = counting.filter((one) => rankOf(needFor(one)) === rank);
  const wanting = alike.filter(({ source }) => !source.material.exemption);
  const ruling = (wanting.length > 0 ? wanting : alike)
    .slice()
    .sort((a, b) => needs.indexOf(needFor(a)) - needs.indexOf(needFor(b)) || compare(a, b));
  const materials = ruling.map(({ source }) => source.material);
  const first = ruling[0] as FoundSource;
  const { material } = first.source;
  const need = needFor(first);
  const waiting: LineSource['material'][] = [];
  for (const one of ruling) waiting.push(...waitingIn(one));
  const most = (counts: readonly (number | undefined)[]): number =>
    Math.max(0, ...counts.map((count) => count ?? 0));
  const originals = most(materials.map((one) => one.originals));
  const copies = most(materials.map((one) => one.copies));
  const pieces = most(materials.map((one) => (one.originals || one.copies ? 0 : one.copiesTotal)));
  const takes = material.commitment && ruling.every(takesCommitment);
  const pledged = ruling.map(({ source }) => source.committed).filter(Boolean)[0];
  const licence = materials.map((one) => one.licence).filter(Boolean)[0];
  const upload = uploadOf(ruling) ?? uploadOf(counting.slice().sort(compare));
  return {
    key,
    material,
    need,
    originals,
    copies,
    pieces: pieces > originals + copies ? pieces : 0,
    ...(wanting.length === 0 && material.exemption && { exemption: material.exemption }),
    ...(need !== 'needed' &&
      waiting.every((one) => isDeferrable(one) && !isOptional(one)) && { deferral: shortest(waiting) }),
    ...(takes && { commitment: material.commitment }),
    ...(takes &&
      pledged &&
      wanting.length > 0 &&
      (need === 'needed' || need === 'deferrable') && { committed: pledged }),
    ...(licence && { licence }),
    ...(upload && { upload }),
    sources: [...counting, ...found.filter(({ source }) => source.replaced)].map(({ source }) => source),
  };
}

const uploadOf = (found: readonly FoundSource[]): UploadTerms | undefined =>
  mergeUploads(
    found
      .map(({ source }) => source.material.upload)
      .filter((terms): terms is UploadTerms => terms !== undefined),
  );

/** As strongly as the strongest of what it stands for. */
function needFor({ source, stands = [] }: FoundSource): Need {
  let most = source.need;
  for (const { source: other } of stands)
    if (needs.indexOf(other.need) < needs.indexOf(most)) most = other.need;
  return most;
}

/** What says whether it may follow later: itself, or where it is optional by itself what it stands for. */
function waitingIn(found: FoundSource): readonly LineSource['material'][] {
  const { source, stands = [] } = found;
  const need = needFor(found);
  return source.need === need
    ? [source.material]
    : stands
        .filter((other) => other.source.need === need)
        .sort(compare)
        .map((other) => other.source.material);
}

/** Needed and deferrable ones are equally asked for. */
const rankOf = (need: Need): number => Math.max(1, needs.indexOf(need));

function compare(a: FoundSource, b: FoundSource): number {
  if (!a.from.owner.item !== !b.from.owner.item) return a.from.owner.item ? 1 : -1;
  return a.from.owner.id < b.from.owner.id ? -1 : a.from.owner.id > b.from.owner.id ? 1 : 0;
}

const takesCommitment = ({ from, source }: FoundSource): boolean =>
  !!source.material.commitment && !from.owner.item?.commitmentBarred?.length;

/** The deferral that ends first. Where units cannot be compared (7 working days, 8 days), that of the strongest source stays. */
function shortest(materials: readonly LineSource['material'][]): Deferral {
  const [first = sometime, ...others] = materials.map(({ deferral }) => deferral ?? sometime);
  let best = first;
  for (const other of others)
    if (other.limit && (!best.limit || endsBefore(other.limit, best.limit))) best = other;
  return best;
}
