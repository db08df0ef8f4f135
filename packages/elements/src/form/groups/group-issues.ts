import { html, nothing, type TemplateResult } from 'lit';
import type { GroupNode } from '@tongban/core/form';
import { idOf } from '../ids.js';
import type { Sheet } from '../sheet.js';

/** What groups, lists and choices have in common. */
export type Titled = Pick<GroupNode, 'key' | 'title' | 'description' | 'issues'>;

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
