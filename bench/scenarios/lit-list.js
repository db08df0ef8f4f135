// The same questions and the same list as a good developer writes them with Lit for one site: one element, one store of answers.
import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import rules from './list.css';

class PlainList extends LitElement {
  static properties = { model: { attribute: false }, answers: { state: true } };
  static styles = css`
    ${unsafeCSS(rules)}
  `;

  constructor() {
    super();
    this.answers = {};
  }

  render() {
    const { questions, lines } = resolve(this.model, this.answers);
    const groups = ['bring', 'later', 'conditional', 'held'];
    return html`<div class="root">
      <div class="asks card">
        <p class="title" role="heading" aria-level="3">您的情况</p>
        ${repeat(
          questions,
          ({ key }) => key,
          (asked) => this.#question(asked),
        )}
      </div>
      <div class="list card">
        <p class="title" role="heading" aria-level="3">材料清单</p>
        <p class="counts">
          <strong>要带 ${lines.filter(({ group }) => group === 'bring').length} 件</strong>
        </p>
        ${groups.map((group) =>
          this.#group(
            group,
            lines.filter((line) => line.group === group),
          ),
        )}
      </div>
    </div>`;
  }

  #question({ key, question, chosen, depth }) {
    return html`<fieldset class="ask ${depth > 0 ? 'follows' : ''}">
      <legend>${question.question}</legend>
      <div class="options">
        ${question.options.map(
          ({ id, text }) =>
            html`<label class="option"
              ><input
                type="radio"
                name=${key}
                value=${id}
                .checked=${chosen === id}
                @change=${() => (this.answers = { ...this.answers, [key]: id })}
              /><span>${text}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #group(group, lines) {
    if (lines.length === 0) return nothing;
    return html`<p class="group" role="heading" aria-level="4">${group}</p>
      <ul class="materials" role="list">
        ${repeat(
          lines,
          ({ key }) => key,
          (line) =>
            html`<li class="line">
              ${group === 'held' ? nothing : html`<label class="tick"><input type="checkbox" aria-label=${line.name} /></label>`}
              <div class="what">
                <p class="name">${line.name}</p>
                <p class="small">原件 ${line.originals} 份 · 复印件 ${line.copies} 份 · 纸质</p>
                <p class="small">用于：${line.items.join('、')}</p>
                <details>
                  <summary>详细说明</summary>
                  <p>${line.basis}</p>
                </details>
              </div>
              <div class="side">
                ${group === 'later' ? html`<span class="chip warn">可后补</span>` : nothing}
              </div>
            </li>`,
        )}
      </ul>`;
  }
}
customElements.define('plain-list', PlainList);

/** What is asked and what is to be brought, for scenarios of this one shape. */
function resolve({ scenario, items }, answers) {
  const questions = [];
  const settled = {};
  const named = new Set();
  const chosen = new Set();
  const possible = new Set();
  const consider = (list, prefix) => {
    for (const { options } of list)
      for (const { materials = [], questions: below = [] } of options) {
        for (const id of materials) possible.add(prefix + id);
        consider(below, prefix);
      }
  };
  const ask = (list, prefix, depth) => {
    for (const question of list) {
      const key = prefix + question.id;
      const given = settled[key] ?? answers[key];
      if (!settled[key]) questions.push({ key, question, chosen: given, depth });
      if (given === undefined) consider([question], prefix);
      for (const option of question.options) {
        for (const id of option.items ?? []) named.add(id);
        if (option.id !== given) continue;
        for (const id of option.items ?? []) chosen.add(id);
        for (const id of option.materials ?? []) chosen.add(prefix + id);
        for (const { item, question: of, option: id } of option.settles ?? []) settled[`${item}/${of}`] = id;
        ask(option.questions ?? [], prefix, depth + 1);
      }
    }
  };
  ask(scenario.situations, '', 0);
  const lines = new Map();
  for (const item of items) {
    if (named.has(item.id) && !chosen.has(item.id)) continue;
    ask(item.situations, `${item.id}/`, 0);
    item.materials.forEach((material, index) => {
      const name = `${item.id}/${material.id}`;
      const asked = index < 2 || chosen.has(name);
      if (!asked && (material.exemption || !possible.has(name))) return;
      const group = material.exemption ? 'held' : asked ? groupOf(material) : 'conditional';
      const key = material.licence?.code ?? name;
      const line = lines.get(key);
      if (!line) lines.set(key, { ...material, key, group, items: [item.name] });
      else {
        line.items.push(item.name);
        line.originals = Math.max(line.originals, material.originals);
        line.copies = Math.max(line.copies, material.copies);
      }
    });
  }
  return { questions, lines: [...lines.values()] };
}

const groupOf = ({ exemption, necessity }) =>
  exemption ? 'held' : necessity.code === '3' ? 'later' : 'bring';

const model = await (await fetch('scenario.json')).json();
document.querySelector('main').append(Object.assign(document.createElement('plain-list'), { model }));
