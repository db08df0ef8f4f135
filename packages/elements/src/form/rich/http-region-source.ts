import { isRecord } from '@tongban/core';
import { checkRegionCode } from '@tongban/core/codes';
import { TbError } from '@tongban/core/errors';
import type { Region, RegionSource } from '@tongban/core/form';

/**
 * Regions out of JSON files below an address: `root.json` has the provinces, `990100000000.json` what lies right below that region, each a
 * list of `{ "code": "990102000000", "name": "望海区", "leaf": true }`. A file that is not there means that nothing lies below. Each is
 * fetched once.
 *
 * @example app.host.of(regionSources).register(httpRegionSource('/data/regions'));
 */
export function httpRegionSource(base: string): RegionSource {
  const parts = new Map<string, Promise<readonly Region[]>>();
  return {
    id: 'cn.tongban.http-regions',
    async regions(parent, { signal }) {
      let part = parts.get(parent);
      if (!part) {
        part = fetchPart(`${base.replace(/\/$/, '')}/${parent || 'root'}.json`);
        parts.set(parent, part);
        // What failed is asked for again the next time.
        part.catch(() => parts.delete(parent));
      }
      const regions = await part;
      if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
      return regions;
    },
  };
}

/** Not cancelled with one who asks: another may wait for the same file. */
async function fetchPart(url: string): Promise<readonly Region[]> {
  let text: string;
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (response.status === 404 || response.status === 410) return [];
    if (!response.ok)
      throw new TbError('network', `the server answered ${response.status}`, { retryable: true });
    text = await response.text();
  } catch (cause) {
    if (cause instanceof TbError) throw cause;
    throw new TbError('network', 'could not reach the regions', { cause, retryable: true });
  }
  return readRegions(text);
}

function readRegions(text: string): readonly Region[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new TbError('format', 'the regions are not JSON');
  }
  if (!Array.isArray(data)) throw new TbError('format', 'the regions are no list');
  return data.filter(isRegion);
}

/** Invented regions have first digits of their own. */
const isRegion = (entry: unknown): entry is Region =>
  isRecord(entry) &&
  typeof entry['name'] === 'string' &&
  [undefined, 'region'].indexOf(checkRegionCode(entry['code'])) >= 0;
