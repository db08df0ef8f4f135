import type { ReactiveController } from 'lit';
import type { Item } from '@tongban/core/catalogue';
import type { TbElement } from '../shared/tb-element.js';
import { TbSectionShownEvent } from './item-guide.events.js';

/** Tells which sections come into view, and goes to the one the page's address names (`#tb-materials`). */
export class SectionWatch implements ReactiveController {
  readonly #host: TbElement;
  readonly #told = new Set<string>();
  #observer: IntersectionObserver | undefined;
  #item: Item | undefined;
  /** The address that has been followed: once, so that a guide that is moved does not take the page along. */
  #gone = '';

  constructor(host: TbElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#follow);
    this.#host.requestUpdate(); // back in a page the sections have to be looked at anew
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#follow);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Looks at the sections that are there now. */
  shown(item: Item | undefined): void {
    if (item !== this.#item) this.#told.clear();
    this.#item = item;
    this.#observer ??= new IntersectionObserver((seen) =>
      seen.forEach((entry) => entry.isIntersecting && this.#tell(entry.target)),
    );
    for (const section of this.#host.renderRoot.querySelectorAll('[data-section]'))
      this.#observer.observe(section);
    // Elements among the sections draw themselves after the guide, and move what comes after them.
    if (this.#gone !== location.hash) requestAnimationFrame(this.#follow);
  }

  #tell(section: Element): void {
    const name = section.getAttribute('data-section') ?? '';
    this.#observer?.unobserve(section);
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.#host.dispatchEvent(new TbSectionShownEvent(name));
  }

  readonly #follow = (): void => {
    const name = /^#tb-([a-z]+)$/.exec(location.hash)?.[1];
    const section = name ? this.#host.renderRoot.querySelector<HTMLElement>(`#tb-${name}`) : null;
    if (!section) return;
    this.#gone = location.hash;
    const more = section.closest('details');
    if (more) more.open = true;
    section.scrollIntoView();
    section.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  };
}
