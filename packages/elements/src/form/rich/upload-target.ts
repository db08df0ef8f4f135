import { submissionTargets, type SubmissionTarget } from '@tongban/core/form';
import type { App } from '../../shared/app-context.js';
import { gatewayTarget } from '../gateway-target.js';

/** Where files go: the target that is plugged in, else the gateway; `undefined` where there is neither, or it takes no files. */
export async function uploadTarget(
  app: App | undefined,
): Promise<(Required<Pick<SubmissionTarget, 'upload'>> & SubmissionTarget) | undefined> {
  const target = app?.host.of(submissionTargets).all().slice(-1)[0] ?? (await gatewayTarget(app));
  return target?.upload
    ? (target as Required<Pick<SubmissionTarget, 'upload'>> & SubmissionTarget)
    : undefined;
}
