import { html, nothing, type TemplateResult } from 'lit';
import type { ListNode, RowNode } from '@tongban/core/form';
import { insideOf, type Keyed } from '../tree.js';
import { penAt } from '../fields/control.js';
import { controlOf } from '../focus-key.js';
import { idOf } from '../ids.js';
import { rowName } from '../row-name.js';
import type { Sheet } from '../sheet.js';

/** Buttons of one row. Their names tell which row, for those who hear one button after the other. */
export function rowActions(
  list: ListNode,
  row: RowNode,
  sheet: Sheet,
  last: boolean,
): TemplateResult | typeof nothing {
  if (row.fixed || sheet.disabled || (!list.canRemove && !list.canMove)) return nothing;
  const { say } = sheet.words;
  const name = rowName(row, sheet.words);
  const button = (
    action: string,
    does: string,
    work: () => void,
    off = false,
    sign?: string,
  ): TemplateResult =>
    html`<button
      class="link"
      type="button"
      id=${`${idOf(row.key)}-${does}`}
      aria-label=${say('form.row.of', { action, row: name })}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => !off && work()}
    >
      ${sign ?? action}
    </button>`;
  const move = (by: number): void => moveRow(list, row, row.index + by, by < 0 ? 'up' : 'down', sheet);
  return html`<span class="row-actions">
    ${list.canMove ? button(say('form.row.up'), 'up', () => move(-1), row.index === 0, '↑') : nothing}
    ${list.canMove ? button(say('form.row.down'), 'down', () => move(1), last, '↓') : nothing}
    ${list.canRemove ? button(say('form.row.remove'), 'remove', () => removeRow(list, row, sheet)) : nothing}
  </span>`;
}

/** The button that adds a row, below them all. */
export function addButton(list: ListNode, sheet: Sheet): TemplateResult | typeof nothing {
  if (!list.canAdd || sheet.disabled) return nothing;
  const { say } = sheet.words;
  const said = list.options['add'];
  const text =
    typeof said === 'string'
      ? said
      : list.title
        ? say('form.row.add', { title: list.title })
        : say('form.row.add.plain');
  return html`<button
    class="button add"
    type="button"
    id=${`${idOf(list.key)}-add`}
    @click=${() => addRow(list, sheet)}
  >
    ${text}
  </button>`;
}

/** The focus goes to the first question of the new row. */
function addRow({ key, pointer, rows }: ListNode, { hand, words }: Sheet): void {
  const before = new Set(rows.map((row) => row.key));
  hand.act({ type: 'add-row', pointer });
  const row = listOf(hand.store.state.root, key)?.rows.filter((each) => !before.has(each.key))[0];
  if (!row) return;
  // In the same drawing, since another one would lay out the whole list again: what is wrong in a question left by it, and the words.
  const left = hand.root.activeElement;
  if (penAt(left)) (left as HTMLElement).blur();
  hand.announce(words.say('form.row.added', { row: rowName(row, words) }));
  hand.afterwards(() => firstControl(hand.root, row)?.focus());
}

/** The focus goes to the row that takes its place, or to what adds one. */
function removeRow(list: ListNode, row: RowNode, { hand, words }: Sheet): void {
  const rows = listOf(hand.store.state.root, list.key)?.rows ?? [];
  const next = rows[row.index + 1] ?? rows[row.index - 1];
  hand.act({ type: 'remove-row', pointer: list.pointer, index: row.index });
  hand.announce(words.say('form.row.removed', { row: rowName(row, words) }));
  hand.afterwards(() => {
    const target =
      (next && hand.root.getElementById(`${idOf(next.key)}-remove`)) ??
      hand.root.getElementById(`${idOf(list.key)}-add`);
    target?.focus();
  });
}

/** The focus stays on the button that was pressed, which has moved with its row. */
function moveRow(
  list: ListNode,
  row: RowNode,
  to: number,
  does: 'up' | 'down',
  { hand, words }: Sheet,
): void {
  hand.act({ type: 'move-row', pointer: list.pointer, from: row.index, to });
  hand.announce(words.say('form.row.moved', { number: to + 1 }));
  hand.afterwards(() => hand.root.getElementById(`${idOf(row.key)}-${does}`)?.focus());
}

const listOf = (node: Keyed, key: string): ListNode | undefined => {
  if ('kind' in node && node.kind === 'list' && node.key === key) return node;
  for (const child of insideOf(node)) {
    const found = listOf(child, key);
    if (found) return found;
  }
  return undefined;
};

function firstControl(root: ShadowRoot, node: Keyed): HTMLElement | undefined {
  for (const child of insideOf(node)) {
    const found = controlOf(root, child.key) ?? firstControl(root, child);
    if (found) return found;
  }
  return undefined;
}
