import type { ReactiveController } from 'lit';
import type { Draft } from '@tongban/core/form';
import { dropTicket, holdTicket, ticketHeld } from '../../draft-ticket.js';
import type { FormDraft } from '../draft-keeper.js';
import type { Drawing } from '../../fields/field-view.js';
import type { ArrivalFault } from './arrival.js';
import type { Departure, DepartureFault } from './departure.js';
import type * as HandoffPart from './handoff-part.js';
import { offeredWords } from '../moment-words.js';
import { readTicket, watchTicket } from './fragment.js';

/** How far going on elsewhere, or from elsewhere, has come. */
export type HandoffState =
  | { readonly phase: 'idle' | 'sending' | 'opening' }
  | { readonly phase: 'shown'; readonly departure: Departure; readonly code: Drawing }
  /** There is a draft of another device: whoever opened the link says whether to go on from it. */
  | { readonly phase: 'offered'; readonly draft: Draft; readonly finish: () => void }
  | { readonly phase: 'not-sent'; readonly fault: DepartureFault }
  | { readonly phase: 'not-opened'; readonly fault: ArrivalFault };

const loadPart = (): Promise<typeof HandoffPart> => import('./handoff-part.js');

/** Takes a draft to another device, or from one. What it takes to do so is loaded when it is wanted. */
export class Handoff implements ReactiveController {
  state: HandoffState = { phase: 'idle' };
  readonly #draft: FormDraft;
  #unwatch: (() => void) | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(draft: FormDraft) {
    this.#draft = draft;
    draft.subject.element.addController(this);
  }

  hostConnected(): void {
    holdTicket();
    if (ticketHeld() !== undefined) void this.open();
    this.#unwatch ??= watchTicket(() => void this.open());
  }

  /** The form may only be on its way to another place. */
  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** The form is over. */
  release(): void {
    this.#draft.subject.element.removeController(this);
    this.hostDisconnected();
    clearTimeout(this.#expiry);
  }

  /** Whether there is a gateway to leave a draft at, and a browser that can seal it. */
  get possible(): boolean {
    return !!this.#gateway && 'subtle' in crypto && !!crypto.subtle;
  }

  /** Whether something has been filled in here. */
  get holds(): boolean {
    return this.#draft.holds;
  }

  /** Whether the code that is shown can no longer be used. */
  get expired(): boolean {
    return this.state.phase === 'shown' && this.state.departure.expiresAt <= Date.now();
  }

  /** Leaves the draft at the gateway and shows the code that leads to it. */
  async send(): Promise<void> {
    this.#enter({ phase: 'sending' });
    try {
      const part = await loadPart();
      const { draftKey } = this.#draft.subject;
      const departure = await part
        .depart({ draftKey, draft: this.#draft.draft() }, this.#gateway)
        .catch((error: unknown) => part.faultOf(error));
      if (this.#phase() !== 'sending') return;
      if (typeof departure === 'string') return this.#enter({ phase: 'not-sent', fault: departure });
      this.#enter({ phase: 'shown', departure, code: part.qrCode(departure.address) });
      this.#expiry = setTimeout(() => this.#draft.draw(), departure.expiresAt - Date.now());
    } catch {
      this.#enter({ phase: 'not-sent', fault: 'network' });
    }
  }

  /** Fetches the draft another device has left. Anybody can make a link: nothing is filled in before the resident wants it. */
  async open(): Promise<void> {
    const ticket = ticketHeld();
    if (ticket === undefined) return this.close();
    this.#enter({ phase: 'opening' });
    await this.#draft.opened;
    const { formId, draftKey } = this.#draft.subject;
    const arrival = await loadPart()
      .then((part) =>
        part.openArrival(readTicket(ticket), { formId, draftKey, gateway: this.#gateway, now: Date.now() }),
      )
      .catch(() => ({ status: 'failed', fault: 'network' }) as const);
    // Another form has it by now, or the session has ended.
    if (ticketHeld() !== ticket) return this.#enter({ phase: 'idle' });
    if (arrival.status === 'fine') {
      dropTicket();
      const { draft, finish } = arrival;
      this.#draft.leaveReceipt();
      this.#draft.subject.announce(offeredWords(draft.savedAt, this.#draft.subject.words));
      return this.#enter({ phase: 'offered', draft, finish });
    }
    // It may be for another form of the page.
    if (arrival.fault === 'foreign') return this.#enter({ phase: 'idle' });
    if (arrival.fault !== 'network') dropTicket();
    this.#draft.leaveReceipt();
    this.#enter({ phase: 'not-opened', fault: arrival.fault });
  }

  /** Goes on from the draft that is offered. It is taken away from the gateway once it is safe here. */
  async take(): Promise<void> {
    if (this.state.phase !== 'offered') return;
    const { draft, finish } = this.state;
    this.#enter({ phase: 'idle' });
    await this.#draft.takeIn(draft);
    finish();
  }

  /** Puts away what is shown. A code that is shown stays good until it is used or has expired. */
  close(): void {
    if (this.state.phase === 'not-opened') dropTicket();
    this.#enter({ phase: 'idle' });
  }

  get #gateway(): string {
    return this.#draft.subject.app?.gateway ?? '';
  }

  /** Asked anew after a wait, in which it may have been closed. */
  #phase(): HandoffState['phase'] {
    return this.state.phase;
  }

  #enter(state: HandoffState): void {
    clearTimeout(this.#expiry);
    this.state = state;
    this.#draft.draw();
  }
}
