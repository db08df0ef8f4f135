// A card of the list as a good developer writes it with Lit for one site: one element, one template.
import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import rules from './card.css';

class PlainCard extends LitElement {
  static properties = { card: { attribute: false } };
  static styles = css`
    ${unsafeCSS(rules)}
  `;

  render() {
    const { name, href, plain, small, chips, facts } = this.card;
    return html`<article class="card">
      <div class="name" role="heading" aria-level="2"><a class="cover" href=${href}>${name}</a></div>
      ${plain ? html`<p class="plain">${plain}</p>` : nothing}
      <p class="small">${small}</p>
      ${
        chips.length > 0
          ? html`<p class="chips">
              ${chips.map(({ cls, text }) => html`<span class=${cls}>${text}</span>`)}
            </p>`
          : nothing
      }
      <p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    </article>`;
  }
}
customElements.define('plain-card', PlainCard);

const response = await fetch('cards.json');
const list = document.querySelector('main');
for (const card of await response.json()) {
  list.append(Object.assign(document.createElement('plain-card'), { card }));
}
