import { html, nothing } from 'lit';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import type { ChecklistView } from './checklist-view.js';
import type { Keeping } from './keep.js';
import type { Sharing } from './sharing.js';

/** What the tools work with. */
export interface Tools {
  readonly keeping: Keeping;
  readonly sharing: Sharing;
  /** Whether something is ticked off. */
  readonly ticked: boolean;
  /** Whether the questions stand here, so that answers may be taken back. */
  readonly asks: boolean;
  print(): void;
  /** Takes back all answers and ticks; resolves when that is drawn. */
  clear(): Promise<unknown>;
}

/** What can be done with the list, and how long it is kept. */
export function toolsView(view: ChecklistView, tools: Tools): Part {
  const { say } = view.words;
  const { keeping, sharing, ticked, asks } = tools;
  const open = sharing.state.phase !== 'closed';
  const chosen = view.list.questions.some((asked) => asked.chosen.length > 0 && !asked.settledBy);
  return html`<div
    class=${view.plain ? 'tools' : 'tools card'}
    role="group"
    aria-label=${say('materials.tools')}
  >
    <p class="buttons">
      <button class="button" type="button" @click=${tools.print}>${say('materials.print')}</button>
      <button class="button" type="button" aria-expanded=${open} @click=${sharing.toggle}>
        ${say(open ? 'materials.share.close' : 'materials.share')}
      </button>
      ${
        asks && (chosen || ticked)
          ? html`<button class="button quiet" type="button" @click=${(event: Event) => clear(event, tools)}>
              ${say('materials.clear')}
            </button>`
          : nothing
      }
    </p>
    ${sharingView(view, sharing)}
    <p class="small keep">${keeping === 'opening' ? nothing : say(`materials.keep.${keeping}`)}</p>
  </div>`;
}

/** The button goes with the answers: the focus goes to the first question, or stays with the tools. */
function clear(event: Event, tools: Tools): void {
  const root = (event.target as Element).closest('.root');
  void tools.clear().then(() => root?.querySelector<HTMLElement>('.ask input, .tools button')?.focus());
}

function sharingView(view: ChecklistView, sharing: Sharing): Part {
  const { state, canCopy, canSend } = sharing;
  const { say } = view.words;
  if (state.phase !== 'open') return nothing;
  return html`<div class="share">
    ${state.code ? html`<div class="code">${state.code}</div>` : nothing}
    <div class="share-words">
      <p>${say(state.code ? 'materials.share.scan' : 'materials.share.long')}</p>
      <p class="small">${say('materials.share.what')}</p>
      <p class="small address" lang="en" dir="ltr">${state.address}</p>
      ${
        canCopy
          ? html`<p class="buttons">
              <button class="button" type="button" @click=${(event: Event) => copy(event, sharing)}>
                ${say('materials.share.copy')}
              </button>
              ${canSend ? html`<button class="button" type="button" @click=${() => void sharing.send()}>${say('materials.share.send')}</button>` : nothing}
              <span class="small" role="status"
                >${state.copied ? say(`materials.share.${state.copied}`) : ''}</span
              >
            </p>`
          : nothing
      }
    </div>
  </div>`;
}

function copy(event: Event, sharing: Sharing): void {
  const link = (event.target as Element).closest('.share')?.querySelector('.address');
  if (link) void sharing.copy(link);
}
