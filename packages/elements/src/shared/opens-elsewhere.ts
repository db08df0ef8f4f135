/** Whether a click asks the browser for a new tab or window, which is no pick on this page. */
export function opensElsewhere(event: Event): boolean {
  const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  return ctrlKey || metaKey || shiftKey;
}
