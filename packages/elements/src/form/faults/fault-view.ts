import { html, type TemplateResult } from 'lit';
import type { FormFault } from '@tongban/core/form';
import { warnIcon } from '../../shared/icons.js';
import type { Words } from '../../shared/words.js';

/** What stands in the place of a form that cannot be made: words for residents, the place for the page's author. */
export function faultView({ in: document, pointer, reason }: FormFault, { say }: Words): TemplateResult {
  return html`<div class="notice bad" role="alert">
    ${warnIcon}
    <div>
      <p>${say('form.unusable')}</p>
      <p class="small">${say('form.unusable.place', { document, pointer: pointer || '/', reason })}</p>
    </div>
  </div>`;
}
