import type { Issue } from '../base/issue.js';
import { pointerTo } from '../base/pointer.js';
import {
  questionGraph,
  type OptionNode,
  type QuestionGraph,
  type QuestionNode,
} from '../catalogue/question-graph.js';
import type { Item, Material, Question } from '../format/generated/types.js';
import type { ChecklistSubject } from './checklist.js';
import { materialIdentity } from './material-identity.js';

/** A question of an item or scenario. */
export type Node = QuestionNode<Question>;
/** One of its options. */
export type Choice = OptionNode<Question>;

/** An item, or the scenario itself, with its questions and materials. */
export interface Owner {
  readonly id: string;
  readonly name: string;
  /** None for the scenario. */
  readonly item?: Item;
  readonly graph: QuestionGraph<Question>;
  /** Key of one of its questions in `Answers`. */
  readonly keyOf: (node: Node) => string;
  /** The options that bring an item in; empty: it is always in. */
  readonly broughtBy: Choice[];
  readonly materials: readonly IndexedMaterial[];
}

/** A material with all that does not depend on answers. */
export interface IndexedMaterial {
  readonly owner: Owner;
  readonly material: Material;
  readonly key: string;
  readonly pointer: string;
  /** The options that ask for it; empty: it is always asked for. */
  readonly namedBy: Choice[];
  /** The options by which the applicant commits instead of handing it in. */
  readonly committedBy: Choice[];
  /** Materials of items it stands for. */
  readonly replaces: IndexedMaterial[];
}

/** A subject, looked through once for all answers. */
export interface SubjectIndex {
  /** The scenario first. */
  readonly owners: readonly Owner[];
  /** Where options of the scenario answer questions of items. */
  readonly settlings: ReadonlyMap<Choice, readonly IndexedSettling[]>;
  readonly issues: readonly Issue[];
}

/** A question of an item that an option of the scenario answers. */
export interface IndexedSettling {
  readonly node: Node;
  readonly choice: Choice;
  readonly pointer: string;
}

/** The scenario, if it is one, and its items, not yet linked with each other. */
export function ownersOf({ items, scenario }: ChecklistSubject): Owner[] {
  const parts = items.map((item, at) => makeOwner(item, `/items/${String(at)}`, item, !!scenario));
  return scenario ? [makeOwner(scenario, ''), ...parts] : parts;
}

/** Looks a subject through: which option leads where, and what leads nowhere. Never throws. */
export function indexSubject(subject: ChecklistSubject): SubjectIndex {
  const { scenario } = subject;
  const issues: Issue[] = [];
  const tell = (code: string, pointer: string, id: string): void => {
    issues.push({ pointer, code, params: { id } });
  };
  const owners = ownersOf(subject);
  const own = scenario && owners[0];
  const parts = own ? owners.slice(1) : owners;
  const byId = new Map(parts.map((part) => [part.id, part]));
  const settlings = new Map<Choice, IndexedSettling[]>();

  for (const { graph, materials } of owners) {
    issues.push(...graph.issues);
    tellRepeated(materials, tell);
  }
  for (const part of parts) {
    const within = (id: string): readonly IndexedMaterial[] =>
      part.materials.filter(({ material }) => material.id === id);
    name(part, 'materials', within, tell);
    name(part, 'commits', within, tell);
  }
  if (own) {
    name(own, 'materials', (id) => materialsNamed(id, own, parts), tell);
    name(own, 'commits', (reference) => materialsAt(reference, own, parts), tell);
    scenario.items.forEach((id, at) => {
      if (!byId.has(id)) tell('dangling', `/items/${String(at)}`, id);
    });
    replace(own, parts, tell);
    eachChoice(own, (choice) => {
      (choice.option.items ?? []).forEach((id, at) => {
        const part = byId.get(id);
        if (part) part.broughtBy.push(choice);
        else tell('dangling', `${choice.pointer}/items/${String(at)}`, id);
      });
      (choice.option.settles ?? []).forEach(({ item, question, option }, at) => {
        const pointer = `${choice.pointer}/settles/${String(at)}`;
        const node = byId.get(item)?.graph.nodes.get(question);
        const settled = node?.options.filter(({ id }) => id === option)[0];
        if (node && settled)
          settlings.set(choice, [...(settlings.get(choice) ?? []), { node, choice: settled, pointer }]);
        else tell('dangling', pointer, node ? option : byId.has(item) ? question : item);
      });
    });
  }
  return { owners, settlings, issues };
}

type Tell = (code: string, pointer: string, id: string) => void;

function makeOwner(
  from: { id: string; name: string; situations?: Question[]; materials?: Material[] },
  pointer: string,
  item?: Item,
  prefixed = false,
): Owner {
  const materials: IndexedMaterial[] = [];
  const owner: Owner = {
    id: from.id,
    name: from.name,
    ...(item && { item }),
    graph: questionGraph(from.situations, `${pointer}/situations`),
    keyOf: ({ id }) => (prefixed ? `${from.id}/${id}` : id),
    broughtBy: [],
    materials,
  };
  (from.materials ?? []).forEach((material, at) => {
    materials.push({
      owner,
      material,
      key: materialIdentity(from.id, material),
      pointer: pointerTo(`${pointer}/materials`, at),
      namedBy: [],
      committedBy: [],
      replaces: [],
    });
  });
  return owner;
}

function eachChoice({ graph }: Owner, use: (choice: Choice) => void): void {
  graph.nodes.forEach(({ options }) => options.forEach(use));
}

/** Notes with each material which options ask for it, or commit instead. */
function name(
  owner: Owner,
  key: 'materials' | 'commits',
  find: (id: string) => readonly IndexedMaterial[],
  tell: Tell,
): void {
  eachChoice(owner, (choice) => {
    const named = choice.option[key];
    new Set(named).forEach((id) => {
      const found = find(id);
      for (const { namedBy, committedBy } of found)
        (key === 'materials' ? namedBy : committedBy).push(choice);
      if (found.length === 0) tell('dangling', `${choice.pointer}/${key}/${String(named?.indexOf(id))}`, id);
    });
  });
}

/** What an id in an option of the scenario means: a material of its own; where it has none of that id, those of its items. */
function materialsNamed(id: string, own: Owner, parts: readonly Owner[]): readonly IndexedMaterial[] {
  for (const owners of [[own], parts]) {
    const found: IndexedMaterial[] = [];
    for (const { materials } of owners) found.push(...materials.filter(({ material }) => material.id === id));
    if (found.length > 0) return found;
  }
  return [];
}

/** What a commitment in a scenario is about: a material of its own by its id, or one of an item as `item/material`. */
function materialsAt(reference: string, own: Owner, parts: readonly Owner[]): readonly IndexedMaterial[] {
  const found = own.materials.filter(({ material }) => material.id === reference);
  for (const { id, materials } of parts)
    found.push(...materials.filter(({ material }) => `${id}/${material.id}` === reference));
  return found;
}

function replace(own: Owner, parts: readonly Owner[], tell: Tell): void {
  for (const { material, pointer, replaces } of own.materials)
    (material.replaces ?? []).forEach((reference, at) => {
      const before = replaces.length;
      for (const { id, materials } of parts)
        replaces.push(...materials.filter((other) => `${id}/${other.material.id}` === reference));
      if (replaces.length === before) tell('dangling', `${pointer}/replaces/${String(at)}`, reference);
    });
}

function tellRepeated(materials: readonly IndexedMaterial[], tell: Tell): void {
  const seen = new Set<string>();
  for (const { material, pointer } of materials) {
    if (seen.has(material.id)) tell('repeated', `${pointer}/id`, material.id);
    seen.add(material.id);
  }
}
