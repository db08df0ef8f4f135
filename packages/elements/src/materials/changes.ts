import { changesBetween, type Checklist, type ChecklistLine } from '@tongban/core/checklist';
import type { Words } from '../shared/words.js';
import { linesToBring, type ChecklistView } from './checklist-view.js';

/** What an answer has changed: for the eyes by line, for the ears in a sentence. */
export interface Said {
  readonly fresh: ChecklistView['fresh'];
  readonly news: string;
}

/** More names than these are not taken in when they are heard. */
const mostNames = 4;

/** What is different since the list before. */
export function changesIn(before: Checklist, view: Pick<ChecklistView, 'list' | 'letters' | 'words'>): Said {
  const { say } = view.words;
  const after = view.list;
  const { added, removed, changed } = changesBetween(certain(before), certain(after));
  const fresh = new Map<string, 'new' | 'changed'>();
  added.forEach(({ key }) => fresh.set(key, 'new'));
  changed.forEach(({ key }) => fresh.set(key, 'changed'));
  const part = (key: string, lines: readonly ChecklistLine[]): string =>
    lines.length > 0 ? say(key, { count: lines.length, names: namesOf(lines, say) }) : '';
  const parts = [
    part('materials.changes.added', added),
    part('materials.changes.removed', removed),
    part('materials.changes.changed', changed),
  ].filter(Boolean);
  const changes =
    parts.length > 0 ? parts.join(say('materials.changes.separator')) : say('materials.changes.none');
  return {
    fresh,
    news: say('materials.changes', { changes, bring: bringText(linesToBring(view).length, say) }),
  };
}

/** What some answer might ask for is not on the list yet. */
const certain = (list: Checklist): Checklist => ({
  ...list,
  lines: list.lines.filter(({ need }) => need !== 'conditional'),
});

function bringText(count: number, say: Words['say']): string {
  return count > 0 ? say('materials.count.bring', { count }) : say('materials.changes.nothing');
}

function namesOf(lines: readonly ChecklistLine[], say: Words['say']): string {
  const names = lines
    .slice(0, mostNames)
    .map(({ material }) => say('materials.changes.name', { name: material.name }));
  return names.join(say('list.separator')) + (lines.length > mostNames ? say('materials.changes.more') : '');
}
