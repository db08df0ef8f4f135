import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FileRef, Item, Scenario } from '@tongban/core/catalogue';
import {
  answersWith,
  createChecklist,
  itemSubject,
  scenarioSubject,
  type Answers,
  type AskedQuestion,
  type Checklist,
  type ChecklistLine,
  type ChecklistSubject,
} from '@tongban/core/checklist';
import type { AppController } from '../shared/app-controller.js';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { fileUrl } from '../shared/catalogue-view/file-url.js';
import type { RichText } from '../shared/rich-text.js';
import type { TbElement } from '../shared/tb-element.js';
import { warnOnce } from '../shared/warn-once.js';
import type { Words } from '../shared/words.js';
import { Arrival } from './arrival.js';
import { changesIn } from './changes.js';
import { letterOf, noAnswers, type ChecklistSeam, type ChecklistView } from './checklist-view.js';
import { checklistStyles } from './checklist.styles.js';
import { MaterialsKeep, type Kept } from './keep.js';
import { listView } from './list-view.js';
import {
  TbAnswersChangedEvent,
  TbMaterialChangedEvent,
  type TbMaterialChangedDetail,
} from './materials.events.js';
import { notesView } from './notes-view.js';
import { Paper } from './paper.js';
import { questionsView } from './question-view.js';
import { enrol, eraOf, leave, nameOf, type Forgetful } from './session.js';
import { Sharing } from './sharing.js';
import { toolsView } from './tools-view.js';
import { Ways } from './ways.js';

/** What a checklist is made for, as an element has it. */
export type Source =
  { readonly item: Item } | { readonly scenario: Scenario; readonly items: readonly Item[] };

/** The element a checklist is drawn in. */
export interface DeskHost {
  readonly element: TbElement & {
    answers: Answers | undefined;
    readonly show: 'all' | 'questions' | 'list';
    readonly plain: boolean;
    readonly letters: ChecklistView['letters'];
  };
  readonly app: AppController;
  readonly words: Words;
  readonly rich: RichText;
  /** Draws what has been asked for at once. */
  drawNow(): void;
}

/** One element's checklist: what is asked and listed, ticked off, kept, printed and shared. */
export class ChecklistDesk implements ChecklistView, ChecklistSeam, Forgetful, ReactiveController {
  subject: ChecklistSubject;
  list: Checklist;
  fresh: ChecklistView['fresh'] = new Map();
  news = '';
  ticked: ReadonlySet<string> = new Set();
  readonly element: DeskHost['element'];
  readonly app: AppController;
  readonly words: Words;
  readonly rich: RichText;
  readonly #keep: MaterialsKeep;
  readonly #arrival: Arrival;
  readonly #sharing: Sharing;
  readonly #paper: Paper;
  readonly #ways: Ways;
  #source: Source;
  #resolve: (answers: Answers) => Checklist;
  #listed: Answers;
  /** Tells whether what is here has been forgotten since the element was taken out. */
  #isOver: () => boolean = () => false;

  constructor({ element, app, words, rich, drawNow }: DeskHost, source: Source) {
    this.element = element;
    this.app = app;
    this.words = words;
    this.rich = rich;
    this.#source = source;
    this.subject = subjectOf(source);
    this.#resolve = createChecklist(this.subject);
    this.#listed = this.answers ?? noAnswers;
    this.list = this.#resolve(this.#listed);
    element.adopt(checklistStyles);
    this.#ways = new Ways(this, (line) => this.#tell(line));
    this.#keep = new MaterialsKeep(this);
    this.#arrival = new Arrival(this, this.#keep);
    this.#sharing = new Sharing(this);
    this.#paper = new Paper(element, drawNow);
    element.addController(this);
  }

  hostConnected(): void {
    enrol(this);
    if (this.#isOver()) this.#forget(() => this.#ways.forget());
  }

  hostDisconnected(): void {
    const name = nameOf(this.subject);
    const { device } = this.#keep;
    const era = eraOf(name, device);
    this.#isOver = () => era !== eraOf(name, device);
    // Files may still be on their way, or have to be taken back.
    if (!this.#ways.isUsed) leave(this);
  }

  get answers(): Answers | undefined {
    return this.element.answers;
  }

  get plain(): boolean {
    return this.element.plain;
  }

  get letters(): ChecklistView['letters'] {
    return this.element.letters;
  }

  /** What becomes of each line as things stand; without those that only an open question asks for. */
  get materials(): readonly TbMaterialChangedDetail[] {
    return this.list.lines.filter(({ need }) => need !== 'conditional').map((line) => this.#stateOf(line));
  }

  readonly fileUrl = (file: FileRef): string | undefined => fileUrl(this.app.app, file);

  isReady({ key }: ChecklistLine): boolean {
    return this.ticked.has(key);
  }

  isHanded(line: ChecklistLine): boolean {
    return this.#ways.handed(line) !== undefined;
  }

  ways(line: ChecklistLine): Part {
    return this.#ways.view(line);
  }

  get files(): ChecklistSeam['files'] {
    return this.#ways.files;
  }

  restoreFiles(files: ChecklistSeam['files']): void {
    this.#follow();
    this.#ways.restore(files);
  }

  adopt({ answers, ticked, files }: Kept): void {
    const isOther = JSON.stringify(answers) !== JSON.stringify(this.answers ?? noAnswers);
    this.ticked = new Set(ticked);
    if (isOther) this.element.answers = answers;
    this.restoreFiles(files);
    this.element.requestUpdate();
    if (isOther) this.announce();
  }

  announce(): void {
    const { answers = noAnswers, list } = this;
    this.element.dispatchEvent(new TbAnswersChangedEvent({ answers, open: list.open }));
  }

  /** Whether files are on their way. */
  get pending(): boolean {
    return this.#ways.pending;
  }

  /** Follows what the page has set: another item, other answers. To be called before it is drawn. */
  heed(source: Source): void {
    if (!isSame(source, this.#source)) {
      if (nameOfSource(source) === nameOf(this.subject)) this.#relist(source);
      else this.#begin(source);
    }
    this.#follow();
  }

  /** What stands in the element. */
  view(): TemplateResult {
    const { show } = this.element;
    this.#warn();
    return html`<div class="screen">
        ${
          this.plain
            ? nothing
            : html`<p class="subject" role="heading" aria-level="2" tabindex="-1">
                ${data(this, this.subject.name)}
              </p>`
        }
        ${notesView(this.#arrival, this.words)} ${show === 'list' ? nothing : questionsView(this)}
        ${show === 'questions' ? nothing : html`${listView(this)}${this.#tools(show !== 'list')}`}
      </div>
      ${this.#paper.view(this)}`;
  }

  /** The resident has answered. */
  answer(question: AskedQuestion, option: string, on: boolean): void {
    this.take(answersWith(this.answers ?? noAnswers, question, option, on), this.ticked);
  }

  take(answers: Answers, ticked: ReadonlySet<string>): void {
    const before = this.list;
    this.ticked = ticked;
    this.element.answers = this.#listed = answers;
    this.list = this.#resolve(answers);
    this.#ways.follow();
    const { fresh, news } = changesIn(before, this);
    this.fresh = fresh;
    this.news = news;
    this.#changed();
    this.announce();
  }

  restore(answers: Answers | undefined, ticked: ReadonlySet<string>): void {
    if (answers) this.element.answers = answers;
    this.ticked = ticked;
    this.#follow();
    this.#forgetNews();
    this.element.requestUpdate();
  }

  tick(line: ChecklistLine, ready: boolean): void {
    const ticked = new Set(this.ticked);
    if (ready) ticked.add(line.key);
    else ticked.delete(line.key);
    this.ticked = ticked;
    this.#tell(line);
  }

  #tools(asks: boolean): Part {
    return toolsView(this, {
      asks,
      keeping: this.#keep.keeping,
      sharing: this.#sharing,
      ticked: this.ticked.size > 0,
      print: this.#paper.print,
      clear: () => {
        this.#ways.takeBack();
        this.take(noAnswers, new Set());
        return this.element.updateComplete;
      },
    });
  }

  /** The answers as they are now. */
  #follow(): void {
    const answers = this.answers ?? noAnswers;
    if (answers === this.#listed) return;
    this.#listed = answers;
    this.list = this.#resolve(answers);
    this.#ways.follow();
  }

  /** The same subject as the page has it now: what the resident has done stays. */
  #relist(source: Source): void {
    this.#source = source;
    this.subject = subjectOf(source);
    this.#resolve = createChecklist(this.subject);
    this.#listed = this.answers ?? noAnswers;
    this.list = this.#resolve(this.#listed);
    this.#ways.follow();
  }

  #begin(source: Source): void {
    this.#ways.forget();
    this.#relist(source);
    this.ticked = new Set();
    this.#forgetNews();
    this.#sharing.close();
    this.#keep.subjectChanged();
    this.#arrival.subjectChanged();
  }

  /** The resident has done something about a line. */
  #tell({ key }: ChecklistLine): void {
    this.#changed();
    // An answer may have taken it off the list meanwhile.
    const line = this.list.lines.filter((one) => one.key === key)[0];
    if (line) this.element.dispatchEvent(new TbMaterialChangedEvent(this.#stateOf(line)));
  }

  /** By the resident. */
  #changed(): void {
    this.#arrival.putAway();
    this.#keep.save();
    this.#sharing.renew();
    this.element.requestUpdate();
  }

  #stateOf(line: ChecklistLine): TbMaterialChangedDetail {
    const { key, material, sources, exemption } = line;
    return {
      key,
      name: material.name,
      items: sources.map(({ item }) => item).filter((id, index, all) => all.indexOf(id) === index),
      state: exemption ? 'held' : stateBy(letterOf(this, line)),
      ...this.#ways.handed(line),
      ready: this.isReady(line),
    };
  }

  #forgetNews(): void {
    this.fresh = new Map();
    this.news = '';
  }

  /** On a personal device what is kept is theirs. */
  sessionEnded(): void {
    if (this.#keep.device !== 'personal') this.#forget(() => this.#ways.takeBack());
  }

  subjectOver(): void {
    this.#forget(() => this.#ways.forget());
  }

  #forget(ways: () => void): void {
    this.#isOver = () => false;
    this.#sharing.close();
    this.#keep.clear();
    this.#arrival.forget();
    ways();
    this.restore(noAnswers, new Set());
    if (!this.element.isConnected) leave(this);
  }

  #warn(): void {
    const { issues } = this.list;
    const [first] = issues;
    if (first)
      warnOnce(
        this.element,
        'checklist-issues',
        `left out ${issues.length} parts of the situations that do not fit together, first ${first.code} at ${first.pointer}`,
      );
  }
}

/** By a letter that is signed; one that is not stands for nothing yet. */
const stateBy = (letter: ReturnType<typeof letterOf>): TbMaterialChangedDetail['state'] =>
  letter === 'committed' || letter === 'deferred' ? letter : 'bring';

const subjectOf = (source: Source): ChecklistSubject =>
  'item' in source
    ? itemSubject(source.item)
    : scenarioSubject(source.scenario, { items: [...source.items] });

const isSame = (a: Source, b: Source): boolean =>
  'item' in a
    ? 'item' in b && a.item === b.item
    : 'scenario' in b &&
      a.scenario === b.scenario &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => item === b.items[index]);

const nameOfSource = (source: Source): string =>
  'item' in source
    ? nameOf({ id: source.item.id })
    : nameOf({ id: source.scenario.id, scenario: source.scenario });
