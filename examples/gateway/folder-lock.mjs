// One process a folder. Two PGlites in one folder lose rows without a word.
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';

/**
 * Takes the folder for this process until `release`. The lock of a process that is gone (killed, power cut) is taken over.
 *
 * @param {string} folder there already
 * @returns {{ release(): void }}
 * @throws {Error} that says who has it
 */
export function lockFolder(folder) {
  const file = path.join(folder, 'gateway.lock');
  const mine = JSON.stringify({
    pid: process.pid,
    started: startOf(process.pid),
    host: os.hostname(),
    id: randomUUID(),
  });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (create(file, mine)) return { release: () => release(file, mine) };
    const standing = read(file);
    if (standing === undefined) continue; // given up meanwhile
    const holder = parse(standing);
    if (!isGone(holder)) throw new Error(refusal(folder, file, holder));
    takeAway(file, standing);
  }
  throw new Error(`others are taking ${folder} at the same moment; try again`);
}

/** Makes the lock with its content in one step: nobody ever reads half of it. */
function create(file, content) {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Takes an abandoned lock away, unless somebody else has done so and put his own there meanwhile: that one is put back. */
function takeAway(file, abandoned) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = read(aside);
  if (taken !== abandoned && taken !== undefined) create(file, taken);
  unlinkSync(aside);
}

function release(file, mine) {
  if (read(file) === mine) unlinkSync(file);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(content) {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Whether the holder is certainly no more. Of another computer (a shared disk, another container) nobody can tell from here. */
function isGone(holder) {
  if (!holder || holder.host !== os.hostname()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return true;
  }
  // The number may have been given to another process since.
  return startOf(holder.pid) !== holder.started;
}

/** When a process started, in ticks since the computer did; null where the system does not tell (it is then known by its number only). */
function startOf(pid) {
  // Field 22 of proc(5); the second, a name in brackets, may itself hold spaces.
  return read(`/proc/${pid}/stat`)?.replace(/^.*\)/s, '').trim().split(' ')[19] ?? null;
}

function refusal(folder, file, holder) {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'somebody';
  return `${folder} is in use by ${who}. Two gateways in one folder would destroy the data. Stop the other one; if it is gone for good, delete ${file}.`;
}
