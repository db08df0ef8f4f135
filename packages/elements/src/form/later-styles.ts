import type { CSSResult } from 'lit';
import { richKinds } from './fields/rich-kinds.js';
import type { LatePart } from './late-parts.js';

/** All parts that bring styles of their own, for the build that puts the styles of an element into one sheet. */
export async function formLaterStyles(): Promise<{ readonly laterStyles: readonly CSSResult[] }> {
  const loads = Object.keys(richKinds).map((widget) => richKinds[widget]?.load);
  const parts: readonly LatePart[] = await Promise.all([
    import('./answering/answering-part.js'),
    import('./groups/flow-part.js'),
    import('./groups/rows-part.js'),
    import('./review/review-part.js'),
    import('./drafts/draft-part.js'),
    ...loads.map(async (load) => load?.() ?? {}),
  ]);
  return {
    laterStyles: parts
      .map(({ laterStyles }) => laterStyles)
      .filter((styles): styles is CSSResult => !!styles),
  };
}
