import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { data, prose, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { warnIcon } from '../shared/icons.js';
import { contact } from './guide-step.js';
import type { Check } from './model.js';
import type { Scene } from './scene.js';

/** Conditions that are asked about before anything is filled in: yes or no, and what the other answer means. */
export function checkStep(scene: Scene): TemplateResult {
  const { model, words } = scene;
  return html`<p>${words.say('one.check.lead')}</p>
    ${repeat(
      model.checks,
      ({ precheck }) => precheck.id,
      (check) => checkView(scene, check),
    )}
    <div role="status">${outcome(scene)}</div>`;
}

function checkView(scene: Scene, check: Check): TemplateResult {
  const { precheck, met } = check;
  const { words, journey } = scene;
  const id = `check-${precheck.id}`;
  const given = journey.checks[precheck.id];
  return html`<fieldset class="question ${met === false ? 'unmet' : ''}" id=${id}>
    <legend>${data(scene, precheck.question)}</legend>
    ${precheck.note ? html`<div class="small">${prose(scene, precheck.note)}</div>` : nothing}
    <div class="options">
      ${[true, false].map(
        (answer) =>
          html`<label class="option"
            ><input
              type="radio"
              name=${id}
              .checked=${given === answer}
              @change=${() => scene.check(precheck.id, answer)}
            /><span>${words.say(answer ? 'one.yes' : 'one.no')}</span></label
          >`,
      )}
    </div>
    ${met === false ? unmetView(scene, check) : nothing}
    ${
      precheck.basis
        ? html`<details class="basis">
            <summary>${words.say('one.basis')}</summary>
            ${prose(scene, precheck.basis)}
          </details>`
        : nothing
    }
  </fieldset>`;
}

/** What the answer means, and what to do. */
function unmetView(scene: Scene, { precheck, about }: Check): TemplateResult {
  const { words } = scene;
  return html`<div class="notice">
    ${warnIcon}
    <div>
      ${prose(scene, precheck.otherwise)}
      <p>
        ${
          about.length > 0
            ? words.mixed(
                words.say('one.check.out', {
                  items: about.map(({ name }) => `“${name}”`).join(words.say('list.separator')),
                }),
              )
            : words.say('one.check.stop')
        }
      </p>
    </div>
  </div>`;
}

function outcome(scene: Scene): Part {
  const { model, words } = scene;
  const consult = model.scenario.consult;
  if (!model.stopped) return nothing;
  return html`<div class="notice bad">
    ${warnIcon}
    <div>
      <p>${words.say('one.stopped')}</p>
      <p>${words.say('one.stopped.kept')}</p>
      ${consult ? html`<p>${words.say('one.consult')}：${contact(scene, consult)}</p>` : nothing}
    </div>
  </div>`;
}
