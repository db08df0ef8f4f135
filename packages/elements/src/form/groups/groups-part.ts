import { html, nothing, type TemplateResult } from 'lit';
import type { FormNode, GroupNode, NoticeNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import { idOf } from '../ids.js';
import type { Sheet } from '../sheet.js';
import { drawAll } from './draw-all.js';
import { describedBy, hint } from './group-hint.js';
import { groupIssues } from './group-issues.js';

export { columnsStyles as laterStyles } from './columns.styles.js';

/** Sections, fieldsets, columns and notices. */
export function draw(node: FormNode, sheet: Sheet): Drawing {
  if (node.kind === 'notice') return drawNotice(node, sheet);
  return node.kind === 'group' ? drawGroup(node, sheet) : undefined;
}

function drawGroup(node: GroupNode, sheet: Sheet): Drawing {
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
    default:
      // What is said of the whole form stands above it.
      return html`${node === sheet.hand.store.state.root ? nothing : hint(node)}${groupIssues(node, sheet)}${drawAll(node.children, sheet)}`;
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

function drawNotice({ key, title, text, tone }: NoticeNode, { rich, words }: Sheet): TemplateResult {
  return html`<div class="remark ${tone}" id=${idOf(key)} role="note">
    ${title ? html`<p class="title">${title}</p>` : nothing}${rich.show(text, words.dataLang)}
  </div>`;
}
