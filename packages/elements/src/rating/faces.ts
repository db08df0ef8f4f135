import { html, svg, type TemplateResult } from 'lit';
import type { RatingLevel } from '@tongban/core/rating';

/** Eyes and mouth of each level, in 24 units. All of one size and weight: none stands out. */
const looks: Readonly<Record<RatingLevel, string>> = {
  5: 'M8 9.5q1-1.5 2 0M14 9.500q1-1.500 2 0M7 13.500a5 5 0 0 0 10 0z',
  4: 'M9 9.500h.01M15 9.500h.01M8 14q4 4 8 0',
  3: 'M9 9.500h.01M15 9.500h.01M8.500 15h7',
  2: 'M9 9.500h.01M15 9.500h.01M8 16.500q4-4 8 0',
  1: 'm7.500 8 2.500 1.500M16.500 8 14 9.500M8 17q4-5 8 0z',
};

/** The face of a level. Decoration: the words beside it say the same. */
export const face = (level: RatingLevel): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${svg`<circle cx="12" cy="12" r="9.500"/><path d=${looks[level]} />`}
  </svg>`;
