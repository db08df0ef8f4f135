/** Opens what is folded below while the page is printed: paper cannot be tapped. Returns the undo of listening. */
export function openOnPaper(root: ParentNode): () => void {
  let opened: HTMLDetailsElement[] = [];
  const open = (): void => {
    opened = Array.from(root.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
    for (const details of opened) details.open = true;
  };
  const close = (): void => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  window.addEventListener('beforeprint', open);
  window.addEventListener('afterprint', close);
  return () => {
    window.removeEventListener('beforeprint', open);
    window.removeEventListener('afterprint', close);
  };
}
