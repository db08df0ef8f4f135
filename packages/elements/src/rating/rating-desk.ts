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
import { Presence } from './presence.js';
import { emptyDraft, type RatingDraft } from './rating-draft.js';
import { FocusKeeper } from './focus-keeper.js';
import type { Closing } from './outbox/refusals.js';
import { askInvitation } from './rating-gateway.js';
import type { Around } from './rating.js';

type Part = typeof answerPart;

/** By then a page has painted all it begins with, and hardly anybody has picked a level. */
const settledMs = 2_000;

/** A visit to a window is asked for anew by who rates so long after: its token is only good for a while. */
const freshMs = 30 * 60_000;

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
  readonly presence: Presence;
  readonly focus: FocusKeeper;
  phase: Phase = { is: 'asking' };
  draft: RatingDraft = emptyDraft;
  invitation: OpenInvitation | undefined;
  /** To rate with. */
  token = '';
  /** The element has left the page. */
  closed = false;
  /** Said once to those who listen. */
  said = '';
  #part: Part | undefined;
  #work: InstanceType<Part['Answering']> | undefined;
  #loading: 'no' | 'yes' | 'failed' = 'no';
  #ofWindow = false;
  #askedAt = 0;
  /** Whoever the token was given to has gone. */
  #left = false;
  #visit = newCancel();

  constructor(host: DeskHost) {
    this.host = host;
    this.presence = new Presence(this);
    this.focus = new FocusKeeper(host.element);
  }

  /** Aborted as soon as somebody else stands there: what comes later is none of theirs. */
  get signal(): CancelSignal {
    return this.#visit.signal;
  }

  /** The token is the printed code of a window: it stays, whoever comes, and nobody knows who does. */
  get ofWindow(): boolean {
    return this.#ofWindow;
  }

  /** Whether there is something the next one must not see. */
  get holds(): boolean {
    return !!this.host.level() || !!this.#work?.sent || !!this.#dialog?.open;
  }

  /** Whether somebody may lose what they have entered, and can be asked. */
  get answering(): boolean {
    return !!this.#work && !!this.host.level() && this.phase.is === 'open';
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
    this.presence.open();
    void this.ask();
  }

  /** Lets go of everything. What was handed to the outbox goes on its way. */
  close(): void {
    window.removeEventListener('online', this.#online);
    this.closed = true;
    this.presence.close();
    this.#work?.close();
    this.#clear();
  }

  /**
   * Somebody else comes: nothing stays of what was entered, nor of what was rated. The code of a window invites them, too; any other token was for who
   * has gone.
   *
   * @param said - Why, by key of its words.
   */
  wipe(said = ''): void {
    const { is } = this.phase;
    this.#clear();
    this.#visit = newCancel();
    this.#left = true;
    this.#dialog?.close();
    this.host.pick(undefined);
    this.said = said;
    // Of what is not known yet it may turn out to be a window.
    if (this.#ofWindow || is === 'asking' || is === 'failed') void this.ask();
    else if (is !== 'closed') this.enter({ is: 'closed', why: 'over' });
  }

  /** Nobody has said that they go: what they have handed in is put where nobody can read it. */
  leave(): void {
    this.#work?.leave();
  }

  #clear(): void {
    this.#visit.cancel();
    this.presence.rest();
    this.#work?.rest();
    this.draft = emptyDraft;
    this.invitation = undefined;
    this.token = '';
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
    this.presence.touch();
    if (!this.host.level()) return;
    void this.#load();
    if (this.#ofWindow && Date.now() - this.#askedAt > freshMs) void this.#freshen();
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
        return closedView(host.words, phase.why, this.said);
      case 'failed':
        return failedView(host.words, phase.code, () => void this.retry());
      case 'open':
      case 'sending':
        return question({
          about: this.invitation && aboutView(this.invitation, host.words, this.#ofWindow),
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
        again: this.#loading === 'failed' ? () => void this.#reload(true) : undefined,
      });
    return this.#part.answerView(this, this.#work);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.element.renderRoot.querySelector('dialog');
  }

  readonly #online = (): void => {
    if (this.phase.is === 'failed' && this.phase.code === 'network') void this.retry(false);
    if (this.#loading === 'failed') void this.#reload();
  };

  /** Asks again what is rated. */
  readonly retry = (pressed = true): Promise<void> => this.focus.along(this.ask(), pressed, 'h2', '.notice');

  readonly #reload = (pressed = false): Promise<void> =>
    this.focus.along(this.#load(), pressed, '.after', '.after');

  /** Asks the gateway what is rated. */
  async ask(): Promise<void> {
    const { host, gateway, signal } = this;
    const { token } = host.element;
    this.enter({ is: 'asking' });
    if (!isTokenLike(token)) return this.enter({ is: 'closed', why: 'unknown' });
    try {
      if (!gateway) throw new TbError('config', 'no gateway');
      if (await this.#resumes(token)) return;
      const { invitation, token: toRate } = await askInvitation(gateway, token, signal);
      if (signal.aborted) return;
      if (toRate !== token) this.#ofWindow = true;
      if (invitation.status !== 'open') return this.enter({ is: 'closed', why: invitation.status });
      if (this.#left && !this.#ofWindow) return this.enter({ is: 'closed', why: 'over' });
      this.token = toRate;
      this.invitation = invitation;
      this.#askedAt = Date.now();
      this.enter({ is: 'open' });
      if (host.level()) void this.#load();
      // There before the network may go.
      else setTimeout(() => whenIdle(() => void (this.closed || this.#load())), settledMs);
    } catch (cause) {
      if (signal.aborted) return;
      const error = isTbError(cause) ? cause : new TbError('network', '', { cause, retryable: true });
      if (error.code === 'config')
        warnOnce(host.element, 'gateway', 'needs <tb-app gateway="…"> around it, or a gateway of its own');
      this.enter({ is: 'failed', code: error.code });
      this.tell(error.code, error.retryable);
    }
  }

  /** The visit that was asked for when the page was opened may be over by now. */
  async #freshen(): Promise<void> {
    const { gateway, signal, host } = this;
    this.#askedAt = Date.now();
    const invited = await askInvitation(gateway, host.element.token, signal).catch(() => undefined);
    if (!signal.aborted && invited?.invitation.status === 'open') this.token = invited.token;
  }

  tell(code: string, retryable: boolean): void {
    this.host.element.dispatchEvent(new TbErrorEvent({ code, retryable }));
  }

  /** Whether a rating of this token was left on this device before: then it is shown how that stands. */
  async #resumes(token: string): Promise<boolean> {
    // Who comes next is told of nobody's.
    if (this.#left || this.device !== 'personal' || !isWaiting(outboxName(this.gateway))) return false;
    const work = await this.#load();
    return !!work && (await work.resume(token));
  }

  async #load(): Promise<InstanceType<Part['Answering']> | undefined> {
    if (this.#work || this.#loading === 'yes') return this.#work;
    this.#loading = 'yes';
    try {
      const part = await import('./answer-part.js');
      if (this.closed) return undefined;
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
