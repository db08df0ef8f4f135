import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readElements } from '../docs/contract.mjs';
import { inRepo } from '../paths.mjs';
import { elementsReference, referenceFile } from './elements-reference.mjs';
import { readDetails } from './event-details.mjs';

const elements = readElements();

/** Sources of an element: its folder, without tests. */
function sourcesOf(tag) {
  const folder = inRepo('packages', 'elements', 'src', tag.replace('tb-', ''));
  return readdirSync(folder, { recursive: true })
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
}

const styles = readdirSync(inRepo('packages', 'elements', 'src'), { recursive: true })
  .filter((file) => file.endsWith('.styles.ts'))
  .map((file) => readFileSync(inRepo('packages', 'elements', 'src', file), 'utf8'))
  .join('\n');

const undescribed = (entries = []) =>
  entries.filter(({ description }) => !description).map(({ name }) => name);

const names = (entries = []) => entries.map(({ name }) => name);

describe('the element reference', () => {
  it('is what the doc blocks say today', () => {
    assert.equal(readFileSync(referenceFile, 'utf8'), elementsReference());
  });

  it('tells the detail of every event that has one', () => {
    const classes = [...elements.values()].flatMap(({ events = [] }) => events.map(({ type }) => type.text));
    const details = readDetails();
    for (const name of classes.filter((text) => text.startsWith('Tb')))
      assert.match(details.get(name) ?? '', /^`(?:\{ |[A-Z])/, name);
  });
});

describe('the doc block of an element', () => {
  for (const [tag, element] of elements) {
    const own = (element.members ?? []).filter(({ inheritedFrom }) => !inheritedFrom);
    const source = sourcesOf(tag);

    it(`describes all that ${tag} offers`, () => {
      for (const entries of [element.attributes, own, element.slots, element.cssParts, element.cssProperties])
        assert.deepEqual(undescribed(entries), []);
      assert.ok(element.summary && element.description);
    });

    it(`names every event ${tag} fires`, () => {
      const described = (element.events ?? []).filter(({ description }) => description);
      const known = described.flatMap(({ type, name }) => [type.text, `'${name}'`]);
      // Events of our own by their class, others by their name where it stands there.
      const fired = [...source.matchAll(/dispatchEvent\(\s*new (?:(Tb\w+)\(|\w+\(('[\w-]+')[,)])/g)];
      assert.ok(fired.length > 0 || described.length === 0);
      assert.deepEqual(
        fired.map(([, type, name]) => type ?? name).filter((event) => !known.includes(event)),
        [],
      );
    });

    it(`names every part and slot ${tag} draws`, () => {
      const parts = [...source.matchAll(/\spart="([\w -]+)"/g)].flatMap(([, value]) => value.split(' '));
      assert.deepEqual([...new Set(parts)].sort(), names(element.cssParts).sort());
      if (source.includes('<slot')) assert.ok(element.slots?.length > 0);
    });
  }

  it('names every token the styles read', () => {
    const read = [...styles.matchAll(/var\(\s*(--tb-[\w-]+)/g)].map(([, name]) => name);
    const told = names([...elements.values()].flatMap(({ cssProperties }) => cssProperties));
    assert.ok(read.length > 20);
    assert.deepEqual(
      [...new Set(read)].filter((name) => !told.includes(name)),
      [],
    );
  });
});
