import { waitUntil } from '@open-wc/testing';

/** Waits until it is so. Longer than a busy machine needs; a test that waits so long has failed anyway. */
export async function until(isSo: () => unknown, message?: string): Promise<void> {
  await waitUntil(isSo as () => boolean, message, { timeout: 20_000, interval: 20 });
}
