import type { ReactiveController } from 'lit';
import type { Catalogue, Item } from '@tongban/core/catalogue';
import { governmentService } from '@tongban/core/catalogue/json-ld';
import { trustedPolicy } from '../shared/trusted-types.js';
import type { TbElement } from '../shared/tb-element.js';

/** Keeps one JSON-LD block in the page's head for the item a guide shows, and takes it out with the guide. */
export class JsonLd implements ReactiveController {
  #script: HTMLScriptElement | undefined;
  #shown: Item | undefined;

  constructor(host: TbElement) {
    host.addController(this);
  }

  /** Describes `item`, or nothing. */
  shown(item: Item | undefined, catalogue: Catalogue | undefined): void {
    if (item === this.#shown) return;
    this.hostDisconnected();
    this.#shown = item;
    if (!item) return;
    try {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      // `<` is written as an escape, so that no text of the catalogue can end the block.
      const json = jsonOf(governmentService(item, catalogue, location.href)).replace(/</g, '\\u003c');
      script.text = trustedPolicy().createScript(json);
      document.head.append(script);
      this.#script = script;
    } catch {
      // A host whose policy allows no `tongban` policy gets no description; the guide is not harmed.
    }
  }

  hostDisconnected(): void {
    this.#script?.remove();
    this.#script = undefined;
    this.#shown = undefined;
  }
}

/** Like `JSON.stringify`, which on pages with an old Prototype.js asks arrays and says something else. */
function jsonOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${jsonOf(part)}`).join(',')}}`;
}
