import { html, nothing, type TemplateResult } from 'lit';
import { isSigned } from '../commitment/commitment.events.js';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { moment } from '../form/answering/receipt-view.js';
import { noteView } from '../shared/notices.js';
import { safeUrl } from '@tongban/core/plain-text';
import type { StepKey } from './journey.js';
import type { Scene } from './scene.js';

/** All that was said, beside the answers of the form, which follow below: to be checked and changed. */
export function reviewStep(scene: Scene): TemplateResult {
  const { model, words, letters } = scene;
  const { say } = words;
  const { list, steps } = model;
  return html`${part(
    scene,
    'one.items',
    undefined,
    html`<ul class="plain-list">
      ${list.items
        .filter(({ state }) => state === 'in')
        .map(
          ({ item }) =>
            html`<li>
              ${data(scene, item.name)} <span class="small">${data(scene, item.department.name)}</span>
            </li>`,
        )}
    </ul>`,
  )}
  ${
    steps.indexOf('situation') >= 0
      ? part(
          scene,
          'one.step.situation',
          'situation',
          html`<dl class="answers">
            ${list.questions
              .filter(({ settledBy, chosen }) => !settledBy && chosen.length > 0)
              .map(
                ({ question, chosen }) =>
                  html`<div>
                    <dt>${data(scene, question.question)}</dt>
                    <dd>
                      ${data(
                        scene,
                        question.options
                          .filter(({ id }) => chosen.indexOf(id) >= 0)
                          .map(({ text }) => text)
                          .join(say('list.separator')),
                      )}
                    </dd>
                  </div>`,
              )}
          </dl>`,
        )
      : nothing
  }
  ${steps.indexOf('check') >= 0 ? part(scene, 'one.step.check', 'check', conditions(scene)) : nothing}
  ${
    steps.indexOf('materials') >= 0
      ? part(
          scene,
          'one.step.materials',
          'materials',
          html`<dl class="answers">
            ${list.lines
              .filter(({ need }) => need !== 'conditional' && need !== 'optional')
              .map(
                (line) =>
                  html`<div>
                    <dt>${data(scene, line.material.name)}</dt>
                    <dd>${say(`one.state.${scene.stateOf(line)}`)}</dd>
                  </div>`,
              )}
          </dl>`,
        )
      : nothing
  }
  ${
    letters.length > 0
      ? part(
          scene,
          'one.step.letters',
          'letters',
          html`<dl class="answers">
            ${letters.map((letter) => {
              const decision = scene.decisionOn(letter);
              return html`<div>
                <dt>${words.mixed(say(`one.letter.${letter.kind}`, { item: letter.itemName }))}</dt>
                <dd>
                  ${isSigned(decision) ? words.mixed(say('one.letter.signed', { time: moment(decision.signedAt, words) })) : say('one.letter.open')}
                </dd>
              </div>`;
            })}
          </dl>`,
        )
      : nothing
  }
  ${model.sends ? nothing : unsent(scene)}`;
}

/** What was asked before anything was filled in, met or not: it goes along. */
const conditions = (scene: Scene): TemplateResult =>
  html`<dl class="answers">
    ${scene.model.checks.map(
      ({ precheck }) =>
        html`<div>
          <dt>${data(scene, precheck.question)}</dt>
          <dd>${scene.words.say(scene.journey.checks[precheck.id] ? 'one.yes' : 'one.no')}</dd>
        </div>`,
    )}
  </dl>`;

/** A scenario whose items have no forms is handed in elsewhere; what was found out here is of use there. */
function unsent({ model, words }: Scene): Part {
  const url = safeUrl(model.scenario.onlineUrl);
  return html`${noteView(
      html`<p>${words.say('one.unsent')}</p>
        ${url ? html`<p><a class="button" href=${url}>${words.say('one.unsent.online')}</a></p>` : nothing}`,
    )}
    <p class="buttons">
      <button class="button" type="button" @click=${() => window.print()}>${words.say('one.print')}</button>
    </p>`;
}

function part(
  { words, go }: Scene,
  title: string,
  step: StepKey | undefined,
  content: TemplateResult,
): TemplateResult {
  return html`<section class="part">
    <div class="with-action">
      <h4>${words.say(title)}</h4>
      ${
        step
          ? html`<button
              class="link"
              type="button"
              aria-label=${words.say('one.change.of', { title: words.say(title) })}
              @click=${() => go(step)}
            >
              ${words.say('one.change')}
            </button>`
          : nothing
      }
    </div>
    ${content}
  </section>`;
}
