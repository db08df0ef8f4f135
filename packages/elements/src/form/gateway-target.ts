import type { SubmissionTarget } from '@tongban/core/form';
import type { App } from '../shared/app-context.js';

/**
 * The gateway of the surrounding `<tb-app>` as a target, if it has one: a chunk that is loaded when it is first needed. On a personal
 * device applications are written down before they are sent, and wait there while the network fails.
 */
export async function gatewayTarget(app: App | undefined): Promise<SubmissionTarget | undefined> {
  if (!app?.gateway) return undefined;
  const { gatewayTarget: direct, queuedGatewayTarget } = await import('./gateway/target-part.js');
  return app.device === 'personal' ? queuedGatewayTarget(app.gateway) : direct(app.gateway);
}
