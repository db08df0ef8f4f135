export { rendererContract, type RendererUnderTest } from './renderer-contract.js';
export { rendererFixtures } from './fixtures.js';
export type { RendererFixture } from './renderer-fixture.js';
export { semanticDifferences } from './semantic-differences.js';
export { isText, type SemanticElement, type SemanticNode, type SemanticText } from './semantic-node.js';
export { tidy, tidyText } from './tidy.js';
