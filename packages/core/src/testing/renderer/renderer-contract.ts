import { promise, type ContractCase } from '../contract.js';
import { rendererFixtures } from './fixtures.js';
import type { RendererFixture } from './renderer-fixture.js';
import { semanticDifferences } from './semantic-differences.js';
import type { SemanticNode } from './semantic-node.js';

/** A renderer to be checked. */
export interface RendererUnderTest {
  /** Renders the fixture, waits until all is there and reads its semantic tree. */
  render(fixture: RendererFixture): Promise<readonly SemanticNode[]>;
  /** Other fixtures than all of ours. */
  readonly fixtures?: readonly RendererFixture[];
}

/** What every renderer promises: residents meet the same things, by the same names, in the same order. */
export function rendererContract({
  render,
  fixtures = rendererFixtures,
}: RendererUnderTest): readonly ContractCase[] {
  return fixtures.map((fixture) => ({
    name: `shows ${fixture.about}`,
    async run() {
      const differences = semanticDifferences(fixture.expected, await render(fixture));
      promise(differences.length === 0, differences.join('\n'));
    },
  }));
}
