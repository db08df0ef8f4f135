import { html, nothing } from 'lit';
import type { Window } from '@tongban/core/catalogue';
import type { ChecklistLine } from '@tongban/core/checklist';
import { tripPlan, type Trip, type TripPlan } from '@tongban/core/scenario';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { contact } from './guide-step.js';
import { amount } from './line-amount.js';
import type { Scene } from './scene.js';
import { laterView, lettersView } from './sent-letters.js';

/** Below the receipt: which paper is brought where, in how many trips, what follows until when, and which letters were signed. */
export function sentView(scene: Scene): Part {
  const { subject, list } = scene.model;
  const asked = list.lines.filter(({ need }) => need === 'needed' || need === 'deferrable');
  const bring = asked.filter((line) => scene.stateOf(line) === 'bring');
  const later = asked.filter((line) => scene.stateOf(line) === 'deferred');
  const plan = tripPlan(subject, list, bring);
  // What follows goes to the same places, as far as that can be.
  const whole = later.length > 0 ? tripPlan(subject, list, [...bring, ...later]) : plan;
  return html`<div class="sent">
    ${bring.length > 0 ? bringView(scene, plan) : nothingView(scene, plan, later.length > 0)}
    ${laterView(scene, later, (line) => {
      const [trip] = whole.trips.filter(({ lines }) => lines.indexOf(line) >= 0);
      const window = trip?.windowOf.get(line.key);
      return window && placeView(scene, [window]);
    })}
    ${lettersView(scene)}
  </div>`;
}

function nothingView({ words: { say } }: Scene, { count }: TripPlan, follows: boolean): Part {
  return html`${follows ? nothing : html`<p>${say('one.sent.nothing')}</p>`}
  ${count > 0 ? html`<p>${say('one.sent.come', { count })}</p>` : nothing}`;
}

function bringView(scene: Scene, { trips, placeless, count }: TripPlan): Part {
  const { words, model } = scene;
  const { say } = words;
  const { consult } = model.scenario;
  return html`<h4>${say('one.sent.trips', { count })}</h4>
    ${trips.map((trip) => tripView(scene, trip))}
    ${
      placeless.length > 0
        ? html`<div class="trip">
            <p>${say('one.sent.placeless')}${consult ? html` ${contact(scene, consult)}` : nothing}</p>
            ${linesView(scene, placeless)}
          </div>`
        : nothing
    }
    <p>${say('one.sent.when')}</p>
    ${
      count > trips.length && trips.length > 0
        ? html`<p class="small">${say('one.sent.more', { count: count - trips.length })}</p>`
        : nothing
    }`;
}

/** One place, and what is handed in there. */
function tripView(scene: Scene, { windows, lines, windowOf, alsoFor }: Trip): Part {
  const { words } = scene;
  const several = windows.length > 1 ? windowOf : undefined;
  const items = alsoFor.map((name) => `“${name}”`).join(words.say('list.separator'));
  return html`<div class="trip">
    ${placeView(scene, windows)} ${linesView(scene, lines, several)}
    ${alsoFor.length > 0 ? html`<p class="small">${words.mixed(words.say('one.sent.also', { items }))}</p>` : nothing}
  </div>`;
}

/** The windows by name; the address and the hours they have in common once. */
function placeView(scene: Scene, windows: readonly Window[]): Part {
  const { say } = scene.words;
  const [first] = windows;
  if (!first) return nothing;
  const hours = windows.every((window) => window.hours === first.hours);
  return html`<dl class="where">
    <div>
      <dt>${say('one.sent.window')}</dt>
      <dd>
        ${windows.map(
          (window) =>
            html`<span class="window"
              >${data(scene, window.name)}${!hours && window.hours ? html` <span class="small">${data(scene, window.hours)}</span>` : nothing}</span
            >`,
        )}
      </dd>
    </div>
    ${
      first.address
        ? html`<div>
            <dt>${say('one.sent.address')}</dt>
            <dd>${data(scene, first.address)}</dd>
          </div>`
        : nothing
    }
    ${
      hours && first.hours
        ? html`<div>
            <dt>${say('one.sent.hours')}</dt>
            <dd>${data(scene, first.hours)}</dd>
          </div>`
        : nothing
    }
  </dl>`;
}

/** With the name of the window for each, where there are several to choose between. */
const linesView = (
  scene: Scene,
  lines: readonly ChecklistLine[],
  windowOf?: ReadonlyMap<string, Window>,
): Part =>
  html`<ul class="bring">
    ${lines.map((line) => {
      const name = windowOf?.get(line.key)?.name;
      return html`<li>
        ${data(scene, line.material.name)}${amount(scene, line)}
        ${name ? html`<span class="small">${scene.words.say('one.sent.at')}${data(scene, name)}</span>` : nothing}
      </li>`;
    })}
  </ul>`;
