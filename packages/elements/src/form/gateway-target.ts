import type { SubmissionTarget } from '@tongban/core/form';
import type { App } from '../shared/app-context.js';

/** The gateway of the surrounding `<tb-app>` as a target, if it has one: a chunk that is loaded when it is first needed. */
export async function gatewayTarget(app: App | undefined): Promise<SubmissionTarget | undefined> {
  if (!app?.gateway) return undefined;
  const gateway = await import('./gateway/gateway-target.js');
  return gateway.gatewayTarget(app.gateway);
}
