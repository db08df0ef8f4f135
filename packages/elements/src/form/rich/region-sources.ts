import type { Catalogue } from '@tongban/core/catalogue';
import { provinceNames } from '@tongban/core/codes';
import { regionSources, type Region, type RegionSource } from '@tongban/core/form';
import type { App } from '../../shared/app-context.js';
import { warnPage } from '../../shared/warn-once.js';

/** The source that is plugged in; else the regions of the catalogue; else the provinces of GB/T 2260 alone. */
export function regionSourceOf(app: App | undefined): RegionSource {
  const plugged = app?.host.of(regionSources).all().slice(-1)[0];
  if (plugged) return plugged;
  const state = app?.catalogue;
  if (state?.phase === 'ready' && state.catalogue.regions?.length)
    return catalogueRegions(state.catalogue.regions);
  // Without an app there is nothing to plug into, or the form has just left its page.
  if (app)
    warnPage(
      'region-source',
      'A region field has only the provinces: plug a source in at the extension point regionSource',
    );
  return onlyProvinces;
}

/** The regions a catalogue brings along, by their parents. */
function catalogueRegions(regions: NonNullable<Catalogue['regions']>): RegionSource {
  const known = new Set(regions.map(({ code }) => code));
  return {
    id: 'cn.tongban.catalogue-regions',
    regions: (parent) =>
      Promise.resolve(
        regions
          .filter((region) =>
            parent ? region.parent === parent : !region.parent || !known.has(region.parent),
          )
          .map(({ code, name }): Region => ({ code, name })),
      ),
  };
}

const onlyProvinces: RegionSource = {
  id: 'cn.tongban.provinces',
  regions: (parent) =>
    Promise.resolve(
      parent
        ? []
        : Object.keys(provinceNames).map((digits): Region => ({
            code: `${digits}0000000000`,
            name: provinceNames[digits] as string,
            leaf: true,
          })),
    ),
};
