import type { Json } from '../base/json.js';
import type { FormEntry, FormItem } from '../form/definition.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { withoutPlace } from './given-answers.js';
import { movedDefinition } from './joint-definition.js';
import type { JointForm } from './joint-form.js';
import { settledEntry, withSettled, type SettledPlace } from './joint-given.js';
import type { PartForm } from './joint-parts.js';
import { hasReferences, leaveOut, moved } from './joint-references.js';
import { withMovedRules, type NewPlace } from './joint-rules.js';
import { partOf, without, type Share } from './joint-split.js';

/** One item's part of the joint form. */
export interface DrawnPart {
  readonly id: string;
  readonly key: string;
  /** What it asks by itself; none where everything is shared. */
  readonly own: SchemaObject | undefined;
  /** Its whole schema, where references lead into it. */
  readonly whole: SchemaObject | undefined;
  readonly section: FormEntry;
  readonly place: NewPlace;
  readonly settled: readonly SettledPlace[];
  split(value: Json): ReturnType<JointForm['split']>[number];
}

/** What is known of a part before it is drawn. */
export interface Known {
  readonly shares: readonly Share[];
  readonly settled: readonly SettledPlace[];
  /** Beside what is settled: see `JointWords.given`. */
  readonly words: string;
}

/** Draws the part of one item: without what is asked for all, its rules where its answers stand now, what is known settled. */
export function drawPart(
  { item, form, definition, schema, key, version }: PartForm,
  { shares, settled, words }: Known,
): DrawnPart {
  const senseless = settled.filter(({ told }) => told.value === null).map(({ place }) => place.path);
  const paths = [...shares.map(({ path }) => path), ...senseless];
  const shown = settled.filter(({ told }) => told.value !== null);
  const place: NewPlace = (path) => {
    const share = shares.filter(({ path: start }) => start.every((step, at) => step === path[at]))[0];
    return share ? [share.key, ...path.slice(share.path.length)] : [key, ...path];
  };
  const left = without(schema, paths, schema);
  const rest =
    left &&
    shown.reduce(
      (whole, { place: { path }, told }) =>
        withSettled(whole, path, (entry) => settledEntry(entry, told, words), schema),
      left,
    );
  const settle = (path: readonly string[]): ((entry: object) => FormItem) | undefined => {
    const [found] = shown.filter((each) => isSame(each.place.path, path));
    return found && ((entry) => settledEntry(entry, found.told, words));
  };
  const put = (part: SchemaObject): SchemaObject => {
    const own = leaveOut(part, ['$id', '$schema', '$defs', 'definitions']);
    return withMovedRules(moved(own, schema, key), place) as SchemaObject;
  };
  const own = rest && put(rest);
  return {
    id: item.id,
    key,
    // Anchors stand in the whole schema; twice they would name two things.
    own: own && leaveOut(own, ['$anchor', '$dynamicAnchor', 'title']),
    whole: own && hasReferences(own) ? { ...put(schema), ...defsOf(schema, key, place) } : undefined,
    section: {
      key: [key],
      type: 'section',
      title: item.name,
      ...(item.department.name && { description: item.department.name }),
      ...(definition && { items: movedDefinition(definition, paths, place, settle) }),
    },
    place,
    settled,
    split: (value) => ({
      item: item.id,
      formId: form.id,
      formVersion: version,
      value: partOf(
        senseless.reduce<Json | undefined>(
          (own, path) => own && withoutPlace(own, path),
          (value as Record<string, Json> | null)?.[key],
        ),
        value,
        shares,
        schema,
      ),
    }),
  };
}

function defsOf(schema: SchemaObject, key: string, place: NewPlace): Partial<SchemaObject> {
  const out: Record<string, unknown> = {};
  for (const name of ['$defs', 'definitions'])
    if (schema[name] !== undefined) out[name] = movedMap(schema[name], schema, key, place);
  return out;
}

function movedMap(defs: unknown, schema: SchemaObject, key: string, place: NewPlace): unknown {
  const out: Record<string, unknown> = {};
  for (const name of Object.keys(defs as object))
    out[name] = withMovedRules(moved((defs as Record<string, unknown>)[name], schema, key), place);
  return out;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((step, index) => step === other[index]);
