import type { CSSResult } from 'lit';
import { richKinds } from './fields/rich-kinds.js';
import type { LatePart } from './late-parts.js';

const loads = Object.keys(richKinds).map((widget) => richKinds[widget]?.load);

/** Of all parts that bring styles of their own; read by the build that puts the styles of all elements into one sheet. */
export const laterStyles = {
  'tb-form': async (): Promise<readonly CSSResult[]> => {
    const parts: readonly LatePart[] = await Promise.all([
      import('./answering/answering-part.js'),
      import('./groups/groups-part.js'),
      import('./groups/flow-part.js'),
      import('./groups/rows-part.js'),
      import('./review/review-part.js'),
      import('./drafts/draft-part.js'),
      ...loads.map(async (load) => load?.() ?? {}),
    ]);
    return parts.map((part) => part.laterStyles).filter((styles): styles is CSSResult => !!styles);
  },
};
