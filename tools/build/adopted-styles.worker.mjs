// Imports a bundle of element definitions and tells which style sheets each element would adopt.
import { parentPort, workerData } from 'node:worker_threads';

/** Stands in for any DOM object a module touches while it is imported: every property, call or `new` is it again. */
const anything = new Proxy(function anything() {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'prototype' ? {} : anything),
  apply: () => anything,
  construct: () => anything,
  has: () => true,
  set: () => true,
});
for (const name of ['document', 'window', 'self', 'location', 'matchMedia', 'addEventListener']) {
  globalThis[name] ??= anything;
}

const defined = new Map();
globalThis.customElements = {
  define: (tag, element) => defined.set(tag, element),
  get: (tag) => defined.get(tag),
  whenDefined: () => new Promise(() => {}),
};

const { later } = await import(workerData);

const texts = [];
const idOf = (css) => (texts.includes(css) ? texts.indexOf(css) : texts.push(css) - 1);
const elements = await Promise.all(
  [...defined].map(async ([tag, element]) => {
    element.finalize?.();
    const sheets = (element.elementStyles ?? []).concat((await later[tag]?.()) ?? []);
    return { tag, sheets: sheets.map(({ cssText }) => idOf(cssText)) };
  }),
);
parentPort.postMessage({ elements, texts });
process.exit();
