import { isTbError } from '@tongban/core/errors';
import type { TemplateResult } from 'lit';
import { copyText } from '../shared/copy-text.js';
import { noAnswers, type ChecklistSeam } from './checklist-view.js';
import { addressOf } from './fragment.js';

/** The QR code of a list, as far as it has come. */
export type SharingState =
  | { readonly phase: 'closed' }
  | { readonly phase: 'opening' }
  /** Without a code where the page's address is too long for one. */
  | {
      readonly phase: 'open';
      readonly address: string;
      readonly code: TemplateResult | undefined;
      readonly copied?: 'copied' | 'marked';
    };

/** Carries a list to another device, by a QR code or a link: only the item and the answers about the situation. */
export class Sharing {
  state: SharingState = { phase: 'closed' };
  readonly #host: ChecklistSeam;

  constructor(host: ChecklistSeam) {
    this.#host = host;
  }

  /** Whether the browser passes links on. Not on a device of others: it would be by their account. */
  get canSend(): boolean {
    return this.canCopy && 'share' in navigator;
  }

  /** What is copied stays on the device. */
  get canCopy(): boolean {
    return this.#host.app.device === 'personal';
  }

  readonly toggle = (): void => {
    if (this.state.phase === 'closed') void this.#open();
    else this.close();
  };

  close(): void {
    this.#enter({ phase: 'closed' });
  }

  /** The answers are others. */
  renew(): void {
    if (this.state.phase === 'open') void this.#open();
  }

  /** Copies the link, which is the text of the element. */
  async copy(link: Element): Promise<void> {
    const copied = (await copyText(link)) ? 'copied' : 'marked';
    if (this.state.phase === 'open') this.#enter({ ...this.state, copied });
  }

  async send(): Promise<void> {
    if (this.state.phase !== 'open') return;
    try {
      await navigator.share({ title: this.#host.subject.name, url: this.state.address });
    } catch {
      // Called off, or nobody there to pass it to: the code and the link are still there.
    }
  }

  async #open(): Promise<void> {
    const address = addressOf(this.#host.subject, this.#host.answers ?? noAnswers);
    if (this.state.phase === 'closed') this.#enter({ phase: 'opening' });
    const code = await this.#draw(address);
    if ((this.state.phase as SharingState['phase']) === 'closed') return;
    this.#enter({ phase: 'open', address, code });
  }

  async #draw(address: string): Promise<TemplateResult | undefined> {
    try {
      const { qrCode } = await import('../shared/qr/qr-code.js');
      return qrCode(address, { label: this.#host.words.say('materials.share.label') });
    } catch (error) {
      if (!isTbError(error, 'format')) this.#host.element.requestUpdate();
      return undefined;
    }
  }

  #enter(state: SharingState): void {
    this.state = state;
    this.#host.element.requestUpdate();
  }
}
