/**
 * Copies the text of an element. Where the browser does not allow it, or has no way to (a page on plain http), the text is marked, so that
 * the resident can copy it. Says whether it was copied.
 */
export async function copyText(element: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return copyMarked();
  }
}

/** The way of before, which pages on plain http still have. */
function copyMarked(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only one there is without a secure context
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
