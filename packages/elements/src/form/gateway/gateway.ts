export * from './gateway-drafts.js';
export { gatewayTarget } from './gateway-target.js';
