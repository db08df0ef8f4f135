import type { Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import {
  answersIn,
  isAnswer,
  jsonOf,
  setOwn,
  type Cell,
  type GroupCell,
  type LeafCell,
  type ListCell,
} from './cells.js';
import { fitted, misfit, takes, takesType } from './convert.js';
import type { DefinitionFacts } from './definition-facts.js';
import { childOf, type Place } from './place.js';
import type { RefResolver } from './refs.js';

/** Why an answer does not stay: it is no longer asked for, its choice is gone, or it is asked for in another shape. */
export type DropReason = 'gone' | 'choice' | 'type';

/** What settling needs to know, and where it puts what it finds. */
export interface SettleContext {
  readonly refs: RefResolver;
  readonly facts: DefinitionFacts;
  /** Whether the old form had a question there; `undefined` when nobody knows. */
  wasAsked(pattern: string): boolean | undefined;
  keep(cell: LeafCell, pointer: string, value: Json): void;
  drop(cell: Cell, reason: DropReason): void;
}

/** Where a cell goes: pointer and pattern in the new answers. */
interface Spot {
  readonly pointer: string;
  readonly pattern: string;
}

/** What of the cell stays at its place; `undefined` when nothing does. */
export function settle(
  cell: Cell,
  place: Place | undefined,
  spot: Spot,
  context: SettleContext,
): Json | undefined {
  const known = context.wasAsked(cell.origin.pattern);
  // What the old form did not ask for either is the page's own, and not ours to judge.
  if (!place && known === false) return asItIs(cell, spot, context);
  if (!place || (known === true && !context.facts.asks(spot.pattern))) return dropped(cell, 'gone', context);
  if (cell.kind === 'leaf') return settleLeaf(cell, place, spot, context);
  return cell.kind === 'list'
    ? settleList(cell, place, spot, context)
    : settleGroup(cell, place, spot, context);
}

function settleLeaf(cell: LeafCell, place: Place, spot: Spot, context: SettleContext): Json | undefined {
  if (!isAnswer(cell)) return takes(place, cell.value) ? cell.value : undefined;
  const row = childOf(place, 0, context.refs);
  const value = fitted(place, row, cell.value);
  if (value === undefined) return dropped(cell, misfit(place, cell.value), context);
  const choices = context.facts.choices.get(spot.pattern.replace(/\/-$/, ''));
  if (choices && !choices.has(String(Array.isArray(value) ? value[0] : value)))
    return dropped(cell, 'choice', context);
  context.keep(cell, spot.pointer, value);
  return value;
}

function settleList(cell: ListCell, place: Place, spot: Spot, context: SettleContext): Json | undefined {
  if (!takesType(place, 'array')) {
    const [only] = cell.rows;
    if (only && cell.rows.length === 1 && takesType(place, only.kind === 'group' ? 'object' : 'string'))
      return settle(only, place, spot, context);
    return dropped(cell, 'type', context);
  }
  const rows: Json[] = [];
  cell.rows.forEach((row, index) => {
    const at = { pointer: pointerTo(spot.pointer, rows.length), pattern: `${spot.pattern}/-` };
    const settled = settle(row, childOf(place, index, context.refs), at, context);
    if (settled !== undefined) rows.push(settled);
  });
  return rows.length === 0 && cell.rows.length > 0 ? undefined : rows;
}

function settleGroup(cell: GroupCell, place: Place, spot: Spot, context: SettleContext): Json | undefined {
  if (!takesType(place, 'object')) {
    const row = takesType(place, 'array') ? childOf(place, 0, context.refs) : undefined;
    if (!row || !takesType(row, 'object')) return dropped(cell, 'type', context);
    const at = { pointer: pointerTo(spot.pointer, 0), pattern: `${spot.pattern}/-` };
    const settled = settle(cell, row, at, context);
    return settled === undefined ? undefined : [settled];
  }
  const object: Record<string, Json> = {};
  let parts = 0;
  for (const [key, part] of cell.parts) {
    const at = { pointer: pointerTo(spot.pointer, key), pattern: pointerTo(spot.pattern, key) };
    const settled = settle(part, childOf(place, key, context.refs), at, context);
    if (settled === undefined) continue;
    setOwn(object, key, settled);
    parts += 1;
  }
  const isRow = /\/-$/.test(spot.pattern);
  return parts > 0 || cell.parts.size === 0 || isRow || spot.pattern === '' ? object : undefined;
}

/** Keeps a part of the answers nobody asks about. */
function asItIs(cell: Cell, spot: Spot, context: SettleContext): Json {
  for (const leaf of answersIn(cell))
    context.keep(leaf, spot.pointer + leaf.origin.pointer.slice(cell.origin.pointer.length), leaf.value);
  return jsonOf(cell);
}

function dropped(cell: Cell, reason: DropReason, context: SettleContext): undefined {
  context.drop(cell, reason);
  return undefined;
}
