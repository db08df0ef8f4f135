import type { ReactiveController } from 'lit';
import type { Json } from '@tongban/core';
import {
  DRAFT_FORMAT,
  DRAFT_LIFETIME_MS,
  fingerprintOf,
  mergeAnswers,
  migrateAnswers,
  sameJson,
  titlesOf,
  type Draft,
  type DraftConflict,
  type FormDefinition,
  type FormState,
  type KeptAnswer,
  type Merged,
} from '@tongban/core/form';
import { appAround } from '../../shared/app-around.js';
import type { DraftSubject, KeptReceipt } from '../draft-seam.js';
import { dropTicket } from '../draft-ticket.js';
import { pendingFiles } from '../pending-files.js';
import { Autosave } from './autosave.js';
import { TbDraftRestoredEvent } from './draft.events.js';
import { DraftShelf, type ShelfNews, type ShelvedDraft } from './draft-shelf.js';
import { applyMerged } from './apply-merged.js';
import { mergeNotes } from './merge-notes.js';
import { watchPage } from './page-moments.js';
import { arrivedWords, restoredWords } from './moment-words.js';
import { goToStep } from './go-to-step.js';
import { smallBranches } from './small-branches.js';
import { stepOf } from './step-of.js';
import { surroundingApp } from './surrounding-app.js';

/** What a resident is told, and has not put away. */
export type DraftNews =
  /** `arrived`: from another device. */
  | { readonly kind: 'restored' | 'arrived'; readonly savedAt: string }
  | { readonly kind: 'discarded'; readonly draft: Draft }
  | { readonly kind: 'sent' | 'deleted' };

/** How the draft is kept: not known yet, on disk, or in memory for one of these reasons. */
export type Keeping = 'opening' | 'disk' | 'shared' | 'insecure' | 'blocked';

/** What is being saved by forms that are gone: the next one must not read before. */
const leaving = new Set<Promise<void>>();

/** Keeps one form's answers in a draft, from when it is shown until it is sent. */
export class FormDraft implements ReactiveController {
  /** What the resident is to be told. */
  news: DraftNews | undefined;
  conflicts: readonly DraftConflict[] = [];
  dropped: readonly KeptAnswer[] = [];
  /** When the draft was last kept; milliseconds since 1970. */
  savedAt: number | undefined;
  /** The form has a newer version elsewhere: this page must be loaded anew. */
  outdated = false;
  /** The key of an application that was not taken in, whose answers are being mended. */
  mends: string | undefined;
  /** When the answers were handed over to be sent without an end being known. ISO 8601, UTC. */
  handedAt: string | undefined;
  titles: Readonly<Record<string, string>> = {};
  /** Of what was last sent, on an earlier visit. */
  receipt: KeptReceipt | undefined;

  /** Resolves when it is known whether there was a draft. */
  readonly opened: Promise<void>;
  #toldOpened: () => void = () => undefined;

  readonly subject: DraftSubject;
  readonly #now: () => number;
  readonly #formVersion: string;
  readonly #autosave = new Autosave(
    () => this.#save(),
    () => this.draw(),
  );
  #end: readonly (() => void)[] = [];
  #shelf: DraftShelf | undefined;
  #phase: 'opening' | 'open' | 'sent' | 'released' = 'opening';
  /** The answers the page gave the form. */
  #initial: Json;
  #seen: FormState;
  /** The answers before the last change. */
  #before: Json;
  /** What this page and the shelf last had in common. */
  #base: { value: Json; conflicts: readonly DraftConflict[]; dropped: readonly KeptAnswer[] };
  /** How the answers of the draft were put in. */
  #asLeft: { readonly defaults: false; readonly branches: Draft['branches'] } | undefined;
  #version: string | null = null;
  /** The resident has changed something here. */
  #touched = false;
  #applying = false;
  /** Another one since the draft was last given up: what is being saved then must not come back. */
  #era = 0;
  /** It was sent before it was known whether there is a draft of before: that one is over, too. */
  #overtaken = false;
  /** The receipt was deleted before it was known whether there is one. */
  #dropsReceipt = false;
  /** The draft is being taken off the shelf. */
  #clearing: Promise<void> | undefined;
  /** The shelf of a device that this is no longer is being emptied. */
  #emptying: Promise<void> | undefined;

  constructor(subject: DraftSubject, now: () => number = Date.now) {
    this.subject = subject;
    this.opened = new Promise((resolve) => (this.#toldOpened = resolve));
    this.#now = now;
    this.#formVersion = fingerprintOf(subject.schema, subject.form as FormDefinition | undefined);
    this.#seen = subject.store.state;
    this.#initial = this.#before = this.#seen.value;
    this.#base = { value: this.#initial, conflicts: [], dropped: [] };
    subject.element.addController(this);
  }

  hostConnected(): void {
    if (this.#end.length > 0) return;
    const { element, store } = this.subject;
    const settled = (): void => void this.#autosave.flush();
    element.addEventListener('change', settled);
    this.#end = [
      store.subscribe(() => this.#hear()),
      () => element.removeEventListener('change', settled),
      watchPage({
        leave: () => void this.#autosave.flush(),
        comeBack: () => void this.#look(),
        wouldLose: () => this.#wouldLose(),
      }),
    ];
    this.#shelf?.listen();
    if (this.#phase === 'opening') void this.#open();
    else void this.#look();
  }

  /** The app around it may say at any time that the device is another. */
  hostUpdate(): void {
    this.#changeShelf();
  }

  /** The form may only be on its way to another place. What waits is saved. */
  hostDisconnected(): void {
    this.#end.forEach((end) => end());
    this.#end = [];
    void this.#autosave
      .flush()
      .then(() => this.#clearing)
      .then(() => this.#restAside());
  }

  /** Off the page it hears of no other: nothing is to hold a form that may be gone for good. */
  #restAside(): void {
    if (this.#end.length === 0) this.#shelf?.rest();
  }

  /** Where the draft is kept, and if not on disk, why. */
  get keeping(): Keeping {
    if (!this.#shelf) return 'opening';
    if (this.#shelf.kept === 'disk') return 'disk';
    if (this.subject.device !== 'personal') return 'shared';
    return window.isSecureContext ? 'blocked' : 'insecure';
  }

  /** Something is not on disk yet that should be. */
  get saving(): boolean {
    return this.#autosave.waiting;
  }

  get sent(): boolean {
    return this.#phase === 'sent';
  }

  /** Whether the form has answers of the resident's: out of a draft, or given since. */
  get holds(): boolean {
    return this.#phase !== 'sent' && (this.#touched || this.#version !== null);
  }

  /** The draft as it would be kept now. */
  draft(): Draft {
    const { formId, store } = this.subject;
    const now = this.#now();
    const step = stepOf(store.state.root);
    this.titles = { ...this.titles, ...titlesOf(store.state.root) };
    return {
      format: DRAFT_FORMAT,
      formId,
      formVersion: this.#formVersion,
      value: store.state.value,
      ...(step !== undefined && { step }),
      ...(this.mends !== undefined && { mends: this.mends }),
      ...(this.handedAt !== undefined && { handedAt: this.handedAt }),
      branches: smallBranches(store.branches()),
      titles: this.titles,
      conflicts: this.conflicts,
      dropped: this.dropped,
      savedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + this.#lifetime).toISOString(),
    };
  }

  /** Takes a draft in from elsewhere: another device. What was filled in here stays where the two do not touch. */
  async takeIn(draft: Draft): Promise<void> {
    this.#touched ||= this.#version !== null;
    this.#goOnFrom(draft);
    this.#touched = true;
    this.#tellRestored('arrived', draft.savedAt);
    await this.#autosave.now();
  }

  /** Puts a notice away. */
  putAway(): void {
    this.news = undefined;
    this.draw();
  }

  /** The answers have been seen that the form has no place for. */
  putDroppedAway(): void {
    this.dropped = [];
    void this.#autosave.now();
    this.draw();
  }

  /** Takes one of the two answers of a conflict. */
  settle(conflict: DraftConflict, choice: 'mine' | 'theirs'): void {
    this.conflicts = this.conflicts.filter((other) => other !== conflict);
    if (choice === 'theirs')
      this.subject.store.dispatch({ type: 'set', pointer: conflict.pointer, value: conflict.theirs });
    void this.#autosave.now();
    this.draw();
  }

  /** Empties the form and deletes the draft; can be undone while the page stands. */
  discard(): void {
    this.#discard(this.draft());
  }

  #discard(draft: Draft): void {
    this.#forget();
    pendingFiles(this.subject.store).forEach((files) => files.stop());
    this.#replace(this.#initial);
    this.news = { kind: 'discarded', draft };
    void this.#clear('deleted');
    this.draw();
  }

  /** Takes back {@link discard}. */
  undoDiscard(): void {
    if (this.news?.kind !== 'discarded') return;
    const { draft } = this.news;
    this.#goOnFrom(draft);
    this.news = undefined;
    this.#touched = true;
    void this.#autosave.now();
    this.draw();
  }

  /** The application is on its way: the draft is deleted. */
  markSent(): void {
    this.#forget();
    this.#phase = 'sent';
    this.#overtaken = !this.#shelf;
    void this.#clear('sent');
    this.draw();
  }

  /** Waits in memory to be sent: the next visit is to know, since only this page will hear what came of it. */
  handOver(): void {
    this.handedAt = new Date(this.#now()).toISOString();
    this.#touched = true;
    void this.#autosave.now();
  }

  /** Which application is being mended from now on, if any. */
  mend(key: string | undefined): void {
    if (key === this.mends) return;
    this.mends = key;
    if (this.holds) this.#autosave.soon();
  }

  /** Takes back {@link markSent}: it was not taken in, and what stands in the form is kept until it is. */
  reopen(): void {
    if (this.handedAt !== undefined) this.#autosave.soon();
    this.handedAt = undefined;
    if (this.#phase !== 'sent') return;
    this.#phase = this.#shelf ? 'open' : 'opening';
    this.#touched = true;
    this.#autosave.soon();
    this.draw();
  }

  /** The page has put in the answers of another application after the one that was sent: what is filled in is kept again. */
  restart(): void {
    if (this.#phase !== 'sent') return;
    this.#phase = this.#shelf ? 'open' : 'opening';
    this.dropReceipt();
    this.#initial = this.#before = this.subject.store.state.value;
    this.#base = { value: this.#initial, conflicts: [], dropped: [] };
    this.draw();
  }

  /** Keeps the receipt of what was sent for the next visit, for as long as a draft. Says whether it is on disk. */
  async keepReceipt(receipt: KeptReceipt): Promise<boolean> {
    await this.opened;
    const kept = this.#shelf?.keepReceipt(receipt, this.#now() + this.#lifetime) ?? Promise.resolve(false);
    this.#clearing = Promise.all([this.#clearing, kept]).then(() => undefined);
    return kept;
  }

  /** Deletes the receipt, now or once it is known where it is kept. */
  dropReceipt(): void {
    this.receipt = undefined;
    this.#dropsReceipt = !this.#shelf;
    this.#clearing = Promise.resolve(this.#clearing).then(() => this.#shelf?.dropReceipt());
  }

  /** Another application goes on from elsewhere: it is seen in the place of the receipt, which stays where it is kept. */
  leaveReceipt(): void {
    if (!this.receipt) return;
    this.receipt = undefined;
    this.subject.begun();
  }

  /** Another application: the answers the page gave, and nothing of the one that was sent. */
  anew(): void {
    this.dropReceipt();
    this.#replace(this.#initial);
    this.restart();
  }

  /** The resident has gone. For devices on which drafts are in memory: it is emptied, and nothing more is kept. */
  async forget(): Promise<void> {
    dropTicket();
    this.#forget();
    this.#phase = 'released';
    this.subject.element.removeController(this);
    this.hostDisconnected();
    await this.#autosave.flush();
    await this.#emptying;
    await DraftShelf.clear(this.subject.device);
    this.#shelf?.close();
  }

  /** The form was reset. */
  reset(): void {
    this.dropReceipt();
    if (this.#phase === 'sent') this.restart();
    else if (this.#touched || this.#version !== null) this.#discard({ ...this.draft(), value: this.#before });
  }

  /** The form has left the page for good, or has another schema. What waits is still saved. */
  async release(): Promise<void> {
    this.subject.element.removeController(this);
    this.hostDisconnected();
    const saved = this.#autosave.flush().then(async () => {
      await this.#clearing;
      await this.#emptying;
    });
    leaving.add(saved);
    await saved;
    leaving.delete(saved);
    this.#phase = 'released';
    this.#shelf?.close();
  }

  async #open(): Promise<void> {
    await surroundingApp(this.subject.element);
    await Promise.all([...leaving]);
    const { formId, draftKey, device } = this.subject;
    const options = { formId, draftKey, device, now: this.#now };
    const shelf = await DraftShelf.open(options, (news) => void this.#hearElsewhere(news));
    const found = await shelf.read();
    const receipt = found ? undefined : await shelf.receipt();
    if (this.#dropsReceipt) await shelf.dropReceipt();
    else if (this.#phase === 'opening' && !this.#touched) this.receipt = receipt;
    if (this.#phase === 'released') shelf.close();
    else await this.#begin(shelf, found);
    this.#changeShelf();
    this.#toldOpened();
    this.draw();
  }

  /**
   * What is kept goes where this device may keep it: when it is no longer the resident's own, nothing stays on its disk. Answers stay on the
   * page. While the form is out of the page, or its app has not come to life, nobody says whose device it is.
   */
  #changeShelf(): void {
    const { element, app, device } = this.subject;
    const left = this.#shelf;
    if (!left || left.personal === (device === 'personal') || !element.isConnected) return;
    if (this.#phase === 'released' || (!app && appAround(element))) return;
    this.#touched ||= this.#version !== null;
    this.#version = null;
    this.#base = { value: this.#initial, conflicts: [], dropped: [] };
    this.savedAt = this.receipt = this.#shelf = undefined;
    if (this.#phase === 'open') this.#phase = 'opening';
    this.#autosave.stop();
    this.#emptying = this.#empty(left).then(() => void this.#open());
  }

  async #empty(left: DraftShelf): Promise<void> {
    // What is being saved is there only afterwards.
    await this.#autosave.flush();
    await this.#clearing;
    await left.remove('deleted');
    await left.dropReceipt();
    left.close();
  }

  async #begin(shelf: DraftShelf, found: ShelvedDraft | undefined): Promise<void> {
    this.#shelf = shelf;
    this.#restAside();
    if (this.#overtaken) void this.#clear('sent');
    if (this.#phase === 'sent') return this.#clearing;
    this.#phase = 'open';
    if (found && !this.#overtaken) this.#restore(found);
    else if (this.#touched) this.#autosave.soon();
  }

  #restore({ draft, version }: ShelvedDraft): void {
    this.#version = version;
    const fits = draft.formVersion === this.#formVersion && !draft.older;
    this.#goOnFrom(draft);
    this.savedAt = Date.parse(draft.savedAt);
    this.#tellRestored('restored', draft.savedAt);
    // What was brought into a newer version is kept as such at once: what was left over must not be told twice.
    if (!fits || this.#touched) void this.#autosave.now();
  }

  #tellRestored(kind: 'restored' | 'arrived', savedAt: string): void {
    this.news = { kind, savedAt };
    this.subject.announce((kind === 'arrived' ? arrivedWords : restoredWords)(savedAt, this.subject.words));
    this.subject.element.dispatchEvent(new TbDraftRestoredEvent({ savedAt, dropped: this.dropped.length }));
    this.draw();
  }

  /** Goes on from a draft, in this version of the form, with what has been filled in here meanwhile. */
  #goOnFrom(draft: Draft): void {
    const { store } = this.subject;
    this.titles = { ...draft.titles, ...this.titles };
    this.#adopt(draft);
    const kept = this.#base.value;
    if (!this.#touched) this.#take(kept, draft);
    else this.#apply(mergeAnswers(this.#initial, store.state.value, kept));
    if (draft.older) this.#takeOlder(draft.older);
    const { step } = draft;
    if (step !== undefined) this.#during(() => goToStep(store, step));
  }

  /** What the shelf has is from now on the common ground; brought into this version of the form, if it is of another. */
  #adopt(draft: Draft): void {
    const notes = mergeNotes(this.#base, this, draft);
    this.mends = draft.mends;
    this.handedAt = draft.handedAt;
    this.conflicts = notes.conflicts;
    this.dropped = notes.dropped;
    let { value } = draft;
    if (draft.formVersion !== this.#formVersion) value = this.#migrated(value, draft.titles);
    this.#base = { value, conflicts: draft.conflicts, dropped: draft.dropped };
  }

  #migrated(value: Json, titles: Draft['titles']): Json {
    const { schema, form } = this.subject;
    const migration = migrateAnswers(value, { schema, form: form as FormDefinition | undefined, titles });
    const known = this.dropped.map(({ pointer }) => pointer);
    this.dropped = [...this.dropped, ...migration.dropped.filter(({ pointer }) => !known.includes(pointer))];
    return migration.value;
  }

  #takeOlder({ base, value, titles }: NonNullable<Draft['older']>): void {
    const { schema, form } = this.subject;
    const before = migrateAnswers(base, { schema, form: form as FormDefinition | undefined, titles }).value;
    this.#apply(mergeAnswers(before, this.subject.store.state.value, this.#migrated(value, titles)));
  }

  #apply(merged: Merged): void {
    this.conflicts = [
      ...this.conflicts.filter(({ pointer }) => merged.conflicts.every((other) => other.pointer !== pointer)),
      ...merged.conflicts,
    ];
    this.#during(() => applyMerged(this.subject.store, merged));
  }

  /** Puts a draft's answers in. Those of this version of the form stand as they were left, without defaults; choices are as they were. */
  #take(value: Json, { formVersion, branches }: Draft): void {
    const asLeft = formVersion === this.#formVersion;
    this.#replace(value, asLeft ? { defaults: false, branches } : undefined);
  }

  #replace(value: Json, asLeft?: { readonly defaults: false; readonly branches: Draft['branches'] }): void {
    this.#asLeft = asLeft;
    this.#during(() => this.subject.store.dispatch({ type: 'replace', value, ...asLeft }));
    this.#touched = false;
  }

  /** Changes of ours are not the resident's. */
  #during(work: () => void): void {
    this.#applying = true;
    work();
    this.#applying = false;
    this.#seen = this.subject.store.state;
  }

  #hear(): void {
    const { state } = this.subject.store;
    const before = this.#seen;
    this.#seen = state;
    if (this.#applying || this.#phase === 'sent') return;
    if (state.value === before.value) {
      if (this.#version !== null && stepOf(state.root) !== stepOf(before.root)) this.#autosave.soon();
      return;
    }
    this.#before = before.value;
    if (!state.dirty && !this.#touched) return this.#hearPage(state.value);
    this.#touched = true;
    if (this.#shelf) this.#askToSave();
  }

  #askToSave(): void {
    const first = !this.#autosave.waiting;
    this.#autosave.soon();
    if (first && this.savedAt !== undefined) this.draw();
  }

  /** The page gave other first answers: it makes no difference whether before or after the draft was restored. */
  #hearPage(value: Json): void {
    this.#initial = value;
    if (this.#version === null) this.#base = { ...this.#base, value };
    else this.#replace(this.#base.value, this.#asLeft);
  }

  async #hearElsewhere(news: ShelfNews): Promise<void> {
    if (news === 'changed') return this.#look();
    if (this.#phase !== 'open' || this.#version === null) return;
    await this.#autosave.flush();
    this.#version = null;
    this.news = { kind: news };
    this.savedAt = undefined;
    this.draw();
  }

  /** Looks whether another page has written. */
  async #look(): Promise<void> {
    if (this.#phase !== 'open' || !this.#shelf || this.outdated) return;
    const shelf = this.#shelf;
    const found = await shelf.read();
    if (!found || found.version === this.#version || this.saving || shelf !== this.#shelf) return;
    this.#absorb(found);
    this.draw();
  }

  /** Takes in what another page has written. */
  #absorb({ draft, version }: ShelvedDraft): void {
    this.#version = version;
    this.leaveReceipt();
    if (draft.formVersion !== this.#formVersion) {
      this.outdated = true;
      return;
    }
    const before = this.#base.value;
    this.#adopt(draft);
    this.titles = { ...draft.titles, ...this.titles };
    this.#apply(mergeAnswers(before, this.subject.store.state.value, draft.value));
    if (draft.older) this.#takeOlder(draft.older);
    this.savedAt = Date.parse(draft.savedAt);
    const { conflicts, dropped } = this;
    const now = { conflicts, dropped, value: this.subject.store.state.value };
    if (draft.older || !sameJson(now, { ...this.#base, value: draft.value })) this.#autosave.soon();
  }

  async #save(): Promise<void> {
    await this.#clearing;
    const shelf = this.#shelf;
    if (!shelf || this.#phase !== 'open') return;
    const era = this.#era;
    for (;;) {
      const { value } = this.subject.store.state;
      const { conflicts, dropped } = this;
      const draft = this.outdated ? await this.#besideNewer(shelf) : this.draft();
      const written = await shelf.write(draft, this.#version);
      if (shelf !== this.#shelf) return;
      if (era !== this.#era) return this.#clear(this.#isSent() ? 'sent' : 'deleted');
      this.#version = written.version;
      if (written.saved) {
        this.#base = { value, conflicts, dropped };
        this.savedAt = this.#now();
        break;
      }
      if (written.current) this.#absorb(written.current);
    }
  }

  /** What stands there, of a newer version of the form, with what was written here beside it. */
  async #besideNewer(shelf: DraftShelf): Promise<Draft> {
    const own = this.draft();
    const found = await shelf.read();
    if (!found || found.draft.formVersion === this.#formVersion) return own;
    this.#version = found.version;
    const base = found.draft.older?.base ?? this.#base.value;
    return { ...found.draft, older: { titles: own.titles, base, value: own.value } };
  }

  /** Asked anew after a wait, in which it may have been sent. */
  #isSent(): boolean {
    return this.#phase === 'sent';
  }

  /** Takes the draft off the shelf. What is saved afterwards is another one. */
  #clear(why: 'deleted' | 'sent'): Promise<void> {
    const clearing = Promise.resolve(this.#clearing).then(() => this.#shelf?.remove(why));
    this.#clearing = clearing;
    return clearing;
  }

  get #lifetime(): number {
    return this.subject.lifetimeMs ?? DRAFT_LIFETIME_MS;
  }

  #forget(): void {
    this.#era += 1;
    this.#autosave.stop();
    this.#version = null;
    this.#touched = false;
    this.conflicts = [];
    this.dropped = [];
    this.#base = { value: this.#initial, conflicts: [], dropped: [] };
    this.savedAt = undefined;
    this.news = undefined;
    this.mends = this.handedAt = undefined;
  }

  #wouldLose(): boolean {
    return this.#phase !== 'sent' && this.#touched && this.keeping !== 'disk';
  }

  /** Draws what has changed. */
  draw(): void {
    this.subject.element.requestUpdate();
  }
}
