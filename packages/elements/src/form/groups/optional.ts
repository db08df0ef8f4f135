import { html, nothing, type TemplateResult } from 'lit';
import type { GroupNode } from '@tongban/core/form';
import { focusKey } from '../focus-key.js';
import { idOf } from '../ids.js';
import type { Sheet } from '../sheet.js';
import { drawAll } from './draw-all.js';
import { describedBy, hint } from './group-hint.js';
import { groupIssues } from './group-issues.js';

/** A group that may be left out: a button that begins it, and one that takes it away again. The focus goes into it, or back to the button. */
export function drawOptional(node: GroupNode, sheet: Sheet): TemplateResult {
  const { key, open, title } = node;
  const { hand, words } = sheet;
  const id = idOf(key);
  const toggle = (): void => {
    hand.act({ type: 'set', pointer: node.pointer as string, value: open ? undefined : {} });
    hand.announce(words.say(open ? 'form.optional.gone' : 'form.optional.there', { title }));
    hand.afterwards(() => {
      if (open) hand.root.getElementById(`${id}-open`)?.focus();
      else focusKey(hand.root, key);
    });
  };
  const fixed = node.readOnly || sheet.disabled;
  return html`<fieldset class="group" id=${id} aria-describedby=${describedBy(node)}>
    <legend class=${node.titleHidden ? 'hidden-text' : 'title'}>${title}</legend>
    ${hint(node)}${groupIssues(node, sheet)}${drawAll(node.children, sheet)}
    ${
      fixed
        ? nothing
        : html`<button
            class=${open ? 'link' : 'button'}
            type="button"
            id=${`${id}-open`}
            aria-expanded=${open ? 'true' : 'false'}
            @click=${toggle}
          >
            ${words.say(open ? 'form.optional.remove' : 'form.optional.fill', { title })}
          </button>`
    }
  </fieldset>`;
}
