/** Long enough that what is on the screen has been seen, in milliseconds: a page that crashes before shows it again. */
const seenAfterMs = 2_000;

/** Does it once what was drawn just now has been in front of somebody for a while: a page in the background is seen by nobody. */
export function whenSeen(work: () => void): void {
  if (document.visibilityState === 'hidden')
    document.addEventListener('visibilitychange', () => whenSeen(work), { once: true });
  else setTimeout(() => (document.visibilityState === 'hidden' ? whenSeen(work) : work()), seenAfterMs);
}
