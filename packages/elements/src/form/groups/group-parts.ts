import type { GroupParts } from './drawing-part.js';

/** Chunks for groups that not every form has. */
export const groupParts: GroupParts = {
  groups: () => import('./groups-part.js'),
  flow: () => import('./flow-part.js'),
  rows: () => import('./rows-part.js'),
};
