import { TbError } from '../base/tb-error.js';
import type { NewEntry, OutboxEntry } from './outbox-entry.js';

/** How much an outbox holds of what is not at its end. */
export interface OutboxLimits {
  readonly entries: number;
  /** Of all that is to be sent, as characters of JSON. */
  readonly characters: number;
}

/** As much as a device should be asked to keep: some years of one household's applications, and a quarter of what browsers give at least. */
export const usualOutboxLimits: OutboxLimits = { entries: 100, characters: 8 * 1024 * 1024 };

/**
 * Makes sure that another entry fits in. Nothing is ever put out for a new one: the resident must be told that it is not taken.
 * @throws {TbError} `full`: some of what is there has to be delivered or dismissed first.
 */
export function checkRoom(
  entries: readonly OutboxEntry[],
  { body }: Pick<NewEntry, 'body'>,
  limits: OutboxLimits,
): void {
  // What has ended goes by itself, and keeps nobody from sending more; what only a newer page can read may be waiting.
  const open = entries.filter(
    ({ fate }) => fate.phase === 'waiting' || (fate.phase === 'unreadable' && fate.why === 'newer'),
  );
  const characters = [{ body }, ...open].reduce((sum, each) => sum + JSON.stringify(each.body).length, 0);
  if (open.length >= limits.entries || characters > limits.characters)
    throw new TbError('full', 'the outbox takes no more', { retryable: true });
}
