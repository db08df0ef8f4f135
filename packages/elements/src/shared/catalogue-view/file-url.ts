import type { FileRef } from '@tongban/core/catalogue';
import { fileResolvers } from '@tongban/core/extensions';
import type { App } from '../app-context.js';

/** The address of a file: its own, else that of the first resolver of the app that knows it. */
export function fileUrl(app: App | undefined, file: FileRef): string | undefined {
  if (file.url) return file.url;
  for (const resolver of app?.host.of(fileResolvers).all() ?? []) {
    try {
      const url = resolver.resolve(file);
      if (url) return url;
    } catch {
      // A resolver in trouble costs a link, not the guide.
    }
  }
  return undefined;
}
