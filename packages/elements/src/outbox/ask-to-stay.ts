/** Has the browser ask the resident whether to leave the page. */
export function keepPage(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Chromium before 119 asks only for this; its words are the browser's own.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  event.returnValue = 'unsent';
}

/** The same for as long as it is told that something would be lost. */
export const askToStay = () => {
  // A listener of its own: who else asks must not be taken off with it.
  const ask = (event: BeforeUnloadEvent): void => keepPage(event);
  return (needed: boolean): void => {
    if (needed) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
};
