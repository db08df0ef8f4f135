import { licenceSources, type LicenceSource } from '@tongban/core/extensions';
import type { App } from '../../shared/app-context.js';

/** Where an element finds licences: what the page plugged in last, else the gateway of the surrounding `<tb-app>`, if it has one. */
export async function licenceSource(app: App | undefined): Promise<LicenceSource | undefined> {
  const plugged = app?.host.of(licenceSources).all() ?? [];
  const own = plugged[plugged.length - 1];
  if (own || !app?.gateway) return own;
  const { gatewayLicences } = await import('./gateway-licences.js');
  return gatewayLicences(app.gateway);
}
