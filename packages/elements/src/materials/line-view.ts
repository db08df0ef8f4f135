import { html, nothing, svg } from 'lit';
import type { FileRef } from '@tongban/core/catalogue';
import type { AnswerRef, ChecklistLine, LineSource } from '@tongban/core/checklist';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import {
  exemptionView,
  hasDetails,
  materialBrief,
  materialBadge,
  materialFiles,
} from '../shared/catalogue-view/material-view.js';
import { checkIcon, icon } from '../shared/icons.js';
import type { Words } from '../shared/words.js';
import { letterOf, type ChecklistView, type Group } from './checklist-view.js';
import { lineDetails } from './line-details.js';

/** One thing to bring, or not to: with a box to tick it off where it is to be brought. */
export function lineView(view: ChecklistView, line: ChecklistLine, group: Group): Part {
  const { words } = view;
  const { say } = words;
  const { key, material } = line;
  const fresh = view.fresh.get(key);
  const exempt = group === 'held' || group === 'filled';
  const letter = letterOf(view, line);
  const isByLetter = letter !== undefined && letter !== 'proof';
  return html`<li class="line ${exempt || letter === 'committed' ? 'exempt' : ''} ${fresh ? 'fresh' : ''}">
    ${markOf(group, letter) ?? tickView(view, line)}
    <div class="what">
      <p class="name">
        ${data(view, material.name)}${fresh ? html`<span class="chip plain">${say(`materials.${fresh}`)}</span>` : nothing}
      </p>
      ${
        line.exemption
          ? exemptionView(view, line.exemption)
          : group === 'committed' || group === 'filled'
            ? nothing
            : html`<p class="small">${words.mixed(materialBrief(words, material, line))}</p>`
      }
      ${isByLetter && !exempt ? html`<p class="small letter">${say(`materials.letter.${letter}`)}</p>` : nothing}
      ${whyView(view, line, group)} ${itemsView(view, line)}
      ${
        line.sources.some((source) => hasDetails(source.material))
          ? html`<details>
              <summary>${say('guide.materials.details')}</summary>
              ${lineDetails(view, line)}
            </details>`
          : nothing
      }
      ${isByLetter || group === 'filled' ? nothing : view.ways(line)}
    </div>
    <div class="side">
      ${badgeView(view, line)}${group === 'filled' ? nothing : materialFiles(view, filesOf(line))}
    </div>
  </li>`;
}

/** What stands before a line that nobody ticks off. */
function markOf(group: Group, letter: ReturnType<typeof letterOf>): Part | undefined {
  const mark =
    group === 'held' || group === 'filled' || (group === 'committed' && letter === 'committed')
      ? checkIcon
      : group === 'committed'
        ? penIcon
        : group === 'conditional'
          ? '?'
          : undefined;
  return mark && html`<span class="mark">${mark}</span>`;
}

const penIcon = icon(svg`<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>`);

function tickView(view: ChecklistView, line: ChecklistLine): Part {
  const { name } = line.material;
  return html`<label class="tick"
    ><input
      type="checkbox"
      autocomplete="off"
      aria-label=${view.words.say('materials.ready', { name })}
      .checked=${view.isReady(line)}
      @change=${(event: Event) => view.tick(line, (event.target as HTMLInputElement).checked)}
  /></label>`;
}

/** Which answers ask for it, or would; or by which one commits instead. */
function whyView({ words }: ChecklistView, line: ChecklistLine, group: Group): Part {
  const text = group === 'conditional' ? whenText(line, words) : becauseText(line, group, words);
  return text ? html`<p class="small why">${words.mixed(text)}</p>` : nothing;
}

/** In which case a conditional line is needed; empty where nobody can say. */
export function whenText({ sources }: ChecklistLine, { say }: Words): string {
  const reasons = answersOf(sources).map(({ questionText, optionText }) =>
    say('materials.when.one', { question: questionText, option: optionText }),
  );
  return reasons.length > 0 ? say('materials.when', { reasons: reasons.join(say('list.or')) }) : '';
}

/** The answers it is listed for; empty where it is in any case. */
function becauseText({ sources, committed }: ChecklistLine, group: Group, { say }: Words): string {
  const asking = group === 'committed' && committed ? [{ because: committed }] : sources;
  if (asking.some(({ because }) => because.length === 0)) return '';
  const reasons = answersOf(asking).map(({ optionText }) =>
    say('materials.because.one', { option: optionText }),
  );
  return say('materials.because', { reasons: reasons.join('') });
}

/** Each answer once. */
function answersOf(sources: readonly Pick<LineSource, 'because'>[]): readonly AnswerRef[] {
  const all: AnswerRef[] = [];
  for (const { because } of sources)
    all.push(
      ...because.filter(
        ({ question, option }) =>
          !all.some((other) => other.question === question && other.option === option),
      ),
    );
  return all;
}

/** Names of the items that ask for it, each once: one may ask for several things that one line stands for. */
export const itemsOf = (sources: ChecklistLine['sources'], words: Words): string =>
  sources
    .map(({ itemName }) => itemName)
    .filter((name, index, all) => all.indexOf(name) === index)
    .join(words.say('list.separator'));

/** In a scenario: who asks for it. */
function itemsView({ subject, words }: ChecklistView, { sources }: ChecklistLine): Part {
  if (!subject.scenario) return nothing;
  return html`<p class="small">
    ${words.mixed(words.say('materials.items', { items: itemsOf(sources, words) }))}
  </p>`;
}

function badgeView(view: ChecklistView, line: ChecklistLine): Part {
  const { words } = view;
  const letter = letterOf(view, line);
  const { exemption, deferral, commitment, material } = line;
  return html`${materialBadge(words, {
    id: material.id,
    name: material.name,
    ...(exemption && { exemption }),
    ...(deferral && { deferral }),
    ...(line.need !== 'needed' && material.necessity && { necessity: material.necessity }),
  })}${commitment && !exemption && (letter === undefined || letter === 'proof') ? html`<span class="chip">${words.say('materials.committed')}</span>` : nothing}`;
}

/** Samples and blank forms of all that ask for it, each file once. */
function filesOf(line: ChecklistLine): { samples: readonly FileRef[]; blanks: readonly FileRef[] } {
  // What the line stands for instead has forms of its own, which nobody needs to fill in.
  const sources = line.sources.filter(({ replaced }) => !replaced);
  const once = (of: 'samples' | 'blanks'): readonly FileRef[] => {
    const all: FileRef[] = [];
    for (const { material } of sources)
      all.push(...(material[of] ?? []).filter(({ id }) => !all.some((other) => other.id === id)));
    return all;
  };
  return { samples: once('samples'), blanks: once('blanks') };
}
