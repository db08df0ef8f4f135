import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EntriesNode, FormNode } from '@tongban/core/form';
import { focusKey } from '../focus-key.js';
import { idOf } from '../ids.js';
import type { Sheet } from '../sheet.js';
import { accept, refusalView, refuse, refusedAt } from './refused-names.js';
import { drawNode } from './draw-node.js';
import { describedBy, hint } from './group-hint.js';
import { groupIssues } from './group-issues.js';

/** Answers whose names a resident gives: a name and an answer in each row. */
export function drawEntries(node: EntriesNode, sheet: Sheet): TemplateResult {
  const id = idOf(node.key);
  const { say } = sheet.words;
  const { pointer } = node;
  const fixed = sheet.disabled || node.readOnly;
  return html`<fieldset class="group list" id=${id} aria-describedby=${describedBy(node)}>
    <legend class=${node.titleHidden || !node.title ? 'hidden-text' : 'title'}>${node.title}</legend>
    ${hint(node)}${groupIssues(node, sheet)}
    ${repeat(
      node.entries,
      ({ key }) => key,
      ({ key, name, child }) =>
        html`<fieldset class="row">
          <legend class="hidden-text">${name}</legend>
          ${nameField(key, name, { pointer, fixed, sheet })}
          ${drawNode(named(child, say('form.entry.value')), sheet)}
          ${fixed ? nothing : removing(node, name, sheet)}
        </fieldset>`,
    )}
    ${node.canAdd && !sheet.disabled ? adding(node, sheet) : nothing}
  </fieldset>`;
}

function removing(
  { key, pointer }: EntriesNode,
  name: string,
  { hand, words: { say } }: Sheet,
): TemplateResult {
  return html`<button
    class="link"
    type="button"
    aria-label=${say('form.row.of', { action: say('form.row.remove'), row: name })}
    @click=${() => {
      hand.act({ type: 'remove-entry', pointer, name });
      hand.announce(say('form.row.removed', { row: name }));
      hand.afterwards(() => hand.root.getElementById(`${idOf(key)}-new`)?.focus());
    }}
  >
    ${say('form.row.remove')}
  </button>`;
}

function nameField(
  key: string,
  name: string,
  { pointer, fixed, sheet }: { readonly pointer: string; readonly fixed: boolean; readonly sheet: Sheet },
): TemplateResult {
  const id = `${idOf(key)}-name`;
  const refused = refusedAt(id, sheet);
  return html`<div class="field ${refused === undefined ? '' : 'wrong'}">
    <label class="title" for=${id}>${sheet.words.say('form.entry.name')}</label>
    <input
      id=${id}
      type="text"
      autocomplete=${offOn(sheet)}
      enterkeyhint="next"
      aria-invalid=${refused === undefined ? nothing : 'true'}
      aria-describedby=${refused === undefined ? nothing : `${id}-issue`}
      ?disabled=${fixed}
      .value=${name}
      @input=${() => accept(id, sheet)}
      @change=${(event: Event) => rename(event, pointer, name, sheet)}
    />
    ${refusalView(id, refused, sheet)}
  </div>`;
}

const offOn = ({ device }: Sheet): 'off' | typeof nothing => (device === 'personal' ? nothing : 'off');

/** Gives an entry another name; of one that cannot be had it is said why, and the box shows the old one again. */
function rename(event: Event, pointer: string, from: string, sheet: Sheet): void {
  const { hand } = sheet;
  const input = event.target as HTMLInputElement;
  const to = input.value.trim();
  const before = hand.store.state.value;
  if (to !== from) hand.act({ type: 'rename-entry', pointer, from, to });
  if (hand.store.state.value !== before) return;
  input.value = from;
  if (to && to !== from) refuse(input.id, to, sheet);
}

function adding({ key, pointer }: EntriesNode, sheet: Sheet): TemplateResult {
  const id = `${idOf(key)}-new`;
  const { hand, words } = sheet;
  const refused = refusedAt(id, sheet);
  const add = (event: Event): void => {
    const input = hand.root.getElementById(id) as HTMLInputElement | null;
    const name = input?.value.trim();
    event.preventDefault();
    if (!input || !name) return input?.focus();
    const before = hand.store.state.value;
    hand.act({ type: 'add-entry', pointer, name });
    if (hand.store.state.value === before) {
      refuse(id, name, sheet);
      return input.focus();
    }
    input.value = '';
    hand.afterwards(() => {
      const { keyOf } = hand.store.state;
      focusKey(hand.root, keyOf(`${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`) ?? '');
    });
  };
  return html`<div class="field adding ${refused === undefined ? '' : 'wrong'}">
    <label class="title" for=${id}>${words.say('form.entry.new')}</label>
    <input
      id=${id}
      type="text"
      autocomplete=${offOn(sheet)}
      enterkeyhint="done"
      aria-invalid=${refused === undefined ? nothing : 'true'}
      aria-describedby=${refused === undefined ? nothing : `${id}-issue`}
      @input=${() => accept(id, sheet)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && add(event)}
    />
    ${refusalView(id, refused, sheet)}
    <button class="button add" type="button" @click=${add}>${words.say('form.row.add.plain')}</button>
  </div>`;
}

/** A question without a title of its own. */
export const named = (node: FormNode, title: string): FormNode =>
  node.kind === 'field' && !node.title ? { ...node, title } : node;
