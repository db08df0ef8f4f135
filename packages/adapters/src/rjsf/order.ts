import type { FaultList } from '../shared/forms/fault-list.js';
import type { UiOption } from './ui-options.js';

/** Names in the order of `ui:order`; `*` stands for those it does not name, which come last without one. */
export function inOrder(
  names: readonly string[],
  order: UiOption | undefined,
  faults: FaultList,
): readonly string[] {
  if (!order) return names;
  if (!Array.isArray(order.value)) {
    faults.form(order.pointer, 'an order is a list of names');
    return names;
  }
  const wanted: readonly unknown[] = order.value;
  const rest = names.filter((name) => wanted.indexOf(name) < 0);
  const found: string[] = [];
  wanted.forEach((name, index) => {
    if (name === '*') found.push(...rest.filter((one) => found.indexOf(one) < 0));
    else if (typeof name === 'string' && names.indexOf(name) >= 0 && found.indexOf(name) < 0)
      found.push(name);
    else if (typeof name !== 'string' || names.indexOf(name) < 0)
      faults.form(`${order.pointer}/${index}`, 'no such property in the schema', 'unknown-key');
  });
  return found.concat(rest.filter((name) => found.indexOf(name) < 0));
}
