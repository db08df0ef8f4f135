import { cellsOf, answersIn, type Cell, type GroupCell } from './cells.js';
import { oldNames } from './convert.js';
import type { DefinitionFacts } from './definition-facts.js';
import { askedChildOf, childOf, namesAt, schemasAt, type Place } from './place.js';
import type { RefResolver } from './refs.js';

/** What renaming needs to know. */
export interface RenameContext {
  readonly root: GroupCell;
  readonly rootPlace: Place;
  readonly refs: RefResolver;
  readonly facts: DefinitionFacts;
}

/** A step on the way to a cell; a number is a row. */
type Step = string | number;

/**
 * Moves answers to where their question stands now: `x-was` in the schema names a property beside it, or by pointer one
 * anywhere; in the form definition a key. Moved is what the old name holds, unless the question has an answer already or
 * the old name is still asked for.
 */
export function applyRenames(context: RenameContext): void {
  visit(context.root, context.rootPlace, [], context, new Set());
}

/** @param absent - Schemas of containers on the way that hold nothing yet: a recursive one is not entered again. */
function visit(
  cell: Cell,
  place: Place,
  path: readonly Step[],
  context: RenameContext,
  absent: ReadonlySet<unknown>,
): void {
  if (cell.kind === 'list')
    cell.rows.forEach((row, index) => {
      const inner = childOf(place, index, context.refs);
      if (inner) visit(row, inner, [...path, index], context, absent);
    });
  if (cell.kind !== 'group') return;
  for (const name of namesAt(place)) {
    const inner = askedChildOf(place, name, context.refs);
    if (!inner) continue;
    const here = [...path, name];
    const present = cell.parts.get(name);
    if (!present || answersIn(present).length === 0) take(cell, name, inner, here, context);
    const part = cell.parts.get(name);
    if (part) visit(part, inner, here, context, absent);
    else visitAbsent(cell, name, inner, here, context, absent);
  }
}

/** A group that is new may hold questions that were elsewhere before. */
function visitAbsent(
  parent: GroupCell,
  name: string,
  place: Place,
  path: readonly Step[],
  context: RenameContext,
  absent: ReadonlySet<unknown>,
): void {
  const [schema] = place.all;
  if (namesAt(place).length === 0 || absent.has(schema)) return;
  const group = cellsOf({}, parent.origin) as GroupCell;
  visit(group, place, path, context, new Set([...absent, schema]));
  if (group.parts.size > 0) parent.parts.set(name, group);
}

function take(
  into: GroupCell,
  name: string,
  place: Place,
  path: readonly Step[],
  context: RenameContext,
): void {
  for (const from of oldPaths(place, path, context)) {
    if (isAsked(from, context)) continue;
    const found = cutOut(context.root, from);
    if (!found) continue;
    into.parts.set(name, found);
    return;
  }
}

/** Where the answer may have stood, rows filled in. */
function oldPaths(
  place: Place,
  path: readonly Step[],
  { facts }: RenameContext,
): readonly (readonly Step[])[] {
  const fromSchema = ([] as unknown[])
    .concat(
      ...schemasAt(place)
        .filter((schema) => !('const' in schema))
        .map(oldNames),
    )
    .filter((was): was is string => typeof was === 'string')
    .map((was) => (was.startsWith('/') ? stepsOf(was, path) : [...path.slice(0, -1), was]));
  const pattern = path
    .map((step) => (typeof step === 'number' ? '/-' : `/${step.replace(/~/g, '~0').replace(/\//g, '~1')}`))
    .join('');
  return [...fromSchema, ...(facts.was.get(pattern) ?? []).map((was) => stepsOf(was, path))];
}

/** The steps of a pattern; its rows are those of `path`, in order. */
function stepsOf(pattern: string, path: readonly Step[]): readonly Step[] {
  const rows = path.filter((step): step is number => typeof step === 'number');
  return pattern
    .split('/')
    .slice(1)
    .map((step) => (step === '-' ? (rows.shift() ?? step) : step.replace(/~1/g, '/').replace(/~0/g, '~')));
}

function isAsked(path: readonly Step[], { rootPlace, refs }: RenameContext): boolean {
  let place: Place | undefined = rootPlace;
  for (const step of path) place = place && askedChildOf(place, step, refs);
  return place !== undefined;
}

/** Takes the cell at a path out of where it stands. */
function cutOut(root: GroupCell, path: readonly Step[]): Cell | undefined {
  let cell: Cell | undefined = root;
  for (const step of path.slice(0, -1))
    cell =
      cell?.kind === 'group'
        ? cell.parts.get(String(step))
        : cell?.kind === 'list'
          ? cell.rows[step as number]
          : undefined;
  const last = String(path[path.length - 1]);
  const found = cell?.kind === 'group' ? cell.parts.get(last) : undefined;
  if (found) (cell as GroupCell).parts.delete(last);
  return found;
}
