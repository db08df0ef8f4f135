// Only while the script first runs does the document say which it is.
const script = document.currentScript;
const source = script instanceof HTMLScriptElement ? script.src : '';

/** What the page's author says on the script, by name: `data-styles` is `styles`. */
export const scriptSays = (name: string): string | undefined => script?.dataset[name];

/** The address of a file beside the script. */
export const besideScript = (file: string): string => new URL(file, source || document.baseURI).href;
