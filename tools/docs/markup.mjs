// Holds the markup of a document against the elements there are.

/** Attributes any element of HTML may have. */
const GLOBAL = /^(id|class|lang|dir|slot|hidden|title|role|tabindex|part|aria-.*|data-.*)$/;

/**
 * Runs in a page: what a piece of HTML holds.
 * @returns `{ whole, elements: [[tag, { attribute: value }]], files: ['guide.css'] }`
 */
export function readMarkup(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const named = [...page.querySelectorAll('script[src], link[href]')];
  return {
    whole: /<html[\s>]/i.test(html),
    elements: [...page.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('tb-'))
      .map(({ localName, attributes }) => [
        localName,
        Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
      ]),
    files: named.map((element) => element.getAttribute('src') ?? element.getAttribute('href')),
  };
}

/** What is wrong with our elements, as `readMarkup` found them. */
export function markupProblems(elements, { tags }) {
  return elements.flatMap(([tag, attributes]) => {
    const known = tags[tag]?.attributes;
    if (!known) return [`there is no <${tag}>`];
    return Object.entries(attributes).flatMap(([name, value]) => {
      if (GLOBAL.test(name)) return [];
      if (!(name in known)) return [`<${tag}> has no attribute “${name}”`];
      const values = known[name];
      return values && !values.includes(value)
        ? [`<${tag} ${name}="${value}">: it knows ${values.join(', ')}`]
        : [];
    });
  });
}
