import { isRecord, pointerTo } from '@tongban/core';
import type { FaultList } from '../shared/forms/fault-list.js';
import { own } from '../shared/forms/own.js';

/** An option of a field, and where it stands in the uiSchema. */
export interface UiOption {
  readonly value: unknown;
  readonly pointer: string;
}

/** Options by their names without `ui:`. */
export type UiOptions = ReadonlyMap<string, UiOption>;

/**
 * The options of one place: `ui:title`, and `title` in `ui:options`, the later one of a name; before them those of `ui:globalOptions`.
 */
export function readUiOptions(
  ui: Record<string, unknown>,
  pointer: string,
  globals: UiOptions,
  faults: FaultList,
): UiOptions {
  const options = new Map(globals);
  for (const key of Object.keys(ui)) {
    if (key.slice(0, 3) !== 'ui:') continue;
    const value = own(ui, key);
    const at = pointerTo(pointer, key);
    if (key === 'ui:options' && isRecord(value)) {
      for (const name of Object.keys(value))
        options.set(name, { value: value[name], pointer: pointerTo(at, name) });
    } else if (key === 'ui:widget' && isRecord(value)) {
      faults.form(at, 'a widget is named by a text');
    } else options.set(key.slice(3), { value, pointer: at });
  }
  return options;
}

/** `ui:globalOptions` of the root. */
export function readGlobals(ui: Record<string, unknown>, faults: FaultList): UiOptions {
  const at = '/ui:globalOptions';
  const globals = own(ui, 'ui:globalOptions');
  const options = new Map<string, UiOption>();
  if (globals === undefined) return options;
  if (!isRecord(globals)) faults.form(at, 'options are an object');
  else
    for (const name of Object.keys(globals))
      options.set(name, { value: globals[name], pointer: pointerTo(at, name) });
  return options;
}
