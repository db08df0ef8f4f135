import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

// .catalogue.json.<host>.<process>.<random>.tongban-tmp
const pattern = /^\.(?<target>.+)\.(?<host>[^.]+)\.(?<pid>\d+)\.[0-9a-f]{8}\.tongban-tmp$/;
const host =
  hostname()
    .replace(/[^\w-]/g, '-')
    .slice(0, 40) || 'host';
const dayMs = 86_400_000;

/** A file beside `target`, so that it can be renamed onto it. The name tells whose it is, should we be killed. */
export function temporaryName(target: string): string {
  const name = `.${path.basename(target)}.${host}.${process.pid}.${randomBytes(4).toString('hex')}.tongban-tmp`;
  return path.join(path.dirname(target), name);
}

/** Removes what killed runs have left beside `target`. Files of runs that still write are left alone. */
export function removeLeftovers(target: string): void {
  const folder = path.dirname(target);
  for (const name of readdirSync(folder)) {
    const parts = pattern.exec(name)?.groups;
    if (!parts || parts['target'] !== path.basename(target)) continue;
    const file = path.join(folder, name);
    if (isAbandoned(file, parts['host'], Number(parts['pid']))) rmSync(file, { force: true });
  }
}

function isAbandoned(file: string, madeOn: string | undefined, pid: number): boolean {
  if (madeOn === host) return pid === process.pid || !isRunning(pid);
  // On a shared folder nobody here can see that process; no import takes a day.
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > dayMs;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends nothing, only asks
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as somebody else
  }
}
