import { penAt } from '../fields/control.js';

/**
 * Tells once when a text that is being written gets longer than it may be, and again only after it was short enough: not with each letter.
 *
 * @param root - Where the text is written.
 * @param tell - Told the limit.
 */
export function watchLimits(root: ShadowRoot, tell: (limit: number) => void): () => void {
  const over = new WeakSet<EventTarget>();
  const look = (target: EventTarget | null): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const limit = penAt(target)?.field.schema['maxLength'];
    if (typeof limit !== 'number') return;
    if ([...target.value].length <= limit) over.delete(target);
    else if (!over.has(target)) {
      over.add(target);
      tell(limit);
    }
  };
  const written = (event: Event): void => {
    // Letters of a composition (IME) are not the text yet.
    if (!(event as InputEvent).isComposing) look(event.target);
  };
  // It may have been written before this part was loaded.
  look(root.activeElement);
  // In the capture phase: the form lets none of these events go further.
  const events = ['input', 'compositionend'];
  events.forEach((type) => root.addEventListener(type, written, true));
  return () => events.forEach((type) => root.removeEventListener(type, written, true));
}
