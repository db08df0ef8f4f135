import { html, nothing } from 'lit';
import type { ChecklistLine } from '@tongban/core/checklist';
import type { Handed, UploadedFile } from '@tongban/core/form';
import { newCancel } from '../form/rich/cancel.js';
import { fileStyles } from '../form/rich/file.styles.js';
import { uploadTarget } from '../form/rich/upload-target.js';
import type { App } from '../shared/app-context.js';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import type { ChecklistSeam } from './checklist-view.js';
import { FileHandIn } from './file-hand-in.js';
import { LicenceLink } from './licence-link.js';
import type { WayKind } from './ways.js';

const adopted = new WeakSet<Element>();

/** What one line is handed in by. */
export class LineWay {
  readonly #licence: LicenceLink;
  readonly #files: FileHandIn;
  /** As it is on the list now. */
  line: ChecklistLine;
  #showsFiles = false;

  /** @param changed - It has been handed in, or that has been taken back. */
  constructor(seam: ChecklistSeam, line: ChecklistLine, changed: () => void) {
    if (!adopted.has(seam.element)) {
      adopted.add(seam.element);
      seam.element.adopt(fileStyles);
    }
    this.line = line;
    this.#licence = new LicenceLink(seam, () => this.line, changed);
    this.#files = new FileHandIn(seam, () => this.line, changed);
  }

  get handed(): Handed | undefined {
    const { grant } = this.#licence;
    if (grant !== undefined) return { state: 'linked', grant };
    return this.files.length > 0 ? { state: 'uploaded', files: this.files } : undefined;
  }

  get files(): readonly UploadedFile[] {
    return this.#files.files();
  }

  /** Something is on its way that must not be begun twice. */
  get busy(): boolean {
    return this.#licence.busy;
  }

  /** Whether files are on their way. */
  get pending(): boolean {
    return this.#files.pending;
  }

  shows(kind: WayKind): boolean {
    if (this.#licence.grant !== undefined) return true;
    return kind === 'licence' ? this.#licence.isOpen : this.#showsFiles;
  }

  begin(kind: WayKind): void {
    if (kind === 'licence') return void this.#licence.look();
    this.#showsFiles = true;
    this.#files.open();
  }

  put(files: readonly UploadedFile[]): void {
    if (files.length > 0) this.#showsFiles = true;
    this.#files.put(files);
  }

  /** Calls off what is on its way, and takes back what has arrived. */
  takeBack(): void {
    this.#licence.stop();
    this.#files.takeBack();
  }

  stop(): void {
    this.#licence.stop();
    this.#files.uploads.stop();
  }

  view(): Part {
    return html`${this.#licence.view()}${this.#showsFiles && this.#licence.grant === undefined ? this.#files.view() : nothing}`;
  }
}

/** Takes files back at the server. What cannot be taken back now, it drops once it is old enough. */
export async function takeBackAt(
  app: App | undefined,
  lists: readonly (readonly UploadedFile[])[],
): Promise<void> {
  const target = await uploadTarget(app);
  const { signal } = newCancel();
  lists.forEach((files) =>
    files.forEach((file) => void target?.discard?.(file, { signal }).catch(() => undefined)),
  );
}
