import type { ChecklistItem, ChecklistLine, ChecklistSubject } from './checklist.js';

/** Codes of `natl.material-type`: 申请表格文书. */
const APPLICATION_FORM = '2';

/**
 * Whether a line is the joint application (联合申请表) itself: a form of the scenario's own that stands for those of its items, may be made out
 * online, and whose questions the forms of the items ask that the answers bring in. It is filled in on the spot, and nobody brings it.
 */
export const isFilledIn = (
  { scenario }: Pick<ChecklistSubject, 'scenario'>,
  items: readonly ChecklistItem[],
  { material, need, sources, exemption }: ChecklistLine,
): boolean =>
  !!scenario &&
  !exemption &&
  (need === 'needed' || need === 'deferrable') &&
  sources.some(({ item }) => item === scenario.id) &&
  (material.replaces?.length ?? 0) > 0 &&
  material.type?.code === APPLICATION_FORM &&
  (material.submitWays ?? []).some(({ code }) => code === 'online') &&
  items.some(({ item, state }) => state === 'in' && item.form !== undefined);
