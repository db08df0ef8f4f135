import { readCatalogue } from '@tongban/core/catalogue';
import { TbError } from '@tongban/core/errors';
import type { CatalogueSource } from '@tongban/core/extensions';
import { loadCalendar } from '@tongban/core/limits';
import type { RendererFixture, SemanticNode } from '@tongban/core/testing/renderer';
import '../define-all.js';
import { loadEnglish } from '../shared/load-english.js';
import { freezeDate } from './clock.js';
import { readSemantics } from './semantics.js';
import { failingSource, sourceReading } from './sources.js';
import { deepAll } from './tree.js';

/** A fixture as our elements show it. */
export interface ShownFixture {
  readonly element: Element;
  remove(): void;
}

/** Shows a fixture with our elements and reads what residents meet. */
export async function renderFixture(fixture: RendererFixture): Promise<readonly SemanticNode[]> {
  const { element, remove } = await showFixture(fixture);
  try {
    return readSemantics(element);
  } finally {
    remove();
  }
}

/** Shows a fixture until it is removed; the day is the fixture's as long. */
export async function showFixture(fixture: RendererFixture): Promise<ShownFixture> {
  await loadEverything();
  const undo = freezeDate(`${fixture.today}T12:00:00+08:00`);
  const app = document.createElement('tb-app');
  app.source = sourceFor(fixture);
  app.mode = fixture.mode;
  app.lang = fixture.lang;
  const element = document.createElement(fixture.element);
  for (const [name, value] of Object.entries(fixture.attributes)) element.setAttribute(name, value);
  app.append(element);
  document.body.append(app);
  await quiet(app);
  return {
    element,
    remove() {
      app.remove();
      undo();
    },
  };
}

function sourceFor({ catalogue, failure }: RendererFixture): CatalogueSource {
  if (failure) return failingSource(new TbError(failure, 'as the fixture says', { retryable: true }));
  const { issues } = readCatalogue(catalogue);
  if (issues[0]) throw new Error(`the reader leaves out ${issues[0].pointer} (${issues[0].code})`);
  return sourceReading(catalogue);
}

/** What comes later is there at once: how long it takes is not what is tried. */
async function loadEverything(): Promise<void> {
  await Promise.all([
    loadCalendar(),
    loadEnglish(),
    import('../item-guide/more-sections.js'),
    import('../shared/sanitise.js'),
  ]);
}

/** Waits until nothing is busy and nothing has changed for some rounds. */
async function quiet(app: Element): Promise<void> {
  for (let [before, same] = ['', 0]; same < 3;) {
    await new Promise((done) => setTimeout(done, 30));
    // A list of materials says what it keeps once the device has answered.
    const now =
      deepAll(app, '[aria-busy], .keep:empty').length === 0 ? JSON.stringify(readSemantics(app)) : '';
    same = now !== '' && now === before ? same + 1 : 0;
    before = now;
  }
}
