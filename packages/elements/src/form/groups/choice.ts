import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceNode } from '@tongban/core/form';
import { idOf } from '../ids.js';
import type { Sheet } from '../sheet.js';
import { drawAll } from './draw-all.js';
import { describedBy, hint } from './group-hint.js';
import { groupIssues } from './group-issues.js';

/** Which of several forms an answer takes, and what the chosen one asks. */
export function drawChoice(node: ChoiceNode, sheet: Sheet): TemplateResult {
  const id = idOf(node.key);
  const { hand } = sheet;
  const choose = (branch: number): void =>
    hand.act({ type: 'choose', pointer: node.pointer, key: node.key, branch });
  return html`<fieldset
      class="field choice ${node.required ? 'required' : ''} ${node.issues.length > 0 ? 'wrong' : ''}"
      id=${id}
      role="radiogroup"
      aria-describedby=${describedBy(node)}
      aria-invalid=${node.issues.length > 0 ? 'true' : nothing}
      aria-required=${node.required ? 'true' : nothing}
    >
      <legend class=${node.titleHidden ? 'hidden-text' : 'title'}>
        ${node.title || sheet.words.say('form.select.none')}<span class="star" aria-hidden="true">*</span>
      </legend>
      ${hint(node)}
      <div class="options">
        ${node.branches.map(
          ({ index, title }) =>
            html`<label class="option"
              ><input
                type="radio"
                name=${`${id}-branch`}
                autocomplete=${sheet.device === 'personal' ? nothing : 'off'}
                .checked=${index === node.chosen}
                ?disabled=${node.readOnly || sheet.disabled}
                @change=${() => choose(index)}
              /><span>${title}</span></label
            >`,
        )}
      </div>
      ${groupIssues(node, sheet)}
    </fieldset>
    ${node.children.length > 0 ? html`<div class="branch">${drawAll(node.children, sheet)}</div>` : nothing}`;
}
