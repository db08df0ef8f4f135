import type { ChecklistSubject } from '@tongban/core/checklist';
import type { Device } from '../shared/app-context.js';
import { openSealedStore } from '../shared/sealed-store.js';
import { memoryStore } from '../shared/sealed-store/memory.js';
import { dropAllAnswers, dropAnswers } from './fragment.js';

/** A checklist that is told to forget. */
export interface Forgetful {
  readonly subject: ChecklistSubject;
  /** The resident has gone. */
  sessionEnded(): void;
  /** This subject is over: what is kept of it goes; files stay where they are, an application may hold them. */
  subjectOver(): void;
}

const lists = new Set<Forgetful>();
const forgotten = new Map<string, number>();
let ended = 0;
let lastDevice: Device | undefined;
/** What is being taken away: nothing is read before it is gone. */
let forgetting: Promise<unknown> = Promise.resolve();

/** The store a device keeps checklists in. What a device of others keeps lies apart: all of it goes with the session. */
export const storeNameOf = (device: Device): string =>
  device === 'personal' ? 'materials' : 'materials-shared';

/** Under which name a checklist is kept. */
export const nameOf = ({ id, scenario }: Pick<ChecklistSubject, 'id' | 'scenario'>): string =>
  `${scenario ? 'scenario' : 'item'} ${id}`;

/** Grows whenever what was kept until then under that name is over: nothing of before may be written after. */
export const eraOf = (name: string, device: Device | undefined): number =>
  (forgotten.get(name) ?? 0) + (device === 'personal' ? 0 : ended);

/** Whose device it is, as a list knows it. */
export const noteDevice = (device: Device): void => void (lastDevice = device);

/** From now on it is told to forget. */
export const enrol = (list: Forgetful): void => void lists.add(list);

/** It has nothing to forget any more. */
export const leave = (list: Forgetful): void => void lists.delete(list);

/** When what was forgotten until now is gone from the device, too. */
export const allForgotten = (): Promise<unknown> => forgetting;

/** Forgets one subject: what is kept, what an address has brought, and what lists of it show. */
export function forgetSubject(id: string): Promise<void> {
  const names = [`item ${id}`, `scenario ${id}`];
  names.forEach((name) => forgotten.set(name, (forgotten.get(name) ?? 0) + 1));
  dropAnswers({ id });
  lists.forEach((list) => {
    if (list.subject.id === id) list.subjectOver();
  });
  const gone = removeKept(names);
  forgetting = Promise.all([forgetting, gone]).catch(() => undefined);
  return gone;
}

/** On a device of others nothing is on disk: not even an empty database is made there. */
async function removeKept(names: readonly string[]): Promise<void> {
  const device = lastDevice ?? 'personal';
  const shared = memoryStore(storeNameOf('shared'), Date.now);
  await Promise.all(names.map((name) => shared.delete(name)));
  if (device !== 'personal') return;
  const store = await openSealedStore(storeNameOf(device), { device });
  await Promise.all(names.map((name) => store.delete(name)));
  store.close();
}

// Once for the page, so that what a list has left behind goes too when no list is there any more. In the capture phase: what is
// dispatched on the document passes here even if it does not bubble.
window.addEventListener(
  'tb-session-ended',
  () => {
    ended += 1;
    if (lastDevice !== 'personal') dropAllAnswers();
    void memoryStore(storeNameOf('shared'), Date.now).clear();
    lists.forEach((list) => list.sessionEnded());
  },
  true,
);
