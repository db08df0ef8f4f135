const told = new Set<string>();

/** Tells a page's author about a mistake in the markup, once for each code. Never throws, never names data. */
export function warnOnce(element: Element, code: string, message: string): void {
  const key = `${element.localName}:${code}`;
  if (told.has(key)) return;
  told.add(key);
  console.warn(`<${element.localName}> ${message} [${code}]`, element);
}
