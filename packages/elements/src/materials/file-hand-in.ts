import { html, nothing } from 'lit';
import type { Json } from '@tongban/core';
import type { ChecklistLine } from '@tongban/core/checklist';
import type { UploadedFile } from '@tongban/core/form';
import type { FileLimits } from '../form/rich/file-limits.js';
import { faultText, limitsText } from '../form/rich/file-words.js';
import { filesView } from '../form/rich/files-view.js';
import { resumeStore, type ResumeStore } from '../form/rich/resume-store.js';
import { uploadTarget } from '../form/rich/upload-target.js';
import { Uploads, type UploadSite } from '../form/rich/uploads.js';
import type { App } from '../shared/app-context.js';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import type { ChecklistSeam } from './checklist-view.js';
import { nameOf } from './session.js';

/** The files of one line: sent as soon as they are picked. */
export class FileHandIn implements UploadSite {
  readonly uploads: Uploads;
  /** The application says which form they are for, later. */
  readonly formId = '';
  readonly #seam: ChecklistSeam;
  readonly #line: () => ChecklistLine;
  readonly #changed: () => void;
  #files: readonly UploadedFile[] = [];
  #said = '';
  #isOver = false;
  /** As it was last around: files are taken back also when the element is out of the page. */
  #app: App | undefined;

  constructor(seam: ChecklistSeam, line: () => ChecklistLine, changed: () => void) {
    this.#seam = seam;
    this.#line = line;
    this.#changed = changed;
    this.uploads = new Uploads(this);
  }

  files(): readonly UploadedFile[] {
    return this.#files;
  }

  answer(files: readonly UploadedFile[]): void {
    this.#files = files;
    // No undo brings back what has been taken out.
    this.uploads.discard(files as unknown as Json);
    if (!this.#isOver) this.#changed();
  }

  /** Files of an earlier visit, at most as many as the line takes, the latest; silent. */
  put(files: readonly UploadedFile[]): void {
    this.#files = files.slice(-this.limits().maxFiles);
    this.#seam.element.requestUpdate();
  }

  /** Calls off what is on its way, and takes back at the server what has arrived; silent, and for good. */
  takeBack(): void {
    this.#isOver = true;
    this.uploads.stop();
    this.#files.forEach((file) => this.uploads.remove(file));
  }

  /** Whether files are on their way. */
  get pending(): boolean {
    return this.uploads.list.some(({ phase }) => phase !== 'failed');
  }

  /** Goes to where files are picked. */
  open(): void {
    const { element } = this.#seam;
    element.requestUpdate();
    void element.updateComplete.then(() => this.#find(`${this.#id}-choose`)?.focus());
  }

  limits(): FileLimits {
    const { upload: terms } = this.#line();
    return {
      accept: terms?.types ?? [],
      maxBytes: terms?.maxBytes ?? Infinity,
      maxFiles: terms?.maxFiles ?? 1,
    };
  }

  target(): ReturnType<typeof uploadTarget> {
    this.#app = this.#seam.app.app ?? this.#app;
    return uploadTarget(this.#app);
  }

  get resume(): ResumeStore {
    // By the thing itself: its place in the list changes with the answers, and another list has the same places.
    return resumeStore(this.#seam.app.device, `${nameOf(this.#seam.subject)}\n${this.#line().key}`);
  }

  /** Nothing here waits for them; who sends the application asks for what is there. */
  hold(): void {}

  turn(what?: 'done' | 'failed', name = ''): void {
    const { say } = this.#seam.words;
    if (what) this.#said = say(`field.file.announce.${what}`, { name });
    this.#seam.element.requestUpdate();
  }

  view(): Part {
    const { words } = this.#seam;
    const { say } = words;
    const limits = this.limits();
    const pen = {
      id: this.#id,
      words,
      readOnly: false,
      disabled: false,
      find: <T extends HTMLElement>(id: string) => this.#find(id) as T | null,
    };
    const { possible, refused } = this.uploads;
    if (possible === false) return html`<p class="small" role="alert">${say('field.file.none')}</p>`;
    return html`<div
      class="upload"
      role="group"
      aria-label=${say('materials.ways.upload.of', { name: this.#line().material.name })}
    >
      ${filesView(this.#files, this.uploads, pen)}
      <div class="drop">
        <input
          class="picker"
          type="file"
          id="${this.#id}-choose"
          aria-label=${say('materials.ways.upload.of', { name: this.#line().material.name })}
          aria-describedby="${this.#id}-limits"
          accept=${limits.accept.join(',') || nothing}
          ?multiple=${limits.maxFiles > 1}
          @change=${(event: Event) => this.#pick(event)}
        /><label class="button" for="${this.#id}-choose"
          >${say(limits.maxFiles === 1 && this.#files.length > 0 ? 'field.file.replace' : 'field.file.choose')}</label
        >
      </div>
      <p class="small" id="${this.#id}-limits">${limitsText(limits, words)}</p>
      ${refused.map((file) => html`<p class="small failed" role="alert">${faultText(file, limits, words)}</p>`)}
      <p class="hidden-text" role="status">${this.#said}</p>
    </div>`;
  }

  get #id(): string {
    return `upload-${this.#seam.list.lines.map(({ key }) => key).indexOf(this.#line().key)}`;
  }

  #find(id: string): HTMLElement | null {
    return (this.#seam.element.renderRoot as ShadowRoot).getElementById(id);
  }

  #pick(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.uploads.add([...(input.files ?? [])]);
    // So that the same file can be picked again.
    input.value = '';
  }
}
