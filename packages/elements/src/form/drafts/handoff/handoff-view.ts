import { html, nothing } from 'lit';
import { noteView } from '../../../shared/notices.js';
import type { Words } from '../../../shared/words.js';
import type { Drawing } from '../../fields/field-view.js';
import { button } from '../button.js';
import { clock, offeredWords } from '../moment-words.js';
import type { Handoff, HandoffState } from './handoff.js';

/** What stands above the questions while a draft goes to another device, or comes from one. */
export function handoffNote(handoff: Handoff, words: Words): Drawing {
  const { state } = handoff;
  const { say } = words;
  const close = button(say('draft.handoff.close'), () => handoff.close());
  switch (state.phase) {
    case 'idle':
      return nothing;
    case 'sending':
    case 'opening':
      return noteView(say(`draft.handoff.${state.phase}`));
    case 'shown':
      return noteView(shownView(handoff, state, words, close), 'plain', nothing);
    case 'offered':
      return noteView(offerView(handoff, state, words), 'warn', nothing);
    case 'not-sent':
      return noteView(
        html`<p>${say(`draft.handoff.${whyNot(state.fault)}`)}</p>
          <p class="draft-buttons">
            ${button(say('draft.handoff.retry'), () => void handoff.send())} ${close}
          </p>`,
        'warn',
      );
    case 'not-opened':
      return noteView(
        html`<p>${say(`draft.arrival.${whyNot(state.fault)}`)}</p>
          <p class="draft-buttons">
            ${state.fault === 'network' ? button(say('draft.handoff.retry'), () => void handoff.open()) : nothing}
            ${close}
          </p>`,
        'warn',
      );
  }
}

/** What starts it. Not on a phone, which nobody continues on a phone from. */
export function handoffButton(handoff: Handoff, words: Words): Drawing {
  if (!handoff.possible || handoff.state.phase !== 'idle' || isPhone()) return nothing;
  return button(words.say('draft.handoff.open'), () => void handoff.send());
}

function shownView(
  handoff: Handoff,
  { departure, code }: Extract<HandoffState, { phase: 'shown' }>,
  { say }: Words,
  close: Drawing,
): Drawing {
  const renew = (): void => void handoff.send();
  if (handoff.expired)
    return html`<p>${say('draft.handoff.expired')}</p>
      <p class="draft-buttons">${button(say('draft.handoff.renew'), renew)} ${close}</p>`;
  const times = { time: clock(new Date(departure.expiresAt)), saved: clock(new Date(departure.sentAt)) };
  return html`<div class="draft-handoff">
    <div class="draft-code" role="img" aria-label=${say('draft.handoff.label')}>${code}</div>
    <div class="draft-words">
      <p class="draft-question">${say('draft.handoff.scan')}</p>
      <p class="small">${say('draft.handoff.until', times)}</p>
      <p class="draft-buttons">${button(say('draft.handoff.renew'), renew)} ${close}</p>
    </div>
  </div>`;
}

function offerView(
  handoff: Handoff,
  { draft }: Extract<HandoffState, { phase: 'offered' }>,
  words: Words,
): Drawing {
  const { say } = words;
  return html`<p>${offeredWords(draft.savedAt, words)}</p>
    <p>${say(handoff.holds ? 'draft.arrival.merge' : 'draft.arrival.beware')}</p>
    <p class="draft-buttons">
      ${button(say('draft.arrival.take'), () => void handoff.take())}
      ${button(say('draft.arrival.leave'), () => handoff.close())}
    </p>`;
}

/** A small screen under a finger. */
const isPhone = (): boolean =>
  window.matchMedia('(pointer: coarse) and (max-width: 36em), (pointer: coarse) and (max-height: 30em)')
    .matches;

const whyNot = (fault: string): string => (fault === 'network' && !navigator.onLine ? 'offline' : fault);
