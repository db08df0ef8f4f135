import { html, nothing } from 'lit';
import { isTbError } from '@tongban/core/errors';
import type { HeldLicence } from '@tongban/core/extensions';
import type { ChecklistLine } from '@tongban/core/checklist';
import { licenceSource } from '../form/gateway/licence-source.js';
import { newCancel, type Cancel } from '../form/rich/cancel.js';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import { checkIcon } from '../shared/icons.js';
import type { ChecklistSeam } from './checklist-view.js';

type State =
  | { readonly phase: 'idle' | 'looking' | 'linking' | 'none' | 'expired' }
  /** 可关联: the person has some of these. */
  | { readonly phase: 'found'; readonly held: readonly HeldLicence[] }
  /** 已关联. */
  | { readonly phase: 'linked'; readonly grant: string; readonly name: string; readonly endsAt: number }
  /** 关联失败. */
  | { readonly phase: 'failed'; readonly why: 'unauthorised' | 'not-found' | 'network' };

/** No timer of a browser waits longer. */
const LONGEST_MS = 2 ** 31 - 1;

/** Lets an electronic licence (电子证照) stand for one line. */
export class LicenceLink {
  readonly #seam: ChecklistSeam;
  readonly #line: () => ChecklistLine;
  readonly #changed: () => void;
  #state: State = { phase: 'idle' };
  #cancel: Cancel | undefined;
  #end: number | undefined;

  constructor(seam: ChecklistSeam, line: () => ChecklistLine, changed: () => void) {
    this.#seam = seam;
    this.#line = line;
    this.#changed = changed;
  }

  /** The right to use the linked licence, for as long as it holds. */
  get grant(): string | undefined {
    const state = this.#state;
    return state.phase === 'linked' && Date.now() < state.endsAt ? state.grant : undefined;
  }

  get busy(): boolean {
    return this.#state.phase === 'looking' || this.#state.phase === 'linking';
  }

  /** Whether something of it is to be seen. */
  get isOpen(): boolean {
    return this.#state.phase !== 'idle';
  }

  /** Looks for licences of the kind. */
  async look(): Promise<void> {
    const code = this.#line().licence?.code;
    await this.#work('looking', async (source, signal) => {
      const held = code ? await source.find([code], { signal }) : [];
      return held.length > 0 ? { phase: 'found', held } : { phase: 'none' };
    });
  }

  stop(): void {
    this.#cancel?.cancel();
    window.clearTimeout(this.#end);
  }

  view(): Part {
    const { words } = this.#seam;
    const state = this.#state;
    const { phase } = state;
    if (phase === 'idle') return nothing;
    // One frame for all phases: the focus stays in it when a button goes, and what it says is announced.
    return html`<div
      id=${this.#id}
      tabindex="-1"
      role="group"
      aria-label=${words.say('materials.ways.licence.of', { name: this.#line().material.name })}
      aria-busy=${this.busy}
    >
      <p class=${phase === 'linked' ? 'linked' : phase === 'failed' ? 'small failed' : 'small'}>
        ${phase === 'linked' ? checkIcon : nothing}<span role="status">${words.mixed(this.#said())}</span>
        ${phase === 'linked' ? this.#button('materials.licence.undo', () => this.#undo()) : nothing}
        ${phase === 'none' || phase === 'failed' || phase === 'expired' ? this.#button(this.#canRetry ? 'state.retry' : 'materials.licence.again', () => void this.look()) : nothing}
      </p>
      ${
        phase === 'found'
          ? html`<ul role="list">
              ${state.held.map((held) => this.#heldView(held))}
            </ul>`
          : nothing
      }
    </div>`;
  }

  /** Whether the same may go through next time; else there has to be another licence first. */
  get #canRetry(): boolean {
    return this.#state.phase === 'failed' && this.#state.why !== 'not-found';
  }

  #said(): string {
    const { say } = this.#seam.words;
    const state = this.#state;
    if (state.phase === 'found') return say('materials.licence.found', { count: state.held.length });
    if (state.phase === 'linked') return say('materials.licence.linked', { name: state.name });
    if (state.phase === 'failed') return say(`materials.licence.failed.${state.why}`);
    return say(`materials.licence.${state.phase}`);
  }

  get #id(): string {
    return `licence-${this.#seam.list.lines.map(({ key }) => key).indexOf(this.#line().key)}`;
  }

  #frame(): HTMLElement | null {
    return (this.#seam.element.renderRoot as ShadowRoot).getElementById(this.#id);
  }

  #heldView(held: HeldLicence): Part {
    const { words } = this.#seam;
    const { say } = words;
    const more = [
      held.number,
      held.holder,
      held.issuer,
      held.validUntil && say('materials.licence.until', { day: words.day(held.validUntil) }),
    ].filter(Boolean);
    return html`<li class="held">
      <span>${words.mixed(held.name)} <span class="small">${words.mixed(more.join(' · '))}</span></span>
      ${this.#button('materials.licence.link', () => void this.#link(held), held.number)}
    </li>`;
  }

  #button(key: string, act: () => void, of = this.#line().material.name): Part {
    const text = this.#seam.words.say(key);
    return html`<button class="button small-button" type="button" aria-label="${text} ${of}" @click=${act}>
      ${text}
    </button>`;
  }

  async #link({ ref }: HeldLicence): Promise<void> {
    const item = this.#line().sources[0]?.item ?? this.#seam.subject.id;
    await this.#work('linking', async (source, signal) => {
      const { grant, name, expiresAt } = await source.link(ref, { item }, { signal });
      const endsAt = Date.parse(expiresAt);
      return { phase: 'linked', grant, name, endsAt: isNaN(endsAt) ? Infinity : endsAt };
    });
    if (this.#state.phase !== 'linked') return;
    this.#changed();
    this.#await();
  }

  /** Waits until the right ends: nobody is to send an application with one that a gateway does not take any more. */
  #await(): void {
    const state = this.#state;
    window.clearTimeout(this.#end);
    if (state.phase !== 'linked' || state.endsAt === Infinity) return;
    const left = state.endsAt - Date.now();
    if (left > 0) {
      this.#end = window.setTimeout(() => this.#await(), Math.min(left, LONGEST_MS));
      return;
    }
    this.#enter({ phase: 'expired' });
    this.#changed();
  }

  /** The frame goes with its button: the focus goes to the ways there are again. */
  #undo(): void {
    const ways = this.#frame()?.parentElement;
    window.clearTimeout(this.#end);
    this.#enter({ phase: 'idle' });
    this.#changed();
    void this.#seam.element.updateComplete.then(() => ways?.querySelector('button')?.focus());
  }

  async #work(
    phase: 'looking' | 'linking',
    work: (
      source: NonNullable<Awaited<ReturnType<typeof licenceSource>>>,
      signal: Cancel['signal'],
    ) => Promise<State>,
  ): Promise<void> {
    const cancel = (this.#cancel = newCancel());
    this.#enter({ phase });
    // The button that was pressed goes.
    void this.#seam.element.updateComplete.then(() => this.#frame()?.focus());
    try {
      const source = await licenceSource(this.#seam.app.app);
      const state: State = source ? await work(source, cancel.signal) : { phase: 'none' };
      if (!cancel.signal.aborted) this.#enter(state);
    } catch (cause) {
      if (!cancel.signal.aborted) this.#enter({ phase: 'failed', why: whyOf(cause) });
    }
  }

  #enter(state: State): void {
    this.#state = state;
    this.#seam.element.requestUpdate();
  }
}

function whyOf(cause: unknown): 'unauthorised' | 'not-found' | 'network' {
  if (isTbError(cause, 'unauthorised')) return 'unauthorised';
  return isTbError(cause, 'not-found') ? 'not-found' : 'network';
}
