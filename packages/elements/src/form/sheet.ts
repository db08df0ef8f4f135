import type { FormAction, FormStore } from '@tongban/core/form';
import type { App, Device } from '../shared/app-context.js';
import type { RichText } from '../shared/rich-text.js';
import type { issueText } from './answering/issue-words.js';
import type { Words } from '../shared/words.js';
import type { FieldPen } from './fields/field-pen.js';
import type { GroupParts } from './groups/drawing-part.js';
import type { LateParts } from './late-parts.js';
import type { Answer } from './fields/field-view.js';

/** What the whole of a form is drawn by. A new object whenever all of it has to be drawn anew: the language, the mode. */
export interface Sheet {
  readonly words: Words;
  /** Of the words: another one when they are in other words. */
  readonly version: unknown;
  readonly app: App | undefined;
  readonly device: Device;
  /** Names the form to whoever takes it in; may be empty. */
  readonly formId: string;
  readonly elder: boolean;
  readonly disabled: boolean;
  /** Level of the headings of sections. */
  readonly level: number;
  readonly rich: RichText;
  readonly late: LateParts;
  readonly groupParts: GroupParts;
  readonly pens: PenBox;
  /** What is wrong, in words. Comes while residents fill in; what was drawn before without an issue need not be drawn again for it. */
  issueText: typeof issueText | undefined;
  /** What a resident does. */
  readonly hand: Hand;
}

/** Of pens what the form has to know. */
export interface PenBox {
  /** While drawing: some pen has something new though its node has not. */
  stale: boolean;
  /** Those that keep something beside the answer, to be released. */
  readonly keepers: Set<FieldPen>;
}

/** What a resident can do to a form, and what the form does for those who draw it. */
export interface Hand {
  readonly store: FormStore;
  readonly root: ShadowRoot;
  set(pointer: string, answer: Answer): void;
  settle(): void;
  leave(pointer: string): void;
  /** Anything else, which counts as a change of the answers at once. */
  act(action: FormAction): void;
  /** A change of what is seen, not of the answers. */
  show(action: FormAction): void;
  hold(work: Promise<unknown>): void;
  /** Done when the form is given up: its answers are forgotten, or it has another schema. */
  atEnd(work: () => void): void;
  announce(text: string): void;
  /** Draws again for a pen that has something new. */
  redraw(): void;
  /** Does it at once, or when the pointer that is down is up. */
  whenUp(work: () => void): void;
  /** Does it once what has been asked for is drawn. */
  afterwards(work: () => void): void;
}
