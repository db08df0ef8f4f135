// The one folder a page needs: published with the elements, copied by departments to wherever they like.
//
//   tongban.js                     the loader
//   modern/  lowered/              an entry for each element and one for all, with shared and later chunks
//   only/                          elements for pages that have nothing else, each with all it needs first in one file
//   tongban-all.js                 everything in one classic script
//   tongban-legacy.js, .css, …     the same for Chromium 64
//   sri.json                       a hash for every file
import path from 'node:path';
import { inRepo } from '../paths.mjs';

export const browserFolder = inRepo('packages', 'elements', 'browser');

export const inBrowserFolder = (...parts) => path.join(browserFolder, ...parts);

/** The style sheet of all elements, for engines without constructable ones. */
export const loweredStyleSheet = inBrowserFolder('lowered', 'tongban.css');
export const legacyStyleSheet = inBrowserFolder('tongban-legacy.css');
