import type { ReactiveControllerHost } from 'lit';
import type {
  Answers,
  AskedQuestion,
  Checklist,
  ChecklistLine,
  ChecklistSubject,
} from '@tongban/core/checklist';
import type { UploadedFile } from '@tongban/core/form';
import type { AppController } from '../shared/app-controller.js';
import type { CatalogueView, Part } from '../shared/catalogue-view/catalogue-view.js';
import type { TbElement } from '../shared/tb-element.js';
import type { Words } from '../shared/words.js';
import type { Kept } from './keep.js';
import type { LetterState } from './materials.events.js';

/** What every part of a checklist is drawn with. */
export interface ChecklistView extends CatalogueView {
  readonly subject: ChecklistSubject;
  readonly list: Checklist;
  /** Whether it stands in a section of a page that has a title for it. */
  readonly plain: boolean;
  /** Whether a line is ticked off. */
  isReady(line: ChecklistLine): boolean;
  tick(line: ChecklistLine, ready: boolean): void;
  answer(question: AskedQuestion, option: string, on: boolean): void;
  /** Lines that the last answer has brought or changed, by key. */
  readonly fresh: ReadonlyMap<string, 'new' | 'changed'>;
  /** What the last answer has changed, in words; empty before. */
  readonly news: string;
  /** What can be done about a line instead of bringing it: a licence, a file. */
  ways(line: ChecklistLine): Part;
  /** What letters have to do with lines, as far as the page says, by key of the line. */
  readonly letters: Readonly<Record<string, LetterState>> | undefined;
  /** Whether it need not be brought any more: linked or uploaded. */
  isHanded(line: ChecklistLine): boolean;
}

/** What those see of a checklist who keep it, share it or bring it along. */
export interface ChecklistSeam {
  readonly element: TbElement & ReactiveControllerHost;
  readonly app: AppController;
  readonly words: Words;
  readonly subject: ChecklistSubject;
  readonly list: Checklist;
  readonly ticked: ReadonlySet<string>;
  /** As the page or the resident has set them; `undefined` where nobody has. */
  readonly answers: Answers | undefined;
  /** Files handed in, by key of the line. */
  readonly files: Readonly<Record<string, readonly UploadedFile[]>>;
  /** Puts in what was kept or brought along; silent. Without answers those there are stay. */
  restore(answers: Answers | undefined, ticked: ReadonlySet<string>): void;
  /** Puts in files of an earlier visit; silent. */
  restoreFiles(files: Readonly<Record<string, readonly UploadedFile[]>>): void;
  /** Puts in what another tab has made of it, with what was done here; tells the page where answers are others. */
  adopt(kept: Kept): void;
  /** Tells the page of answers that the resident has brought along. */
  announce(): void;
  /** As if the resident had given these answers. */
  take(answers: Answers, ticked: ReadonlySet<string>): void;
}

/** The lines that go together. */
export type Group = 'needed' | 'deferrable' | 'committed' | 'filled' | 'conditional' | 'optional' | 'held';

/** The groups in the order of the list. */
export const groups: readonly Group[] = [
  'needed',
  'deferrable',
  'committed',
  'filled',
  'conditional',
  'optional',
  'held',
];

/** What a letter has to do with a line: what the page says of it, else what the answers do. */
export const letterOf = (
  { letters }: Pick<ChecklistView, 'letters'>,
  { key, committed }: ChecklistLine,
): LetterState | undefined => letters?.[key] ?? (committed && 'committing');

/** In which group a line stands. */
export const groupOf = (view: Pick<ChecklistView, 'letters'>, line: ChecklistLine): Group => {
  const letter = letterOf(view, line);
  if (line.exemption) return 'held';
  if (line.filledIn) return 'filled';
  return letter === 'committing' || letter === 'committed' ? 'committed' : line.need;
};

/** The lines that are to be brought or sent. */
export const linesToBring = (view: Pick<ChecklistView, 'letters' | 'list'>): readonly ChecklistLine[] =>
  view.list.lines.filter((line) => {
    const group = groupOf(view, line);
    return group === 'needed' || group === 'deferrable';
  });

/** No answer yet. */
export const noAnswers: Answers = {};
