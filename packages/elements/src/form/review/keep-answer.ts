import { Directive, directive, type ChildPart } from 'lit/directive.js';
import type { FieldNode } from '@tongban/core/form';
import { answerText } from '../fields/answer-text.js';
import { FieldPen } from '../fields/field-pen.js';
import type { Drawing, FieldPart } from '../fields/field-view.js';
import { lateView } from '../late-view.js';
import type { Sheet } from '../sheet.js';

/** The answer of a field in words, with the pen of the field for as long as it is drawn: what is loaded for it, such as names of regions, stays. */
class KeepAnswer extends Directive {
  #pen: FieldPen | undefined;

  render(field: FieldNode, sheet: Sheet): Drawing {
    return answer(field, sheet, (this.#pen = new FieldPen(field, sheet, undefined)));
  }

  override update(part: ChildPart, [field, sheet]: [FieldNode, Sheet]): Drawing {
    if (this.#pen?.field.key !== field.key) this.#pen = new FieldPen(field, sheet, undefined);
    this.#pen.take(field, sheet, undefined);
    this.#pen.frame = part.parentNode as Element;
    return answer(field, sheet, this.#pen);
  }
}

function answer(field: FieldNode, sheet: Sheet, pen: FieldPen): Drawing {
  const { late, kind } = pen;
  if (typeof late === 'object' && (late as FieldPart).answer) return (late as FieldPart).answer?.(field, pen);
  if ((late === 'loading' || late === 'failed') && kind.load) return lateView(late, kind.load, sheet);
  return answerText(field, sheet.words);
}

/** In the place of the answer. */
export const keepAnswer = directive(KeepAnswer);
