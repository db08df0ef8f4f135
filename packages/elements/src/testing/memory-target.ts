import { TbError } from '@tongban/core/errors';
import type { FileSource, SubmissionTarget, UploadedFile, UploadOptions } from '@tongban/core/form';

/** An upload as a test sees it, and what it makes of it. */
export interface MemoryUpload {
  readonly file: FileSource;
  readonly options: UploadOptions;
  /** So many bytes are there. */
  progress(sent: number): void;
  /** All of it is there. */
  done(): UploadedFile;
  fail(code: TbError['code']): void;
}

/** A target that keeps nothing: uploads go on, end and fail as a test says. */
export function memoryTarget(): {
  readonly target: SubmissionTarget;
  readonly uploads: MemoryUpload[];
  readonly discarded: UploadedFile[];
} {
  const uploads: MemoryUpload[] = [];
  const discarded: UploadedFile[] = [];
  const target: SubmissionTarget = {
    id: 'test.memory',
    submit: () => Promise.reject(new TbError('config', 'nobody submits here')),
    upload: (file, options) =>
      new Promise((resolve, reject) => {
        const id = `file-${uploads.length + 1}`;
        options.signal.addEventListener('abort', () => reject(new TbError('cancelled', 'cancelled')));
        options.onResumable?.(options.resume ?? `/uploads/${id}`);
        uploads.push({
          file,
          options,
          progress: (sent) => options.onProgress?.(sent),
          done() {
            const { name, size, type } = file;
            const uploaded = { id, name, size, type };
            resolve(uploaded);
            return uploaded;
          },
          fail: (code) => reject(new TbError(code, 'failed', { retryable: code === 'network' })),
        });
      }),
    discard: (file) => {
      discarded.push(file);
      return Promise.resolve();
    },
  };
  return { target, uploads, discarded };
}
