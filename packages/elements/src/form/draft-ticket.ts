const MARK = '#tb-draft=';

let held: string | undefined;

/**
 * Takes out of the address of this page what opens a draft of another device, at once: addresses are seen, kept and shared. Also when a
 * link is opened while the page stands, which changes nothing but the address.
 */
export function holdTicket(): void {
  const { hash, href } = location;
  if (hash.indexOf(MARK) !== 0) return;
  held = hash.slice(MARK.length);
  history.replaceState(history.state, '', href.slice(0, -hash.length));
}

/** What was taken, as it stood in the address, until it is dropped. */
export const ticketHeld = (): string | undefined => held;

/** It has been used, leads nowhere, or is not wanted; or the resident has gone who came with it. */
export function dropTicket(): void {
  held = undefined;
}
