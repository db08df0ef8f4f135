import type { FormAction, FormStore } from '@tongban/core/form';
import type { TbElement } from '../shared/tb-element.js';
import { penAt } from './fields/control.js';
import type { FieldPen } from './fields/field-pen.js';
import type { Answer } from './fields/field-view.js';
import { Leaving } from './leaving.js';
import type { Hand, PenBox } from './sheet.js';

type Control = HTMLInputElement;

/** What {@link Filling} asks of its form. */
export interface FillingSubject {
  readonly element: TbElement;
  readonly store: FormStore;
  readonly pens: PenBox;
  announce(text: string): void;
  /** A field has been left, and something is wrong with it. */
  left(pen: FieldPen): void;
  /** The focus has come into the form. */
  came(): void;
}

/** A resident filling in a form: hears the native controls of all fields by one listener for each event, and does what the views ask. */
export class Filling implements Hand {
  /** What is under way that a submission waits for. */
  readonly held = new Set<Promise<unknown>>();
  readonly #subject: FillingSubject;
  readonly #ends: (() => void)[] = [];
  readonly #leaving = new Leaving();
  /** Told that a field has been left, and no pointer is down. */
  whenLeft: (() => void) | undefined;

  constructor(subject: FillingSubject) {
    this.#subject = subject;
  }

  get store(): FormStore {
    return this.#subject.store;
  }

  get root(): ShadowRoot {
    return this.#subject.element.renderRoot as ShadowRoot;
  }

  set(pointer: string, value: Answer): void {
    this.store.dispatch({ type: 'set', pointer, value });
    this.#fire('input');
  }

  settle(): void {
    this.#fire('change');
  }

  leave(pointer: string): void {
    this.store.dispatch({ type: 'leave', pointer });
  }

  act(action: FormAction): void {
    this.store.dispatch(action);
    this.#fire('input');
    this.#fire('change');
  }

  show(action: FormAction): void {
    this.store.dispatch(action);
  }

  hold(work: Promise<unknown>): void {
    this.held.add(work);
    const done = (): void => {
      this.held.delete(work);
      // The host's form may be sent now.
      this.#subject.element.requestUpdate();
    };
    work.then(done, done);
  }

  atEnd(work: () => void): void {
    this.#ends.push(work);
  }

  /** What goes on for this form ends. */
  end(): void {
    this.#ends.splice(0).forEach((work) => work());
  }

  announce(text: string): void {
    this.#subject.announce(text);
  }

  redraw(): void {
    this.#subject.pens.stale = true;
    this.#subject.element.requestUpdate();
  }

  whenUp(work: () => void): void {
    this.#leaving.when(work);
  }

  afterwards(work: () => void): void {
    void this.#subject.element.updateComplete.then(work);
  }

  /** Of the form, in the place of the native one, which comes before the answer is known, and from controls that are none of the form's. */
  #fire(type: 'input' | 'change'): void {
    this.#subject.element.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  }

  readonly onInput = (event: Event): void => {
    event.stopPropagation();
    const pen = named(event);
    if (pen && !pen.composing && !(event as InputEvent).isComposing) read(pen, event.target as Control);
  };

  readonly onChange = (event: Event): void => {
    event.stopPropagation();
    const pen = named(event);
    if (!pen) return;
    const control = event.target as Control;
    const tidy = pen.kind.tidy?.(control.value);
    if (tidy !== undefined && tidy !== control.value) control.value = tidy;
    read(pen, control);
    pen.settle();
  };

  readonly onComposition = (event: Event): void => {
    const pen = penAt(event.target);
    if (!pen) return;
    pen.composing = event.type === 'compositionstart';
    // Engines differ in whether an input event follows; a second one says the same.
    if (!pen.composing && named(event)) read(pen, event.target as Control);
  };

  readonly onEnter = (): void => this.#subject.came();

  readonly onPress = (): void => this.#leaving.press();

  readonly onLeave = (event: FocusEvent): void => {
    const pen = penAt(event.target);
    // Another window came to the front: the resident will be back.
    if (!pen || !document.hasFocus() || penAt(event.relatedTarget) === pen) return;
    pen.composing = false;
    const control = event.target as Control;
    // WebKitGTK is silent about a choice by key that it told last, though an undo has taken it back since.
    if (control.type === 'select-one' && control.value && named(event)) read(pen, control);
    const before = pen.field.issues;
    this.#leaving.when(() => {
      pen.leave();
      this.whenLeft?.();
      this.afterwards(() => {
        if (pen.field.issues !== before && pen.invalid) this.#subject.left(pen);
      });
    });
  };
}

/** The pen of the field, if the control leaves reading it to the form. */
function named(event: Event): FieldPen | undefined {
  const pen = penAt(event.target);
  return pen && (event.target as Control).name === pen.id ? pen : undefined;
}

function read(pen: FieldPen, control: Control): void {
  if (pen.readOnly || pen.disabled) return;
  pen.typed(control.value, pen.kind.read ? pen.kind.read(control, pen) : control.value || undefined);
}
