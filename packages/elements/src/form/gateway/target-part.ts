import { queueingTarget, type QueueingTarget } from '../outbox/queueing-target.js';
import { outboxName } from './gateway-base.js';
import { gatewayTarget } from './gateway-target.js';

export { gatewayTarget };

/**
 * {@link gatewayTarget} with an outbox before it: the application is written down before it is sent. For personal devices only.
 * The same one for the same address, wherever on a page it is asked for.
 */
export const queuedGatewayTarget = (url: string): Promise<QueueingTarget> =>
  queueingTarget(outboxName(url), () => gatewayTarget(url));
