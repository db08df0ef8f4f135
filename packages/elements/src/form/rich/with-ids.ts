import type { nothing } from 'lit';

/** Ids for `aria-describedby`: those there are. */
export function withIds(
  ...all: readonly (string | typeof nothing | false | undefined)[]
): string | undefined {
  const ids = all.filter((id): id is string => typeof id === 'string' && id !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}
