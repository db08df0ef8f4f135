import { html, nothing } from 'lit';
import type { FormNode, GroupNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import { keep, keepField } from '../keep.js';
import { lateView } from '../late-view.js';
import type { Sheet } from '../sheet.js';
import { groupIssues } from './group-issues.js';

/** A part of the tree, skipped where it has not changed. */
export const drawNode = (node: FormNode, sheet: Sheet): Drawing =>
  node.kind === 'field' ? keepField(node, sheet, undefined) : keep(node, sheet, drawLater);

/** Groups of any kind come with chunks: a form of plain questions does without. */
function drawLater(node: FormNode, sheet: Sheet): Drawing {
  const load = sheet.groupParts[partOf(node)];
  const part = sheet.late.get(load);
  return typeof part === 'object' ? part.draw(node, sheet) : lateView(part, load, sheet);
}

function partOf(node: FormNode): keyof Sheet['groupParts'] {
  if (node.kind === 'group' && node.open === undefined) return isFlow(node) ? 'flow' : 'groups';
  return node.kind === 'notice' ? 'groups' : 'rows';
}

const isFlow = ({ layout }: GroupNode): boolean => layout === 'tabs' || layout === 'wizard';

/** Where the part is there, or on its way, questions may come and go. */
const isPlain = (root: GroupNode, { late, groupParts }: Sheet): boolean =>
  !isFlow(root) && !late.has(groupParts.groups) && root.children.every(({ kind }) => kind === 'field');

/** What is in the form; its title and what is said of it stand above. */
export function drawRoot(root: GroupNode, sheet: Sheet): Drawing {
  return isPlain(root, sheet)
    ? html`${groupIssues(root, sheet)}${root.children.map((child) => drawNode(child, sheet))}`
    : keep(root, sheet, drawLater);
}

/** Whether its questions are still on their way: a button below them would jump from under the finger. */
export const rootComes = (root: GroupNode, sheet: Sheet): boolean =>
  !isPlain(root, sheet) && sheet.late.get(sheet.groupParts[partOf(root)]) === 'loading';

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
