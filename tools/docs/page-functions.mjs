// Functions that are sent into a page; each stands for itself.

/** Waits so long for every element of ours, and says which do not show what they are for. */
export async function lookAtElements(patienceMs) {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('tb-'));
  const shown = {
    'tb-app': ({ shadowRoot }) => shadowRoot?.querySelector('slot'),
    'tb-catalogue': ({ shadowRoot }) =>
      shadowRoot?.querySelector('tb-item-card')?.shadowRoot?.querySelector('.cover'),
    'tb-item-card': ({ shadowRoot }) => shadowRoot?.querySelector('.cover')?.textContent.trim(),
    'tb-step-nav': ({ shadowRoot }) => shadowRoot?.querySelector('[aria-current]')?.textContent.trim(),
    'tb-commitment': ({ shadowRoot }) => shadowRoot?.querySelector('[part=letter] h2')?.textContent.trim(),
    'tb-rating-qr': ({ shadowRoot }) => shadowRoot?.querySelector('[part=code] svg'),
    'tb-rating-summary': ({ shadowRoot }) => shadowRoot?.querySelector('[part=summary] table'),
    'tb-form': ({ shadowRoot }) => shadowRoot?.querySelector('input, select, textarea'),
    'tb-rating': ({ shadowRoot }) => shadowRoot?.querySelectorAll('[part=level]').length === 5,
    'tb-materials': ({ shadowRoot }) => shadowRoot?.querySelector('.list, .asks')?.textContent.trim(),
    'tb-one-thing': ({ shadowRoot }) => shadowRoot?.querySelector('.step-title')?.textContent.trim(),
    'tb-item-guide': (element) => {
      const titles = [...(element.shadowRoot?.querySelectorAll('h2, h3') ?? [])];
      const asked = element.sections ? element.sections.split(/\s+/).length : 3;
      return titles.length > asked && titles[0].textContent.trim();
    },
  };
  const end = performance.now() + patienceMs;
  const waiting = () =>
    elements.filter((element) => !element.matches(':defined') || !shown[element.localName]?.(element));
  while (waiting().length > 0 && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return waiting().map(({ localName }) => `<${localName}> does not show what it is for`);
}

/** Everything a visitor reads, also inside elements. */
export function textOf() {
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (/^(script|style|title)$/.test(node.localName ?? '')) return '';
    if (node.localName === 'slot' && node.assignedNodes().length > 0)
      return node.assignedNodes().map(read).join('');
    if (node.nodeType === Node.ELEMENT_NODE && !node.checkVisibility()) return '';
    return [...(node.shadowRoot ?? node).childNodes].map(read).join(' ');
  };
  return read(document.body).replace(/\s+/g, ' ');
}
