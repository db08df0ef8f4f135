import type { FormNode, ListNode, RowNode } from '@tongban/core/form';

/** What a row of a table has in that column; `undefined` where it is not asked. */
export function cellOf(
  { children }: RowNode,
  key: string,
  index: number,
  { columns }: ListNode,
): FormNode | undefined {
  if (children.length === columns.length) return children[index];
  return children.filter((child) => child.key.slice(-key.length - 1) === `/${key}`)[0];
}
