import { html, nothing } from 'lit';
import type { DraftConflict, KeptAnswer } from '@tongban/core/form';
import { checkIcon } from '../../shared/icons.js';
import { noteView } from '../../shared/notices.js';
import type { Words } from '../../shared/words.js';
import type { Drawing } from '../fields/field-view.js';
import { answerAt, questionAt, type AnswerContext } from './answers-in-words.js';
import { arrivedWords, clock, handedWords, restoredWords } from './moment-words.js';
import { button } from './button.js';
import type { FormDraft } from './draft-keeper.js';
import type { Handoff } from './handoff/handoff.js';
import { handoffButton, handoffNote } from './handoff/handoff-view.js';

/** What a form says of its draft, above the questions. */
export function draftView(draft: FormDraft, handoff: Handoff): Drawing {
  const { words } = draft.subject;
  return html`<div class="drafts" tabindex="-1">
    ${memoryNote(draft, words)} ${handoffNote(handoff, words)} ${newsNote(draft, words)}
    ${outdatedNote(draft, words)} ${conflictsNote(draft, words)} ${droppedNote(draft, words)}
    ${lineView(draft, statusLine(draft, words), handoffButton(handoff, words))}
  </div>`;
}

/** Has its place from the beginning, so that the questions do not move when it is known that a draft is kept; none where none is. */
function lineView({ keeping }: FormDraft, status: Drawing, button: Drawing): Drawing {
  if (keeping !== 'opening' && status === nothing && button === nothing) return nothing;
  return html`<div class="draft-line">${status} ${button}</div>`;
}

/** Said before anything is filled in. */
function memoryNote({ keeping, sent }: FormDraft, words: Words): Drawing {
  if (sent || keeping === 'opening' || keeping === 'disk') return nothing;
  return noteView(words.say(`draft.memory.${keeping}`), 'warn', nothing);
}

function newsNote(draft: FormDraft, words: Words): Drawing {
  const { news } = draft;
  if (!news) return nothing;
  const ok = button(words.say('draft.ok'), () => draft.putAway());
  switch (news.kind) {
    case 'restored':
    case 'arrived':
      return noteView(
        html`<p>${(news.kind === 'arrived' ? arrivedWords : restoredWords)(news.savedAt, words)}</p>
          ${draft.handedAt === undefined ? nothing : html`<p>${handedWords(draft.handedAt, words)}</p>`}
          <p class="draft-buttons">${button(words.say('draft.restart'), () => draft.discard())} ${ok}</p>`,
        'plain',
        nothing,
      );
    case 'discarded':
      return noteView(
        html`<p>${words.say('draft.discarded')}</p>
          <p class="draft-buttons">${button(words.say('draft.undo'), () => draft.undoDiscard())} ${ok}</p>`,
        'plain',
        nothing,
      );
    default:
      return noteView(
        html`<p>${words.say(`draft.elsewhere.${news.kind}`)}</p>
          <p class="draft-buttons">${ok}</p>`,
        'warn',
        nothing,
      );
  }
}

function outdatedNote({ outdated }: FormDraft, words: Words): Drawing {
  if (!outdated) return nothing;
  return noteView(
    html`<p>${words.say('draft.outdated')}</p>
      <p class="draft-buttons">${button(words.say('draft.reload'), () => location.reload())}</p>`,
    'warn',
    nothing,
  );
}

function conflictsNote(draft: FormDraft, words: Words): Drawing {
  const { conflicts } = draft;
  if (conflicts.length === 0) return nothing;
  const context = contextOf(draft);
  return noteView(
    html`<p>${words.say('draft.conflict.title', { count: conflicts.length })}</p>
      <ul class="draft-list">
        ${conflicts.map((conflict) => conflictView(conflict, draft, context))}
      </ul>`,
    'warn',
    nothing,
  );
}

function conflictView(conflict: DraftConflict, draft: FormDraft, context: AnswerContext): Drawing {
  const { words } = context;
  const { pointer } = conflict;
  const question = questionAt(pointer, context);
  const choose = (side: 'mine' | 'theirs'): Drawing => {
    const label = words.say(`draft.conflict.${side}`, { answer: answerAt(pointer, conflict[side], context) });
    return button(
      label,
      () => draft.settle(conflict, side),
      words.say('draft.answer.pair', { title: question, answer: label }),
    );
  };
  return html`<li>
    <p class="draft-question">${question}</p>
    <p class="draft-buttons">${choose('mine')} ${choose('theirs')}</p>
  </li>`;
}

function droppedNote(draft: FormDraft, words: Words): Drawing {
  const { dropped } = draft;
  if (dropped.length === 0) return nothing;
  const context = contextOf(draft);
  return noteView(
    html`<p>${words.say('draft.dropped.title', { count: dropped.length })}</p>
      <ul class="draft-list">
        ${dropped.map((answer) => droppedView(answer, draft, context))}
      </ul>
      <p class="draft-buttons">${button(words.say('draft.ok'), () => draft.putDroppedAway())}</p>`,
    'warn',
    nothing,
  );
}

function droppedView(
  { pointer, title, value }: KeptAnswer,
  draft: FormDraft,
  context: AnswerContext,
): Drawing {
  const { words } = context;
  // A name of its own: the form of today has no question there, or another.
  const answer = answerAt(pointer, value, { ...context, root: { ...context.root, children: [] } });
  // What is copied stays on the device: on a shared one it can only be read.
  const canCopy = draft.keeping !== 'shared' && 'clipboard' in navigator;
  const copy = (): void =>
    void navigator.clipboard.writeText(answer).then(
      () => draft.subject.announce(words.say('draft.copied')),
      () => undefined,
    );
  const name = words.say('draft.answer.pair', { title: words.say('draft.copy'), answer: title });
  return html`<li>
    <span class="draft-question"
      >${questionAt(pointer, { ...context, titles: { ...context.titles, ...titled(pointer, title) } })}</span
    >
    <span class="draft-answer">${answer}</span>
    ${canCopy ? html`<button class="button" type="button" aria-label=${name} @click=${copy}>${words.say('draft.copy')}</button>` : nothing}
  </li>`;
}

const titled = (pointer: string, title: string): Record<string, string> => ({
  [pointer.replace(/\/\d+(?=\/|$)/g, '/-')]: title,
});

const contextOf = ({ subject, titles }: FormDraft): AnswerContext => ({
  root: subject.store.state.root,
  titles,
  words: subject.words,
});

function statusLine({ keeping, saving, savedAt, sent }: FormDraft, words: Words): Drawing {
  if (sent || keeping !== 'disk') return nothing;
  const said =
    saving && savedAt !== undefined
      ? words.say('draft.saving')
      : savedAt === undefined
        ? words.say('draft.keeping')
        : words.say('draft.saved', { time: clock(new Date(savedAt)) });
  return html`<span class="draft-status"
    >${savedAt !== undefined && !saving ? checkIcon : nothing}${said}</span
  >`;
}
