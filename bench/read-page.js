// Run in our own pages before anything is measured: what is on them, for the pages they are compared with.

/** The element with its shadow roots unfolded, as the HTML somebody would have written by hand. */
export function flatHtml(element) {
  const clone = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    if (!(node instanceof Element)) return null;
    if (node.localName === 'slot') return null;
    const own = node.shadowRoot ? document.createElement('div') : node.cloneNode(false);
    if (node.shadowRoot) own.className = 'host';
    for (const child of (node.shadowRoot ?? node).childNodes) {
      const copy = clone(child);
      if (copy) own.append(copy);
    }
    return own;
  };
  const holder = document.createElement('div');
  holder.append(clone(element));
  return holder.innerHTML.replace(/\n\s+/g, '\n');
}

/** The rules of an element's own style sheets. */
export function styleRules(element) {
  return element.shadowRoot.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
    .join('\n');
}

/** The nodes that stand in this one: those of its shadow root, and in a slot what is put there. */
function shownNodes(node) {
  if (node instanceof HTMLSlotElement) return node.assignedNodes();
  return (node.shadowRoot ?? node).childNodes;
}

/** All words of an element, through shadow roots, without white space. */
export function allWords(element) {
  let words = '';
  (function walk(node) {
    if (node.nodeType === Node.TEXT_NODE) words += node.data;
    if (node instanceof Element && /^(script|style)$/.test(node.localName)) return;
    for (const child of shownNodes(node)) walk(child);
  })(element);
  return words.replace(/\s+/g, '');
}

/** How many elements there are, through shadow roots. */
export function countElements(element) {
  let count = 0;
  (function walk(node) {
    for (const child of shownNodes(node)) {
      if (!(child instanceof Element)) continue;
      count += child.localName === 'slot' ? 0 : 1;
      walk(child);
    }
  })(element);
  return count;
}

const tidy = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const lineOf = (node) => ({
  cls: node.className || '',
  ...(node.localName === 'a'
    ? { text: tidy(node), href: node.getAttribute('href') }
    : piecesOf([...node.childNodes])),
  ...(node.querySelector('svg') && { icon: true }),
});

/** Text alone, or text between links. */
function piecesOf(nodes) {
  const linked = nodes.some((node) => node instanceof Element && node.matches('a, :has(a)'));
  if (!linked) return { text: nodes.filter(isContent).map(tidy).join('') };
  const pieces = nodes.flatMap((node) => {
    if (!(node instanceof Element)) return isContent(node) ? [{ text: tidy(node) }] : [];
    const links = node.matches('a') ? [node] : [...node.querySelectorAll('a')];
    if (links.length === 1 && tidy(links[0]) === tidy(node)) return [lineOf(links[0])];
    return links.length > 0 ? piecesOf([...node.childNodes]).pieces : [{ text: tidy(node) }];
  });
  return { pieces: pieces.filter(({ text }) => text) };
}

const isContent = (node) => node.nodeType !== Node.COMMENT_NODE;

/** A card as the JSON a plain back end might send for it. */
export function cardModel(element) {
  const card = element.shadowRoot.querySelector('.card');
  return {
    name: tidy(card.querySelector('.name')),
    href: card.querySelector('a.cover').getAttribute('href'),
    plain: tidy(card.querySelector('.plain')),
    small: tidy(card.querySelector('p.small')),
    chips: [...card.querySelectorAll('.chip')].map(lineOf),
    facts: [...card.querySelectorAll('.facts > *')].map(tidy),
  };
}

/** A guide as the JSON a plain back end might send for it: everything worked out, nothing left but to draw. */
export function guideModel(element) {
  const root = element.shadowRoot;
  const head = root.querySelector('header.card');
  return {
    small: tidy(head.querySelector('p.small')),
    name: tidy(head.querySelector('h2')),
    plain: tidy(head.querySelector('.plain')),
    chips: [...head.querySelectorAll('.chip')].map(lineOf),
    facts: [...head.querySelectorAll('.fact')].map((fact) => {
      const small = fact.querySelector('small');
      const value = [...fact.querySelector('dd').childNodes].filter((node) => node !== small);
      return {
        label: tidy(fact.querySelector('dt')),
        value: value
          .filter((node) => node.nodeType !== 8)
          .map(tidy)
          .join(' ')
          .trim(),
        small: tidy(small),
      };
    }),
    sections: [...root.querySelectorAll('section')].map((section) => ({
      id: section.id,
      title: tidy(section.querySelector('h3')),
      parts: partsOf([...section.children].slice(1)),
    })),
    actions: [...root.querySelectorAll('aside .actions > *')].map(lineOf),
    notes: [...root.querySelectorAll('aside > :not(.actions)')].map(lineOf),
    apply: [...root.querySelectorAll('.bar > *')].map(lineOf),
  };
}

function partsOf(nodes) {
  return [...nodes].map((node) => {
    const cls = node.className || '';
    if (node.matches('.materials'))
      return { kind: 'materials', materials: [...node.children].map(materialOf) };
    if (node.matches('dl')) return { kind: 'entries', entries: [...node.children].map(entryOf) };
    if (node.matches('ol.steps'))
      return { kind: 'steps', steps: [...node.children].map(({ children }) => [...children].map(lineOf)) };
    if (node.matches('details'))
      return {
        kind: 'fold',
        cls,
        summary: tidy(node.querySelector('summary')),
        parts: partsOf([...node.children].slice(1)),
      };
    if (node.matches('.block')) return { kind: 'block', cls, parts: partsOf(node.children) };
    if (node.matches('h4')) return { kind: 'title', ...lineOf(node) };
    return { kind: 'line', ...lineOf(node) };
  });
}

/** What stands before a block of text in a value is a line of its own. */
const entryOf = (entry) => {
  const lines = [[]];
  for (const node of entry.querySelector('dd').childNodes) {
    if (node instanceof Element && node.matches('div')) lines.push([...node.childNodes], []);
    else lines[lines.length - 1].push(node);
  }
  return {
    label: tidy(entry.querySelector('dt')),
    lines: lines.map(piecesOf).filter(({ text, pieces }) => text || pieces?.length > 0),
  };
};

const materialOf = (material) => ({
  cls: material.className.trim(),
  icon: material.querySelector('.mark svg') !== null,
  parts: partsOf(material.querySelector('.what').children),
  side: [...(material.querySelector('.side')?.children ?? [])].map(lineOf),
});
