import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormNode, GroupNode, NoticeNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import { idOf } from '../ids.js';
import { keep, keepField } from '../keep.js';
import { lateView } from '../late-view.js';
import type { Sheet } from '../sheet.js';
import type { GroupParts } from './drawing-part.js';

/** A part of the tree, skipped where it has not changed. */
export const drawNode = (node: FormNode, sheet: Sheet): Drawing =>
  node.kind === 'field' ? keepField(node, sheet, undefined) : keep(node, sheet, drawings[node.kind] as Draw);

/** What is inside something: each keeps its controls when others come and go. */
export const drawAll = (nodes: readonly FormNode[], sheet: Sheet): Drawing =>
  repeat(nodes, keyOf, (node) => drawNode(node, sheet));

const keyOf = ({ key }: FormNode): string => key;

type Draw = (node: FormNode, sheet: Sheet) => Drawing;

const later =
  (name: keyof GroupParts): Draw =>
  (node, sheet) => {
    const load = sheet.groupParts[name];
    const part = sheet.late.get(load);
    return typeof part === 'object' ? part.draw(node, sheet) : lateView(part, load, sheet);
  };

const drawFlow = later('flow');
const drawRows = later('rows');

const drawings: Readonly<Record<Exclude<FormNode['kind'], 'field'>, unknown>> = {
  group: drawGroup,
  list: drawRows,
  choice: drawRows,
  entries: drawRows,
  notice: drawNotice,
};

function drawGroup(node: GroupNode, sheet: Sheet): Drawing {
  if (node.open !== undefined) return drawRows(node, sheet);
  switch (node.layout) {
    case 'section':
      return section(node, sheet);
    case 'fieldset':
      return html`<fieldset class="group" id=${idOf(node.key)} aria-describedby=${describedBy(node)}>
        <legend class=${node.titleHidden ? 'hidden-text' : 'title'}>${node.title}</legend>
        ${hint(node)}${groupIssues(node, sheet)}${drawAll(node.children, sheet)}
      </fieldset>`;
    case 'columns':
      return html`<div class="columns">${drawAll(node.children, sheet)}</div>`;
    case 'tabs':
    case 'wizard':
      return drawFlow(node, sheet);
    default:
      return html`${hint(node)}${groupIssues(node, sheet)}${drawAll(node.children, sheet)}`;
  }
}

function section(node: GroupNode, sheet: Sheet): TemplateResult {
  const id = idOf(node.key);
  return html`<section
    class="section"
    part="section"
    id=${id}
    aria-labelledby=${node.title ? `${id}-title` : nothing}
  >
    ${
      node.title
        ? html`<div
            class=${node.titleHidden ? 'hidden-text' : 'heading'}
            id=${`${id}-title`}
            role="heading"
            aria-level=${sheet.level + 1}
            tabindex="-1"
          >
            ${node.title}
          </div>`
        : nothing
    }
    ${hint(node)}${groupIssues(node, sheet)}${drawAll(node.children, sheet)}
  </section>`;
}

type Titled = Pick<GroupNode, 'key' | 'title' | 'description' | 'issues'>;

/** The description of a group, list or choice. */
export const hint = ({ key, description }: Titled): TemplateResult | typeof nothing =>
  description ? html`<p class="hint" id=${`${idOf(key)}-hint`}>${description}</p>` : nothing;

/** What is wrong with a group itself, not with what is inside. */
export const groupIssues = (
  node: Titled & { readonly value?: never },
  { words, issueText }: Sheet,
): TemplateResult | typeof nothing =>
  node.issues.length === 0
    ? nothing
    : html`<div class="issue" id=${`${idOf(node.key)}-issue`}>
        ${node.issues.map((issue) => html`<p>${issueText?.(issue, { title: node.title, schema: { type: 'array' } }, words)}</p>`)}
      </div>`;

/** For `aria-describedby` of a group. */
export function describedBy({ key, description, issues }: Titled): string | typeof nothing {
  const id = idOf(key);
  const ids = [issues.length > 0 && `${id}-issue`, description && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

function drawNotice({ key, title, text, tone }: NoticeNode, { rich, words }: Sheet): TemplateResult {
  return html`<div class="remark ${tone}" id=${idOf(key)} role="note">
    ${title ? html`<p class="title">${title}</p>` : nothing}${rich.show(text, words.dataLang)}
  </div>`;
}

/** What is in the form; its title and what is said of it stand above. */
export function drawRoot(root: GroupNode, sheet: Sheet): Drawing {
  if (root.layout === 'tabs' || root.layout === 'wizard') return drawNode(root, sheet);
  return html`${groupIssues(root, sheet)}${drawAll(root.children, sheet)}`;
}

/** The title of the whole form and what is said of it. */
export function headView({ title, titleHidden, description }: GroupNode, { level }: Sheet): Drawing {
  return html`${
    title
      ? html`<div class=${titleHidden ? 'hidden-text' : 'name'} id="name" role="heading" aria-level=${level}>
          ${title}
        </div>`
      : nothing
  }${description ? html`<p class="lead">${description}</p>` : nothing}`;
}
