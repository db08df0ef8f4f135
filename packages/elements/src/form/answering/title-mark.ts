/**
 * Says in the title of the page that something is wrong (GOV.UK's pattern: the first that is read aloud), and takes it back.
 * Several forms on a page share one mark.
 */
const marked = new Map<object, string>();

/** Puts `words` before the title on behalf of `owner`, or takes them away with `undefined`. */
export function markTitle(owner: object, words: string | undefined): void {
  const before = current();
  if (words === undefined) marked.delete(owner);
  else marked.set(owner, words);
  const now = current();
  if (before === now) return;
  const title =
    before && document.title.startsWith(before) ? document.title.slice(before.length) : document.title;
  document.title = `${now ?? ''}${title}`;
}

const current = (): string | undefined => [...marked.values()][0];
