import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { contrast, contrastText } from './contrast.js';
import type { GuideMeasures } from './measure.js';
import type { Pair } from './pairs.js';
import type { Token } from './read-tokens.js';
import type { Distance } from './spacing.js';
import { tokenWords } from './token-words.js';

type Computed = ReadonlyMap<string, string>;

/** Chinese with its English beside it. */
export const both = (zh: string, en: string): TemplateResult =>
  html`<span lang="zh-CN">${zh}</span> <span class="en" lang="en">${en}</span>`;

/** Sets single properties: a style attribute would be blocked by the policies the elements live under. */
const paint = (values: Readonly<Record<string, string>>) =>
  ref((element) => {
    for (const [name, value] of Object.entries(values))
      (element as HTMLElement | undefined)?.style.setProperty(name, value);
  });

const head = (...titles: readonly (readonly [string, string])[]): TemplateResult =>
  html`<thead>
    <tr>
      ${titles.map(([zh, en]) => html`<th scope="col">${both(zh, en)}</th>`)}
    </tr>
  </thead>`;

/** All tokens of one kind, with what holds by default, in the dark, and for elders. */
export function tokenTable(tokens: readonly Token[]): TemplateResult {
  return html`<table>
    ${head(['名称', 'Name'], ['用处', 'What for'], ['默认（浅色）', 'Default (light)'], ['深色', 'Dark'], ['适老', 'Elder'])}
    <tbody>
      ${tokens.map(
        (token) =>
          html`<tr data-token=${token.name}>
            <th scope="row"><code>${token.name}</code></th>
            <td>${wordsFor(token.name)}</td>
            <td>${valueView(token.name, token.value)}</td>
            <td>${valueView(token.name, token.dark)}</td>
            <td>${valueView(token.name, token.elder)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function wordsFor(name: string): TemplateResult {
  const words = tokenWords[name];
  return words ? both(...words) : html`<span class="fail">没有说明 no words yet</span>`;
}

function valueView(name: string, value: string | undefined): TemplateResult {
  if (value === undefined) return html`<span class="same">${both('同默认', 'same')}</span>`;
  return html`<span class="value">${sampleOf(name, value)}<code>${value}</code></span>`;
}

function sampleOf(name: string, value: string): TemplateResult | typeof nothing {
  if (name.startsWith('--tb-color-'))
    return html`<span class="swatch" ${paint({ background: value })}></span>`;
  if (name.startsWith('--tb-radius'))
    return html`<span class="corner" ${paint({ 'border-start-start-radius': value })}></span>`;
  if (name === '--tb-target') return html`<span class="bar" ${paint({ 'block-size': value })}></span>`;
  return nothing;
}

/** What every pair of colours measures, and whether that is enough. */
export function contrastTable(
  pairs: readonly Pair[],
  looks: readonly (readonly [readonly [string, string], Computed])[],
): TemplateResult {
  return html`<table class="contrast">
    ${head(['颜色', 'Colours'], ['用处', 'Where'], ['至少', 'At least'], ...looks.map(([title]) => title))}
    <tbody>
      ${pairs.map(
        (pair) =>
          html`<tr data-pair="${pair.front} ${pair.ground}">
            <th scope="row"><code>${pair.front}</code> / <code>${pair.ground}</code></th>
            <td>${pair.zh === pair.en ? html`<code>${pair.zh}</code>` : both(pair.zh, pair.en)}</td>
            <td>${pair.least} : 1</td>
            ${looks.map(([, computed]) => html`<td>${measured(pair, computed)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function measured({ front, ground, least }: Pair, computed: Computed): TemplateResult {
  const [color = '', background = ''] = [front, ground].map((name) => computed.get(`--tb-color-${name}`));
  const value = contrast(color, background);
  const enough = value >= least;
  // What need only be seen, not read, is shown as an edge.
  const edge = least === 3;
  return html`<span
      class="pair ${edge ? 'edge' : ''}"
      aria-hidden="true"
      ${paint({ color, background, 'border-color': edge ? color : background })}
      >${edge ? nothing : '办 Aa'}</span
    >
    <span class=${enough ? 'pass' : 'fail'}
      >${contrastText(value)} ${enough ? '✓ 通过 pass' : '✗ 不够 fail'}</span
    >`;
}

/** The sizes of type a guide really has. */
export function typeTable({ type }: GuideMeasures): TemplateResult {
  return html`<table>
    ${head(['字号', 'Size'], ['粗细', 'Weight'], ['行高', 'Line height'], ['样子', 'Sample'])}
    <tbody>
      ${type.map(
        ({ size, weight, lineHeight, sample }) =>
          html`<tr>
            <th scope="row">${size} px</th>
            <td>${weight}</td>
            <td>${lineHeight}</td>
            <td>
              <span
                ${paint({ 'font-size': `${size}px`, 'font-weight': weight, 'line-height': String(lineHeight) })}
                >${sample}</span
              >
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The distances the styles use, with what they are in both modes. */
export function spacingTable(
  distances: readonly Distance[],
  sizes: readonly [number, number],
): TemplateResult {
  return html`<table>
    ${head(['距离', 'Distance'], ['标准', 'Standard'], ['适老', 'Elder'], ['用了几次', 'Uses'])}
    <tbody>
      ${distances.map(
        ({ em, uses }) =>
          html`<tr>
            <th scope="row">${em} em</th>
            ${sizes.map((size) => html`<td><span class="bar wide" ${paint({ 'inline-size': `${em * size}px` })}></span>${Math.round(em * size * 10) / 10} px</td>`)}
            <td>${uses}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
