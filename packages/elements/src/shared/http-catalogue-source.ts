import { readCatalogue } from '@tongban/core/catalogue';
import { TbError } from '@tongban/core/errors';
import type { CatalogueSource } from '@tongban/core/extensions';

const format = 'tongban-catalogue/1';

type Signal = Parameters<CatalogueSource['load']>[1]['signal'];

/**
 * Fetches a catalogue. When the network fails and the browser still has an earlier copy in its HTTP cache,
 * that copy is given with the moment it was current.
 */
export const httpCatalogueSource: CatalogueSource = {
  id: 'cn.tongban.http',
  async load({ url }, { signal }) {
    const { response, stale } = await get(url, signal);
    if (response.status === 404 || response.status === 410) {
      throw new TbError('not-found', `no catalogue at ${new URL(url).pathname}`);
    }
    if (!response.ok)
      throw new TbError('network', `the server answered ${response.status}`, { retryable: true });
    const data = await json(response, signal);
    const { value, issues } = readCatalogue(data);
    // Of another format little would be left; that would look like a catalogue without items.
    if (!value || (data as { format?: unknown }).format !== format)
      throw new TbError('format', `this is no ${format}`);
    return {
      catalogue: value,
      issues,
      ...(stale && { staleSince: response.headers.get('date') ?? value.updated }),
    };
  },
};

async function get(url: string, signal: Signal): Promise<{ response: Response; stale: boolean }> {
  // Engines without AbortController pass a stand-in that fetch would refuse; what is cancelled is then only dropped.
  const options = signal instanceof EventTarget ? { signal: signal as AbortSignal } : {};
  try {
    stopIfCancelled(signal);
    const response = await fetch(url, options);
    stopIfCancelled(signal);
    return { response, stale: false };
  } catch (cause) {
    stopIfCancelled(signal);
    const cached = await fetch(url, { ...options, cache: 'only-if-cached', mode: 'same-origin' }).catch(
      () => undefined,
    );
    if (cached?.ok) return { response: cached, stale: true };
    throw new TbError('network', 'could not reach the catalogue', { cause, retryable: true });
  }
}

async function json(response: Response, signal: Signal): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    stopIfCancelled(signal);
    // The connection broke half-way: the file may be right, and trying again may help.
    throw new TbError('network', 'the catalogue broke off', { cause, retryable: true });
  }
  stopIfCancelled(signal);
  // Many an editor saves as GBK; read as UTF-8 that would be shown as if all were well. A few characters may have
  // been lost long before, at the source.
  if (text.split('\ufffd').length - 1 > text.length / 100)
    throw new TbError('format', 'the catalogue is not encoded in UTF-8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Without the cause: engines quote the text in it.
    throw new TbError('format', 'the catalogue is not JSON');
  }
}

function stopIfCancelled(signal: Signal): void {
  if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
}
