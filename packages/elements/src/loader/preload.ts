/** What the file of each element imports, as the build has named it: `{ form: 'base-x7_d.js common-a8Kl.js' }`. */
declare const __MODULES__: Readonly<Record<string, string>>;

/**
 * Sends for an element of the modern build and what it imports, in one go and before it is known for certain that the engine can take
 * it: each module found only in another would cost a way there and back. Nothing runs, and where nothing is sent ahead the same files
 * come later.
 *
 * Only Chromium, which shows its `memory`: the others remember for good that a module could not be had, and one that was only sent ahead
 * would stay lost when the network is back.
 *
 * @param base - Address of the folder the loader lies in.
 * @param only - Whether the element comes in one piece, for pages that have nothing else.
 * @param nonce - That of the page's policy, if it has one.
 */
export function preload(base: string, name: string, only: boolean, nonce?: string): void {
  const modules = __MODULES__[name];
  // As the probe asks: older ones know these links too, but could not read what they bring.
  if (modules === undefined || !('memory' in performance) || !('hasOwn' in Object)) return;
  const files = only
    ? [`only/${name}.js`]
    : [`modern/${name}.js`, ...modules.split(' ').map((file) => `modern/chunks/${file}`)];
  for (const file of ['modern/probe.js', ...files]) {
    const href = base + file;
    if (sent.has(href)) continue;
    sent.add(href);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    if (nonce) link.nonce = nonce;
    link.href = href;
    document.head.append(link);
  }
}

const sent = new Set<string>();
