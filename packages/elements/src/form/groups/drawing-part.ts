import type { FormNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import type { LatePart } from '../late-parts.js';
import type { Sheet } from '../sheet.js';

/** A chunk that draws groups of some kind. */
export interface DrawingPart extends LatePart {
  draw(node: FormNode, sheet: Sheet): Drawing;
}

/** Where the chunks come from: what they draw holds further groups, so nobody below the form can name them. */
export interface GroupParts {
  /** Sections, fieldsets, columns and notices; questions that come and go. */
  readonly groups: () => Promise<DrawingPart>;
  /** Tabs and wizards. */
  readonly flow: () => Promise<DrawingPart>;
  /** Lists, tables, choices and entries. */
  readonly rows: () => Promise<DrawingPart>;
}
