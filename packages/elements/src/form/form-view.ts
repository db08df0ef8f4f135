import { html, nothing } from 'lit';
import type { GroupNode } from '@tongban/core/form';
import { noteView } from '../shared/notices.js';
import type { Drawing } from './fields/field-view.js';
import { drawRoot } from './groups/draw-node.js';
import type { LateParts } from './late-parts.js';
import { lateView } from './late-view.js';
import { loadDrafts } from './opened-form.js';
import type { ReviewPart } from './review/review-part.js';
import type { Sheet } from './sheet.js';
import { some } from './tree.js';

const loadReview = (): Promise<ReviewPart> => import('./review/review-part.js');

/** The questions, and what their stars mean. */
export function editView(root: GroupNode, sheet: Sheet, readonly: boolean): Drawing {
  const starred = !readonly && some(root, (node) => 'required' in node && node.required);
  return html`${starred ? html`<p class="note small">${sheet.words.say('form.required-note')}</p>` : nothing}
    <div class="all">${drawRoot(root, sheet)}</div>`;
}

/** All questions and answers on one page, each with a way back to it if they can be changed. */
export function reviewView(root: GroupNode, sheet: Sheet, go: ((key: string) => void) | undefined): Drawing {
  const part = sheet.late.get(loadReview);
  return typeof part === 'object' ? part.review(root, sheet, go) : lateView(part, loadReview, sheet);
}

/** That nothing is kept, where it should be, since the part for it could not be loaded. */
export function draftlessView({
  words,
  late,
}: {
  readonly words: Sheet['words'];
  readonly late: LateParts;
}): Drawing {
  const failed = late.has(loadDrafts) && late.get(loadDrafts) === 'failed';
  return failed ? noteView(words.say('form.drafts.failed'), 'warn') : nothing;
}
