import { nothing } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { FieldNode, FormStore } from '@tongban/core/form';
import type { App, Device } from '../../shared/app-context.js';
import type { Words } from '../../shared/words.js';
import { idOf, sameAnswer } from '../ids.js';
import type { Sheet } from '../sheet.js';
import { control } from './control.js';
import type { Answer, ControlAttributes, Drawing, FieldKind, FieldPart, Pen } from './field-view.js';
import { drawFrame } from './frame.js';
import type { LineField } from './line-field.js';
import { kindOf } from './kind-of.js';
import { purposeOf } from './purposes.js';

/** Where a field stands other than by itself: in a cell of a table, whose headers name it. */
export interface Cell {
  /** Ids of what names the control. */
  readonly labelledBy: string;
  /** Title of the column, for narrow screens, which show no headers. */
  readonly title: string;
  /** What describes the column, for the same; empty where nothing does. */
  readonly hint: string;
  /** Id of what describes the column; empty where nothing does. */
  readonly describedBy: string;
}

/** `undefined`: by itself, with label and hint. */
export type Place = Cell | undefined;

/** The pen of one field, for as long as it is drawn in the same place. */
export class FieldPen implements Pen {
  /** Worked out once: a field asks for it a dozen times, and a pen never changes its key. */
  readonly id: string;
  field: FieldNode;
  sheet: Sheet;
  place: Place;
  /** Of a field of one line: what draws it. */
  line: LineField | undefined;
  /** The element around the field, once it is drawn. */
  frame: Element | undefined;
  /** Something a view keeps has changed. */
  stale = false;
  /** Text is being composed (IME): neither read nor replaced. */
  composing = false;
  /** What the resident typed, and what it was taken for: `1.` is 1 and stays `1.`. */
  #typed: { readonly text: string; readonly answer: Answer } | undefined;
  #kind: FieldKind | undefined;
  #owned: Map<string, { release?(): void }> | undefined;

  constructor(field: FieldNode, sheet: Sheet, place: Place) {
    this.id = idOf(field.key);
    this.field = field;
    this.sheet = sheet;
    this.place = place;
  }

  /** Goes on with another state of the same field. */
  take(field: FieldNode, sheet: Sheet, place: Place): void {
    if (field.widget !== this.field.widget || sheet !== this.sheet) this.#kind = undefined;
    this.field = field;
    this.sheet = sheet;
    this.place = place;
  }

  draw(): Drawing {
    this.stale = false;
    return drawFrame(this);
  }

  /** How the field is drawn. */
  get kind(): FieldKind {
    return (this.#kind ??= kindOf(this.field, this.sheet));
  }

  /** The chunk of a richer field, or how it stands; `undefined` for fields that need none. */
  get late(): FieldPart | 'loading' | 'failed' | undefined {
    const { load } = this.kind;
    return load && this.sheet.late.get(load);
  }

  get describedBy(): string | typeof nothing {
    return this.#describedBy ?? nothing;
  }

  get #describedBy(): string | undefined {
    const { place } = this;
    const hint = place ? place.describedBy : this.field.description && `${this.id}-hint`;
    const issue = this.invalid ? `${this.id}-issue` : '';
    return hint && issue ? `${issue} ${hint}` : hint || issue || undefined;
  }

  get labelledBy(): string | typeof nothing {
    return this.place?.labelledBy ?? nothing;
  }

  get invalid(): boolean {
    return this.field.issues.length > 0;
  }

  get disabled(): boolean {
    return this.sheet.disabled;
  }

  /** Whether somebody still has to answer. A switch that only says on or off has its answer already. */
  get required(): boolean {
    const { required, readOnly, schema, value } = this.field;
    if (!required || readOnly) return false;
    return (
      this.kind.frame !== 'inline' ||
      value === undefined ||
      schema.const !== undefined ||
      schema.enum !== undefined
    );
  }

  get readOnly(): boolean {
    return this.field.readOnly;
  }

  get words(): Words {
    return this.sheet.words;
  }

  get device(): Device {
    return this.sheet.device;
  }

  get formId(): string {
    return this.sheet.formId;
  }

  get elder(): boolean {
    return this.sheet.elder;
  }

  get app(): App | undefined {
    return this.sheet.app;
  }

  control(attributes?: ControlAttributes): DirectiveResult {
    return control(this, this.attributes(attributes));
  }

  /** All that the main control needs. */
  attributes(attributes?: ControlAttributes): ControlAttributes {
    const { field, id } = this;
    return {
      id,
      'aria-describedby': this.#describedBy,
      'aria-labelledby': this.place?.labelledBy,
      'aria-required': this.required ? 'true' : undefined,
      ...this.#common(),
      placeholder: field.options['placeholder'] as string | undefined,
      ...attributes,
    };
  }

  /** Attributes of the frame of several controls that make one answer. */
  group(role?: string): DirectiveResult {
    const { id, kind } = this;
    return control(this, {
      id: `${id}-group`,
      role: kind.role ?? role,
      'aria-labelledby': this.place?.labelledBy,
      'aria-describedby': this.#describedBy,
      'aria-invalid': kind.role && this.invalid ? 'true' : undefined,
      'aria-required': kind.role && this.required ? 'true' : undefined,
    });
  }

  part(suffix: string, attributes?: ControlAttributes): DirectiveResult {
    return control(this, this.partAttributes(suffix, attributes));
  }

  /** All that one of several controls needs. */
  partAttributes(suffix: string, attributes?: ControlAttributes): ControlAttributes {
    return { id: `${this.id}-${suffix}`, ...this.#common(), ...attributes };
  }

  #common(): ControlAttributes {
    const { options, readOnly } = this.field;
    return {
      name: this.id,
      'aria-invalid': this.invalid ? 'true' : undefined,
      autocomplete: this.autocomplete() || undefined,
      inputmode: options['inputmode'] as string | undefined,
      enterkeyhint: (options['enterkeyhint'] as string | undefined) ?? 'next',
      readonly: readOnly || undefined,
      disabled: this.disabled || undefined,
    };
  }

  autocomplete(purpose = purposeOf(this.field)): string {
    return this.device === 'personal' ? purpose : 'off';
  }

  /** What a control shows, unless the resident's own text means the same or is still being composed. */
  show(element: HTMLInputElement, value: ControlAttributes[string]): void {
    const text = String(value ?? '');
    if (this.composing || element.value === text) return;
    const typed = this.#typed;
    if (typed && typed.text === element.value && sameAnswer(typed.answer, this.field.value)) return;
    element.value = text;
    this.#typed = undefined;
  }

  /** What the resident typed, taken for this answer. */
  typed(text: string, answer: Answer): void {
    this.#typed = { text, answer };
    if (!sameAnswer(answer, this.field.value)) this.set(answer);
  }

  set(answer: Answer): void {
    if (!this.readOnly && !this.disabled) this.sheet.hand.set(this.field.pointer, answer);
  }

  settle(): void {
    this.sheet.hand.settle();
  }

  leave(): void {
    this.sheet.hand.leave(this.field.pointer);
  }

  redraw(): void {
    this.stale = true;
    this.sheet.hand.redraw();
  }

  whenUp(work: () => void): void {
    this.sheet.hand.whenUp(work);
  }

  own<T extends { release?(): void }>(name: string, make: () => T): T {
    const owned = (this.#owned ??= new Map());
    let found = owned.get(name) as T | undefined;
    if (!found) owned.set(name, (found = make()));
    this.sheet.pens.keepers.add(this);
    return found;
  }

  /** Lets go of what its views keep: the field is no longer on the page. */
  release(): void {
    this.#owned?.forEach((each) => each.release?.());
    this.#owned = undefined;
  }

  get store(): FormStore {
    return this.sheet.hand.store;
  }

  hold(work: Promise<unknown>): void {
    this.sheet.hand.hold(work);
  }

  atEnd(work: () => void): void {
    this.sheet.hand.atEnd(work);
  }

  announce(text: string): void {
    this.sheet.hand.announce(text);
  }

  find<T extends HTMLElement = HTMLElement>(id: string): T | null {
    return this.root.getElementById(id) as T | null;
  }

  get root(): ShadowRoot {
    return this.sheet.hand.root;
  }
}
