import { keepPage } from '../../outbox/ask-to-stay.js';

/** What a page tells those who keep things. */
export interface PageMoments {
  /** The page is being left, hidden or frozen: now or never. */
  leave(): void;
  /** The page is seen again. */
  comeBack(): void;
  /** Whether something would be lost if the page went now: the browser asks the resident then. */
  wouldLose(): boolean;
}

/** Listens for these moments. Returns what ends it. */
export function watchPage(moments: PageMoments): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'hidden') moments.leave();
    else moments.comeBack();
  };
  const leave = (): void => moments.leave();
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) moments.comeBack();
  };
  const ask = (event: BeforeUnloadEvent): void => {
    moments.leave(); // the page stands a little longer than after it is hidden
    if (moments.wouldLose()) keepPage(event);
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', shown);
  window.addEventListener('beforeunload', ask);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', shown);
    window.removeEventListener('beforeunload', ask);
  };
}
