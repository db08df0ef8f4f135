import type { CancelSignal } from '@tongban/core';
import {
  isBadLevel,
  nationalTags,
  ratingEntry,
  ratingTextLength,
  tagsFor,
  tidyRatingText,
  type OfferedTags,
  type Rating,
  type RatingLevel,
  type RatingStage,
} from '@tongban/core/rating';
import type { TemplateResult } from 'lit';
import { randomKey } from '../form/answering/random-key.js';
import { whenSeen } from '../outbox/when-seen.js';
import { channelOf } from './channel-of.js';
import { complaintAddress } from './complaint-view.js';
import { ratingOutbox, type RatingFate, type RatingOutbox } from './outbox/rating-outbox.js';
import type { Lack } from './rating-draft.js';
import type { RatingDesk } from './rating-desk.js';
import { TbRatedEvent, TbRatingQueuedEvent } from './rating.events.js';

const noTags: OfferedTags = { first: [], more: [] };

/** How it ended otherwise than well. */
type BadEnd = Extract<RatingFate, { phase: 'refused' | 'failed' }>;

/** What was sent, as far as the thanks depend on it. */
export type SentRating = Pick<Rating, 'stage' | 'level' | 'anonymous'>;

/** What comes of a rating from the level on: whether it is whole, sending it, seeing it arrive. */
export class Answering {
  readonly #desk: RatingDesk;
  /** What this resident has handed in last. */
  #key = '';
  /** Ends seeing how it goes with what was handed in. */
  readonly #follows = new Set<() => void>();
  /** Those whose end this page has shown. */
  readonly #told = new Set<string>();
  /** What was sent, as far as the thanks depend on it; gone with the next resident. */
  sent: SentRating | undefined;
  /** Where to complain, to be scanned: nobody leaves a terminal for it. */
  way: TemplateResult | undefined;

  constructor(desk: RatingDesk) {
    this.#desk = desk;
    // What earlier residents had to leave goes on, and the key to seal with is asked for while the network is there.
    if (desk.device !== 'personal') void this.#outbox().catch(() => undefined);
  }

  close(): void {
    this.#follows.forEach((leave) => leave());
  }

  /** Nobody is there any more; what was handed in goes on its way unseen. */
  rest(): void {
    this.#key = '';
    this.sent = undefined;
    this.way = undefined;
  }

  /** A session that ends is heard of by the outbox itself. */
  leave(): void {
    void this.#outbox().then(
      (outbox) => outbox.leave(),
      () => undefined,
    );
  }

  /** Whether what was sent was a bad one. */
  get bad(): boolean {
    return !!this.sent && isBadLevel(this.sent.level);
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

  /** Whether a reason can only be written: there are no tags for the level. */
  get onlyWords(): boolean {
    const level = this.#desk.host.level();
    const { first, more } = level ? this.offered(level) : noTags;
    return first.length + more.length === 0;
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
    const { draft, invitation, phase, host, signal } = desk;
    const level = host.level();
    if (!level || !invitation || phase.is !== 'open') return;
    const { lack } = this;
    if (lack) {
      desk.change({ lack });
      desk.focus.on('[aria-invalid=true]', true);
      return;
    }
    desk.enter({ is: 'sending' });
    const text = tidyRatingText(draft.text);
    const { stage } = invitation;
    const { anonymous } = draft;
    const { token } = host.element;
    const key = randomKey();
    const entry = ratingEntry(
      {
        token: desk.token,
        stage,
        level,
        tags: draft.tags,
        tagVersion: (invitation.tags ?? nationalTags).version,
        ...(text && { text }),
        anonymous,
        channel: channelOf(host.element),
        ratedAt: new Date().toISOString(),
      },
      key,
    );
    const sent = (this.sent = { stage, level, anonymous });
    try {
      const outbox = await this.#outbox();
      await outbox.add(entry, token);
      // Who rated has gone meanwhile, and the outbox did not know yet what is theirs.
      if (signal.aborted && !desk.closed) outbox.leave();
      // What failed before it was said again.
      if (this.#key && !signal.aborted) outbox.forget(this.#key);
      this.#follow(outbox, key, sent, signal);
    } catch {
      if (signal.aborted) return;
      this.sent = undefined;
      desk.enter({ is: 'open', unsent: 'rating.unsent.kept' });
      desk.focus.on('.unsent');
    }
  }

  /** Shows what was left before, if anything of that token was: that it waits, or how it ended. */
  async resume(token: string): Promise<boolean> {
    const desk = this.#desk;
    const { signal } = desk;
    const outbox = await this.#outbox();
    const [key, ...others] = outbox.leftBy(token).filter((each) => !this.#told.has(each));
    const fate = key === undefined ? undefined : outbox.fateOf(key);
    if (key === undefined || !fate || fate.phase === 'rated' || signal.aborted) return false;
    if (fate.phase === 'waiting') {
      this.sent = outbox.ratingOf(key);
      desk.enter({ is: 'queued', kept: fate.kept });
      this.#follow(outbox, key, this.sent, signal);
      return true;
    }
    this.#lose(fate);
    // One is told of for all.
    [key, ...others].forEach((each) => this.#putAway(outbox, each, signal));
    return true;
  }

  #outbox(): Promise<RatingOutbox> {
    return ratingOutbox(this.#desk.gateway, this.#desk.device);
  }

  /** Once its end has been seen: whoever goes before that is told the next time. On a device of others nobody comes back. */
  #putAway(outbox: RatingOutbox, key: string, signal: CancelSignal): void {
    this.#told.add(key);
    if (this.#desk.device === 'personal') whenSeen(() => signal.aborted || outbox.forget(key));
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

  /** Tells how it goes, for as long as who has handed it in is there: `signal`. */
  #follow(outbox: RatingOutbox, key: string, sent: SentRating | undefined, signal: CancelSignal): void {
    const desk = this.#desk;
    const stage = sent?.stage ?? 'first';
    if (!signal.aborted) this.#key = key;
    const look = (): void => {
      const fate = outbox.fateOf(key);
      if (!fate) return;
      if (fate.phase === 'waiting') {
        // They have been told already.
        if (signal.aborted || !fate.tried || desk.phase.is === 'queued') return;
        desk.enter({ is: 'queued', kept: fate.kept });
        desk.host.element.dispatchEvent(new TbRatingQueuedEvent({ stage, kept: fate.kept }));
        this.#tellOnTop('.outcome');
        return;
      }
      leave();
      if (!signal.aborted) {
        this.#putAway(outbox, key, signal);
        this.#end(fate, stage);
      } else if (fate.phase === 'rated' || desk.device !== 'personal') outbox.forget(key);
    };
    const unsubscribe = outbox.subscribe(look);
    const leave = (): void => {
      unsubscribe();
      this.#follows.delete(leave);
    };
    this.#follows.add(leave);
    if (desk.closed) leave();
    else look();
  }

  #end(fate: Exclude<RatingFate, { phase: 'waiting' }>, stage: RatingStage): void {
    const desk = this.#desk;
    const queued = desk.phase.is === 'queued';
    // What was handed in on an earlier visit is not here any more to be mended.
    const mend = (unsent: string): void =>
      desk.invitation ? desk.enter({ is: 'open', unsent }) : this.#lose(fate as BadEnd);
    if (fate.phase === 'rated') {
      desk.enter({ is: 'rated' });
      if (this.bad && desk.device !== 'personal') void this.#drawWay(desk.signal);
      const { id, receivedAt } = fate;
      desk.host.element.dispatchEvent(new TbRatedEvent({ stage, id, receivedAt }));
    } else if (fate.phase === 'refused') {
      if (fate.why === 'invalid') mend('rating.unsent.invalid');
      else if (queued) this.#lose(fate);
      else desk.enter({ is: 'closed', why: fate.why });
      desk.tell(fate.why, false);
    } else {
      mend('rating.unsent');
      desk.tell(fate.code, true);
    }
    this.#tellOnTop('.outcome, .unsent, .notice');
  }

  #tellOnTop(selector: string): void {
    this.#desk.presence.stay();
    this.#desk.focus.on(selector);
  }

  /** Where it cannot be drawn, the address stands there as a text. */
  async #drawWay(signal: CancelSignal): Promise<void> {
    const address = complaintAddress(this.#desk);
    const code =
      address && (await import('./way-code.js').then((part) => part.wayCode(address)).catch(() => undefined));
    if (!code || signal.aborted) return;
    this.way = code;
    this.#desk.host.element.requestUpdate();
  }
}
