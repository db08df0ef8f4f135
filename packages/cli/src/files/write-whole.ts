import {
  closeSync,
  existsSync,
  fchmodSync,
  fsync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { breathe, onInterrupt } from './interrupts.js';
import { removeLeftovers, temporaryName } from './temporary-name.js';

const sync = promisify(fsync);
const chunkLength = 1 << 20;

/**
 * Replaces `target` by the joined `pieces`, all or nothing: whenever the process or the machine stops, the file is
 * either the old one or the new one, whole.
 */
export async function writeWhole(target: string, pieces: Iterable<string>): Promise<void> {
  const place = existsSync(target) ? realpathSync(target) : target; // a link stays a link
  removeLeftovers(place);
  const temporary = temporaryName(place);
  const remove = (): void => rmSync(temporary, { force: true });
  const mode = modeOf(place);
  const file = openSync(temporary, 'wx', mode);
  const leave = onInterrupt(remove);
  try {
    try {
      if (mode !== undefined) fchmodSync(file, mode); // whatever the umask took away
      await writePieces(file, pieces);
      await sync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, place);
  } catch (error) {
    remove();
    throw error;
  } finally {
    leave();
  }
  await syncFolder(path.dirname(place));
}

async function writePieces(file: number, pieces: Iterable<string>): Promise<void> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkLength) continue;
    writeFileSync(file, chunk);
    chunk = '';
    await breathe();
  }
  writeFileSync(file, chunk);
}

/** The rights of the file that is replaced; `undefined` where there is none. */
function modeOf(place: string): number | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  return found && found.mode & 0o777;
}

/** Makes the new name last through a power cut. Not every system lets a folder be opened; there nothing is lost but that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = openSync(folder, 'r');
    await sync(handle).finally(() => closeSync(handle));
  } catch {
    // Windows
  }
}
