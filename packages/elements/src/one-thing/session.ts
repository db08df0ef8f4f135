import type { Device } from '../shared/app-context.js';
import { memoryStore } from '../shared/sealed-store/memory.js';

let ended = 0;

/** The store a device keeps journeys in. What a device of others keeps lies apart: all of it goes with the session. */
export const storeNameOf = (device: Device): string =>
  device === 'personal' ? 'one-thing' : 'one-thing-shared';

/** How many residents have gone since the page was loaded: what was begun in another era is somebody else's. */
export const era = (): number => ended;

// Once for the page, so that what a scenario has left behind goes too when it is shown no more. In the capture phase: what is dispatched
// on the document passes here even if it does not bubble.
window.addEventListener(
  'tb-session-ended',
  () => {
    ended += 1;
    void memoryStore(storeNameOf('shared'), Date.now).clear();
  },
  true,
);
