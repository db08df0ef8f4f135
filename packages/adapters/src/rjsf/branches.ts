import { isRecord, pointerTo } from '@tongban/core';
import { own, ownList } from '../shared/forms/own.js';
import { propertiesOf } from '../shared/forms/schema-view.js';
import { readBelow } from './annotate.js';
import type { Level, ReadLevel, UiContext } from './level.js';

/** Branches of a choice: each has its own uiSchema, or what the one around says of its properties. */
export function readBranches(
  level: Level,
  schema: Record<string, unknown>,
  context: UiContext,
  readLevel: ReadLevel,
): void {
  const outside = propertiesOf(context.root, schema, false);
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = ownList(schema, keyword);
    const said = own(level.ui, keyword);
    const at = pointerTo(level.pointer, keyword);
    if (said !== undefined && !Array.isArray(said) && branches.length > 0)
      context.faults.form(at, 'it has to be a list, in the order of the branches');
    branches.forEach((branch, index) => {
      const given: unknown = Array.isArray(said) ? said[index] : undefined;
      const step = { keyword, name: index };
      if (isRecord(given))
        readBelow(
          level,
          { schema: branch, ui: given, pointer: pointerTo(at, index), step },
          context,
          readLevel,
        );
      const ui = isRecord(given) ? {} : ofBranch(level.ui, branch, outside, context);
      // The options around a choice are not those of a branch.
      const bare = { ...context, globals: new Map() };
      if (Object.keys(ui).length > 0)
        readBelow(level, { schema: branch, ui, pointer: level.pointer, step }, bare, readLevel);
    });
    if (Array.isArray(said) && branches.length > 0 && said.length > branches.length)
      context.faults.form(pointerTo(at, branches.length), 'the schema has no such branch', 'unknown-key');
  }
}

/** What a uiSchema says of the properties that only this branch has. */
function ofBranch(
  ui: Record<string, unknown>,
  branch: unknown,
  outside: ReadonlyMap<string, unknown>,
  { root }: UiContext,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  propertiesOf(root, branch).forEach((_, name) => {
    const said = own(ui, name);
    if (!outside.has(name) && said !== undefined) found[name] = said;
  });
  return found;
}
