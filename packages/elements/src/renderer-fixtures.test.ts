import { rendererContract } from '@tongban/core/testing/renderer';
import { renderFixture } from './testing/render-fixture.js';

describe('our elements are a renderer that', () => {
  for (const { name, run } of rendererContract({ render: renderFixture })) it(name, run);
});
