import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MonthFigures } from '@tongban/core/rating/figures';
import type { Words } from '../shared/words.js';
import { grouped, saidShare } from './shares.js';

/** More columns than a year has are too thin to be told apart; the table has them all. */
const shownMonths = 12;

/** Pixels of the tallest column, and of the room above it. */
const tall = 96;
const above = 32;

/** Month by month: columns for those who see, and the same as a table. */
export function trendOf(trend: readonly MonthFigures[], floor: number, words: Words): TemplateResult {
  const { say } = words;
  const shown = trend.slice(-shownMonths);
  return html`<section aria-labelledby="trend">
    <h3 id="trend">${say('rating-summary.trend')}</h3>
    <p class="key small" aria-hidden="true">
      <span>${swatch('good')}${say('rating-summary.key.good')}</span
      ><span>${swatch('bad')}${say('rating-summary.key.bad')}</span>
    </p>
    ${columns(shown)}
    <details>
      <summary>${say('rating-summary.trend.table')}</summary>
      ${monthTable(trend, floor, words)}
    </details>
  </section>`;
}

const swatch = (kind: 'good' | 'bad'): TemplateResult =>
  html`<svg class="swatch ${kind}" aria-hidden="true" focusable="false">
    ${pattern(`key-${kind}`, kind)}
    <rect class="edge" width="100%" height="100%" fill="url(#key-${kind})"></rect>
  </svg>`;

const pattern = (id: string, kind: 'good' | 'bad'): TemplateResult =>
  svg`<defs><pattern id=${id} width="6" height="6" patternUnits="userSpaceOnUse">${
    kind === 'good' ? svg`<rect width="6" height="6"/>` : svg`<path class="line" d="M-1 4L4 -1M2 7L7 2"/>`
  }</pattern></defs>`;

/** Across in per cent of the width, so that letters keep their size. */
function columns(months: readonly MonthFigures[]): TemplateResult {
  const most = Math.max(1, ...months.map(({ satisfaction }) => satisfaction.whole));
  const step = 100 / months.length;
  const width = Math.min(step * 0.6, 8);
  return html`<svg
    class="columns ${months.length > 6 ? 'many' : ''}"
    dir="ltr"
    aria-hidden="true"
    focusable="false"
  >
    <g class="good">${pattern('month-good', 'good')}</g>
    <g class="bad">${pattern('month-bad', 'bad')}</g>
    <line class="foot" x1="0" x2="100%" y1=${above + tall} y2=${above + tall}></line>
    ${months.map(({ month, satisfaction: { part, whole } }, index) => {
      const centre = step * (index + 0.5);
      const good = (part / most) * tall;
      const bad = ((whole - part) / most) * tall;
      const at = (y: number, height: number, kind: string): unknown =>
        height > 0
          ? svg`<g class=${kind}><rect class="edge" x="${centre - width / 2}%" y=${y} width="${width}%" height=${height} fill="url(#month-${kind})"/></g>`
          : nothing;
      const foot = above + tall;
      return svg`${at(foot - good, good, 'good')}${at(foot - good - bad, bad, 'bad')}
        <text class="value" x="${centre}%" y=${foot - good - bad} dy="-0.4em">${grouped(whole)}</text>
        <text class="month" x="${centre}%" y=${foot} dy="1.4em">${Number(month.slice(5))}</text>
        ${index === 0 || month.slice(5) === '01' ? svg`<text class="month" x="${centre}%" y=${foot} dy="2.7em">${month.slice(0, 4)}</text>` : nothing}`;
    })}
  </svg>`;
}

function monthTable(trend: readonly MonthFigures[], floor: number, words: Words): TemplateResult {
  const { say } = words;
  return html`<table class="months">
    <caption class="hidden-text">
      ${say('rating-summary.trend')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('rating-summary.month')}</th>
        <th scope="col" class="number">${say('rating-summary.month.ratings')}</th>
        <th scope="col" class="number">${say('rating-summary.month.bad')}</th>
        <th scope="col" class="number">${say('rating-summary.month.rate')}</th>
      </tr>
    </thead>
    <tbody>
      ${trend.map(({ month, satisfaction }) => {
        const share = saidShare(satisfaction, floor);
        return html`<tr>
          <th scope="row">${monthWords(month, words)}</th>
          <td class="number">${grouped(satisfaction.whole)}</td>
          <td class="number">${grouped(satisfaction.whole - satisfaction.part)}</td>
          <td class="number">
            ${
              share.kind === 'percent'
                ? `${share.percent}%`
                : say(share.kind === 'few' ? 'rating-summary.few.short' : 'rating-summary.nothing-yet')
            }
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** `2026年11月`, `November 2026`. */
export function monthWords(month: string, words: Words): string {
  if (words.lang === 'zh-CN') return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  return words.day(`${month}-01`, { year: 'numeric', month: 'long' });
}
