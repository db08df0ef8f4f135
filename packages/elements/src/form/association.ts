import type { FormIssue } from '@tongban/core/form';
import { attachInternals } from '../shared/form-internals.js';

/** What the host's own `<form>` sees of an element. */
export class Association {
  readonly internals: ElementInternals;
  #value: string | undefined;
  #issue: FormIssue | undefined;
  #anchor: HTMLElement | undefined;

  constructor(element: HTMLElement) {
    this.internals = attachInternals(element);
  }

  /** The host's form, if there is one. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /**
   * What is sent with the host's form.
   * @param keep - Whether the browser may keep it for when the page is shown again, which writes it to disk.
   */
  setValue(value: string, keep: boolean): void {
    if (value === this.#value) return;
    this.#value = value;
    this.internals.setFormValue(value, keep ? value : null);
  }

  /** What keeps the host's form from being sent, and where. */
  setIssue(issue: FormIssue | undefined, message: () => string, anchor: HTMLElement | undefined): void {
    if (issue === this.#issue && anchor === this.#anchor) return;
    this.#issue = issue;
    this.#anchor = anchor;
    if (!issue) this.internals.setValidity({});
    else if (anchor) this.internals.setValidity({ customError: true }, message(), anchor);
    else this.internals.setValidity({ customError: true }, message());
  }

  /** Whether a control of the host's form that comes before this element is wrong too, so that the focus is its. */
  isFirst(element: HTMLElement): boolean {
    const controls = [...(this.form?.elements ?? [])];
    const at = controls.indexOf(element);
    return !controls.slice(0, Math.max(at, 0)).some((control) => control.matches(':invalid'));
  }
}
