import { html, nothing } from 'lit';
import type { ChecklistLine } from '@tongban/core/checklist';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import type { Scene } from './scene.js';

/** Originals and copies of a line, as far as they are told. */
export function amount({ words: { say } }: Scene, { originals, copies, pieces }: ChecklistLine): Part {
  const parts = [
    originals > 0 ? say('one.originals', { count: originals }) : '',
    copies > 0 ? say('one.copies', { count: copies }) : '',
    originals + copies === 0 && pieces > 0 ? say('one.pieces', { count: pieces }) : '',
  ].filter(Boolean);
  return parts.length > 0 ? html` <span class="small">${parts.join(say('list.separator'))}</span>` : nothing;
}
