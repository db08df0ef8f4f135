import { isRecord } from '../base/json.js';
import { entryVersion, type OutboxEntry, type Unreadable } from './outbox-entry.js';

const phases = ['waiting', 'delivered', 'refused', 'failed', 'expired', 'forgotten'];

/** Makes of an entry of a version what the next one has. At its place: the version. */
const migrations: readonly ((old: Readonly<Record<string, unknown>>) => Record<string, unknown>)[] = [
  (none) => none,
  (first) => ({ ...first, version: 2, sequence: 0 }),
];

/**
 * What a store has, as an entry of today. One of an earlier version of the page is brought up to date; one that cannot be read is there all
 * the same, as `unreadable`. Undefined only for what does not even have a key.
 */
export function readEntry(stored: unknown): OutboxEntry | undefined {
  if (!isRecord(stored) || typeof stored['key'] !== 'string') return undefined;
  const version = stored['version'] === undefined ? 1 : stored['version'];
  if (typeof version !== 'number' || !(version >= 1)) return shell(stored, 'damaged');
  if (version > entryVersion) return shell(stored, 'newer');
  const entry = migrations.slice(version).reduce((old, migrate) => migrate(old), stored);
  if (!isWhole(entry)) return shell(stored, isOfUnknownPhase(entry) ? 'newer' : 'damaged');
  return { ...(entry as unknown as OutboxEntry), kept: entry['kept'] === 'memory' ? 'memory' : 'disk' };
}

/** What stands for something that is there and cannot be read. */
export function unreadableEntry(
  { key, addedAt }: Pick<OutboxEntry, 'key' | 'addedAt'>,
  why: Unreadable,
): OutboxEntry {
  return {
    version: entryVersion,
    key,
    kind: '',
    sequence: 0,
    body: null,
    addedAt,
    attempts: 0,
    nextAt: addedAt,
    kept: 'disk',
    fate: { phase: 'unreadable', why },
  };
}

/** As much of it as can be made out: of a newer one its place in a group, so that nothing overtakes it. */
function shell(stored: Readonly<Record<string, unknown>>, why: Unreadable): OutboxEntry {
  const { key, kind, group, sequence, addedAt } = stored;
  return {
    ...unreadableEntry({ key: String(key), addedAt: typeof addedAt === 'number' ? addedAt : 0 }, why),
    ...(typeof kind === 'string' && { kind }),
    ...(typeof group === 'string' && { group }),
    ...(typeof sequence === 'number' && { sequence }),
  };
}

function isWhole({ kind, body, fate, group, ...rest }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof kind === 'string' &&
    body !== undefined &&
    (group === undefined || typeof group === 'string') &&
    ['sequence', 'addedAt', 'attempts', 'nextAt'].every((name) => Number.isFinite(rest[name])) &&
    ['triedAt', 'notBefore', 'endedAt'].every(
      (name) => rest[name] === undefined || Number.isFinite(rest[name]),
    ) &&
    isRecord(fate) &&
    phases.indexOf(String(fate['phase'])) >= 0
  );
}

const isOfUnknownPhase = ({ fate }: Readonly<Record<string, unknown>>): boolean =>
  isRecord(fate) && typeof fate['phase'] === 'string' && phases.indexOf(fate['phase']) < 0;
