import { html, nothing, type TemplateResult } from 'lit';
import type { EntriesNode, FieldNode, FormNode, GroupNode, ListNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import { cellOf } from '../groups/cell-of.js';
import type { LatePart } from '../late-parts.js';
import { rowName } from '../row-name.js';
import type { Sheet } from '../sheet.js';
import { keepAnswer } from './keep-answer.js';

export { reviewStyles as laterStyles } from './review.styles.js';
export { reviewMessages as messages } from './review.messages.js';

/** What this chunk is to the form. */
export interface ReviewPart extends LatePart {
  review: typeof review;
}

type Edit = ((key: string) => void) | undefined;

/**
 * All questions with their answers, to be checked and printed.
 * @param edit - Leads back to a question; without it nothing can be changed.
 */
export function review(root: GroupNode, sheet: Sheet, edit: Edit): TemplateResult {
  const { say } = sheet.words;
  return html`${
      edit
        ? html`<div class="note review-head">
            <div class="heading" role="heading" aria-level=${sheet.level + 1}>
              ${say('form.review.check')}
            </div>
            <p>${say('form.review.unsent')}</p>
          </div>`
        : nothing
    }
    <div class="review">${partsOf(root.children, sheet, edit, sheet.level + 1)}</div>
    <div class="footer print">
      <button class="link" type="button" @click=${() => window.print()}>
        ${sheet.words.say('form.print')}
      </button>
    </div>`;
}

type Titled = Pick<GroupNode, 'title' | 'titleHidden'>;

/** Questions that follow each other are one list; groups come with their title. */
function partsOf(nodes: readonly FormNode[], sheet: Sheet, edit: Edit, level: number): Drawing[] {
  const parts: Drawing[] = [];
  let fields: FieldNode[] = [];
  const flush = (): void => {
    if (fields.length > 0) parts.push(answers(fields, sheet, edit));
    fields = [];
  };
  for (const node of nodes) {
    if (node.kind === 'field') {
      if (node.widget !== 'password') fields.push(node);
    } else {
      flush();
      parts.push(partOf(node, sheet, edit, level));
    }
  }
  flush();
  return parts;
}

function partOf(node: Exclude<FormNode, FieldNode>, sheet: Sheet, edit: Edit, level: number): Drawing {
  switch (node.kind) {
    case 'group':
      return titled(node, partsOf(node.children, sheet, edit, node.title ? level + 1 : level), level);
    case 'list':
      return titled(
        node,
        node.rows.length === 0
          ? nothingSaid(sheet)
          : node.layout === 'table'
            ? table(node, sheet)
            : rows(node, sheet, edit, level),
        level,
        sheet,
        edit && (() => edit(node.key)),
      );
    case 'choice':
      return titled(node, chosen(node, sheet, edit, level), level);
    case 'entries':
      return entries(node, sheet, edit, level);
    default:
      return nothing;
  }
}

function titled(
  { title, titleHidden }: Titled,
  content: Drawing,
  level: number,
  sheet?: Sheet,
  edit?: () => void,
): Drawing {
  if (!title) return content;
  return html`<section class="section">
    <div class="with-action">
      <div class=${titleHidden ? 'hidden-text' : 'heading'} role="heading" aria-level=${Math.min(level, 6)}>
        ${title}
      </div>
      ${sheet && edit ? change(title, edit, sheet) : nothing}
    </div>
    ${content}
  </section>`;
}

function answers(fields: readonly FieldNode[], sheet: Sheet, edit: Edit): TemplateResult {
  return html`<dl class="answers">
    ${fields.map(
      (field) =>
        html`<div class="answer">
          <dt>${field.title}</dt>
          <dd>${answerOf(field, sheet)}</dd>
          ${edit && !field.readOnly ? html`<dd class="action">${change(field.title, () => edit(field.key), sheet)}</dd>` : nothing}
        </div>`,
    )}
  </dl>`;
}

const change = (title: string, edit: () => void, { words }: Sheet): TemplateResult =>
  html`<button
    class="link"
    type="button"
    aria-label=${words.say('form.review.change', { title })}
    @click=${edit}
  >
    ${words.say('form.review.edit')}
  </button>`;

/** As the field itself would say it. */
const answerOf = (field: FieldNode, sheet: Sheet): Drawing =>
  field.value === undefined || field.value === '' || field.value === null
    ? nothingSaid(sheet)
    : keepAnswer(field, sheet);

const nothingSaid = ({ words }: Sheet): TemplateResult =>
  html`<span class="none">${words.say('form.review.none')}</span>`;

function rows(list: ListNode, sheet: Sheet, edit: Edit, level: number): Drawing {
  return list.rows.map((row) =>
    titled(
      { title: rowName(row, sheet.words), titleHidden: false },
      partsOf(row.children, sheet, edit, level + 2),
      level + 1,
    ),
  );
}

function table(list: ListNode, sheet: Sheet): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${list.title}>
    <table>
      <thead>
        <tr>
          ${list.columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${list.rows.map(
          (row) =>
            html`<tr>
              ${list.columns.map(({ key, title }, index) => {
                const node = cellOf(row, key, index, list);
                return html`<td data-title=${title}>
                  ${node?.kind === 'field' ? answerOf(node, sheet) : nothing}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function chosen(
  node: Extract<FormNode, { kind: 'choice' }>,
  sheet: Sheet,
  edit: Edit,
  level: number,
): Drawing {
  const branch = node.branches.filter(({ index }) => index === node.chosen)[0];
  return html`<dl class="answers">
      <div class="answer">
        <dt>${node.title || sheet.words.say('form.review.kind')}</dt>
        <dd>${branch ? branch.title : nothingSaid(sheet)}</dd>
        ${
          edit && !node.readOnly
            ? html`<dd class="action">${change(node.title, () => edit(node.key), sheet)}</dd>`
            : nothing
        }
      </div>
    </dl>
    ${partsOf(node.children, sheet, edit, level + 1)}`;
}

function entries(node: EntriesNode, sheet: Sheet, edit: Edit, level: number): Drawing {
  return titled(
    node,
    partsOf(
      node.entries.map(({ child, name }) => (child.title ? child : { ...child, title: name })),
      sheet,
      edit,
      level + 1,
    ),
    level,
  );
}
