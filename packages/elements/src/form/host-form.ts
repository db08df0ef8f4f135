/** Sends the host's form as its button would; Safari before 16 and Chromium before 76 have no method for it. */
export function submitHost(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLElement>('button:not([type]),[type=submit],[type=image]');
  if (button) button.click();
  else if (typeof form.requestSubmit === 'function') form.requestSubmit();
}

/** Whether Enter in it sends a form. */
export function isLine({ target, isComposing }: KeyboardEvent): boolean {
  return (
    !isComposing &&
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'file'].includes(target.type)
  );
}
