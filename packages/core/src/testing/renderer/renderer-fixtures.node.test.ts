import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkCatalogue } from '../../check/check-catalogue.js';
import { rendererContract } from './renderer-contract.js';
import { rendererFixtures } from './fixtures.js';
import { isText, type SemanticElement, type SemanticNode } from './semantic-node.js';

/** What residents act on, and what they jump to, has to be called something. */
const called = new Set(
  'heading link button radio checkbox searchbox combobox option disclosure region table'.split(' '),
);

describe('the fixtures of renderers', () => {
  it('are all those in the folder', () => {
    const folder = new URL('./fixtures/', import.meta.url);
    const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    const byAbout = (one: { about: string }, other: { about: string }): number =>
      one.about < other.about ? -1 : 1;
    assert.deepEqual([...rendererFixtures].sort(byAbout), files.sort(byAbout));
  });

  it('have each a sentence of its own', () => {
    assert.equal(new Set(rendererFixtures.map(({ about }) => about)).size, rendererFixtures.length);
  });

  for (const { about, catalogue, expected } of rendererFixtures) {
    describe(about, () => {
      if (catalogue && !about.includes('hostile'))
        it('has a catalogue without errors', () => {
          const errors = checkCatalogue(catalogue).filter(({ severity }) => severity === 'error');
          assert.deepEqual(errors, []);
        });

      it('names what residents act on and jump to', () => {
        const nameless = elements(expected).filter(({ role, name }) => called.has(role) && !name);
        assert.deepEqual(nameless, []);
      });

      it('has headings that step down one by one', () => {
        const levels = elements(expected).flatMap(({ level }) => level ?? []);
        for (const [index, level] of levels.slice(1).entries())
          assert.ok(level - levels[index]! <= 1, `level ${level} after ${levels[index]}`);
      });

      it('has no label without a value', () => {
        for (const row of rows(expected))
          row.forEach((node, index) => {
            if (isText(node) || node.role !== 'term') return;
            const next = row[index + 1];
            assert.ok(next && !isText(next) && next.role === 'definition', `${node.name} has no value`);
            assert.ok(next.children, `the value of ${node.name} is empty`);
          });
      });

      it('has beside each other no two things to act on of one name', () => {
        for (const row of rows(expected)) {
          const names = row.flatMap((node) =>
            !isText(node) && /^(link|button|disclosure)$/.test(node.role) ? [node.name] : [],
          );
          assert.equal(new Set(names).size, names.length, names.join());
        }
      });
    });
  }
});

describe('the contract of renderers', () => {
  const [fixture] = rendererFixtures;

  it('is kept by one that shows what is expected', async () => {
    const cases = rendererContract({ render: async ({ expected }) => expected });
    assert.equal(cases.length, rendererFixtures.length);
    for (const each of cases) await each.run();
  });

  it('is broken by one that shows nothing, and by one that shows always the same', async () => {
    for (const shown of [[], fixture!.expected]) {
      const cases = rendererContract({ render: async () => shown });
      const broken = await Promise.allSettled(cases.map((each) => each.run()));
      const kept = broken.filter(({ status }) => status === 'fulfilled');
      assert.equal(kept.length, shown.length === 0 ? 0 : 1);
    }
  });

  it('says where and how it is broken', async () => {
    const [first] = rendererContract({ render: async () => [], fixtures: [fixture!] });
    await assert.rejects(first!.run(), { name: 'ContractError', message: /^\/: missing: article/ });
  });
});

function rows(nodes: readonly SemanticNode[]): readonly (readonly SemanticNode[])[] {
  return [nodes, ...nodes.flatMap((node) => (isText(node) ? [] : rows(node.children ?? [])))];
}

function elements(nodes: readonly SemanticNode[]): readonly SemanticElement[] {
  return nodes.flatMap((node) => (isText(node) ? [] : [node, ...elements(node.children ?? [])]));
}
