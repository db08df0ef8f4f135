import { isRecord, type Json } from '../../base/json.js';
import { pointerTo, valueAt } from '../../base/pointer.js';
import type { FormAction } from '../form-store.js';
import { setOwn, without, type Answers } from './answers.js';
import { ChoiceSlot } from './choice-slot.js';
import { EntriesSlot } from './entries-slot.js';
import { ListSlot } from './list-slot.js';
import { put, withoutEmpty } from './put.js';
import { switchBranch } from './switch-branch.js';
import type { Tree } from './tree.js';

/** The answers after an action on rows, branches or entries; the same object when it changes none. */
export function changeMore(answers: Answers, action: FormAction, tree: Tree): Answers {
  switch (action.type) {
    case 'add-row':
    case 'remove-row':
    case 'move-row':
      return changeRows(answers, action, tree);
    case 'choose': {
      const slot = tree.slots.get(action.key);
      return slot instanceof ChoiceSlot && !slot.locked
        ? switchBranch(answers, slot, action.branch, tree)
        : answers;
    }
    case 'add-entry':
    case 'rename-entry':
    case 'remove-entry':
      return changeEntries(answers, action, tree);
    default:
      return answers;
  }
}

type RowAction = Extract<FormAction, { type: 'add-row' | 'remove-row' | 'move-row' }>;

function changeRows(answers: Answers, action: RowAction, tree: Tree): Answers {
  const { pointer } = action;
  const key = tree.keyAt(pointer);
  const slot = tree.slots.get(key);
  if (!(slot instanceof ListSlot) || slot.locked) return answers;
  const old = valueAt(answers.value, pointer);
  const list = Array.isArray(old) ? [...(old as Json[])] : [];
  const ids = [...(answers.rows[key] ?? [])].slice(0, Math.max(list.length, slot.fixed));
  // The parts of a tuple that are not answered yet stand before any further row.
  while (list.length < ids.length) list.push(null);
  if (action.type === 'add-row') {
    const at = within(action.at ?? list.length, slot.fixed, list.length);
    list.splice(at, 0, action.value ?? slot.emptyRow());
    ids.splice(at, 0, tree.host.newId());
  } else if (action.type === 'remove-row') {
    if (!(action.index in list) || slot.isFixed(action.index)) return answers;
    list.splice(action.index, 1);
    ids.splice(action.index, 1);
  } else {
    const { from, to } = action;
    if (!(from in list) || !(to in list) || from === to || slot.isFixed(from) || slot.isFixed(to))
      return answers;
    list.splice(to, 0, ...list.splice(from, 1));
    ids.splice(to, 0, ...ids.splice(from, 1));
  }
  const left = list.length > 0 || slot.needed ? list : undefined;
  const next = put({ ...answers, rows: { ...answers.rows, [key]: ids } }, pointer, left, tree);
  return left ? next : withoutEmpty(next, pointer, tree);
}

const within = (at: number, least: number, most: number): number => Math.min(Math.max(at, least), most);

type EntryAction = Extract<FormAction, { type: 'add-entry' | 'rename-entry' | 'remove-entry' }>;

function changeEntries(answers: Answers, action: EntryAction, tree: Tree): Answers {
  const { pointer } = action;
  const old = valueAt(answers.value, pointer) ?? {};
  if (!isRecord(old)) return answers;
  const object = old as Record<string, Json>;
  const slot = entriesAt(tree, pointer);
  if (slot?.locked) return answers;
  const taken = (name: string): boolean =>
    name === '' || name === '__proto__' || Object.prototype.hasOwnProperty.call(object, name);
  if (action.type === 'add-entry') {
    const empty = slot?.emptyEntry(action.name);
    return taken(action.name) || empty === undefined
      ? answers
      : put(answers, pointerTo(pointer, action.name), empty, tree);
  }
  const name = action.type === 'remove-entry' ? action.name : action.from;
  if (!Object.prototype.hasOwnProperty.call(object, name)) return answers;
  if (action.type === 'remove-entry')
    return withoutEmpty(put(answers, pointer, without(object, name), tree), pointerTo(pointer, name), tree);
  if (taken(action.to) || (slot && slot.emptyEntry(action.to) === undefined)) return answers;
  const renamed: Record<string, Json> = {};
  // In its old place: the page keeps its order.
  for (const other of Object.keys(object))
    setOwn(renamed, other === name ? action.to : other, object[other] as Json);
  return put(
    { ...answers, entries: renameIds(answers.entries, name, action.to, tree, pointer) },
    pointer,
    renamed,
    tree,
  );
}

/** The entries of the object at a pointer. */
function entriesAt(tree: Tree, pointer: string): EntriesSlot | undefined {
  const place = tree.placeAt(pointer);
  for (const slot of tree.slots.values()) if (slot instanceof EntriesSlot && slot.of === place) return slot;
  return undefined;
}

function renameIds(
  entries: Answers['entries'],
  from: string,
  to: string,
  tree: Tree,
  pointer: string,
): Answers['entries'] {
  const key = entriesAt(tree, pointer)?.key;
  const ids = key === undefined ? undefined : entries[key];
  if (key === undefined || !ids || ids[from] === undefined) return entries;
  const { [from]: id, ...others } = ids;
  return { ...entries, [key]: { ...others, [to]: id as number } };
}
