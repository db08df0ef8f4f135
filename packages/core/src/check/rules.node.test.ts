import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCatalogue, type Finding, ruleInfos } from '@tongban/core/check';
import type { Catalogue, Item } from '@tongban/core/catalogue';
import type { Plant } from './testing/plant.mjs';
import { plants } from './testing/plants.mjs';
import { seededRandom } from '../base/testing/random.mjs';
import { bareItem, readSample } from './testing/sample.mjs';

const sample = readSample();
/** How often a fault that can be planted in several ways is planted into each item. */
const rounds = 3;

/** A copy of the sample with this item and its form only; what points to other items is left out. */
function catalogueOf(item: Item): Catalogue {
  const forms = sample.forms.filter(({ id }) => id === item.form);
  return structuredClone({ ...sample, items: [item], forms, scenarios: [], servicePoints: [] });
}

const hosts = [bareItem, ...sample.items].map((item) => ({
  item,
  /** What is found before anything is planted. */
  known: new Set(checkCatalogue(catalogueOf(item)).map(placeOf)),
}));

function placeOf({ rule, pointer }: Finding): string {
  return `${rule} ${pointer}`;
}

describe('rules', () => {
  it('have plants, all of them, and words in both languages', () => {
    assert.deepEqual(ruleInfos.map(({ id }) => id).sort(), Object.keys(plants).sort());
    for (const { id, zh, en } of ruleInfos) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.match(zh, /\p{Script=Han}/u);
      assert.doesNotMatch(en, /[。，]$|\.$/);
    }
  });

  it('find nothing in the sample catalogue', () => {
    assert.deepEqual(
      checkCatalogue(sample).map((finding) => `${idAt(finding)} ${placeOf(finding)}`),
      [],
    );
  });

  for (const { id } of ruleInfos) {
    it(`${id}: found where it is planted, and nothing else with it`, () => {
      const plant = plants[id] as Plant;
      hosts.forEach(({ item, known }, index) => {
        for (let round = 0; round < (isVaried(plant) ? rounds : 1); round++) {
          const catalogue = catalogueOf(item);
          const draft = { catalogue, item: catalogue.items[0] as Item, at: '/items/0' };
          const pointer = plant(draft, seededRandom(index * 1000 + round));
          const found = checkCatalogue(catalogue);
          const told = `${item.id}, round ${String(round)}, ${pointer}: ${JSON.stringify(found)}`;
          assert.ok(
            found.some((finding) => finding.rule === id && finding.pointer === pointer),
            `not found: ${told}`,
          );
          const others = found.filter((finding) => finding.rule !== id && !known.has(placeOf(finding)));
          assert.deepEqual(others, [], `found besides: ${told}`);
        }
      });
    });
  }
});

function idAt({ pointer }: Finding): string {
  const index = /^\/items\/(\d+)/.exec(pointer)?.[1];
  return index === undefined ? '' : (sample.items[Number(index)]?.id ?? '');
}

/** Whether it takes the random numbers: else each planting is like the other. */
const isVaried = (plant: Plant): boolean => plant.length > 1;
