/**
 * What Chromium 64–72 lack and we or Lit use. Each is added only where it is missing.
 *
 * Written short rather than complete: they serve our own code. They are non-enumerable, so that a host's
 * `for…in` over an array meets nothing new.
 */
type Methods = Record<string, (this: never, ...args: never[]) => unknown>;

// `globalThis` (Chromium 71) cannot be named before it exists.
const scope: Window & typeof globalThis = self;

function add(target: object, methods: Methods): void {
  for (const name of Object.keys(methods)) {
    // What a page has frozen stays as it is; our elements do without as far as they can.
    if (!(name in target) && Object.isExtensible(target)) {
      Object.defineProperty(target, name, { value: methods[name], writable: true, configurable: true });
    }
  }
}

add(scope, {
  queueMicrotask(callback: () => void) {
    // An exception is reported like any other, not as an unhandled rejection.
    Promise.resolve()
      .then(callback)
      .catch((error: unknown) => setTimeout(() => { throw error; })); // prettier-ignore
  },
});
if (!('globalThis' in scope)) {
  Object.defineProperty(scope, 'globalThis', { value: scope, writable: true, configurable: true });
}

add(Array.prototype, {
  flat(this: unknown[], depth = 1): unknown[] {
    return this.reduce<unknown[]>(
      (out, item) => out.concat(Array.isArray(item) && depth >= 1 ? item.flat(depth - 1) : [item]),
      [],
    );
  },
  flatMap(this: unknown[], each: (item: unknown, index: number, all: unknown[]) => unknown, self?: unknown) {
    return this.map(each, self).flat();
  },
  at,
});
add(String.prototype, {
  at,
  replaceAll(this: string, find: string | RegExp, by: string) {
    // Not by `split` and `join`, which would lose `$&` and callbacks.
    return this.replace(
      typeof find === 'string' ? new RegExp(find.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g') : find,
      by,
    );
  },
});

add(Object, {
  fromEntries(entries: Iterable<[PropertyKey, unknown]>) {
    const out: Record<PropertyKey, unknown> = {};
    for (const [key, value] of entries) {
      // Not by assignment: the key `__proto__` would change the prototype.
      Object.defineProperty(out, key, { value, writable: true, enumerable: true, configurable: true });
    }
    return out;
  },
  hasOwn(object: object, key: PropertyKey) {
    return Object.prototype.hasOwnProperty.call(object, key);
  },
});

add(Promise, {
  allSettled(promises: Iterable<unknown>) {
    const settled = Array.from(promises, (promise) =>
      Promise.resolve(promise).then(
        (value) => ({ status: 'fulfilled', value }),
        (reason: unknown) => ({ status: 'rejected', reason }),
      ),
    );
    return Promise.all(settled);
  },
});

add(Element.prototype, {
  // Lit's `?attribute` binding calls it; Chromium 69.
  toggleAttribute(this: Element, name: string, force = !this.hasAttribute(name)) {
    if (force) this.setAttribute(name, this.getAttribute(name) ?? '');
    else this.removeAttribute(name);
    return force;
  },
});
for (const parent of [Element, Document, DocumentFragment]) add(parent.prototype, { replaceChildren });

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const from = Math.trunc(index) || 0;
  return this[from < 0 ? this.length + from : from];
}

function replaceChildren(this: ParentNode & Node, ...nodes: (Node | string)[]): void {
  while (this.lastChild) this.removeChild(this.lastChild);
  this.append(...nodes);
}
