import { fieldRenderers, type FieldNode, type FieldRenderer } from '@tongban/core/form';
import type { Sheet } from '../sheet.js';
import { fieldKinds } from './field-kinds.js';
import type { FieldKind } from './field-view.js';
import { rendererKind } from './renderer-kind.js';
import { fixedKind } from './text-kinds.js';

/** Kinds that can be read but not changed as they are; others show their answer as text. */
const choosing: ReadonlySet<string> = new Set(['select', 'radios', 'checkbox', 'checkboxes', 'switch']);

/** How a field is drawn: by what was plugged in, if it fits better than ours; else by its widget; else as text. */
export function kindOf(field: FieldNode, { app }: Sheet): FieldKind {
  const renderers = app?.host.of(fieldRenderers).all() ?? [];
  const renderer = renderers.length > 0 ? best(renderers, field) : undefined;
  if (renderer) return rendererKind(renderer);
  if (field.readOnly && choosing.has(field.widget)) return fixedKind;
  return (own(field.widget) ?? fieldKinds['text']) as FieldKind;
}

const own = (widget: string): FieldKind | undefined =>
  Object.prototype.hasOwnProperty.call(fieldKinds, widget) ? fieldKinds[widget] : undefined;

/** The best that is better than ours, which counts half a point less than its kind of fit. */
function best(renderers: readonly FieldRenderer[], field: FieldNode): FieldRenderer | undefined {
  let rank = own(field.widget) ? ownRank(field) : 0;
  let found: FieldRenderer | undefined;
  for (const renderer of renderers) {
    const fit = renderer.match(field);
    if (fit > 0 && fit >= rank) {
      rank = fit;
      found = renderer;
    }
  }
  return found;
}

/** Ours fit by name where the form definition names the widget, else by format, else by type. */
function ownRank({ options, widget, schema }: FieldNode): number {
  if (options['type'] === widget) return 99.5;
  return schema.format === widget ? 9.5 : 0.5;
}
