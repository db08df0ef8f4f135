// A guide as a good developer writes it with Lit for one site: one element, and data that need only be drawn.
import { css, html, LitElement, nothing, svg, unsafeCSS } from 'lit';
import rules from './guide.css';

const icon = html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d="M5 12l5 5L20 7" />`}</svg>`;

class PlainGuide extends LitElement {
  static properties = { guide: { attribute: false } };
  static styles = css`
    ${unsafeCSS(rules)}
  `;

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.guide = await (await fetch('guide.json')).json();
  }

  render() {
    const { guide } = this;
    if (!guide) return html`<div class="card" aria-busy="true"><span class="skeleton"></span></div>`;
    return html`<div class="root">
      <div class="layout">
        <div class="main">${this.#head(guide)} ${guide.sections.map(section)}</div>
        <aside class="card">
          <div class="actions">${guide.actions.map(line)}</div>
          ${guide.notes.map(line)}
        </aside>
      </div>
      <div class="bar">${guide.apply.map(line)}</div>
    </div>`;
  }

  #head({ small, name, plain, chips, facts }) {
    return html`<header class="card">
      <p class="small">${small}</p>
      <h2>${name}</h2>
      ${plain ? html`<p class="plain">${plain}</p>` : nothing}
      ${
        chips.length > 0
          ? html`<p class="chips">
              ${chips.map(({ cls, text }) => html`<span class=${cls}>${text}</span>`)}
            </p>`
          : nothing
      }
      <dl class="facts">
        ${facts.map(
          (fact) =>
            html`<div class="fact">
              <dt>${fact.label}</dt>
              <dd>${fact.value}${fact.small ? html`<small>${fact.small}</small>` : nothing}</dd>
            </div>`,
        )}
      </dl>
    </header>`;
  }
}

const section = ({ id, title, parts }) =>
  html`<section class="card" id=${id} aria-labelledby="title-${id}">
    <h3 id="title-${id}" tabindex="-1">${title}</h3>
    ${parts.map(part)}
  </section>`;

const line = (each) =>
  each.href
    ? link(each)
    : html`<p class=${each.cls ?? nothing}>
        ${each.icon ? icon : nothing}${each.pieces?.map(piece) ?? each.text}
      </p>`;

const link = ({ cls, text, href, icon: hasIcon }) =>
  html`<a class=${cls} href=${href} rel="noopener noreferrer">${hasIcon ? icon : nothing}${text}</a>`;

const piece = (each) => (each.href ? link(each) : each.text);

const PARTS = {
  materials: ({ materials }) =>
    html`<ol class="materials">
      ${materials.map(material)}
    </ol>`,
  entries: ({ entries }) =>
    html`<dl class="entries">
      ${entries.map(
        ({ label, lines }) =>
          html`<div class="entry">
            <dt>${label}</dt>
            <dd>${lines.length === 1 ? (lines[0].pieces?.map(piece) ?? lines[0].text) : lines.map(line)}</dd>
          </div>`,
      )}
    </dl>`,
  steps: ({ steps }) =>
    html`<ol class="steps">
      ${steps.map(
        ([name, ...lines]) =>
          html`<li>
            <h4>${name.text}</h4>
            ${lines.map(line)}
          </li>`,
      )}
    </ol>`,
  fold: ({ cls, summary, parts }) =>
    html`<details class=${cls}>
      <summary>${summary}</summary>
      ${parts.map(part)}
    </details>`,
  block: ({ cls, parts }) => html`<div class=${cls}>${parts.map(part)}</div>`,
  title: ({ cls, text }) => html`<h4 class=${cls}>${text}</h4>`,
  line,
};

const part = (each) => PARTS[each.kind](each);

const material = ({ cls, icon: hasIcon, parts, side }) =>
  html`<li class=${cls}>
    <span class="mark">${hasIcon ? icon : nothing}</span>
    <div class="what">${parts.map(part)}</div>
    <div class="side">${side.map(line)}</div>
  </li>`;

customElements.define('plain-guide', PlainGuide);
