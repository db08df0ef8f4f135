/**
 * Tells when a field has been left, but not while a pointer is down: the message would push away the button the resident is pressing, and
 * the click would be lost.
 */
export class Leaving {
  #pressed = false;
  #waiting: (() => void)[] = [];

  /** Listen with it to `mousedown` inside the form. */
  readonly press = (): void => {
    this.#pressed = true;
    window.addEventListener('mouseup', this.#release);
    window.addEventListener('dragend', this.#release);
  };

  /** Does `work` now, or when the pointer is up and its click is over. */
  when(work: () => void): void {
    if (this.#pressed) this.#waiting.push(work);
    else work();
  }

  readonly #release = (): void => {
    window.removeEventListener('mouseup', this.#release);
    window.removeEventListener('dragend', this.#release);
    setTimeout(() => {
      this.#pressed = false;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const work of waiting) work();
    });
  };
}
