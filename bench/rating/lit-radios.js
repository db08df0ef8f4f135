// Five levels as a good developer writes them with Lit for one site: one element, one template, the same look.
import { css, html, LitElement, svg, unsafeCSS } from 'lit';
import rules from './rating.css';

const levels = [
  [5, '非常满意', 'M8 9.5q1-1.5 2 0M14 9.5q1-1.5 2 0M7 13.5a5 5 0 0 0 10 0z'],
  [4, '满意', 'M9 9.5h.01M15 9.5h.01M8 14q4 4 8 0'],
  [3, '基本满意', 'M9 9.5h.01M15 9.5h.01M8.5 15h7'],
  [2, '不满意', 'M9 9.5h.01M15 9.5h.01M8 16.5q4-4 8 0'],
  [1, '非常不满意', 'm7.5 8 2.5 1.5M16.5 8 14 9.5M8 17q4-5 8 0z'],
];

class PlainRadios extends LitElement {
  static properties = { about: { state: true }, level: { state: true } };
  static styles = css`
    ${unsafeCSS(rules)}
  `;

  connectedCallback() {
    super.connectedCallback();
    void this.#ask();
  }

  async #ask() {
    const response = await fetch('/gateway/ratings/invitation', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: this.getAttribute('token') }),
    });
    this.about = await response.json();
  }

  render() {
    const { item, department } = this.about ?? {};
    return html`<div class="root inline" lang="zh-CN">
      <section class="card" aria-labelledby="title">
        <h2 id="title">这次办事，您满意吗？</h2>
        <div class="about small">
          ${
            item
              ? html`<dl>
                    <div>
                      <dt>办理事项</dt>
                      <dd>${item}</dd>
                    </div>
                    <div>
                      <dt>受理部门</dt>
                      <dd>${department}</dd>
                    </div>
                  </dl>
                  <p>评价自愿，只评一次；选好后再提交。</p>`
              : html`<span class="wait"></span>`
          }
        </div>
        <fieldset aria-labelledby="title">
          <div class="levels">
            ${levels.map(
              ([level, name, look]) =>
                html`<label class="level"
                  ><input
                    type="radio"
                    name="level"
                    value=${level}
                    @change=${() => (this.level = level)}
                  /><span
                    ><svg viewBox="0 0 24 24" aria-hidden="true">
                      ${svg`<circle cx="12" cy="12" r="9.5"/><path d=${look} />`}</svg
                    >${name}</span
                  ></label
                >`,
            )}
          </div>
        </fieldset>
      </section>
    </div>`;
  }
}
customElements.define('plain-radios', PlainRadios);
