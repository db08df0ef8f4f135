import type { Item } from '../format/generated/types.js';

/** Whether an item can be applied for on a day. */
export type ItemStatus = 'active' | 'paused' | 'cancelled' | 'upcoming';

/**
 * The status (事项状态) on a day.
 * @param today - YYYY-MM-DD.
 */
export function itemStatus(item: Item, today: string): ItemStatus {
  if (item.state?.system === 'natl.task-state') {
    if (item.state.code === '2') return 'paused';
    if (item.state.code === '3') return 'cancelled';
  }
  const { effectiveFrom: from, effectiveTo: to } = item;
  if (isDay(to) && to < today) return 'cancelled';
  if (isDay(from) && from > today) return 'upcoming';
  return 'active';
}

/** As the format has it. What a source wrote instead (立即) must not keep anybody from applying. */
function isDay(text: string | undefined): text is string {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text ?? '');
}
