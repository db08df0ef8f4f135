export * from './gateway-drafts.js';
export { gatewayLicences } from './gateway-licences.js';
export { gatewayTarget } from './gateway-target.js';
