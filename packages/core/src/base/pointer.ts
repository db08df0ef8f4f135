/** A JSON pointer (RFC 6901) one step further down: `pointerTo('/items', 0)` is `/items/0`. */
export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** The value a JSON pointer (RFC 6901) leads to, or `undefined` when it leads nowhere. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  const steps = pointer.split('/');
  for (let at = 1; at < steps.length; at++) {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = (steps[at] as string).replace(/~1/g, '/').replace(/~0/g, '~');
    if (!Object.prototype.hasOwnProperty.call(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
