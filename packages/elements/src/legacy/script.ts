// Only while the script first runs does the document say which it is; unless the page calls something else so.
const current = document.currentScript;
const script =
  current instanceof HTMLScriptElement
    ? current
    : document.querySelector<HTMLScriptElement>(
        'script[src*="/tongban-legacy."], script[src^="tongban-legacy."]',
      );

/** What the page's author says on the script, by name: `data-styles` is `styles`. */
export const scriptSays = (name: string): string | undefined => script?.dataset[name];

/** The address of a file beside the script. */
export const besideScript = (file: string): string => new URL(file, script?.src || document.baseURI).href;
