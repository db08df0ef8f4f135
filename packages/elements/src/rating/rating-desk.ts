import { nothing, type TemplateResult } from 'lit';
import type { CancelSignal } from '@tongban/core';
import { outboxName } from '../form/gateway/gateway-base.js';
import { newCancel } from '../form/rich/cancel.js';
import { isTbError, TbError } from '@tongban/core/errors';
import { isTokenLike, type OpenInvitation } from '@tongban/core/rating';
import type { Messages } from '@tongban/core/i18n';
import { whenIdle } from '../form/when-idle.js';
import type { Device } from '../shared/app-context.js';
import { TbErrorEvent } from '../shared/error-event.js';
import { isWaiting } from '../shared/waiting-mark.js';
import { warnOnce } from '../shared/warn-once.js';
import type * as answerPart from './answer-part.js';
import { askingMessages } from './asking.messages.js';
import { aboutView, closedView, failedView, partView } from './asking-view.js';
import type { DeskHost } from './desk-host.js';
import { dialogView } from './dialog-view.js';
import { emptyDraft, type RatingDraft } from './rating-draft.js';
import type { Closing } from './outbox/refusals.js';
import { askInvitation } from './rating-gateway.js';
import type { Around } from './rating.js';

type Part = typeof answerPart;

/** By then a page has painted all it begins with, and hardly anybody has picked a level. */
const settledMs = 2_000;

/** Where a rating stands. */
export type Phase =
  | { readonly is: 'asking' }
  | { readonly is: 'closed'; readonly why: Closing | 'over' }
  | { readonly is: 'failed'; readonly code: string }
  /** `unsent`: what became of the last try, by key of its words. */
  | { readonly is: 'open'; readonly unsent?: string }
  | { readonly is: 'sending' }
  | { readonly is: 'queued'; readonly kept: 'disk' | 'memory' }
  | { readonly is: 'rated' }
  /** One that was said to wait will not arrive: `note` says why, by key of its words. `again`: it can be given anew. */
  | { readonly is: 'lost'; readonly note: string; readonly again: boolean };

/** Knows what is rated and how far that has come, and what the resident has said; draws all but the levels. */
export class RatingDesk {
  readonly host: DeskHost;
  phase: Phase = { is: 'asking' };
  draft: RatingDraft = emptyDraft;
  invitation: OpenInvitation | undefined;
  /** To rate with. */
  token = '';
  /** Said once to those who listen. */
  said = '';
  #part: Part | undefined;
  #work: InstanceType<Part['Answering']> | undefined;
  #loading: 'no' | 'yes' | 'failed' = 'no';
  readonly #life = newCancel();

  constructor(host: DeskHost) {
    this.host = host;
  }

  get signal(): CancelSignal {
    return this.#life.signal;
  }

  get gateway(): string {
    return this.host.element.gateway || (this.host.app.app?.gateway ?? '');
  }

  /** Whose device it is; what stands as at a terminal is one, whoever says it or not. */
  get device(): Device {
    const { element, app } = this.host;
    return element.layout === 'kiosk' ? 'kiosk' : app.device;
  }

  /** Words of what was loaded later. */
  get messages(): readonly (Messages | undefined)[] {
    return [askingMessages, this.#part?.answerMessages];
  }

  open(): void {
    window.addEventListener('online', this.#online);
    void this.ask();
  }

  /** Lets go of everything. What was handed to the outbox goes on its way. */
  close(): void {
    window.removeEventListener('online', this.#online);
    this.#life.cancel();
    this.#work?.close();
    this.draft = emptyDraft;
  }

  /** Somebody else comes: nothing of what was entered stays. */
  wipe(): void {
    this.draft = emptyDraft;
    this.#work?.rest();
    const { is } = this.phase;
    if (is === 'rated' || is === 'queued' || is === 'sending' || is === 'lost')
      this.enter({ is: 'closed', why: 'over' });
    this.host.pick(undefined);
  }

  /** Goes on to another phase, and has it drawn. */
  enter(phase: Phase): void {
    this.phase = phase;
    this.host.element.requestUpdate();
  }

  change(draft: Partial<RatingDraft>): void {
    this.draft = { ...this.draft, lack: undefined, ...draft };
    this.host.element.requestUpdate();
  }

  /** The resident has picked a level; tags belong to one. */
  picked(): void {
    this.said = '';
    this.draft = { ...this.draft, tags: [], more: false, lack: undefined };
    this.#work?.touch();
    if (this.host.level()) void this.#load();
  }

  draw(question: (around?: Around) => TemplateResult): unknown {
    const content = this.#content(question);
    return this.host.element.layout === 'dialog' ? dialogView(this.host, this.phase, content) : content;
  }

  #content(question: (around?: Around) => TemplateResult): unknown {
    const { phase, host } = this;
    switch (phase.is) {
      case 'asking':
        return question();
      case 'closed':
        return closedView(host.words, phase.why);
      case 'failed':
        return failedView(host.words, phase.code, () => void this.ask());
      case 'open':
      case 'sending':
        return question({
          about: this.invitation && aboutView(this.invitation, host.words),
          after: this.#after(),
          title: this.invitation?.stage === 'follow-up' ? 'rating.title.follow-up' : 'rating.title',
          locked: phase.is === 'sending',
        });
      default:
        return this.#part && this.#work ? this.#part.outcomeView(this, this.#work) : nothing;
    }
  }

  #after(): unknown {
    if (!this.#work || !this.#part || !this.host.level())
      return partView(this.host.words, {
        said: this.said,
        busy: !!this.host.level() && this.#loading === 'yes',
        again: this.#loading === 'failed' ? () => void this.#load() : undefined,
      });
    return this.#part.answerView(this, this.#work);
  }

  readonly #online = (): void => {
    if (this.phase.is === 'failed' && this.phase.code === 'network') void this.ask();
    if (this.#loading === 'failed') void this.#load();
  };

  /** Asks the gateway what is rated. */
  async ask(): Promise<void> {
    const { host, gateway } = this;
    const { token } = host.element;
    this.enter({ is: 'asking' });
    if (!isTokenLike(token)) return this.enter({ is: 'closed', why: 'unknown' });
    try {
      if (!gateway) throw new TbError('config', 'no gateway');
      if (await this.#resumes(token)) return;
      const invited = await askInvitation(gateway, token, this.signal);
      if (this.signal.aborted) return;
      this.token = invited.token;
      if (invited.invitation.status !== 'open')
        return this.enter({ is: 'closed', why: invited.invitation.status });
      this.invitation = invited.invitation;
      this.enter({ is: 'open' });
      if (host.level()) void this.#load();
      // There before the network may go.
      else setTimeout(() => whenIdle(() => void (this.signal.aborted || this.#load())), settledMs);
    } catch (cause) {
      if (this.signal.aborted) return;
      const error = isTbError(cause) ? cause : new TbError('network', '', { cause, retryable: true });
      if (error.code === 'config')
        warnOnce(host.element, 'gateway', 'needs <tb-app gateway="…"> around it, or a gateway of its own');
      this.enter({ is: 'failed', code: error.code });
      this.tell(error.code, error.retryable);
    }
  }

  tell(code: string, retryable: boolean): void {
    this.host.element.dispatchEvent(new TbErrorEvent({ code, retryable }));
  }

  /** Whether a rating of this token was left on this device before: then it is shown how that stands. */
  async #resumes(token: string): Promise<boolean> {
    if (this.device !== 'personal' || !isWaiting(outboxName(this.gateway))) return false;
    const work = await this.#load();
    return !!work && (await work.resume(token));
  }

  async #load(): Promise<InstanceType<Part['Answering']> | undefined> {
    if (this.#work || this.#loading === 'yes') return this.#work;
    this.#loading = 'yes';
    try {
      const part = await import('./answer-part.js');
      if (this.signal.aborted) return undefined;
      this.host.wear(part.answerPartStyles);
      this.#part = part;
      this.#work = new part.Answering(this);
      this.#loading = 'no';
    } catch {
      this.#loading = 'failed';
    }
    this.host.element.requestUpdate();
    return this.#work;
  }
}
