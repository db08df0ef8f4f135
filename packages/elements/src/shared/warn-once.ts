const told = new Set<string>();

/** Tells a page's author about a mistake in the markup, once for each tag and code. Never throws, never names data. */
export function warnOnce(element: Element, code: string, message: string): void {
  if (isNew(`${element.localName}:${code}`))
    console.warn(`<${element.localName}> ${message} [${code}]`, element);
}

/** Tells a page's author about something of the page as a whole, once. */
export function warnPage(code: string, message: string): void {
  if (isNew(code)) console.warn(`${message} [${code}]`);
}

function isNew(key: string): boolean {
  if (told.has(key)) return false;
  told.add(key);
  return true;
}
