import { isRecord } from '@tongban/core';

/** An own property of anything; never one of the prototype. */
export function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined;
}

/** An own property that is an object. */
export function ownRecord(value: unknown, key: string): Record<string, unknown> | undefined {
  const inner = own(value, key);
  return isRecord(inner) ? inner : undefined;
}

/** An own property that is a text. */
export function ownText(value: unknown, key: string): string | undefined {
  const inner = own(value, key);
  return typeof inner === 'string' ? inner : undefined;
}

/** An own property that is a list; otherwise an empty one. */
export function ownList(value: unknown, key: string): readonly unknown[] {
  const inner = own(value, key);
  return Array.isArray(inner) ? inner : [];
}

/** A copy without some properties. */
export function without(
  value: Readonly<Record<string, unknown>>,
  ...names: string[]
): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...value };
  for (const name of names) delete copy[name];
  return copy;
}
