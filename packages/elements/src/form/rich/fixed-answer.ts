import { html } from 'lit';
import type { Drawing, Pen } from '../fields/field-view.js';

/** An answer that cannot be changed, as text that can be read, marked and copied. */
export const fixedAnswer = (pen: Pen, answer: string): Drawing =>
  html`<input
    ${pen.control({ type: 'text', name: undefined, value: answer, 'aria-label': pen.field.title })}
  />`;
