import { html, nothing, type TemplateResult } from 'lit';
import { idOf } from '../ids.js';
import type { Titled } from './group-issues.js';

/** The description of a group, list or choice. */
export const hint = ({ key, description }: Titled): TemplateResult | typeof nothing =>
  description ? html`<p class="hint" id=${`${idOf(key)}-hint`}>${description}</p>` : nothing;

/** For `aria-describedby` of a group. */
export function describedBy({ key, description, issues }: Titled): string | typeof nothing {
  const id = idOf(key);
  const ids = [issues.length > 0 && `${id}-issue`, description && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
