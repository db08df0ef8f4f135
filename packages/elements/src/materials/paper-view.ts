import { html, nothing } from 'lit';
import type { ChecklistLine } from '@tongban/core/checklist';
import { dayInChina } from '@tongban/core/limits';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { materialBrief } from '../shared/catalogue-view/material-view.js';
import { addressOf } from './fragment.js';
import { groupOf, groups, letterOf, type ChecklistView, type Group } from './checklist-view.js';
import { lineDetails } from './line-details.js';
import { itemsOf, whenText } from './line-view.js';

/**
 * The list for paper: boxes to tick, the answers it is for, and where it is from. No pictures.
 *
 * @param alone - Whether it is all that is printed; else it stands in the printed guide, which says the rest.
 */
export function paperView(view: ChecklistView, alone: boolean): Part {
  return html`<div class="paper">
    ${alone ? headView(view) : nothing} ${answersView(view)}
    ${groups.map((group) => groupView(view, group, alone))} ${alone ? footView(view) : nothing}
  </div>`;
}

function headView(view: ChecklistView): Part {
  const { subject, words } = view;
  const { say } = words;
  const departments = subject.items
    .map(({ department }) => department.name)
    .filter((name, index, all) => all.indexOf(name) === index);
  const several = departments.length > 1;
  return html`<p class="paper-title" role="heading" aria-level="1">
      ${data(view, subject.name)} ${say('materials.list')}
    </p>
    <p>
      ${words.mixed(
        several
          ? say('materials.paper.departments', { names: departments.join(say('list.separator')) })
          : say('materials.paper.department', { name: departments[0] ?? '' }),
      )}
    </p>`;
}

function answersView(view: ChecklistView): Part {
  const { list, words } = view;
  const questions = list.questions.filter(({ settledBy }) => !settledBy);
  if (questions.length === 0) return nothing;
  return html`<p class="group">${words.say('materials.paper.answers')}</p>
    <ul role="list">
      ${questions.map(({ question, chosen }) => {
        const texts = question.options.filter(({ id }) => chosen.indexOf(id) >= 0).map(({ text }) => text);
        const answer = texts.join(words.say('list.separator')) || words.say('materials.paper.open');
        return html`<li>${data(view, question.question)} <strong>${words.mixed(answer)}</strong></li>`;
      })}
    </ul>`;
}

function groupView(view: ChecklistView, group: Group, alone: boolean): Part {
  const lines = view.list.lines.filter((line) => groupOf(view, line) === group);
  if (lines.length === 0) return nothing;
  return html`<p class="group">${view.words.say(`materials.group.${group}`)}</p>
    <ul class="paper-lines" role="list">
      ${lines.map((line) => paperLine(view, line, group, alone))}
    </ul>`;
}

/** Nobody ticks these off. */
const boxless: readonly Group[] = ['committed', 'filled', 'held'];

function paperLine(view: ChecklistView, line: ChecklistLine, group: Group, alone: boolean): Part {
  const { words, subject } = view;
  const { say } = words;
  const { material, exemption, deferral, sources } = line;
  const letter = letterOf(view, line);
  const more = [
    exemption
      ? say(`guide.exempt.${exemption.reason}`)
      : group === 'filled' || group === 'committed'
        ? ''
        : materialBrief(words, material, line),
    deferral?.limit && !exemption
      ? say('guide.materials.deferred.limit', { limit: words.limit(deferral.limit) })
      : '',
    group === 'conditional' ? whenText(line, words) : '',
    subject.scenario ? say('materials.items', { items: itemsOf(sources, words) }) : '',
  ].filter(Boolean);
  return html`<li>
    ${boxless.indexOf(group) >= 0 ? nothing : html`<span class="box ${view.isReady(line) || view.isHanded(line) ? 'full' : ''}"></span>`}
    <div>
      <strong>${data(view, material.name)}</strong>
      ${letter && letter !== 'proof' && !exemption ? html`<p>${say(`materials.letter.${letter}`)}</p>` : nothing}
      ${more.length > 0 ? html`<p>${words.mixed(more.join(' · '))}</p>` : nothing}
      ${alone ? nothing : lineDetails(view, line)}
    </div>
  </li>`;
}

function footView(view: ChecklistView): Part {
  const { words, subject, list } = view;
  const answers: Record<string, readonly string[]> = {};
  for (const { key, chosen } of list.questions) answers[key] = chosen;
  return html`<p class="paper-foot">
    ${words.say('materials.paper.printed', { day: words.day(dayInChina(Date.now())) })}<br />
    ${words.say('materials.paper.address', { address: addressOf(subject, answers) })}
  </p>`;
}
