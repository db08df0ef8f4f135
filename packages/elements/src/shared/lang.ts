/** The language of the nearest `lang`, across shadow roots; Chinese where nobody says. */
export function langOf(element: Element): string {
  let node: Element | null = element;
  while (node) {
    const marked: Element | null = node.closest('[lang]');
    if (marked) return tagOf(marked.getAttribute('lang') ?? '');
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'zh-CN';
}

/** Tags by how they are written: every update of every element asks. */
const tags = new Map<string, string>();

/** The tag as BCP 47 writes it, also of Java's `en_US`; Chinese for what is no tag, or is `cn`, which many pages say. */
function tagOf(written: string): string {
  let tag = tags.get(written);
  if (tag === undefined) tags.set(written, (tag = readTag(written)));
  return tag;
}

function readTag(written: string): string {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written.replace(/_/g, '-') || []);
    return /^(cn(-|$)|$)/.test(tag) ? 'zh-CN' : tag;
  } catch {
    return 'zh-CN';
  }
}

/** Whether the words of `lang` are the Chinese ones we carry. */
export function isChinese(lang: string): boolean {
  return /^zh\b/i.test(lang);
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `listener` when a `lang` changes in the document or in the element's shadow roots. Returns the undo. */
export function watchLang(element: Element, listener: () => void): () => void {
  observer ??= new MutationObserver(() => listeners.forEach((each) => each()));
  const options = { attributes: true, attributeFilter: ['lang'], subtree: true };
  observer.observe(document, options);
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    observer.observe(root, options);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      observer?.disconnect();
      observer = undefined;
    }
  };
}
