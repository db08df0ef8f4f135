import {
  isBadLevel,
  nationalTags,
  ratingEntry,
  ratingTextLength,
  tagsFor,
  tidyRatingText,
  type OfferedTags,
  type RatingLevel,
} from '@tongban/core/rating';
import { randomKey } from '../form/answering/random-key.js';
import { pageClock } from '../outbox/page-lock.js';
import { whenSeen } from '../outbox/when-seen.js';
import { channelOf } from './channel-of.js';
import { IdleReset } from './idle-reset.js';
import { ratingOutbox, type RatingFate, type RatingOutbox } from './outbox/rating-outbox.js';
import type { Lack } from './rating-draft.js';
import type { RatingDesk } from './rating-desk.js';
import { TbRatedEvent, TbRatingQueuedEvent } from './rating.events.js';

/** What residents do that tells that they are there. */
const touches = ['pointerdown', 'keydown', 'input', 'touchstart'] as const;

/** How it ended otherwise than well. */
type BadEnd = Extract<RatingFate, { phase: 'refused' | 'failed' }>;

/** What comes of a rating from the level on: whether it is whole, sending it, seeing it arrive, clearing it. */
export class Answering {
  readonly #desk: RatingDesk;
  readonly #idle: IdleReset;
  /** Seconds until all is cleared, while that is asked. */
  secondsLeft: number | undefined;
  #key = '';
  #leave: (() => void) | undefined;
  /** How many have gone. */
  #gone = 0;
  /** Those whose end this page has shown. */
  readonly #told = new Set<string>();
  /** What was sent, as far as the thanks depend on it; gone with the next resident. */
  sent: { readonly bad: boolean; readonly anonymous: boolean } | undefined;

  constructor(desk: RatingDesk) {
    this.#desk = desk;
    this.#idle = new IdleReset(pageClock, {
      warn: (seconds) => {
        this.secondsLeft = seconds;
        desk.host.element.requestUpdate();
      },
      reset: () => {
        this.secondsLeft = undefined;
        desk.wipe();
        // A session that ends is heard of by the outbox itself.
        void this.#outbox().then(
          (outbox) => outbox.leave(),
          () => undefined,
        );
        desk.said = 'rating.idle.wiped';
        this.#focusOn('h2');
      },
    });
    if (this.#clears)
      touches.forEach((type) => desk.host.element.addEventListener(type, this.touch, { passive: true }));
    this.touch();
    // What earlier residents had to leave goes on, and the key to seal with is asked for while the network is there.
    if (desk.device !== 'personal') void this.#outbox().catch(() => undefined);
  }

  /** Somebody is there; where there is nothing to clear, nothing is. */
  readonly touch = (): void => {
    if (this.#clears && (this.#desk.host.level() || this.sent)) this.#idle.touch();
  };

  close(): void {
    this.rest();
    this.#leave?.();
    touches.forEach((type) => this.#desk.host.element.removeEventListener(type, this.touch));
  }

  /** Nobody is there any more, and nothing to clear. */
  rest(): void {
    // Taken out of the page nobody has gone.
    if (!this.#desk.signal.aborted) this.#gone += 1;
    this.#idle.stop();
    this.secondsLeft = undefined;
    this.sent = undefined;
  }

  get #clears(): boolean {
    return this.#desk.device === 'kiosk';
  }

  /** Tags to pick from for a level. */
  offered(level: RatingLevel): OfferedTags {
    return tagsFor(this.#desk.invitation?.tags ?? nationalTags, level);
  }

  /** Whether a reason has to be said. */
  get needsReason(): boolean {
    const level = this.#desk.host.level();
    return this.#desk.invitation?.rules.reasonFor === 'bad' && !!level && isBadLevel(level);
  }

  get longest(): number {
    return this.#desk.invitation?.rules.longestText ?? 150;
  }

  /** What keeps it from being sent. */
  get lack(): Lack | undefined {
    const { tags, text } = this.#desk.draft;
    const tidy = tidyRatingText(text);
    if (ratingTextLength(tidy) > this.longest) return 'long';
    return this.needsReason && tags.length === 0 && !tidy ? 'reason' : undefined;
  }

  /** Hands it in, if nothing is missing. */
  async send(): Promise<void> {
    const desk = this.#desk;
    const { draft, invitation, phase, host } = desk;
    const level = host.level();
    if (!level || !invitation || phase.is !== 'open') return;
    const { lack } = this;
    if (lack) {
      desk.change({ lack });
      return this.#focusOn('[aria-invalid=true]', true);
    }
    desk.enter({ is: 'sending' });
    const text = tidyRatingText(draft.text);
    const key = randomKey();
    const entry = ratingEntry(
      {
        token: desk.token,
        stage: invitation.stage,
        level,
        tags: draft.tags,
        tagVersion: (invitation.tags ?? nationalTags).version,
        ...(text && { text }),
        anonymous: draft.anonymous,
        channel: channelOf(host.element),
        ratedAt: new Date().toISOString(),
      },
      key,
    );
    this.sent = { bad: isBadLevel(level), anonymous: draft.anonymous };
    const gone = this.#gone;
    const of = host.element.token;
    try {
      const outbox = await this.#outbox();
      await outbox.add(entry, of);
      // Who rated has gone meanwhile, and the outbox did not know yet what is theirs.
      if (gone !== this.#gone) outbox.leave();
      // What failed before it was said again.
      if (this.#key) outbox.forget(this.#key);
      this.#follow(outbox, key);
    } catch {
      if (gone !== this.#gone) return;
      desk.enter({ is: 'open', unsent: 'rating.unsent.kept' });
      this.#focusOn('.unsent');
    }
  }

  /** Shows what was left before, if anything of that token was: that it waits, or how it ended. */
  async resume(token: string): Promise<boolean> {
    const desk = this.#desk;
    const outbox = await this.#outbox();
    const [key, ...others] = outbox.leftBy(token).filter((each) => !this.#told.has(each));
    const fate = key === undefined ? undefined : outbox.fateOf(key);
    if (key === undefined || !fate || fate.phase === 'rated' || desk.signal.aborted) return false;
    if (fate.phase === 'waiting') {
      desk.enter({ is: 'queued', kept: fate.kept });
      this.#follow(outbox, key);
      return true;
    }
    this.#lose(fate);
    // One is told of for all.
    [key, ...others].forEach((each) => this.#putAway(outbox, each));
    return true;
  }

  #outbox(): Promise<RatingOutbox> {
    return ratingOutbox(this.#desk.gateway, this.#desk.device);
  }

  /** Once its end has been seen: whoever goes before that is told the next time. On a device of others nobody comes back. */
  #putAway(outbox: RatingOutbox, key: string): void {
    const { device, signal } = this.#desk;
    this.#told.add(key);
    if (device === 'personal') whenSeen(() => signal.aborted || outbox.forget(key));
    else outbox.forget(key);
  }

  /** What was said to wait does not any more. */
  #lose(fate: BadEnd): void {
    const closing = fate.phase === 'refused' && fate.why !== 'invalid';
    const note = closing
      ? `rating.closed.${fate.why}`
      : fate.phase === 'failed' && fate.late
        ? 'rating.lost.late'
        : 'rating.lost.refused';
    this.#desk.enter({ is: 'lost', note, again: !closing });
  }

  #follow(outbox: RatingOutbox, key: string): void {
    this.#key = key;
    this.#leave?.();
    const leave = outbox.subscribe(() => this.#look(outbox));
    this.#leave = leave;
    this.#look(outbox);
  }

  #look(outbox: RatingOutbox): void {
    const desk = this.#desk;
    const fate = outbox.fateOf(this.#key);
    if (!fate || desk.signal.aborted) return;
    if (fate.phase === 'waiting') {
      // Another person stands there by now, or has been told already.
      if (!fate.tried || desk.phase.is === 'closed' || desk.phase.is === 'queued') return;
      desk.enter({ is: 'queued', kept: fate.kept });
      desk.host.element.dispatchEvent(new TbRatingQueuedEvent({ stage: this.#stage, kept: fate.kept }));
      return this.#focusOn('.outcome');
    }
    this.#leave?.();
    this.#putAway(outbox, this.#key);
    this.#end(fate);
  }

  #end(fate: Exclude<RatingFate, { phase: 'waiting' }>): void {
    const desk = this.#desk;
    const queued = desk.phase.is === 'queued';
    // Another person stands there by now.
    const gone = desk.phase.is === 'closed';
    if (fate.phase === 'rated') {
      if (!gone) desk.enter({ is: 'rated' });
      const { id, receivedAt } = fate;
      desk.host.element.dispatchEvent(new TbRatedEvent({ stage: this.#stage, id, receivedAt }));
    } else if (fate.phase === 'refused') {
      if (gone) return;
      if (fate.why === 'invalid' && desk.invitation)
        desk.enter({ is: 'open', unsent: 'rating.unsent.invalid' });
      else if (queued || fate.why === 'invalid') this.#lose(fate);
      else desk.enter({ is: 'closed', why: fate.why });
      desk.tell(fate.why, false);
    } else {
      // What was handed in on an earlier visit is not here any more to be mended.
      if (!gone && desk.invitation) desk.enter({ is: 'open', unsent: 'rating.unsent' });
      else if (!gone) this.#lose(fate);
      desk.tell(fate.code, true);
    }
    if (!gone) this.#focusOn('.outcome, .unsent, .notice');
  }

  get #stage(): 'first' | 'follow-up' {
    return this.#desk.invitation?.stage ?? 'first';
  }

  /**
   * What was pressed may be gone: the focus goes to what was said of it, unless the resident is elsewhere on the page by now.
   *
   * @param surely - They have just pressed something here, which not every browser gives the focus to.
   */
  #focusOn(selector: string, surely = false): void {
    const { element } = this.#desk.host;
    const inside = surely || (element.getRootNode() as Document | ShadowRoot).activeElement === element;
    void element.updateComplete.then(() => {
      if (inside) element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    });
  }
}
