import { expect } from '@open-wc/testing';
import type { Item } from '@tongban/core/catalogue';
import '../define-all.js';
import { showGuide } from '../testing/mount.js';
import { sampleItem, type SampleItem, type StandardElement } from '../testing/schema.js';
import { deepAll, openAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';

/** All that a resident finds in the guide of an item: what can be read once everything is unfolded, and addresses. */
async function foundIn(item: Item): Promise<string> {
  const guide = await showGuide(item);
  if (item.promisedLimit) await until(() => textOf(guide).includes('办理'));
  openAll(guide);
  const links = deepAll(guide, 'a').map((link) => link.getAttribute('href'));
  const found = [textOf(guide), ...links].join(' ');
  guide.remove();
  return found;
}

type Change = (item: Item) => void;

/** Some elements stand for others: each is looked for in an item where it is the one that counts. */
const situations: Readonly<Record<string, Change>> = {
  'everything said': () => {},
  'materials that must be handed in': ({ materials }) => delete materials?.[0]?.exemption,
  'materials counted as a whole': ({ materials }) => {
    delete materials?.[0]?.exemption;
    delete materials?.[0]?.originals;
    delete materials?.[0]?.copies;
  },
  'steps with a time in words': ({ steps }) => delete steps?.[0]?.limit,
  'no question about the situation': (item) => delete item.situations,
  'no intermediary named': (item) => delete item.intermediaries,
  'no note on the quantity': (item) => delete item.quantityNote,
  'no centre named': (item) => delete item.centreName,
  'no post for results': (item) => {
    delete item.express;
  },
  'no express': (item) => {
    delete item.mailResults;
  },
  'no reason for a reduction': ({ fees }) => delete fees?.[0]?.reductionBasis,
};

/** A copy of the item, changed. */
function changed(item: Item, change: Change): Item {
  const copy = structuredClone(item);
  change(copy);
  return copy;
}

describe('the standard elements of a guide', () => {
  let sample: SampleItem;
  let found: readonly string[];

  const all = (show: StandardElement['show']) =>
    [...sample.elements.values()].filter((each) => each.show === show);
  const isFound = (value: string) => found.some((words) => words.includes(value));

  before(async () => {
    sample = await sampleItem();
    const texts: string[] = [];
    for (const change of Object.values(situations)) texts.push(await foundIn(changed(sample.item, change)));
    found = texts;
  });

  it('are at least the 96 the standard names', () => {
    expect(all('guide').length).to.be.at.least(96);
  });

  it('are all shown', () => {
    const missing = all('guide').filter(
      ({ name, values }) => name !== 'Item.state' && !values.every(isFound),
    );
    expect(
      missing.map(({ name, zh, values }) => `${name} ${zh}: ${values.filter((value) => !isFound(value))}`),
    ).to.deep.equal([]);
  });

  it('that are data for machines are not shown', () => {
    const shown = all('data').filter(({ values }) => values.some(isFound));
    expect(shown.map(({ name, zh }) => `${name} ${zh}`)).to.deep.equal([]);
  });

  it('that a source had beyond the format are not shown', () => {
    expect(found.filter((words) => words.includes('secret'))).to.deep.equal([]);
  });

  it('that say yes or no make a difference', async function () {
    this.timeout(60_000);
    const flags = all('guide').filter(({ name, values }) => values.length === 0 && isFlag(sample.item, name));
    expect(flags.length).to.be.greaterThan(10);
    const same: string[] = [];
    for (const { name } of flags) {
      const differs = await differsWithout(name);
      if (!differs) same.push(name);
    }
    expect(same).to.deep.equal([]);
  });

  it('that tell of the status tell it in our words', async () => {
    for (const [code, words] of Object.entries({ '2': '暂停', '3': '取消' })) {
      const text = await foundIn(
        changed(sample.item, (item) => (item.state = { system: 'natl.task-state', code, text: words })),
      );
      expect(text).to.contain(words);
    }
  });

  it('that say why a material need not be handed in do so for every reason', async () => {
    const reasons = ['licence', 'sharing', 'commitment', 'internal', 'abolished'] as const;
    const texts = new Set<string>();
    for (const reason of reasons)
      texts.add(
        await foundIn(
          changed(sample.item, (item) => {
            delete item.situations; // what an answer asks for is not told before it
            item.materials![0]!.exemption = { reason };
          }),
        ),
      );
    expect(texts.size).to.equal(reasons.length);
  });

  it('show their text, not its tags', async () => {
    const marked = await sampleItem((path, prose) => (prose ? `<b>值</b>:${path}<br>&amp;` : `值:${path}`));
    for (const change of Object.values(situations)) {
      const guide = await showGuide(changed(marked.item, change));
      openAll(guide);
      await until(() => deepAll(guide, 'b').length > 20);
      expect(textOf(guide)).not.to.match(/<\/?(b|br)>|&amp;/);
      guide.remove();
    }
  });

  async function differsWithout(name: string): Promise<boolean> {
    for (const [index, change] of Object.values(situations).entries()) {
      const item = changed(sample.item, change);
      forget(item, name);
      if ((await foundIn(item)) !== found[index]) return true;
    }
    return false;
  }
});

function isFlag(item: Item, name: string): boolean {
  return typeof holderOf(item, name)[name.split('.')[1] as string] === 'boolean';
}

function forget(item: Item, name: string): void {
  delete holderOf(item, name)[name.split('.')[1] as string];
}

/** Where the value of `Fee.reducible` or `Item.online` lies. */
function holderOf(item: Item, name: string): Record<string, unknown> {
  const holder = name.startsWith('Fee.') ? item.fees?.[0] : item;
  return holder as unknown as Record<string, unknown>;
}
