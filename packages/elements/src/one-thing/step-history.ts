import { isStep, type StepKey } from './journey.js';

/** Under which the page's history holds the step; nothing but its name, and the address stays as it is. */
const MARK = 'tb-one-thing';

interface Mark {
  readonly id: string;
  readonly step: StepKey;
}

/** Makes the browser's back button lead to the step before. */
export class StepHistory {
  readonly #id: string;
  readonly #go: (step: StepKey) => void;

  constructor(id: string, go: (step: StepKey) => void) {
    this.#id = id;
    this.#go = go;
  }

  connected(): void {
    window.addEventListener('popstate', this.#popped);
  }

  disconnected(): void {
    window.removeEventListener('popstate', this.#popped);
  }

  /** The page's entry is that of this step: how a visit begins. */
  begin(step: StepKey): void {
    this.#write('replaceState', { id: this.#id, step });
  }

  /** A new entry for a step. */
  push(step: StepKey): void {
    this.#write('pushState', { id: this.#id, step });
  }

  #write(how: 'pushState' | 'replaceState', mark: Mark): void {
    const state: unknown = history.state;
    try {
      history[how]({ ...(typeof state === 'object' ? state : {}), [MARK]: mark }, '');
    } catch {
      // Browsers refuse entries that follow each other too fast; the steps work without.
    }
  }

  #read(): Mark | undefined {
    const state = history.state as Readonly<Record<string, unknown>> | null;
    const mark = (typeof state === 'object' ? state?.[MARK] : undefined) as Partial<Mark> | undefined;
    return mark?.id === this.#id && isStep(mark.step) ? (mark as Mark) : undefined;
  }

  readonly #popped = (): void => {
    const mark = this.#read();
    if (mark) this.#go(mark.step);
  };
}
