import { nothing } from 'lit';
import type { FormStore } from '@tongban/core/form';
import type { TbElement } from '../../shared/tb-element.js';
import type { Words } from '../../shared/words.js';
import type { Drawing } from '../fields/field-view.js';
import type { Filling } from '../filling.js';
import { leftOf, summaryOf, type SummaryEntry } from './summary-entries.js';
import { leftWords, summaryView } from './summary-view.js';

/** The form as its summary sees it. */
export interface SummarySubject {
  readonly element: TbElement;
  readonly store: FormStore;
  readonly filling: Filling;
  readonly words: Words;
  announce(text: string): void;
}

/**
 * What is wrong, above the form, from the moment a resident wanted to go on until all of it is mended. It follows the answers: how many are left
 * is said politely, and the focus stays where it is.
 */
export class Summary {
  readonly #subject: SummarySubject;
  #entries: readonly SummaryEntry[] = [];
  /** The answers it came with. As long as they are the same it is read aloud as a whole. */
  #answers: unknown;

  constructor(subject: SummarySubject) {
    this.#subject = subject;
  }

  /** Whether something is wrong that it tells of. */
  get tells(): boolean {
    return leftOf(this.#entries) > 0;
  }

  /** Tells of all that is shown now. */
  begin(): void {
    this.#entries = summaryOf(this.#subject.store.state, []);
    this.#answers = this.#subject.store.state.value;
    this.#subject.filling.whenLeft = undefined;
    this.#subject.element.requestUpdate();
  }

  clear(): void {
    this.#entries = [];
    this.#subject.filling.whenLeft = undefined;
  }

  view(go: (key: string) => void): Drawing {
    const { words } = this.#subject;
    if (this.#entries.length === 0) return nothing;
    const { state } = this.#subject.store;
    return summaryView(this.#follow(), { state, words, fresh: state.value === this.#answers, go });
  }

  /** To be called when the form has been drawn: a summary of nothing goes, but not under the hands of somebody who types. */
  drawn(): void {
    const { filling, element } = this.#subject;
    if (this.#entries.length === 0 || this.tells) return;
    const away = (): void => {
      if (this.tells) return;
      this.clear();
      element.requestUpdate();
    };
    if (isTypedIn(filling.root.activeElement)) filling.whenLeft = away;
    else void Promise.resolve().then(away);
  }

  #follow(): readonly SummaryEntry[] {
    const { store, words, announce } = this.#subject;
    const before = this.#entries;
    const now = summaryOf(store.state, before);
    this.#entries = now;
    // After this drawing: what is said is drawn too.
    if (leftOf(now) < leftOf(before)) void Promise.resolve().then(() => announce(leftWords(now, words)));
    return now;
  }
}

/** Whether letters go into it. */
const isTypedIn = (element: Element | null): boolean =>
  element?.localName === 'textarea' ||
  (element instanceof HTMLInputElement && !/^(radio|checkbox|file|button)$/.test(element.type));
