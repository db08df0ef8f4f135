import type { FieldNode, FormStore, SubmissionTarget, UploadedFile } from '@tongban/core/form';
import type { App, Device } from '../../shared/app-context.js';
import { surroundingApp } from '../drafts/surrounding-app.js';
import type { Answer, Pen } from '../fields/field-view.js';
import { pendingFiles, type PendingFiles } from '../pending-files.js';
import { pathTo } from '../tree.js';
import { fileLimits, isList, type FileLimits } from './file-limits.js';
import { resumeStore, type ResumeStore } from './resume-store.js';
import { uploadTarget } from './upload-target.js';
import { Uploads, type UploadSite } from './uploads.js';

/** The uploads of one field of one form, and the pen that shows them at present. */
export class FieldUploads implements UploadSite, PendingFiles {
  readonly uploads: Uploads;
  readonly #key: string;
  readonly #store: FormStore;
  /** The last that drew the field. */
  #pen: Pen;
  #shown = true;
  /** What the form has been told of them. */
  #found = '';
  /** Who was last asked where files go. Another object once the app has a gateway. */
  #asked: App | undefined;
  #resume: { readonly device: Device; readonly store: ResumeStore } | undefined;

  constructor(pen: Pen) {
    this.#pen = pen;
    this.#key = pen.field.key;
    this.#store = pen.store;
    this.#asked = pen.app;
    this.uploads = new Uploads(this);
    pen.atEnd(() => {
      this.uploads.stop();
      this.uploads.discard(this.#store.state.value);
    });
  }

  /** From now on this pen shows them. */
  take(pen: Pen): void {
    if (!this.#shown) this.#asked = undefined;
    this.#pen = pen;
    this.#shown = true;
    window.addEventListener('online', this.uploads.retryAll);
  }

  /** Asks anew where files go, when the form stands in another app, or its own has come to life or changed. */
  heed({ app }: Pen): void {
    if (!app || app === this.#asked) return;
    this.#asked = app;
    void this.uploads.look();
  }

  /** The field is not on the page, perhaps for a while; with its form they end. */
  leave(): void {
    this.#shown = false;
    window.removeEventListener('online', this.uploads.retryAll);
    const { host } = this.#pen.root;
    void Promise.resolve().then(() => {
      if (this.#shown || host.isConnected) return;
      this.uploads.stop();
    });
  }

  /** What a resident has picked or dropped. */
  add(files: Iterable<File> | null | undefined): void {
    this.uploads.add([...(files ?? [])]);
  }

  stop(): void {
    this.uploads.stop();
  }

  sent(): void {
    this.uploads.discard(this.#store.submission());
  }

  get formId(): string {
    return this.#pen.formId;
  }

  files(): readonly UploadedFile[] {
    return filesIn(this.#field?.value);
  }

  answer(files: readonly UploadedFile[]): void {
    const field = this.#field;
    if (!field) return; // its row was taken away; the server drops what no application holds
    const answer = isList(field.schema) ? (files.length > 0 ? asJson(files) : undefined) : asJson(files)[0];
    if (!this.#shown) return this.#store.dispatch({ type: 'set', pointer: field.pointer, value: answer });
    this.#pen.set(answer);
    this.#pen.settle();
  }

  limits(): FileLimits {
    return fileLimits(this.#field ?? this.#pen.field);
  }

  async target(): Promise<(SubmissionTarget & Required<Pick<SubmissionTarget, 'upload'>>) | undefined> {
    if (!this.#pen.app) await surroundingApp(this.#pen.root.host);
    return uploadTarget(this.#pen.app);
  }

  get resume(): ResumeStore {
    const { device, id } = this.#pen;
    if (this.#resume?.device !== device) this.#resume = { device, store: resumeStore(device, id) };
    return this.#resume.store;
  }

  hold(work: Promise<unknown>): void {
    this.#pen.hold(work);
  }

  turn(what?: 'done' | 'failed', name = ''): void {
    this.#find();
    if (!this.#shown) return;
    const { say } = this.#pen.words;
    if (what === 'done') this.#pen.announce(say('field.file.announce.done', { name }));
    if (what === 'failed') this.#pen.announce(say('field.file.announce.failed', { name }));
    this.#pen.redraw();
  }

  /** What stands in the way of sending the application, or is waited for. */
  #find(): void {
    const { list } = this.uploads;
    const failed = list.filter(({ phase }) => phase === 'failed');
    const none = failed.some(({ code }) => code === 'config');
    const final = none || failed.some(({ code }) => code === 'format');
    const found = list.length === 0 ? '' : `${failed.length} ${final} ${none}`;
    if (found === this.#found) return;
    this.#found = found;
    const params = { count: failed.length, final, none };
    const issues = failed.length > 0 ? [{ pointer: '', code: 'upload', params }] : [];
    this.#store.dispatch({ type: 'found', key: this.#key, issues: found ? issues : undefined });
  }

  /** The field as it stands now, which a pen learns only when it draws. */
  get #field(): FieldNode | undefined {
    const node = pathTo(this.#store.state.root, this.#key).slice(-1)[0];
    return node && 'kind' in node && node.kind === 'field' ? node : undefined;
  }
}

/** The uploads of a pen's field: those under way, or new ones. */
export function fieldUploads(pen: Pen): FieldUploads {
  const { site } = pen.own('uploads', () => {
    const fields = pendingFiles(pen.store) as Map<string, FieldUploads>;
    let found = fields.get(pen.field.key);
    if (!found) fields.set(pen.field.key, (found = new FieldUploads(pen)));
    const site = found;
    site.take(pen);
    return { site, release: () => site.leave() };
  });
  site.heed(pen);
  return site;
}

/** The files an answer holds. */
export function filesIn(answer: Answer): readonly UploadedFile[] {
  return (Array.isArray(answer) ? (answer as readonly unknown[]) : [answer]).filter(isFile);
}

function isFile(value: unknown): value is UploadedFile {
  const file = value as Partial<UploadedFile> | null | undefined;
  return typeof file === 'object' && typeof file?.id === 'string' && typeof file.name === 'string';
}

const asJson = (files: readonly UploadedFile[]): NonNullable<Answer>[] =>
  files.map(({ id, name, size, type }) => ({ id, name, size, type }));
