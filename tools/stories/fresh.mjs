// Whether a built book still shows what the sources say: nothing it is made from is newer than its stamp.
import { statSync, readdirSync, existsSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of things that are made from the others, and differ in nothing but their time. */
const MADE = new Set(['node_modules', 'dist', 'generated', 'testing']);

/** Whether `stamp` is there and not older than any of the files and folders. */
export function isFresh(stamp, sources) {
  if (!existsSync(stamp)) return false;
  const made = statSync(stamp).mtimeMs;
  return sources.every((source) => newest(source) <= made);
}

/** Writes the stamp as of the moment the build began: what was saved meanwhile counts as newer. */
export function writeStamp(stamp, began) {
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
}

/** The last change of a file, or of a folder and all in it: a file taken away changes its folder. */
function newest(source) {
  const { mtimeMs } = statSync(source);
  if (!statSync(source).isDirectory()) return mtimeMs;
  return readdirSync(source, { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .reduce((latest, { name }) => Math.max(latest, newest(path.join(source, name))), mtimeMs);
}
