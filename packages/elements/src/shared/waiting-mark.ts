const PREFIX = 'tb-waiting:';

/**
 * Notes that something waits to be sent under that name, or no longer, so that a page need not open what keeps it to know. Says nothing of
 * what waits. Where the page has no storage nothing is noted, and only a form looks.
 */
export function markWaiting(name: string, waits: boolean): void {
  try {
    if (waits) localStorage.setItem(PREFIX + name, '1');
    else localStorage.removeItem(PREFIX + name);
  } catch {
    // A sandboxed frame, or a full disk.
  }
}

/** Whether something may wait to be sent under that name. */
export function isWaiting(name: string): boolean {
  try {
    return localStorage.getItem(PREFIX + name) !== null;
  } catch {
    return false;
  }
}
