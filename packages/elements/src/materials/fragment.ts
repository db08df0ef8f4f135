import { decodeAnswers, encodeAnswers, type Answers, type ChecklistSubject } from '@tongban/core/checklist';

/** Behind it in the fragment: the id of the item, `;`, the answers. */
const MARK = '#tb-checklist=';

const pattern = /#tb-checklist=([^;]*);([^#]*)$/;

/** What an address has brought, until the page goes: for all lists of that item. */
const held = new Map<string, string>();

/** The address of this page that opens the list with these answers. Nothing of a person goes in. */
export function addressOf(subject: ChecklistSubject, answers: Answers): string {
  const page = location.href.replace(pattern, '');
  // A page that routes by its fragment (`#/guide/1`) keeps it.
  const base = /#[!/]/.test(page) ? page : page.replace(/#.*$/, '');
  return `${base}${MARK}${encodeURIComponent(subject.id)};${encodeAnswers(subject, answers)}`;
}

/** Takes what this page's address brings out of it, at once: after a reload the resident's own later answers count. */
export function holdAnswers(): void {
  const [all, id = '', answers = ''] = pattern.exec(location.hash) ?? [];
  if (all === undefined) return;
  try {
    history.replaceState(history.state, '', location.href.slice(0, -all.length));
  } catch {
    // WebKit refuses after a hundred in ten seconds. It is there again after a reload then, and says so.
  }
  try {
    held.set(decodeURIComponent(id), answers);
  } catch {
    // Cut off on the way: there is nothing to show.
  }
}

/**
 * The answers that the address has brought for this subject. `unreadable`: it has brought some, and none of them is known here: the link was
 * cut off on the way, or the questions are others by now. One that says nothing brings nothing.
 */
export function heldAnswers(subject: ChecklistSubject): Answers | 'unreadable' | undefined {
  const text = held.get(subject.id);
  if (!text) return undefined;
  const answers = decodeAnswers(subject, text);
  return Object.keys(answers).length > 0 ? answers : 'unreadable';
}

/** They have been changed, or are not wanted. */
export const dropAnswers = ({ id }: Pick<ChecklistSubject, 'id'>): void => void held.delete(id);

/** The resident whose they were has gone. */
export const dropAllAnswers = (): void => held.clear();
