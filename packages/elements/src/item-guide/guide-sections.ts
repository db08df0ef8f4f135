import type { ReactiveController } from 'lit';
import type { Catalogue, Item } from '@tongban/core/catalogue';
import type { TbElement } from '../shared/tb-element.js';
import { materialsView } from './guide-materials.js';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import type { GuideView } from './guide-view.js';
import type * as later from './more-sections.js';

type More = typeof later;

/** The sections of a guide by name, in their usual order. */
export const sectionNames: readonly string[] = [
  'materials',
  'conditions',
  'steps',
  'fees',
  'results',
  'windows',
  'intermediaries',
  'basis',
  'faqs',
  'contact',
  'remedy',
  'rights',
  'about',
];

/** Draws sections. Those below the first screen are a chunk of their own, loaded once a guide has been shown. */
export class GuideSections implements ReactiveController {
  readonly #host: TbElement;
  #more: More | undefined;
  #after: readonly { shown(item: Item | undefined, catalogue: Catalogue | undefined): void }[] = [];
  #item: Item | undefined;
  #state: 'waiting' | 'loading' | 'failed' | 'ready' = 'waiting';

  constructor(host: TbElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A guide that was taken out and put back tries again what failed.
    if (this.#state === 'failed') this.#state = 'waiting';
  }

  /** `failed`: the later sections could not be loaded. */
  get state(): 'waiting' | 'loading' | 'failed' | 'ready' {
    return this.#state;
  }

  /** All that comes later, once it is there. */
  get later(): More | undefined {
    return this.#more;
  }

  /** The section, or `undefined` while it is not there yet. */
  draw(name: string, view: GuideView): Part | undefined {
    // What depends on the situation is asked for, and comes with what asks; the plain list would be too long.
    if (name === 'materials' && !(view.item.materials && view.item.situations)) return materialsView(view);
    return this.#more?.moreSections[name]?.(view);
  }

  /** To be called when there is something they will be needed for. */
  want(): void {
    if (this.#state === 'waiting') void this.load();
  }

  /** To be called when a guide, or none, has been drawn. */
  shown(item: Item | undefined, catalogue: Catalogue | undefined): void {
    this.#item = item;
    for (const each of this.#after) each.shown(item, catalogue);
  }

  /** Loads the later sections; again after a failure. */
  readonly load = async (): Promise<void> => {
    if (this.#state === 'loading' || this.#state === 'ready') return;
    this.#state = 'loading';
    try {
      const more = await import('./more-sections.js');
      // All at once, so that nothing that is read moves.
      await more.ready(this.#item);
      this.#more = more;
      this.#after = more.afterShown(this.#host);
      this.#state = 'ready';
    } catch {
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  };
}
