import { isTbError, TbError } from '@tongban/core/errors';
import type { Json } from '@tongban/core';
import type { SubmissionTarget, UploadedFile } from '@tongban/core/form';
import { warnPage } from '../../shared/warn-once.js';
import { newCancel, type Cancel } from './cancel.js';
import type { FileLimits, FileFault } from './file-limits.js';
import { fileFault } from './file-limits.js';
import type { ResumeStore } from './resume-store.js';
import { thumbnail } from './thumbnail.js';

/** A file on its way. */
export interface Upload {
  /** Unique among the uploads of a field. */
  readonly key: number;
  readonly file: File;
  phase: 'waiting' | 'sending' | 'failed';
  /** Bytes the server has. */
  sent: number;
  /** Why it failed: `network` may go through later, `format` never. */
  code?: TbError['code'];
}

/** A file that was not taken. */
export interface RefusedFile {
  readonly name: string;
  readonly fault: FileFault;
}

/** What uploads need of their field, whether or not it is on the page. */
export interface UploadSite {
  /** The files of the answer. */
  files(): readonly UploadedFile[];
  /** The field's answer from now on. */
  answer(files: readonly UploadedFile[]): void;
  limits(): FileLimits;
  target(): Promise<(SubmissionTarget & Required<Pick<SubmissionTarget, 'upload'>>) | undefined>;
  /** Asked anew for every use: it goes by the device, which may be known later. */
  readonly resume: ResumeStore;
  /** The form the files are for; may be empty. */
  readonly formId: string;
  /** A submission waits for it. */
  hold(work: Promise<unknown>): void;
  /** Something has changed; `done` and `failed` are worth telling. */
  turn(what?: 'done' | 'failed', name?: string): void;
}

/** So many at once: more are not faster, and slow lines break. */
const AT_ONCE = 2;

/** How long a page may take to say where files go before its author is told that it does not, in milliseconds. */
const SETTLED_MS = 2_000;

/**
 * Sends the files of one field, two at a time; goes on while the field is not on the page.
 *
 * A file that is taken out of the answer stays at the server for as long as something can bring it back: an undo, or a form that was emptied and
 * is filled again. Once the application has been sent, or the form is given up (another schema, the end of a session), the server is told to
 * drop what is in no answer. What a page leaves behind that is closed before, and files that were called off halfway, the server drops when
 * they are old enough. A reset calls off what is on its way.
 */
export class Uploads {
  list: readonly Upload[] = [];
  refused: readonly RefusedFile[] = [];
  /** Whether there is somewhere to send files; `undefined` while that is not known. */
  possible: boolean | undefined;
  readonly site: UploadSite;
  readonly #pictures = new Map<File | string, string>();
  /** Ids of files that have arrived: a picture may be ready only then. */
  readonly #ids = new Map<File, string>();
  readonly #cancels = new Map<Upload, Cancel>();
  /** Files the server has for this page: arrived, or taken out of the answer. */
  #atServer: UploadedFile[] = [];
  #keys = 0;
  #looks = 0;

  constructor(site: UploadSite) {
    this.site = site;
    void this.look();
  }

  /** The small picture of a file, once there is one. */
  pictureOf(file: File | UploadedFile): string | undefined {
    return this.#pictures.get('id' in file ? file.id : file);
  }

  /** Takes files that fit, and begins to send them. Where there can be only one it stands in for the one there is. */
  add(files: readonly File[]): void {
    const limits = this.site.limits();
    const single = limits.maxFiles === 1;
    const refused: RefusedFile[] = [];
    let room = single ? 1 : limits.maxFiles - this.site.files().length - this.list.length;
    for (const file of single ? files.slice(0, 1) : files) {
      const fault = fileFault(file, limits) ?? (room > 0 ? undefined : 'count');
      if (fault) refused.push({ name: file.name, fault });
      else {
        room--;
        if (single) this.list.forEach((upload) => this.cancel(upload));
        this.list = [...this.list, { key: this.#keys++, file, phase: 'waiting', sent: 0 }];
        void this.#picture(file);
      }
    }
    this.refused = refused;
    this.#next();
    this.site.turn();
  }

  /** Takes a file off the way. What the server has of it, it drops by itself. */
  cancel(upload: Upload): void {
    this.#cancels.get(upload)?.cancel();
    this.site.resume.drop(upload.file);
    this.#leave(upload);
  }

  /** Tries again what failed, from where it broke off. */
  retry(upload: Upload): void {
    if (upload.phase !== 'failed') return;
    upload.phase = 'waiting';
    this.#next();
    this.site.turn();
  }

  /** Tries again what failed for want of a network. */
  readonly retryAll = (): void => {
    if (this.possible === undefined) void this.look();
    this.list.filter(({ code }) => code === 'network').forEach((upload) => this.retry(upload));
  };

  /** Takes everything off the way: the form has left the page, or begins anew. */
  stop(): void {
    this.#cancels.forEach((cancel) => cancel.cancel());
    if (this.list.length === 0) return;
    this.list = [];
    this.site.turn();
  }

  /** Takes a file out of the answer. An undo may bring it back. */
  remove(file: UploadedFile): void {
    this.#atServer.push(file);
    this.site.answer(this.site.files().filter(({ id }) => id !== file.id));
    this.site.turn();
  }

  /** Takes back at the server what is in none of these answers, which are final. */
  discard(answers: Json): void {
    const kept = JSON.stringify(answers);
    const gone = this.#atServer.filter(({ id }) => kept.indexOf(JSON.stringify(id)) < 0);
    this.#atServer = [];
    if (gone.length === 0) return;
    void this.site.target().then(
      (target) =>
        // What cannot be taken back now, the server drops once it is old enough.
        gone.forEach(
          (file) => void target?.discard?.(file, { signal: newCancel().signal }).catch(() => undefined),
        ),
      () => undefined,
    );
  }

  /** Finds out whether there is somewhere to send files. Stays as it is where that cannot be found out now. */
  async look(): Promise<void> {
    const look = ++this.#looks;
    const possible = await this.site.target().then(
      (target) => target !== undefined,
      () => this.possible,
    );
    if (look !== this.#looks) return;
    this.possible = possible;
    if (possible === false) setTimeout(() => this.#warn(), SETTLED_MS);
    this.site.turn();
  }

  /** Tells the author, unless the page was only still being set up. */
  #warn(): void {
    if (this.possible === false)
      warnPage(
        'no-upload-target',
        '<tb-form> asks for files but has nowhere to send them to: give <tb-app> a gateway, or register a submission target that has upload()',
      );
  }

  #next(): void {
    const sending = this.list.filter(({ phase }) => phase === 'sending').length;
    const waiting = this.list.filter(({ phase }) => phase === 'waiting');
    waiting.slice(0, Math.max(0, AT_ONCE - sending)).forEach((upload) => this.site.hold(this.#send(upload)));
  }

  async #send(upload: Upload): Promise<void> {
    const cancel = newCancel();
    this.#cancels.set(upload, cancel);
    upload.phase = 'sending';
    try {
      const done = await this.#transfer(upload, cancel);
      if (!cancel.signal.aborted) this.#arrived(upload, done);
    } catch (cause) {
      if (!cancel.signal.aborted) this.#failed(upload, cause);
    }
    this.#cancels.delete(upload);
    this.#next();
  }

  async #transfer(upload: Upload, { signal }: Cancel): Promise<UploadedFile> {
    const { file } = upload;
    const target = await this.site.target();
    // Only now is it known whose device it is.
    const { resume, formId } = this.site;
    if (!target) throw new TbError('config', 'there is nowhere to send files to');
    const send = (begun?: string): Promise<UploadedFile> =>
      target.upload(file, {
        signal,
        ...(formId && { formId }),
        ...(begun && { resume: begun }),
        onResumable: (address) => resume.keep(file, address),
        onProgress: (sent) => {
          upload.sent = sent;
          if (!signal.aborted) this.site.turn();
        },
      });
    const begun = resume.find(file);
    if (!begun) return send();
    try {
      return await send(begun);
    } catch (cause) {
      if (!isTbError(cause, 'not-found')) throw cause;
      // The server has given it up meanwhile.
      resume.drop(file);
      return send();
    }
  }

  #arrived(upload: Upload, done: UploadedFile): void {
    const picture = this.#pictures.get(upload.file);
    if (picture) this.#pictures.set(done.id, picture);
    else this.#ids.set(upload.file, done.id);
    this.site.resume.drop(upload.file);
    const before = this.site.files();
    const single = this.site.limits().maxFiles === 1;
    this.#atServer.push(done, ...(single ? before : []));
    this.site.answer(single ? [done] : [...before, done]);
    this.#leave(upload);
    this.site.turn('done', done.name);
  }

  #failed(upload: Upload, cause: unknown): void {
    upload.phase = 'failed';
    upload.code = isTbError(cause) ? cause.code : 'network';
    // An upload the server knows no more, or will not have, begins anew.
    if (upload.code !== 'network') this.site.resume.drop(upload.file);
    this.site.turn('failed', upload.file.name);
  }

  #leave(upload: Upload): void {
    this.list = this.list.filter((each) => each !== upload);
    this.site.turn();
  }

  async #picture(file: File): Promise<void> {
    const picture = await thumbnail(file);
    if (!picture) return;
    this.#pictures.set(file, picture);
    const id = this.#ids.get(file);
    if (id) this.#pictures.set(id, picture);
    this.#ids.delete(file);
    this.site.turn();
  }
}
