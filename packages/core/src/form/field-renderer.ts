import { extensionPoint, type Extension } from '../extensions/extension-point.js';
import type { FieldNode } from './node.js';

/**
 * Draws fields of some kind with a custom element.
 *
 * The element is given `field` (a {@link FieldNode}, anew after every change) and fires `input` while its answer changes and `change` when it is
 * settled, having set its own `value` (JSON) before. The form draws label, hint and issues around it, and hands their
 * words to it as `field.title`, `field.description`, `field.issues`.
 */
export interface FieldRenderer extends Extension {
  /** How well it fits: 0 not at all, 1 by type, 10 by format, 100 by name. The highest wins; the later of equals. Ours count half a point less. */
  match(field: FieldNode): number;
  /** The custom element to draw. */
  readonly tag: string;
  /** Brings its definition; called once, when first needed. */
  load?(): Promise<unknown>;
}

/** Where renderers are plugged in. */
export const fieldRenderers = extensionPoint<FieldRenderer>('fieldRenderer');
