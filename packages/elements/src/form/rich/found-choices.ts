import { isTbError } from '@tongban/core/errors';
import {
  choiceSources,
  type Choice,
  type ChoiceSource,
  type FieldNode,
  type FoundChoice,
} from '@tongban/core/form';
import type { Answer, Pen } from '../fields/field-view.js';
import { newCancel, type Cancel } from './cancel.js';
import { matchChoices } from './match-choice.js';

/** A source is asked when nothing was typed for so long. Milliseconds. */
const PAUSE_MS = 250;

/** The choices that fit what is typed: of the field's own, or of a source that is asked. */
export class FoundChoices {
  choices: readonly FoundChoice[] = [];
  phase: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  readonly #pen: Pen;
  readonly #came: () => void;
  readonly #names = new Map<string, string>();
  #query = '';
  #asked: Cancel | undefined;
  #timer = 0;

  /** @param came - Told when an answer has come. */
  constructor(pen: Pen, came: () => void) {
    this.#pen = pen;
    this.#came = came;
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#asked = undefined;
  }

  /** Looks for a query: at once in the field's own choices, after a pause at a source. An earlier question is dropped. */
  find(query: string, pause = PAUSE_MS): void {
    this.#query = query;
    this.release();
    const source = sourceOf(this.#pen);
    if (source) {
      this.phase = 'loading';
      this.#timer = window.setTimeout(() => void this.#ask(source, query), pause);
    } else {
      this.choices = matchChoices(ownChoices(this.#pen.field), query);
      this.phase = 'ready';
    }
  }

  readonly retry = (): void => {
    this.find(this.#query, 0);
    this.#pen.redraw();
  };

  /** The name of the answer: its choice's, what the source says, or the value itself. */
  nameOf(answer: Answer): string {
    if (answer === undefined || answer === null) return '';
    const key = JSON.stringify(answer);
    const own = this.#pen.field.choices?.filter((choice) => JSON.stringify(choice.value) === key)[0];
    if (own) return own.name;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    this.#names.set(key, String(answer));
    void this.#askName(answer, key);
    return String(answer);
  }

  /** Keeps the name of a choice that was taken: its source need not be asked for it. */
  keepName(choice: Choice): void {
    this.#names.set(JSON.stringify(choice.value), choice.name);
  }

  async #ask(source: ChoiceSource, query: string): Promise<void> {
    const asked = (this.#asked = newCancel());
    try {
      const choices = await source.find(query, { signal: asked.signal });
      if (asked !== this.#asked) return;
      this.choices = choices;
      this.phase = 'ready';
    } catch (error) {
      if (asked !== this.#asked || isTbError(error, 'cancelled')) return;
      this.choices = [];
      this.phase = 'failed';
    }
    this.#came();
  }

  async #askName(answer: NonNullable<Answer>, key: string): Promise<void> {
    const source = sourceOf(this.#pen);
    if (!source?.choiceOf) return;
    try {
      const choice = await source.choiceOf(answer, { signal: newCancel().signal });
      if (!choice) return;
      this.#names.set(key, choice.name);
      this.#pen.redraw();
    } catch {
      // The value stands for itself.
    }
  }
}

/** The source a field names by `optionsFrom`, if it is plugged in. */
export function sourceOf({ field, app }: Pen): ChoiceSource | undefined {
  const id = field.options['optionsFrom'];
  return typeof id === 'string' ? app?.host.of(choiceSources).get(id) : undefined;
}

/** The field's own choices, with the initials its options say by value: `initials: { "990102": "tcq" }`. */
function ownChoices({ choices, options }: FieldNode): readonly FoundChoice[] {
  const initials = (options['initials'] ?? {}) as Readonly<Record<string, unknown>>;
  return (choices ?? []).map((choice) => {
    const found = initials[String(choice.value)];
    return typeof found === 'string' ? { ...choice, initials: found } : choice;
  });
}
