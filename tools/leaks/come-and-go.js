// Runs in the page: what comes and goes there, one round at a time. `comeAndGo.run(name, rounds)` is called from
// outside; after each round the page is as it was before.
const one = document.querySelector('#one');
const two = document.querySelector('#two');

const guideIsDrawn = (guide) => guide.shadowRoot?.querySelector('#tb-about');
/** With all of its cards, which it shows page by page. */
function listIsDrawn(list) {
  list.shadowRoot?.querySelector('button.more')?.click();
  const cards = list.shadowRoot?.querySelectorAll('tb-item-card') ?? [];
  return cards.length === 50 && cards[49].shadowRoot?.querySelector('a.cover, button.cover');
}
const isEnglish = (guide) =>
  /^[\x20-\x7e]+$/.test(guide.shadowRoot.querySelector('#title-about')?.textContent.trim());

function make(tag, attributes = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const makeList = () => make('tb-catalogue', { 'item-url': 'guide.html?code={id}' });
const makeGuide = () => make('tb-item-guide', { code: 'food-business-licence' });

async function until(element, test) {
  for (let frames = 0; !test(element); frames += 1) {
    if (frames > 600) throw new Error(`<${element.localName}> never came so far`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function comeTo(place, element, test) {
  place.append(element);
  await until(element, test);
  return element;
}

const rounds = {
  async list() {
    (await comeTo(one, makeList(), listIsDrawn)).remove();
  },

  async guide() {
    (await comeTo(one, makeGuide(), guideIsDrawn)).remove();
  },

  /** Into English and back while the guide is open. */
  async languages() {
    const guide = await comeTo(one, makeGuide(), guideIsDrawn);
    document.documentElement.lang = 'en';
    await until(guide, isEnglish);
    document.documentElement.lang = 'zh-CN';
    await until(guide, (element) => !isEnglish(element));
    guide.remove();
  },

  /** A guide and a list, from one app to the other. */
  async moves() {
    const guide = await comeTo(one, makeGuide(), guideIsDrawn);
    const list = await comeTo(one, makeList(), listIsDrawn);
    await comeTo(two, guide, guideIsDrawn);
    await comeTo(two, list, listIsDrawn);
    guide.remove();
    list.remove();
  },

  /** An app of its own each time. */
  async apps() {
    const app = make('tb-app', { catalogue: '/examples/catalogue/catalogue.json' });
    document.body.append(app);
    await comeTo(app, makeGuide(), guideIsDrawn);
    app.remove();
  },

  /** Holds on to the window and never lets go: the measure must find it. */
  async planted() {
    const element = document.createElement('p');
    addEventListener('resize', () => element.remove());
    document.body.append(element);
    element.remove();
  },

  /** The same, but lets go. */
  async mended() {
    const element = document.createElement('p');
    const listener = () => element.remove();
    addEventListener('resize', listener);
    document.body.append(element);
    element.remove();
    removeEventListener('resize', listener);
  },
};

window.comeAndGo = {
  async run(name, count) {
    for (let round = 0; round < count; round += 1) await rounds[name]();
  },

  /** Nodes in the document and in the shadow roots within. */
  attachedNodes() {
    let count = 0;
    const walk = (root) => {
      count += 1;
      const walker = document.createTreeWalker(root);
      while (walker.nextNode()) {
        count += 1;
        if (walker.currentNode.shadowRoot) walk(walker.currentNode.shadowRoot);
      }
    };
    walk(document);
    return count;
  },
};
