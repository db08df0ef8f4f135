import { html, nothing, type TemplateResult } from 'lit';
import type { Part } from './catalogue-view.js';

/** A labelled value of a description list, or nothing. */
export function entry(label: unknown, value: unknown): Part {
  return value === undefined || value === '' || value === nothing || value === false
    ? nothing
    : html`<div class="entry">
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
}

/** The parts that are there, or nothing when none is. */
export function some(parts: readonly Part[], wrap: (parts: readonly Part[]) => TemplateResult): Part {
  const there = parts.filter((part) => part !== nothing);
  return there.length > 0 ? wrap(there) : nothing;
}

/** A description list of the entries that have a value. */
export function entries(parts: readonly Part[]): Part {
  return some(parts, (there) => html`<dl class="entries">${there}</dl>`);
}

/** Files in a row of their own: a line of text is not as high in quirks mode, a row of boxes is. */
export function fileRow(files: Part): Part {
  return files === nothing ? nothing : html`<div class="files">${files}</div>`;
}
