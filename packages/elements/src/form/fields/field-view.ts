import type { CSSResult, nothing } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { FieldNode, FormStore } from '@tongban/core/form';
import type { Messages } from '@tongban/core/i18n';
import type { App, Device } from '../../shared/app-context.js';
import type { Words } from '../../shared/words.js';

/** Anything Lit can draw. */
export type Drawing = unknown;

/** An answer: JSON, or `undefined` to take it back. */
export type Answer = FieldNode['value'];

/**
 * Draws the control of a field and nothing around it: label, hint and issues are the frame's.
 * Called whenever the field's node is a new one, or the pen has something new.
 *
 * @example (field, pen) => html`<input ${pen.control({ type: 'text', value: String(field.value ?? '') })} />`
 */
export type FieldView = (field: FieldNode, pen: Pen) => Drawing;

/**
 * What stands around a control: `label` has a `<label for>` above, `inline` has it behind (a single check box), `group` is a
 * `<fieldset>` with a `<legend>`, for several controls that make one answer. In a cell of a table each is drawn without its title.
 */
export type FrameKind = 'label' | 'inline' | 'group';

/** How fields of one widget are drawn: at once, or by a chunk that is loaded when the first is met. */
export interface FieldKind {
  readonly frame: FrameKind;
  /** Of a kind that stands at once. */
  readonly view?: FieldView;
  /**
   * Instead of a view: attributes of a native control of one line, which is drawn without a template. `undefined` where something stands
   * beside the control after all, which the view draws.
   */
  readonly line?: (field: FieldNode, pen: Pen) => ControlAttributes | undefined;
  readonly load?: () => Promise<FieldPart>;
  /** Of a `group`, what it is beyond a group of controls. */
  readonly role?: 'radiogroup';
  /** How wide the control is drawn; as wide as lines can be read without. */
  readonly size?: 'short' | 'middle';
  /** What a native control named by `Pen.control` or `Pen.part` answers; its text, without it. */
  read?(control: HTMLInputElement, pen: Pen): Answer;
  /** What becomes of a text once it is settled: without the spaces around it. */
  tidy?(text: string): string;
}

/** What the chunk of a richer field exports. */
export interface FieldPart {
  readonly view: FieldView;
  /** What its view needs beyond the styles of the form. */
  readonly laterStyles?: CSSResult;
  /** Its Chinese words; the English ones are in `i18n/`. */
  readonly messages?: Messages;
  /** How the answer reads on the review page and in print; by default the names of choices, or the value as text. */
  readonly answer?: (field: FieldNode, pen: Pen) => Drawing;
}

/** Attributes of a control. `undefined`, `null` and `false` take one away, `true` sets it empty. `value` is the control's property. */
export type ControlAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * What a view draws one field with. One for each field, the same for as long as the field is on the page.
 *
 * While text is being composed (IME), `control` leaves the text alone, and nothing is set before it is settled.
 */
export interface Pen {
  readonly field: FieldNode;

  /** Of the control that label and summary lead to. Further ids begin with it and a hyphen: `${id}-year`. */
  readonly id: string;
  /** For `aria-describedby`: hint and issues, as far as they are drawn. */
  readonly describedBy: string | typeof nothing;
  /** For `aria-labelledby`: the header of the column in a cell of a table; nothing where a label or legend names the control. */
  readonly labelledBy: string | typeof nothing;
  readonly invalid: boolean;
  /** Neither changed nor focused: the whole form is disabled. */
  readonly disabled: boolean;
  /** Can be read and focused but not changed. */
  readonly readOnly: boolean;

  /**
   * All that the main control needs, for the place of an attribute: `id`, `name`, `aria-describedby`, `aria-invalid`, `aria-required`,
   * `aria-labelledby`, `disabled`, `readonly`, `autocomplete`, `inputmode`, `enterkeyhint`, `placeholder`, and then what is said here. A text
   * control that has its `value` by it needs no listener: the form hears `input` and sets the answer to the control's text.
   * A view that listens itself passes `name: undefined`.
   */
  control(attributes?: ControlAttributes): DirectiveResult;
  /** The same for one of several controls of a `group`: not the `id`, and not what the group says for all of them. */
  part(suffix: string, attributes?: ControlAttributes): DirectiveResult;
  /** The purpose (`tel`, `bday`), or `off` on shared devices and kiosks; `purpose` where neither definition nor widget says one. */
  autocomplete(purpose?: string): string;

  /** The resident's answer, at every input. Fires `input` from the form. */
  set(answer: Answer): void;
  /** The answer is settled (`change` of a native control): fires `change` from the form. */
  settle(): void;
  /** The resident is done with the field: its issues show. The frame does it when the focus leaves it. */
  leave(): void;
  /** Draws the field again, for what a view keeps beside the answer. */
  redraw(): void;
  /**
   * Does it at once, or when the pointer is up: what makes the field higher while it is left by a press would push away what is pressed,
   * and the press would not count.
   */
  whenUp(work: () => void): void;
  /**
   * What a view keeps beside the answer (an upload under way, an open list). Made once, and released when the field leaves the page.
   *
   * @example const state = pen.own('upload', () => new Upload(pen));
   */
  own<T extends { release?(): void }>(name: string, make: () => T): T;
  /** The form itself, for work that goes on while its field is not on the page: in another step, folded away. */
  readonly store: FormStore;
  /** A submission waits for it: an upload that is not done. */
  hold(work: Promise<unknown>): void;
  /** Done when the form is given up: its answers are forgotten, or it has another schema. */
  atEnd(work: () => void): void;
  /** Says it in the live region, politely. */
  announce(text: string): void;
  /** Looks up an element of the form, which is in its shadow root. */
  find<T extends HTMLElement = HTMLElement>(id: string): T | null;
  /** The shadow root the form draws in. */
  readonly root: ShadowRoot;

  readonly words: Words;
  readonly device: Device;
  /** Names the form to whoever takes it in; may be empty. */
  readonly formId: string;
  readonly elder: boolean;
  /** The surrounding `<tb-app>` with its extensions (`app.host`) and gateway; `undefined` on a plain page. */
  readonly app: App | undefined;
}
