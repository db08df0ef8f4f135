import type { Json } from '../base/json.js';
import { pointerTo } from '../base/pointer.js';
import type { Catalogue } from '../format/generated/types.js';
import type { Checklist, ChecklistSubject } from '../checklist/checklist.js';
import type { FormDefinition, FormEntry, FormItem, Rule } from '../form/definition.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { countQuestions } from './count-questions.js';
import { toldBy, type GivenAnswer, type ToldAnswer } from './given-answers.js';
import { entryAt } from './joint-definition.js';
import { drawPart, type DrawnPart } from './joint-draw.js';
import type { JointForm } from './joint-form.js';
import { settledEntry, settledIn, usable, withSettled, type SettledPlace } from './joint-given.js';
import { commonSchema, groupElements, type SharedElement } from './joint-groups.js';
import { jointKeys } from './joint-keys.js';
import { partForms, type PartForm } from './joint-parts.js';
import type { NewPlace } from './joint-rules.js';
import type { Share } from './joint-split.js';
import { stepsOf } from './pointer-steps.js';

/** Words of the joint form that stand in no form of the catalogue. */
export interface JointWords {
  /** Above what is asked once for all items. */
  readonly shared: string;
  /** Above what the applicant declares for all items, at the end. */
  readonly declaration: string;
  /** Beside an answer that the situation has given, `{answer}` being the words that were chosen. */
  readonly given: string;
}

const CHINESE: JointWords = {
  shared: '各事项共用的信息',
  declaration: '声明',
  given: '按您选的情形：{answer}',
};

/** Data elements by which the applicant declares something: asked when all else has been filled in. */
const DECLARATION = /^declaration(\.|$)/;

/** A shared element that items which are in ask for. */
interface Asked extends SharedElement {
  /** Name of its property in the joint form. */
  readonly key: string;
  readonly askedBy: readonly PartForm[];
  /** Set where the situation has told it. */
  readonly told?: ToldAnswer;
}

/**
 * One form out of the forms of the items that are in (一表申请): data elements that several items of the subject ask for once, at the top; the
 * rest below, a section for each item. Where constraints differ the strongest hold. What cannot be asked once stays with its items,
 * and is told in `apart`. What answers to the situation have told already (`Option.gives`) is not asked again.
 */
export function createJointForm(
  subject: ChecklistSubject,
  checklist: Checklist,
  catalogue: Pick<Catalogue, 'forms'>,
  words: Partial<JointWords> = CHINESE,
): JointForm {
  const said = { ...CHINESE, ...words };
  const all = partForms(subject, catalogue);
  const { shared, apart } = groupElements(all);
  const isIn = new Set(checklist.items.filter(({ state }) => state === 'in').map(({ item }) => item.id));
  const parts = all.filter(({ item }) => isIn.has(item.id));
  // Names of items and of elements side by side, the same whichever items are in.
  const names = jointKeys([...subject.items.map(({ id }) => id), ...shared.map(({ element }) => element)]);
  const keys = names.slice(subject.items.length);
  const told = usable(toldBy(checklist), parts, shared);
  const together = shared
    .map((each, index): Asked => {
      const askedBy = parts.filter(({ item }) => each.places.has(item.id));
      const known = told.get(each.element);
      return { ...each, key: keys[index] as string, askedBy, ...(known && { told: known }) };
    })
    .filter(({ askedBy }) => askedBy.length > 0);
  const asked = together.filter(({ told: known }) => known?.value !== null);
  const drawn = parts.map((part) => {
    const shares = sharesOf(part.item.id, asked);
    const paths = shares.map(({ path }) => path);
    return drawPart(part, { shares, settled: settledIn(part, told, paths), words: said.given });
  });
  const alone = parts.reduce((sum, { schema }) => sum + countQuestions(schema, schema), 0);
  const spared = asked.reduce(
    (sum, { places, askedBy }) =>
      sum + (askedBy.length - 1) * countQuestions(commonSchema(placesOf({ places, askedBy })), {}, 1),
    0,
  );
  const settledAlone = drawn.reduce((sum, { settled }) => sum + countSettled(settled), 0);
  const settledTogether = asked.reduce(
    (sum, each) => sum + (each.told ? countQuestions(commonSchema(placesOf(each)), {}, 1) : 0),
    0,
  );
  const byItem = new Map(drawn.map((part) => [part.id, part] as const));
  return {
    schema: schemaOf(asked, drawn, said) as Json,
    form: formOf(asked, drawn, said),
    asked: { alone, together: alone - spared - settledAlone - settledTogether },
    apart,
    given: [...told.values()].map((each) => givenAt(each, asked, drawn)),
    split: (value) =>
      checklist.items
        .filter(({ state }) => state === 'in')
        .map(({ item }) => byItem.get(item.id)?.split(value) ?? { item: item.id, value: null }),
    place(item, pointer) {
      const part = byItem.get(item);
      return part ? part.place(stepsOf(pointer)).reduce(pointerTo, '') : pointer;
    },
    placeOf(item, element) {
      const place = parts
        .filter((part) => part.item.id === item)[0]
        ?.found.places.filter((each) => each.element === element)[0];
      return place && byItem.get(item)?.place(place.path).reduce(pointerTo, '');
    },
  };
}

function schemaOf(asked: readonly Asked[], parts: readonly DrawnPart[], words: JointWords): SchemaObject {
  const properties: Record<string, SchemaObject> = {};
  const required: string[] = [];
  const defs: Record<string, SchemaObject> = {};
  for (const each of asked) {
    const places = placesOf(each);
    const { told } = each;
    const common = commonSchema(places);
    properties[each.key] = told
      ? withSettled(common, [], (entry) => settledEntry(entry, told, words.given), common)
      : common;
    if (places.some((place) => place.required)) required.push(each.key);
  }
  for (const { key, own, whole } of parts) {
    if (!own) continue;
    properties[key] = own;
    required.push(key);
    if (whole) defs[key] = whole;
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties,
    required,
    ...(Object.keys(defs).length > 0 && { $defs: defs }),
  };
}

function formOf(asked: readonly Asked[], parts: readonly DrawnPart[], words: JointWords): FormDefinition {
  const sections = parts.filter(({ own }) => own).map(({ section }) => section);
  if (asked.length === 0) return sections;
  const places = new Map(parts.map(({ id, place }) => [id, place] as const));
  const entriesOf = (declared: boolean): FormDefinition =>
    asked
      .filter(({ element }) => DECLARATION.test(element) === declared)
      .map((each) => {
        const entry = entryOf(each, places);
        return each.told && typeof entry !== 'string' ? settledEntry(entry, each.told, words.given) : entry;
      });
  const sectionOf = (title: string, items: FormDefinition): FormDefinition =>
    items.length > 0 ? [{ type: 'section', title, items }] : [];
  return [
    ...sectionOf(words.shared, entriesOf(false)),
    ...sections,
    ...sectionOf(words.declaration, entriesOf(true)),
  ];
}

/** A shared question as the first item that says so lays it out, asked for where any of them asks for it. */
function entryOf({ key, places, askedBy }: Asked, newPlaces: ReadonlyMap<string, NewPlace>): FormEntry {
  const found = askedBy.map(({ item, definition }) =>
    entryAt(definition, places.get(item.id)?.path ?? [], newPlaces.get(item.id) ?? ((path) => path)),
  );
  const entries = found.filter((entry) => entry !== undefined);
  return { ...entries[0], key: [key], ...anyOf(entries, 'requiredIf'), ...anyOf(entries, 'invalidIf') };
}

/** A rule that holds where that of any entry does. */
function anyOf(entries: readonly FormItem[], name: 'requiredIf' | 'invalidIf'): Partial<FormItem> {
  const rules = entries.reduce<Rule[]>(
    (out, { [name]: rule }) => (rule === undefined ? out : out.concat(rule)),
    [],
  );
  return rules.length > 0 ? { [name]: rules.length > 1 ? { anyOf: rules } : rules[0] } : {};
}

/** Where a value that was told stands in the joint form. */
function givenAt(told: ToldAnswer, asked: readonly Asked[], parts: readonly DrawnPart[]): GivenAnswer {
  const own = parts.reduce<string[]>(
    (out, { settled, place }) =>
      out.concat(
        settled
          .filter((each) => each.told === told && told.value !== null)
          .map((each) => place(each.place.path).reduce(pointerTo, '')),
      ),
    [],
  );
  const shared = asked.filter((each) => each.told === told).map(({ key }) => pointerTo('', key));
  return { ...told, places: [...shared, ...own] };
}

const countSettled = (settled: readonly SettledPlace[]): number =>
  settled.reduce((sum, { place }) => sum + countQuestions(place.schema, {}, 1), 0);

const placesOf = ({ places, askedBy }: Pick<Asked, 'places' | 'askedBy'>) =>
  askedBy.map(({ item }) => places.get(item.id)).filter((place) => place !== undefined);

const sharesOf = (item: string, asked: readonly Asked[]): readonly Share[] =>
  asked.reduce<Share[]>((out, { key, places }) => {
    const place = places.get(item);
    return place ? out.concat({ key, path: place.path }) : out;
  }, []);
