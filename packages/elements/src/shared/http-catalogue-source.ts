import { readCatalogue } from '@tongban/core/catalogue';
import { TbError } from '@tongban/core/errors';
import type { CatalogueSource } from '@tongban/core/extensions';

/**
 * Fetches a catalogue. When the network fails and the browser still has an earlier copy in its HTTP cache,
 * that copy is given with the moment it was current.
 */
export const httpCatalogueSource: CatalogueSource = {
  id: 'cn.tongban.http',
  async load({ url }, { signal }) {
    const { response, stale } = await get(url, signal as AbortSignal);
    if (response.status === 404 || response.status === 410)
      throw new TbError('not-found', `no catalogue at ${new URL(url).pathname}`);
    if (!response.ok)
      throw new TbError('network', `the server answered ${response.status}`, { retryable: true });
    const input = await response.json().catch((cause: unknown) => {
      if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
      throw new TbError('format', 'the catalogue is not JSON', { cause });
    });
    const { value, issues } = readCatalogue(input);
    if (!value) throw new TbError('format', 'this is no tongban-catalogue/1');
    return {
      catalogue: value,
      issues,
      ...(stale && { staleSince: response.headers.get('date') ?? value.updated }),
    };
  },
};

async function get(url: string, signal: AbortSignal): Promise<{ response: Response; stale: boolean }> {
  // Engines without AbortController pass a stand-in that fetch would refuse.
  const options = signal instanceof EventTarget ? { signal } : {};
  try {
    return { response: await fetch(url, options), stale: false };
  } catch (cause) {
    if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
    const cached = await fetch(url, { ...options, cache: 'only-if-cached', mode: 'same-origin' }).catch(
      () => undefined,
    );
    if (cached?.ok) return { response: cached, stale: true };
    throw new TbError('network', 'could not reach the catalogue', { cause, retryable: true });
  }
}
