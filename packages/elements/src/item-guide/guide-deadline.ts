import { html, nothing, svg } from 'lit';
import { icon } from '../shared/icons.js';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import type { GuideView } from './guide-view.js';

const calendarIcon = icon(
  svg`<rect x="4" y="5.500" width="16" height="15" rx="2"/><path d="M4 10.500h16M8.500 3v4M15.500 3v4"/>`,
);

/** One line for the facts: the last day if accepted today; `undefined` where no day can be said. */
export function deadlineLine(view: GuideView): string | undefined {
  const day = deadlineDay(view);
  return day && view.words.say('guide.time.deadline', { day });
}

function deadlineDay({ item, words, today, lastDay, status }: GuideView): string | undefined {
  const limit = item.promisedLimit ?? item.legalLimit;
  const end = limit && status === 'active' ? lastDay?.(limit, today) : undefined;
  if (end?.kind !== 'date') return undefined;
  const sameYear = end.day.slice(0, 4) === today.slice(0, 4);
  return words.say('guide.day', {
    day: words.day(end.day, { month: 'long', day: 'numeric', ...(!sameYear && { year: 'numeric' }) }),
    weekday: words.day(end.day, { weekday: 'short' }),
  });
}

/** The promise as a date, if holidays are known that far, with the procedures outside the clock beside it. */
export function deadlineView(view: GuideView): Part {
  const { item, words } = view;
  const limit = item.promisedLimit ?? item.legalLimit;
  if (!limit) return nothing;
  const day = deadlineDay(view);
  const text = day ? words.say('guide.deadline', { day }) : words.limit(limit);
  return html`<p class="deadline">${calendarIcon}<span>${text}${specialView(view)}</span></p>`;
}

function specialView({ item, words }: GuideView): Part {
  const names = (item.specialProcedures ?? []).map(
    ({ name, limit }) =>
      name + (limit ? words.say('guide.special.limit', { limit: words.limit(limit) }) : ''),
  );
  if (names.length === 0) return nothing;
  return html`<span class="line small"
    >${words.mixed(words.say('guide.deadline.special', { names: names.join(words.say('list.separator')) }))}</span
  >`;
}
