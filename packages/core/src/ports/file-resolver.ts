import type { FileRef } from '../format/generated/types.js';
import { extensionPoint, type Extension } from '../extensions/extension-point.js';

/** Turns the id of a sample, blank form or flow chart into an address. */
export interface FileResolver extends Extension {
  /** The address, or `undefined` when this resolver does not know the file: then its name stands without a link. */
  resolve(file: FileRef): string | undefined;
}

/** Where file resolvers are plugged in. The first that answers wins. */
export const fileResolvers = extensionPoint<FileResolver>('fileResolver');
