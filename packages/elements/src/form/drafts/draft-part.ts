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
    get onDisk() {
      return draft.keeping === 'disk' && draft.holds;
    },
    get mends() {
      return draft.mends;
    },
    set mends(key) {
      draft.mend(key);
    },
    get receipt() {
      return draft.receipt;
    },
    keepReceipt: (receipt) => draft.keepReceipt(receipt),
    dropReceipt: () => draft.dropReceipt(),
    anew: () => draft.anew(),
    view: () => draftView(draft, handoff),
    sent: () => draft.markSent(),
    handOver: () => draft.handOver(),
    reopen: () => draft.reopen(),
    restart: () => draft.restart(),
    reset: () => draft.reset(),
    forget() {
      handoff.release();
      return draft.forget();
    },
    release() {
      handoff.release();
      void draft.release();
    },
  };
}
