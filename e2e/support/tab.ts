import type { Size } from '../../tools/cdp.mjs';
import type { Driver, Media } from './driver.js';
import { forOldEngines } from './page-function.js';

/** A CSS selector, or several: each next one is looked for in the shadow root of the element before. */
export type Target = string | readonly string[];

/** One page with what journeys do on it, the same in every engine. */
export class Tab {
  readonly expectedProblems: RegExp[] = [];
  readonly toleratedProblems: RegExp[] = [];

  constructor(
    readonly driver: Driver,
    readonly base: string,
  ) {}

  /** Allows a problem that this journey brings about on purpose, and fails the journey when it does not happen. */
  expectProblem(pattern: RegExp): void {
    this.expectedProblems.push(pattern);
  }

  /** Allows a problem of which not every engine tells, such as a file that cannot be fetched. */
  tolerateProblem(pattern: RegExp): void {
    this.toleratedProblems.push(pattern);
  }

  /** Opens a page of the repository, e.g. `/e2e/pages/harness.html`. */
  async goto(path: string): Promise<void> {
    await this.driver.goto(this.base + path);
  }

  /**
   * Runs a function in the page. It sees only its arguments, which like its answer must be plain JSON. Its syntax is
   * lowered to Chromium 64; what it calls is not (`Array.from`, but no `flat`).
   */
  async run<Args extends readonly unknown[], Answer>(
    work: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>> {
    return this.#evaluate<Awaited<Answer>>(`${await forOldEngines(work)}(...${JSON.stringify(args)})`);
  }

  /** Like `run`, with an element of the page as the first argument; throws when it is not there. */
  async runOn<Args extends readonly unknown[], Answer>(
    target: Target,
    // `any`, because a test knows which element its selector finds.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    work: (element: any, ...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>> {
    const element = `${await forOldEngines(find)}(${JSON.stringify(pathOf(target))})`;
    return this.#evaluate<Awaited<Answer>>(
      `${await forOldEngines(work)}(${element}, ...${JSON.stringify(args)})`,
    );
  }

  /** Waits until a function in the page answers something true. */
  async waitFor<Args extends readonly unknown[]>(
    what: string,
    test: (...args: Args) => unknown,
    ...args: Args
  ): Promise<void> {
    const call = `${await forOldEngines(answerOnly)}(${await forOldEngines(test)}(...${JSON.stringify(args)}))`;
    await waitUntil(what, () => this.#evaluate(call));
  }

  /** Waits until every element of these tags is upgraded and, where it is a Lit element, drawn. */
  async waitForElements(...tags: readonly string[]): Promise<void> {
    await this.waitFor(`${tags.join(', ')} to be defined`, areDefined, tags);
    await this.run(areDrawn, tags);
  }

  /** Waits until an element is there. */
  async waitForTarget(target: Target): Promise<void> {
    await waitUntil(`${nameOf(target)} to be there`, () => this.runOn(target, () => true));
  }

  /** Waits until an element is shown; it is held back while its styles are on their way. */
  async waitForShown(target: Target): Promise<void> {
    await waitUntil(
      `${nameOf(target)} to be shown`,
      async () => (await this.style(target, 'visibility')) === 'visible',
    );
  }

  /** Clicks the middle of an element with the mouse, once it stands still and nothing covers it, as people do. */
  async click(target: Target): Promise<void> {
    let point = { x: 0, y: 0 };
    await waitUntil(`${nameOf(target)} to be clickable`, async () => {
      const found = await this.runOn(target, clickablePoint);
      if (typeof found === 'string') throw new Error(found);
      point = found;
      return true;
    });
    await this.driver.click(point.x, point.y);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.driver.press(key);
  }

  /** Clicks a field and types into it. */
  async fill(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.driver.type(text);
  }

  /** The text of an element, white space tidied. Text in nested shadow roots is not in it. */
  async text(target: Target): Promise<string> {
    const text = await this.runOn(target, (element: Element) => element.textContent);
    return (text ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Waits until an element is there and says this: on its way it may have been another, with other words. */
  async waitForText(target: Target, pattern: RegExp): Promise<void> {
    await waitUntil(`${nameOf(target)} to say ${pattern.source}`, async () =>
      pattern.test(await this.text(target)),
    );
  }

  /** A computed style, e.g. `style(['tb-rating', 'label'], 'color')`. */
  async style(target: Target, property: string): Promise<string> {
    return this.runOn(target, styleOf, property);
  }

  /** Gives the page another size. */
  async resize(size: Size): Promise<void> {
    await this.driver.resize(size);
  }

  /** Tells the pages that follow of other surroundings; the journey needs an engine that can. */
  async setMedia(media: Media): Promise<void> {
    if (!this.driver.setMedia) throw new Error('this journey needs an engine that can change the medium');
    await this.driver.setMedia(media);
  }

  /** Files (paths) to choose when the page asks for some; the journey needs an engine that can. */
  async offerFiles(files: readonly string[]): Promise<void> {
    if (!this.driver.offerFiles) throw new Error('this journey needs an engine that can choose files');
    await this.driver.offerFiles(files);
  }

  /** Prints the page; the journey needs an engine that can. */
  async pdf(): Promise<Buffer> {
    if (!this.driver.pdf) throw new Error('this journey needs an engine that can print');
    return this.driver.pdf();
  }

  async #evaluate<Answer>(expression: string): Promise<Answer> {
    return (await this.driver.evaluate(expression)) as Answer;
  }
}

/** Longer than anything takes on a busy machine: who waits for what never comes has found a fault. Milliseconds. */
const PATIENCE_MS = 20_000;

const pathOf = (target: Target): readonly string[] => (typeof target === 'string' ? [target] : target);
const nameOf = (target: Target): string => pathOf(target).join(' » ');

/** Milliseconds between the first look and the second, and at most between two; each pause is half as long again. */
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 50;

/** A page that is not ready yet, or is just being left, throws: that counts as not yet. */
async function waitUntil(what: string, test: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    let cause: unknown;
    const met = await test().catch((error: unknown) => {
      cause = error;
      return false;
    });
    if (met) return;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/* What follows runs in the page, each function on its own. */

function find(path: readonly string[]): Element {
  let root: ParentNode | null = document;
  let element: Element | null = null;
  for (const selector of path) {
    element = root ? root.querySelector(selector) : null;
    root = element ? element.shadowRoot : null;
  }
  if (!element) throw new Error('there is no ' + path.join(' » '));
  return element;
}

/** Only true or false: what a test found, such as an element, need not be plain JSON. */
function answerOnly(found: unknown): unknown {
  const later = found as { then?(take: (value: unknown) => boolean): unknown } | null;
  return later && typeof later === 'object' && typeof later.then === 'function'
    ? later.then((value) => !!value)
    : !!found;
}

function areDefined(tags: readonly string[]): boolean {
  return tags.every((tag) => customElements.get(tag) !== undefined);
}

async function areDrawn(tags: readonly string[]): Promise<void> {
  for (const element of Array.from(document.querySelectorAll(tags.join(',')))) {
    await (element as Element & { readonly updateComplete?: Promise<unknown> }).updateComplete;
  }
}

/** Or why there is none: a rejection would count as a fault of the page. */
async function clickablePoint(
  element: Element,
): Promise<{ readonly x: number; readonly y: number } | string> {
  element.scrollIntoView({ block: 'center' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return 'it is not visible';
  if (box.left !== before.left || box.top !== before.top) return 'it moves';
  const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  let hit = document.elementFromPoint(point.x, point.y);
  for (let inner = hit; inner && inner.shadowRoot;) {
    inner = inner.shadowRoot.elementFromPoint(point.x, point.y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const label = hit && hit.closest('label');
  const reached = hit && (element.contains(hit) || (label && label.control === element));
  return reached ? point : `${hit ? hit.outerHTML.slice(0, 60) : 'nothing'} is there instead`;
}

function styleOf(element: Element, property: string): string {
  return getComputedStyle(element).getPropertyValue(property);
}
