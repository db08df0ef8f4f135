import { outboxName } from '../form/gateway/gateway-base.js';
import { whenIdle } from '../form/when-idle.js';
import { isWaiting } from '../shared/waiting-mark.js';

/**
 * Sends on what forms and ratings of earlier visits have left waiting for this gateway, once the page has nothing better to do. What that takes is
 * loaded only where something waits; where it cannot be had, a later visit does it.
 */
export function deliverWaiting(gateway: string): void {
  whenIdle(() => void deliver(gateway).catch(() => undefined));
}

async function deliver(gateway: string): Promise<void> {
  if (!isWaiting(outboxName(gateway))) return;
  const [{ queuedGatewayTarget }, { ratingOutbox }] = await Promise.all([
    import('../form/gateway/target-part.js'),
    import('../rating/outbox/rating-outbox.js'),
  ]);
  await Promise.all([queuedGatewayTarget(gateway), ratingOutbox(gateway, 'personal')]);
}
