import type { ReactiveControllerHost } from 'lit';
import type { FormStore, Receipt } from '@tongban/core/form';
import type { Device } from '../shared/app-context.js';
import type { Words } from '../shared/words.js';
import type { App } from '../shared/app-context.js';
import type { Drawing } from './fields/field-view.js';
import type { LatePart } from './late-parts.js';

/** A form as those see it who keep what is filled in. */
export interface DraftSubject {
  /** The `<tb-form>`. */
  readonly element: HTMLElement & ReactiveControllerHost;
  /** The form being filled in; another object after the schema has changed. */
  readonly store: FormStore;
  readonly schema: unknown;
  readonly form: unknown;
  /** `draft-key`: which draft of the form. */
  readonly draftKey: string;
  readonly formId: string;
  /** How long a draft holds good, in milliseconds; 30 days without. */
  readonly lifetimeMs?: number;
  readonly device: Device;
  readonly app: App | undefined;
  readonly words: Words;
  announce(text: string): void;
  /** Another application goes on from elsewhere: the receipt of an earlier visit does not stand in its way any more. */
  begun(): void;
}

/** The receipt of an application that was taken in, without the token that opens its case. */
export type KeptReceipt = Omit<Extract<Receipt, { status: 'accepted' }>, 'token'>;

/** Keeps what is filled in. One for each store; changes are heard through `store.subscribe`. */
export interface DraftKeeper {
  /** Resolves when it is known whether there was a draft, and it is in the form. */
  readonly opened: Promise<void>;
  /** Whether the form has answers of the resident's: out of a draft, or given since. */
  readonly holds: boolean;
  /** Whether a draft is on disk now. */
  readonly onDisk: boolean;
  /** The key of an application that was not taken in, whose answers are being mended here: kept with them. */
  mends: string | undefined;
  /** Of the application that was last sent, on an earlier visit; nothing while there is a draft, or another one was begun. Known once {@link opened}. */
  readonly receipt: KeptReceipt | undefined;
  /** Keeps the receipt for the next visit as a draft is kept, on personal devices only. Says whether it is on disk. */
  keepReceipt(receipt: KeptReceipt): Promise<boolean>;
  /** The receipt is for nobody any more: it is deleted. */
  dropReceipt(): void;
  /** The resident fills in another application: the first answers stand in the form again, and no receipt is kept. */
  anew(): void;
  /** What stands above the questions: that answers were restored, what could not be, how to go on elsewhere. */
  view(): Drawing;
  /** The application has been taken in, or is on its way: nothing is kept any more. */
  sent(): void;
  /** It waits in memory, and may never be heard of again: the draft stays, and says so. */
  handOver(): void;
  /** It was not taken in after all, and its answers are to be mended: they are kept again. */
  reopen(): void;
  /** The page has put in other answers: after `sent` those of another application, which are kept anew. */
  restart(): void;
  /** The answers were taken back by `reset`. */
  reset(): void;
  /** The resident has gone: what this page keeps in memory is deleted, of other forms too, and nothing more is kept. */
  forget(): Promise<void>;
  /** The form has left the page, or has another schema. What is on its way is still kept. */
  release(): void;
}

/** What the chunk of drafts exports: `packages/elements/src/form/drafts/draft-part.ts`. */
export interface DraftPart extends LatePart {
  keep(subject: DraftSubject): DraftKeeper;
}
