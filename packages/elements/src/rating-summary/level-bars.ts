import { html, nothing, svg, type TemplateResult } from 'lit';
import { isBadLevel, ratingLevels, type RatingLevel } from '@tongban/core/rating';
import type { LevelCounts } from '@tongban/core/rating/figures';
import type { Words } from '../shared/words.js';
import { grouped, saidShare } from './shares.js';

/** What is drawn on a bar, so that it is known without its colour: full, broad stripes, dots; bad ones upright and crossed lines. */
const patterns: Readonly<Record<RatingLevel, TemplateResult>> = {
  5: svg`<rect width="8" height="8"/>`,
  4: svg`<path class="line broad" d="M-2 6L6 -2M2 10L10 2"/>`,
  3: svg`<circle cx="2.500" cy="2.500" r="1.600"/><circle cx="6.500" cy="6.500" r="1.600"/>`,
  2: svg`<path class="line" d="M2 0V8M6 0V8"/>`,
  1: svg`<path class="line" d="M0 0L8 8M8 0L0 8"/>`,
};

/** How many of each level: a table, with a bar beside each number for those who see. */
export function levelTable(counts: LevelCounts, floor: number, words: Words): TemplateResult {
  const { say } = words;
  const total = ratingLevels.reduce((sum, level) => sum + counts[level], 0);
  const most = Math.max(...ratingLevels.map((level) => counts[level]));
  return html`<table class="levels">
    <caption>
      ${say('rating-summary.levels')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('rating-summary.level')}</th>
        <th scope="col" class="wide">${say('rating-summary.count')}</th>
        <th scope="col" class="number">${say('rating-summary.share')}</th>
      </tr>
    </thead>
    <tbody>
      ${ratingLevels.map((level) => {
        const share = saidShare({ part: counts[level], whole: total }, floor);
        return html`<tr>
          <th scope="row">
            ${say(`rating-summary.level.${level}`)}${
              isBadLevel(level) ? html` <span class="mark">${say('rating-summary.bad-mark')}</span>` : nothing
            }
          </th>
          <td class="wide">
            <div class="measure">
              ${bar(level, most ? counts[level] / most : 0)}<span class="count"
                >${grouped(counts[level])}</span
              >
            </div>
          </td>
          <td class="number">${share.kind === 'percent' ? `${share.percent}%` : '—'}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Widths in per cent: nothing of a drawing needs a style. */
const bar = (level: RatingLevel, part: number): TemplateResult =>
  html`<svg class="bar ${isBadLevel(level) ? 'bad' : 'good'}" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="level-${level}" width="8" height="8" patternUnits="userSpaceOnUse">
        ${patterns[level]}
      </pattern>
    </defs>
    <rect class="ground" width="100%" height="100%" rx="3"></rect>
    ${part > 0 ? svg`<rect class="edge" width="${Math.max(part * 100, 1)}%" height="100%" rx="3" fill="url(#level-${level})"/>` : nothing}
  </svg>`;
