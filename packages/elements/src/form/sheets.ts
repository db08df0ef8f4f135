import type { Sheet } from './sheet.js';

/** The sheet a form is drawn by, the same object for as long as nothing on it is another. */
export class Sheets {
  #last: Sheet | undefined;
  #stale = false;

  /** All of the form is drawn anew the next time. */
  renew(): void {
    this.#stale = true;
  }

  /** The last one if it says the same: what was drawn before without an issue need not be drawn again for words of issues. */
  use(now: Sheet): Sheet {
    const last = this.#last;
    const isOther = (key: keyof Sheet): boolean => key !== 'issueText' && now[key] !== last?.[key];
    if (this.#stale || !last || (Object.keys(now) as (keyof Sheet)[]).some(isOther)) this.#last = now;
    else last.issueText = now.issueText;
    this.#stale = false;
    return this.#last as Sheet;
  }
}
