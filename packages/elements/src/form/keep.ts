import { html, noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { FieldNode, FormNode, RowNode } from '@tongban/core/form';
import { FieldPen, type Place } from './fields/field-pen.js';
import type { Drawing } from './fields/field-view.js';
import type { Sheet } from './sheet.js';

/** Draws a part of the tree, and skips it for as long as it is the same object on the same sheet. */
class Keep<T extends FormNode | RowNode> extends Directive {
  #node: T | undefined;
  #sheet: Sheet | undefined;
  #draw: unknown;

  override render(node: T, sheet: Sheet, draw: (node: T, sheet: Sheet) => Drawing): Drawing {
    // A pen somewhere below may have something new though the tree has not.
    if (node === this.#node && sheet === this.#sheet && draw === this.#draw && !sheet.pens.stale)
      return noChange;
    this.#node = node;
    this.#draw = draw;
    this.#sheet = sheet;
    return draw(node, sheet);
  }
}

/** The same for a field, whose pen it keeps. */
class KeepField extends Directive {
  #pen: FieldPen | undefined;
  #other = false;

  override render(node: FieldNode, sheet: Sheet, place: Place): Drawing {
    let pen = this.#pen;
    if (!pen || node.key !== pen.field.key) {
      this.#other = !!pen && !this.#other;
      this.#pen = pen = new FieldPen(node, sheet, place);
    } else if (node === pen.field && sheet === pen.sheet && !pen.stale) return noChange;
    else pen.take(node, sheet, place);
    // Another question in the same place is drawn by another template, lest its control keeps what was typed into the one before.
    return this.#other ? html`${pen.draw()}` : pen.draw();
  }
}

/** Draws a part of the tree unless it is what is drawn already. */
export const keep = directive(Keep) as <T extends FormNode | RowNode>(
  node: T,
  sheet: Sheet,
  draw: (node: T, sheet: Sheet) => Drawing,
) => Drawing;

/** Draws a field unless it is what is drawn already; its pen lives as long as it. */
export const keepField = directive(KeepField);
