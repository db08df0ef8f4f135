import { html, nothing, type TemplateResult } from 'lit';
import type { GroupNode } from '@tongban/core/form';
import type { Words } from '../shared/words.js';
import { moveIn, type StepMove } from './wizard.js';

/** What stands at the end of a form. */
export interface Footer {
  readonly words: Words;
  readonly wizard: GroupNode | undefined;
  readonly view: 'edit' | 'review';
  readonly busy: boolean;
  readonly disabled: boolean;
  /** Whether there is a button that sends; not in a form that the host's own button sends. */
  readonly sends: boolean;
  readonly label: string;
  /** Whether the button leads to the review. */
  readonly reviews: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: ((type: 'undo' | 'redo') => void) | undefined;
  step(move: StepMove): void;
  edit(): void;
  /** Back to the review, for who has come from there. */
  readonly back: (() => void) | undefined;
}

/** The buttons: on, back, send. The first is the one that Enter presses. */
export function footerView(footer: Footer): TemplateResult | typeof nothing {
  const { words, wizard, view, sends, undo } = footer;
  const back = wizard && moveIn(wizard, -1);
  const next = wizard && moveIn(wizard, 1);
  if (!sends && !next && !back && view === 'edit' && !undo) return nothing;
  return html`<div class="footer">
    ${
      next
        ? html`<button class="button primary" type="submit">${words.say('form.next')}</button>`
        : sends
          ? submitButton(footer)
          : nothing
    }
    ${back ? html`<button class="button" type="button" @click=${() => footer.step(back)}>${words.say('form.back')}</button>` : nothing}
    ${view === 'review' && sends ? html`<button class="button" type="button" @click=${footer.edit}>${words.say('form.edit')}</button>` : nothing}
    ${footer.back ? html`<button class="button" type="button" @click=${footer.back}>${words.say('form.return')}</button>` : nothing}
    ${undo ? undoButtons(footer, undo) : nothing}
  </div>`;
}

function submitButton({ words, label, reviews, busy, disabled }: Footer): TemplateResult {
  const text = busy
    ? words.say('form.submitting')
    : label || words.say(reviews ? 'form.to-review' : 'form.submit');
  return html`<button
    class="button primary"
    part="submit"
    type="submit"
    ?disabled=${disabled}
    aria-disabled=${busy ? 'true' : nothing}
  >
    ${text}
  </button>`;
}

function undoButtons({ words, canUndo, canRedo }: Footer, undo: NonNullable<Footer['undo']>): TemplateResult {
  const button = (type: 'undo' | 'redo', can: boolean): TemplateResult =>
    html`<button
      class="link"
      type="button"
      aria-disabled=${can ? nothing : 'true'}
      @click=${() => undo(type)}
    >
      ${words.say(type === 'undo' ? 'form.undo' : 'form.redo')}
    </button>`;
  return html`<span class="undo">${button('undo', canUndo)}${button('redo', canRedo)}</span>`;
}
