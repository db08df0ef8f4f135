import createPurifier from 'dompurify';
import { Directive, directive } from 'lit/directive.js';
import { safeUrl } from '@tongban/core/plain-text';
import { trustedPolicy } from './trusted-types.js';

const purifier = createPurifier(window);

// Links lead out of an official page: never with a reference to it, and only to addresses a guide can have.
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (!(node instanceof HTMLAnchorElement)) return;
  if (!safeUrl(node.getAttribute('href') ?? undefined)) node.removeAttribute('href');
  node.setAttribute('rel', 'noopener noreferrer');
});

/** Untrusted markup as nodes: paragraphs, lists, tables, emphasis and links; nothing that runs, loads or styles. */
export function sanitise(markup: string): DocumentFragment {
  return purifier.sanitize(unreported(markup), {
    ALLOWED_TAGS: [
      'p',
      'br',
      'b',
      'strong',
      'i',
      'em',
      'u',
      'sub',
      'sup',
      'ul',
      'ol',
      'li',
      'a',
      'table',
      'caption',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'h4',
      'h5',
      'h6',
      'div',
      'span',
    ],
    ALLOWED_ATTR: ['href', 'colspan', 'rowspan', 'scope'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
    // The type wants the browser's own class; a policy of ours has all that is used of it.
    TRUSTED_TYPES_POLICY: trustedPolicy() as never,
  });
}

/**
 * Without what a host's policy would report already while it is parsed, though in a document that is never
 * shown: style and event attributes, `<style>`, `<base>`. Only for a quiet log: the purifier judges what is left.
 */
function unreported(markup: string): string {
  return markup
    .replace(/<style\b[^]*?(<\/style\s*>|$)|<base\b[^>]*>?/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));
}

/** Untrusted markup in a template. Each place has nodes of its own: the same text may stand in several. */
export const marked = directive(
  class extends Directive {
    #markup: string | undefined;
    #node: HTMLElement | undefined;

    render(markup: string): HTMLElement | undefined {
      if (markup === this.#markup) return this.#node;
      this.#markup = markup;
      this.#node = document.createElement('div');
      this.#node.className = 'rich';
      // As its text runs, so that the marks of lists stand where lines begin.
      this.#node.dir = 'auto';
      this.#node.append(sanitise(markup));
      // A wide table scrolls by itself; without the focus it could not be scrolled by keys.
      if (this.#node.querySelector('table')) this.#node.tabIndex = 0;
      return this.#node;
    }
  },
);
