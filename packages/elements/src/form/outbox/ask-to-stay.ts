/** Has the browser ask the resident whether to leave the page, for as long as it is told that something would be lost. */
export function askToStay(): (needed: boolean) => void {
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Chromium before 119 asks only for this; its words are the browser's own.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    event.returnValue = 'unsent';
  };
  return (needed) => {
    if (needed) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
}
