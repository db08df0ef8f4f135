import { html, nothing, type TemplateResult } from 'lit';
import type { RatingFigures, ReasonFigure, Share } from '@tongban/core/rating/figures';
import { failureView, loadingView, noteView } from '../shared/notices.js';
import type { Words } from '../shared/words.js';
import type { FiguresDesk } from './figures-desk.js';
import { levelTable } from './level-bars.js';
import { grouped, saidShare } from './shares.js';
import { monthWords, trendOf } from './trend-chart.js';

/** What a summary is drawn from. */
export interface SummaryScene {
  readonly host: {
    readonly publisher: string;
    readonly floor: number;
    readonly from: string;
    readonly to: string;
  };
  readonly desk: FiguresDesk;
  readonly words: Words;
  readonly elder: boolean;
}

/** The figures, or what there is instead. */
export function summaryView(scene: SummaryScene): TemplateResult {
  const { desk, words } = scene;
  const { state } = desk;
  if (state.phase === 'loading') return loadingView(words);
  if (state.phase === 'shown') return figuresView(scene, state.figures);
  if (state.phase !== 'failed') return html`<slot>${noteView(words.say('rating-summary.none'))}</slot>`;
  const key = `rating-summary.${state.code}`;
  const said = words.say(key);
  return said !== key ? noteView(said, 'warn') : failureView(words, state.code, desk.ask);
}

function figuresView({ host, words, elder }: SummaryScene, figures: RatingFigures): TemplateResult {
  const { say } = words;
  const { counts, satisfaction, trend, reasons, left } = figures;
  const floor = host.floor > 0 ? host.floor : 1;
  const period = periodOf(host, figures);
  return html`<section class="summary card" part="summary" aria-labelledby="title">
    <header>
      <h2 id="title">${say('rating-summary.title')}</h2>
      <p class="small">
        ${period ? html`<span>${periodWords(period, words)}</span>` : nothing}
        ${
          host.publisher
            ? html`<span
                >${words.mixed(say('rating-summary.publisher', { publisher: host.publisher }))}</span
              >`
            : nothing
        }
      </p>
    </header>
    ${
      satisfaction.whole === 0
        ? noteView(say('rating-summary.empty'))
        : html`${facts(figures, floor, words)} ${levelTable(counts, floor, words)}
            ${trend.length > 1 ? trendOf(trend, floor, words) : nothing}
            <div class="reasons">
              ${reasonList('bad', reasons.bad, words)}
              ${elder ? nothing : reasonList('good', reasons.good, words)}
            </div>`
    }
    <footer class="small">
      ${leftOut(left, words)}
      <p>
        ${say('rating-summary.basis')}${satisfaction.whole >= floor ? say('rating-summary.rounded') : nothing}
      </p>
    </footer>
  </section>`;
}

/** What was asked for, or what the months say. */
function periodOf(
  { from, to }: SummaryScene['host'],
  { trend }: RatingFigures,
): { readonly from: string; readonly to: string } | undefined {
  const first = trend[0]?.month ?? from;
  const last = trend[trend.length - 1]?.month ?? to;
  return first && last ? { from: first, to: last } : undefined;
}

function periodWords({ from, to }: { readonly from: string; readonly to: string }, words: Words): string {
  if (from === to) return monthWords(from, words);
  return words.say('rating-summary.period', { from: monthWords(from, words), to: monthWords(to, words) });
}

function facts(figures: RatingFigures, floor: number, words: Words): TemplateResult {
  const { say } = words;
  const { satisfaction, bad, rectified, followUps } = figures;
  return html`<dl class="facts">
    ${rate('satisfaction', satisfaction, floor, words)}
    <div>
      <dt>${say('rating-summary.total')}</dt>
      <dd>
        <b>${say('rating-summary.ratings', { number: grouped(satisfaction.whole) })}</b>
        <span>${say('rating-summary.total.note', { bad: grouped(bad.part) })}</span>
      </dd>
    </div>
    ${rate('rectified', rectified, floor, words)}
    ${followUps.whole > 0 ? rate('followUps', followUps, floor, words) : nothing}
  </dl>`;
}

/** A rate with what it was made of, and how. */
function rate(
  key: 'satisfaction' | 'rectified' | 'followUps',
  share: Share,
  floor: number,
  words: Words,
): TemplateResult {
  const { say } = words;
  const said = saidShare(share, floor);
  const parts = say('rating-summary.part', { part: grouped(share.part), whole: grouped(share.whole) });
  return html`<div>
    <dt>${say(`rating-summary.${key}`)}</dt>
    <dd>
      ${
        said.kind === 'percent'
          ? html`<b>${said.percent}%</b><span>${parts}</span>`
          : said.kind === 'few'
            ? html`<b>${parts}</b><span>${say('rating-summary.few', { floor })}</span>`
            : html`<b class="quiet">${say('rating-summary.nothing-yet')}</b>`
      }
      <span class="formula">${say(`rating-summary.${key}.formula`)}</span>
    </dd>
  </div>`;
}

function reasonList(kind: 'bad' | 'good', reasons: readonly ReasonFigure[], words: Words): TemplateResult {
  const { say, dataLang } = words;
  return html`<section aria-labelledby="reasons-${kind}">
    <h3 id="reasons-${kind}">${say(`rating-summary.reasons.${kind}`)}</h3>
    ${
      reasons.length === 0
        ? html`<p class="small">${say('rating-summary.reasons.none')}</p>`
        : html`<ol>
            ${reasons.map(
              ({ text, count }) =>
                html`<li>
                  <span lang=${dataLang ?? nothing}>${text}</span>
                  <span class="times">${say('rating-summary.times', { number: grouped(count) })}</span>
                </li>`,
            )}
          </ol>`
    }
  </section>`;
}

/** What is not in the figures, and why. */
function leftOut({ rejected, byDefault }: RatingFigures['left'], words: Words): unknown {
  const { say } = words;
  const parts = [
    rejected > 0 ? say('rating-summary.left.rejected', { count: rejected }) : '',
    byDefault > 0 ? say('rating-summary.left.default', { count: byDefault }) : '',
  ].filter((part) => part !== '');
  return parts.length > 0
    ? html`<p>${say('rating-summary.left')}${parts.join(say('list.separator'))}</p>`
    : nothing;
}
