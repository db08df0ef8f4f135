import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EntriesNode, FormNode } from '@tongban/core/form';
import { focusKey } from '../focus-key.js';
import { idOf } from '../ids.js';
import type { Sheet } from '../sheet.js';
import { describedBy, drawNode, groupIssues, hint } from './draw-node.js';

/** Answers whose names a resident gives: a name and an answer in each row. */
export function drawEntries(node: EntriesNode, sheet: Sheet): TemplateResult {
  const id = idOf(node.key);
  const { say } = sheet.words;
  const { hand, device } = sheet;
  const { pointer } = node;
  const off = device === 'personal' ? nothing : 'off';
  return html`<fieldset class="group list" id=${id} aria-describedby=${describedBy(node)}>
    <legend class=${node.titleHidden || !node.title ? 'hidden-text' : 'title'}>${node.title}</legend>
    ${hint(node)}${groupIssues(node, sheet)}
    ${repeat(
      node.entries,
      ({ key }) => key,
      ({ key, name, child }) =>
        html`<fieldset class="row">
          <legend class="hidden-text">${name}</legend>
          <div class="field">
            <label class="title" for=${`${idOf(key)}-name`}>${say('form.entry.name')}</label>
            <input
              id=${`${idOf(key)}-name`}
              type="text"
              autocomplete=${off}
              enterkeyhint="next"
              ?disabled=${sheet.disabled || !node.canAdd}
              .value=${name}
              @change=${(event: Event) => hand.act({ type: 'rename-entry', pointer, from: name, to: textOf(event) })}
            />
          </div>
          ${drawNode(named(child, say('form.entry.value')), sheet)}
          <button
            class="link"
            type="button"
            aria-label=${say('form.row.of', { action: say('form.row.remove'), row: name })}
            @click=${() => {
              hand.act({ type: 'remove-entry', pointer, name });
              hand.announce(say('form.row.removed', { row: name }));
              hand.afterwards(() => hand.root.getElementById(`${id}-new`)?.focus());
            }}
          >
            ${say('form.row.remove')}
          </button>
        </fieldset>`,
    )}
    ${node.canAdd && !sheet.disabled ? adding(node, sheet) : nothing}
  </fieldset>`;
}

function adding({ key, pointer }: EntriesNode, sheet: Sheet): TemplateResult {
  const id = `${idOf(key)}-new`;
  const { hand, words, device } = sheet;
  const add = (event: Event): void => {
    const input = hand.root.getElementById(id) as HTMLInputElement | null;
    const name = input?.value.trim();
    event.preventDefault();
    if (!input || !name) return input?.focus();
    input.value = '';
    hand.act({ type: 'add-entry', pointer, name });
    hand.afterwards(() => {
      const { keyOf } = hand.store.state;
      focusKey(hand.root, keyOf(`${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`) ?? '');
    });
  };
  return html`<div class="field adding">
    <label class="title" for=${id}>${words.say('form.entry.new')}</label>
    <input
      id=${id}
      type="text"
      autocomplete=${device === 'personal' ? nothing : 'off'}
      enterkeyhint="done"
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && add(event)}
    />
    <button class="button add" type="button" @click=${add}>${words.say('form.row.add.plain')}</button>
  </div>`;
}

/** A question without a title of its own. */
export const named = (node: FormNode, title: string): FormNode =>
  node.kind === 'field' && !node.title ? { ...node, title } : node;

const textOf = (event: Event): string => (event.target as HTMLInputElement).value.trim();
