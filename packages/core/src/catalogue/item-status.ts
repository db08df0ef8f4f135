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
  if (item.effectiveTo && item.effectiveTo < today) return 'cancelled';
  if (item.effectiveFrom && item.effectiveFrom > today) return 'upcoming';
  return 'active';
}
