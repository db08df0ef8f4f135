// What is asked of every story in its page. All of these run in the page.

/** Tags that begin with `tb-` and were never defined, also in shadow roots. */
export function undefinedTags() {
  const found = new Set();
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName.startsWith('tb-') && !element.matches(':defined')) found.add(element.localName);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return [...found];
}

/** Turns to another story, as the book does it when somebody picks one, and listens from then on. */
export function turnTo({ id, type }) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const names = ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'];
  names.push('unhandledErrorsWhilePlaying', 'storyFinished', 'docsRendered');
  if (!globalThis.heard)
    for (const name of names) channel.on(name, (...details) => (globalThis.heard[name] = details));
  globalThis.heard = {};
  channel.emit('setCurrentStory', { storyId: id, viewMode: type });
}

/** How the story ended, as Storybook tells it; `undefined` while it has not. */
export function ending(id) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  if (!channel) return undefined;
  const last = (event) => (globalThis.heard ? globalThis.heard[event] : channel.last(event))?.[0];
  const threw = (event) => {
    const error = last(event);
    return error && `${error.message ?? error.title ?? event}`;
  };
  const failure =
    threw('storyErrored') ??
    threw('storyThrewException') ??
    threw('playFunctionThrewException') ??
    (last('storyMissing') ? 'the story is not there' : undefined);
  if (failure) return { failure };
  const unhandled = last('unhandledErrorsWhilePlaying');
  if (unhandled?.length > 0) return { failure: `unhandled while playing: ${unhandled[0].message}` };
  const finished = last('storyFinished');
  if (finished?.storyId === id) return finished.status === 'success' ? {} : { failure: 'the story failed' };
  return last('docsRendered') === id ? {} : undefined;
}

/** Whether the story has drawn anything at all. */
export function isEmpty(selector) {
  const root = document.querySelector(selector);
  return !root || (root.textContent.trim() === '' && !root.querySelector('tb-app, svg, img, input'));
}

/** Whether the page has to be scrolled sideways. */
export function sticksOut() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? `${scrollWidth} px wide in a window of ${clientWidth}` : undefined;
}

/** What axe finds against WCAG 2.2 AA: `rule: place`. */
export async function axeFindings(selector) {
  const { violations } = await globalThis.axe.run(selector, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.flat().join(' » ')} ${any[0]?.message ?? ''}`.trim()),
  );
}
