import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChecklistLine } from '@tongban/core/checklist';
import { noteView } from '../shared/notices.js';
import { checkIcon } from '../shared/icons.js';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import { groupOf, groups, linesToBring, type ChecklistView, type Group } from './checklist-view.js';
import { lineView } from './line-view.js';

/** The checklist: counts, then the lines that go together. */
export function listView(view: ChecklistView): Part {
  const { words, list } = view;
  const { say } = words;
  const nothingToBring = linesToBring(view).length === 0;
  return html`<div class=${view.plain ? 'list' : 'list card'} part="list">
    ${view.plain ? nothing : html`<p class="title" role="heading" aria-level="3">${say('materials.list')}</p>`}
    ${
      list.lines.length === 0 && list.open === 0
        ? noteView(say('materials.unlisted'), 'plain', nothing)
        : nothingToBring
          ? html`<p class="counts">
              ${list.open === 0 ? checkIcon : nothing}
              <span>${say(list.open === 0 ? 'materials.none' : 'materials.none.yet')}</span>
            </p>`
          : countsView(view)
    }
    ${repeat(
      groups,
      (group) => group,
      (group) => groupView(view, group),
    )}
  </div>`;
}

/** How many of which kind: the first thing that is read. */
function countsView(view: ChecklistView): Part {
  const { words, list } = view;
  const { say } = words;
  const { held } = list.counts;
  const toBring = linesToBring(view);
  const bring = toBring.length;
  const following = toBring.filter(({ need }) => need === 'deferrable').length;
  const ready = toBring.filter((line) => view.isReady(line) || view.isHanded(line)).length;
  const letters = list.lines.filter((line) => groupOf(view, line) === 'committed').length;
  const rest = [
    ready && say('materials.count.ready', { total: bring, count: ready }),
    letters && say('materials.count.letters', { count: letters }),
    held && say('materials.count.held', { count: held }),
    following && say('materials.count.later', { count: following }),
  ].filter(Boolean);
  return html`<p class="counts">
      <strong>${say('materials.count.bring', { count: bring })}</strong
      >${rest.map((text) => html`<span class="dot" aria-hidden="true">·</span><span>${text}</span>`)}
    </p>
    ${list.open > 0 ? html`<p class="small">${say('materials.count.open', { count: list.open })}</p>` : nothing}`;
}

/** More lines than these that may never be needed are folded. */
const mostPerhaps = 5;

function groupView(view: ChecklistView, group: Group): Part {
  const lines = view.list.lines.filter((line) => groupOf(view, line) === group);
  if (lines.length === 0) return nothing;
  const { say } = view.words;
  if (group === 'conditional' && lines.length > mostPerhaps)
    return html`<details class="fold">
      <summary id="group-${group}">${say('materials.group.perhaps', { count: lines.length })}</summary>
      ${linesView(view, group, lines)}
    </details>`;
  return html`<p class="group" role="heading" aria-level="4" id="group-${group}">
      ${view.words.say(`materials.group.${group}`)}
    </p>
    ${linesView(view, group, lines)}`;
}

function linesView(view: ChecklistView, group: Group, lines: readonly ChecklistLine[]): Part {
  return html`<ul class="materials" role="list" aria-labelledby="group-${group}">
    ${repeat(
      lines,
      ({ key }: ChecklistLine) => key,
      (line: ChecklistLine) => lineView(view, line, group),
    )}
  </ul>`;
}
