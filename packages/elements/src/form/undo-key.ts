/** Controls that undo their own text: there the keys are the browser's. */
const texts = 'textarea,input:not([type=checkbox]):not([type=radio])';

/**
 * What the keys ask for: Ctrl or ⌘ with Z, with Shift or Y for redo. `undefined` in a text, where they are the browser's own as long as it is
 * written in.
 */
export function undoKey({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
  target,
}: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (ctrlKey === metaKey || altKey || (target as Element).matches(texts)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}
