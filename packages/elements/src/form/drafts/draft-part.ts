import type { DraftKeeper, DraftSubject } from '../draft-seam.js';
import { FormDraft } from './draft-keeper.js';
import { draftView } from './draft-view.js';
import { Handoff } from './handoff/handoff.js';

export { draftStyles as laterStyles } from './drafts.styles.js';
export { draftMessages as messages } from './drafts.messages.js';

/** Keeps the answers of a form in a draft. */
export function keep(subject: DraftSubject): DraftKeeper {
  const draft = new FormDraft(subject);
  const handoff = new Handoff(draft);
  return {
    opened: draft.opened,
    get holds() {
      return draft.holds;
    },
    get mends() {
      return draft.mends;
    },
    set mends(key) {
      draft.mend(key);
    },
    view: () => draftView(draft, handoff),
    sent: () => draft.markSent(),
    reopen: () => draft.reopen(),
    restart: () => draft.restart(),
    reset: () => draft.reset(),
    forget: () => draft.forget(),
    release: () => void draft.release(),
  };
}
