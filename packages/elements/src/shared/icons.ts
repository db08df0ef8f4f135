import { svg, html, type TemplateResult } from 'lit';

/** One family: 24 units square, line 1.8, round ends. Decoration only; the words beside say the same. */
export const icon = (paths: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;

export const infoIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8h.01"/>`);
export const warnIcon = icon(svg`<path d="M12 4 2.800 20h18.400zM12 10v4M12 17h.01"/>`);
export const checkIcon = icon(svg`<path d="m5 12.500 4.500 4.500L19 7.500"/>`);
export const phoneIcon = icon(
  svg`<path d="M6 3.500h3l1.500 4.500-2 1.500a11 11 0 0 0 6 6l1.500-2 4.500 1.500v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5.500a2 2 0 0 1 2-2z"/>`,
);
