import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing, FieldPart } from './field-view.js';
import { framed } from './control.js';
import type { FieldPen } from './field-pen.js';
import { lateView } from '../late-view.js';
import { textKind } from './text-kinds.js';

/** A field with what stands around its control. */
export function drawFrame(pen: FieldPen): Drawing {
  if (pen.place) return inCell(pen);
  const { field, kind } = pen;
  const control = drawControl(pen);
  return kind.frame === 'label'
    ? field.titleHidden
      ? unlabelled(pen, control)
      : labelled(pen, control)
    : kind.frame === 'inline'
      ? inline(pen, control)
      : group(pen, control);
}

/** The star is always there and shown by the class, and there is no place for a hint where there is none: parts of a template cost. */
const labelled = (pen: FieldPen, control: Drawing): TemplateResult =>
  pen.field.description
    ? html`<div ${framed(pen, classOf(pen))}>
        <label class="title"><span class="star" aria-hidden="true">*</span></label
        >${hint(pen)}${control}${issues(pen)}
      </div>`
    : html`<div ${framed(pen, classOf(pen))}>
        <label class="title"><span class="star" aria-hidden="true">*</span></label
        >${control}${issues(pen)}
      </div>`;

const unlabelled = (pen: FieldPen, control: Drawing): TemplateResult =>
  html`<div ${framed(pen, classOf(pen))}>
    <label class="hidden-text"></label>${hint(pen)}${control}${issues(pen)}
  </div>`;

const inline = (pen: FieldPen, control: Drawing): TemplateResult =>
  html`<div ${framed(pen, classOf(pen))}>
    <div class="check">
      ${control}<label><span class="star" aria-hidden="true">*</span></label>
    </div>
    ${hint(pen)}${issues(pen)}
  </div>`;

/** Several controls that make one answer. What describes the answer is told with the group. */
const group = (pen: FieldPen, control: Drawing): TemplateResult =>
  html`<fieldset
    id=${`${pen.id}-group`}
    role=${pen.kind.role ?? nothing}
    aria-describedby=${pen.describedBy}
    aria-invalid=${pen.kind.role && pen.invalid ? 'true' : nothing}
    aria-required=${pen.kind.role && pen.field.required ? 'true' : nothing}
    ${framed(pen, classOf(pen))}
  >
    <legend class=${pen.field.titleHidden ? 'hidden-text' : 'title'}>
      <span class="star" aria-hidden="true">*</span>
    </legend>
    ${hint(pen)}${control}${issues(pen)}
  </fieldset>`;

/** In a table, where the headers name the control. Narrow screens show the title of the column instead. */
function inCell(pen: FieldPen): TemplateResult {
  const control = drawControl(pen);
  return pen.kind.frame === 'group'
    ? html`<div
        id=${`${pen.id}-group`}
        role=${pen.kind.role ?? 'group'}
        aria-labelledby=${pen.labelledBy}
        aria-describedby=${pen.describedBy}
        aria-invalid=${pen.kind.role && pen.invalid ? 'true' : nothing}
        aria-required=${pen.kind.role && pen.field.required ? 'true' : nothing}
        ${framed(pen, classOf(pen))}
      >
        ${control}${issues(pen)}
      </div>`
    : html`<div ${framed(pen, classOf(pen))}>${control}${issues(pen)}</div>`;
}

function classOf({ field, invalid, kind, place }: FieldPen): string {
  return `field${place ? ' bare' : ''}${field.required && !field.readOnly ? ' required' : ''}${invalid ? ' wrong' : ''}${
    kind.size ? ` ${kind.size}` : ''
  }`;
}

const hint = ({ field, id }: FieldPen): TemplateResult | typeof nothing =>
  field.description ? html`<p class="hint" id=${`${id}-hint`}>${field.description}</p>` : nothing;

function issues(pen: FieldPen): TemplateResult | typeof nothing {
  const { field, id, sheet } = pen;
  // Its words are on their way when the first field is left.
  if (field.issues.length === 0 || !sheet.issueText) return nothing;
  return html`<div class="issue" id=${`${id}-issue`}>
    ${field.issues.map((issue) => html`<p>${sheet.issueText?.(issue, field, sheet.words)}</p>`)}
  </div>`;
}

/** The control itself; of a kind that is loaded later what stands until it is there. */
function drawControl(pen: FieldPen): Drawing {
  const { field, kind, late } = pen;
  if (typeof late === 'object') return (late as FieldPart).view(field, pen);
  if (late === 'failed' && kind.load) return lateView(late, kind.load, pen.sheet);
  if (late === undefined && kind.view) return kind.view(field, pen);
  return kind.frame === 'label' && isText(field.value)
    ? (kind.view ?? textKind.view)(field, pen)
    : html`<span class="skeleton" aria-busy="true"></span>`;
}

/** What can be typed in while the richer control is on its way. */
const isText = (value: unknown): boolean =>
  value === undefined || typeof value === 'string' || typeof value === 'number';
