import type { Catalogue } from '@tongban/core/catalogue';
import { provinceNames } from '@tongban/core/codes';
import { TbError } from '@tongban/core/errors';
import { regionSources, type Region, type RegionSource } from '@tongban/core/form';
import type { App } from '../../shared/app-context.js';
import { warnPage } from '../../shared/warn-once.js';

/**
 * The source that is plugged in; else the regions of the catalogue; else the provinces of GB/T 2260 alone. `undefined` while a catalogue is on
 * its way.
 * @param deeper - Whether the form wants a region of a certain level. Of what the catalogue and the provinces do not hold nobody knows whether
 *   it is there, so that asking for it fails then; otherwise the last that is known is the answer.
 */
export function regionSourceOf(app: App | undefined, deeper: boolean): RegionSource | undefined {
  const plugged = app?.host.of(regionSources).all().slice(-1)[0];
  if (plugged) return plugged;
  const state = app?.catalogue;
  if (state?.phase === 'loading') return undefined;
  if (state?.phase === 'ready' && state.catalogue.regions?.length)
    return catalogueRegions(state.catalogue.regions, deeper);
  // Without an app there is nothing to plug into, or the form has just left its page.
  if (app)
    warnPage(
      'region-source',
      'A region field has only the provinces: plug a source in at the extension point regionSource',
    );
  return onlyProvinces(deeper);
}

/** The regions a catalogue brings along, by their parents. */
function catalogueRegions(regions: NonNullable<Catalogue['regions']>, deeper: boolean): RegionSource {
  const known = new Set(regions.map(({ code }) => code));
  return {
    id: 'cn.tongban.catalogue-regions',
    async regions(parent) {
      const found = regions
        .filter((region) => (parent ? region.parent === parent : !region.parent || !known.has(region.parent)))
        .map(({ code, name }): Region => ({ code, name }));
      return found.length > 0 || !deeper ? found : unknown();
    },
  };
}

const onlyProvinces = (deeper: boolean): RegionSource => ({
  id: 'cn.tongban.provinces',
  regions: async (parent) =>
    parent
      ? unknown()
      : Object.keys(provinceNames).map((digits): Region => ({
          code: `${digits}0000000000`,
          name: provinceNames[digits] as string,
          leaf: !deeper,
        })),
});

function unknown(): never {
  throw new TbError('not-found', 'no source of regions knows what is below');
}
