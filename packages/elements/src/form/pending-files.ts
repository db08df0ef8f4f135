import type { FormStore } from '@tongban/core/form';

/** The files of one field as those see them who send the application. */
export interface PendingFiles {
  /** Calls off those on their way: the form begins anew. */
  stop(): void;
  /** The application has been sent, and no undo brings back what is not in it. */
  sent(): void;
}

const known = new WeakMap<FormStore, Map<string, PendingFiles>>();

/** The files of a form, by key of the field. They go on while a step or a tab hides the field. */
export function pendingFiles(store: FormStore): Map<string, PendingFiles> {
  let files = known.get(store);
  if (!files) known.set(store, (files = new Map<string, PendingFiles>()));
  return files;
}
