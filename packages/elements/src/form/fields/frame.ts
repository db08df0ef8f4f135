import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from './field-view.js';
import { framed } from './control.js';
import type { FieldPen } from './field-pen.js';
import { LineField } from './line-field.js';
import { lateView } from '../late-view.js';

// No spaces between elements, and no parts for what most fields have not: with hundreds of fields each node and each part counts.

/** A field with what stands around its control. */
export function drawFrame(pen: FieldPen): Drawing {
  const { field, kind, late, place } = pen;
  const line = late === undefined ? kind.line?.(field, pen) : undefined;
  if (line) return (pen.line ??= new LineField(pen)).draw(pen, line, classOf(pen), issues(pen));
  const control = drawControl(pen);
  if (place) return kind.frame === 'group' ? groupInCell(pen, control) : inCell(pen, control);
  return (kind.frame === 'label' ? labelled : kind.frame === 'inline' ? inline : group)(pen, control);
}

// prettier-ignore
const labelled = (pen: FieldPen, control: Drawing): TemplateResult =>
  html`<div ${framed(pen, classOf(pen))}><label></label>${hinted(pen, control)}${issues(pen)}</div>`;

// prettier-ignore
const inline = (pen: FieldPen, control: Drawing): TemplateResult =>
  html`<div ${framed(pen, classOf(pen))}><div class="check">${control}<label></label></div>${hinted(pen)}${issues(pen)}</div>`;

/** Several controls that make one answer. What describes the answer is told with the group. */
// prettier-ignore
const group = (pen: FieldPen, control: Drawing): TemplateResult =>
  html`<fieldset ${pen.group()} ${framed(pen, classOf(pen))}><legend></legend>${hinted(pen, control)}${issues(pen)}</fieldset>`;

// In a table the headers name the control. Narrow screens show the title of the column instead.

// prettier-ignore
const inCell = (pen: FieldPen, control: Drawing): TemplateResult =>
  html`<div ${framed(pen, classOf(pen))}><span class="cell-title" aria-hidden="true"></span>${control}${issues(pen)}</div>`;

// prettier-ignore
const groupInCell = (pen: FieldPen, control: Drawing): TemplateResult =>
  html`<div ${pen.group('group')} ${framed(pen, classOf(pen))}><span class="cell-title" aria-hidden="true"></span>${control}${issues(pen)}</div>`;

function classOf({ required, invalid, kind, place }: FieldPen): string {
  return `field${place ? ' bare' : ''}${required ? ' required' : ''}${invalid ? ' wrong' : ''}${
    kind.size ? ` ${kind.size}` : ''
  }`;
}

/** What comes below the title: the description, if there is one, and the control. */
const hinted = ({ field, id }: FieldPen, control: Drawing = nothing): Drawing =>
  field.description
    ? html`<p class="hint" id=${`${id}-hint`}>${field.description}</p>
        ${control}`
    : control;

function issues(pen: FieldPen): TemplateResult | typeof nothing {
  const { field, id, sheet } = pen;
  // Its words are on their way when the first field is left.
  if (field.issues.length === 0 || !sheet.issueText) return nothing;
  return html`<div class="issue" id=${`${id}-issue`}>
    ${field.issues.map((issue) => html`<p>${sheet.issueText?.(issue, field, sheet.words)}</p>`)}
  </div>`;
}

/**
 * The control itself. Nothing to type in until a part that is loaded later is there: a control that is replaced while somebody types would
 * lose focus and composition.
 */
function drawControl(pen: FieldPen): Drawing {
  const { field, kind, late } = pen;
  if (late === 'failed' && kind.load) return lateView(late, kind.load, pen.sheet);
  const { view } = typeof late === 'object' ? late : kind;
  return view ? view(field, pen) : html`<span class="skeleton" aria-busy="true"></span>`;
}
