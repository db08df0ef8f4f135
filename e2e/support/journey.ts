import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PageProblem } from '../../tools/cdp.mjs';
import { inRepo, repoRoot } from '../../tools/paths.mjs';
import type { Engine } from './driver.js';
import { chosen, type EngineName, MODERN, startEngine } from './engines.js';
import { lackOf, type Need } from './needs.js';
import { type Gateway, startTestServer, type TestServer } from './test-server.js';
import { Tab } from './tab.js';

/** How journeys run. */
export interface JourneyOptions {
  /** Default: today's three. */
  readonly engines?: readonly EngineName[];
  /** Each journey runs once under each: names in `POLICIES` or policies of your own. Default only `strict`. */
  readonly policies?: readonly string[];
  /** Makes the folder the journeys are served; called before each. Default: the repository. */
  readonly site?: () => Promise<string>;
  /** Makes the gateway below `/gateway`; called before each. Default: there is none. */
  readonly gateway?: () => Promise<Gateway>;
  /** The longest a journey may take on a busy machine, in milliseconds; default two minutes. */
  readonly timeout?: number;
  /** What browsers may keep of what they are served. Default: nothing. */
  readonly cacheControl?: string;
}

/** One journey of a resident through a page. */
export interface Journey {
  (tab: Tab, engine: EngineName, server: TestServer): Promise<void>;
  /** Where one of these is lacking, the journey is not run, and the matrix says why. */
  readonly needs?: readonly Need[];
}

/** A journey for engines that have what it needs. */
export function needing(needs: readonly Need[], journey: Journey): Journey {
  return Object.assign<Journey, Pick<Journey, 'needs'>>((...all) => journey(...all), { needs });
}

const engines = new Map<EngineName, Promise<Engine>>();

/** Each engine is started once: Firefox takes five seconds. */
function running(name: EngineName): Promise<Engine> {
  const engine = engines.get(name) ?? startEngine(name);
  engines.set(name, engine);
  return engine;
}

after(async () => {
  for (const engine of engines.values()) await engine.then((started) => started.stop()).catch(() => {});
});

/**
 * Runs journeys in each engine, each in a fresh page on a server that sends the policy. A journey fails when
 * anything went wrong in its page: a console error, an exception, a file that did not load, a policy violation.
 *
 * @example journeys('rating', {}, { 'rates by keyboard': async (tab) => { await tab.goto('/…'); … } });
 */
export function journeys(
  name: string,
  options: JourneyOptions,
  all: Readonly<Record<string, Journey>>,
): void {
  for (const engineName of chosen(options.engines ?? MODERN)) {
    describe(`${name} in ${engineName}`, { concurrency: false }, () => {
      let engine: Engine | undefined;

      before(async () => {
        engine = await running(engineName);
      });

      for (const policy of options.policies ?? ['strict']) {
        for (const [sentence, journey] of Object.entries(all)) {
          const skip = lackOf(engineName, journey.needs ?? []) ?? false;
          const { timeout = 120_000 } = options;
          it(`${sentence} (${policy} policy)`, { timeout, skip }, async (test) => {
            assert.ok(engine);
            const { site, cacheControl, gateway } = options;
            const root = site ? await site() : repoRoot;
            const server = await startTestServer({
              root,
              policy,
              cacheControl,
              gateway: await gateway?.(),
              watched: engineName === 'webkit',
            });
            const say = (message: string) => test.diagnostic(message);
            const run = { engine, engineName, server, name: `${name}-${sentence}`, journey, say };
            await runJourney(run).finally(() => server.close());
          });
        }
      }
    });
  }
}

interface Run {
  readonly engine: Engine;
  readonly engineName: EngineName;
  readonly server: TestServer;
  readonly name: string;
  readonly journey: Journey;
  readonly say: (message: string) => void;
}

/** Engines whose version has been told. */
const told = new Set<EngineName>();

async function runJourney({ engine, engineName, server, name, journey, say }: Run): Promise<void> {
  const driver = await engine.open();
  if (!told.has(engineName)) say(`engine ${engineName}: ${driver.version}`); // for the head of the matrix
  told.add(engineName);
  try {
    const tab = new Tab(driver, server.url);
    await journey(tab, engineName, server);
    checkProblems((await driver.problems()).map(describeProblem), tab);
  } catch (error) {
    for (const problem of await driver.problems().catch(() => [])) console.log(describeProblem(problem));
    const picture = savePicture(`${name}-${engineName}`, await driver.screenshot().catch(() => undefined));
    console.log(`${name} in ${driver.version}: ${picture}`);
    throw error;
  } finally {
    await driver.close();
  }
}

function checkProblems(problems: readonly string[], tab: Tab): void {
  const expected = tab.expectedProblems;
  const allowed = [...expected, ...tab.toleratedProblems];
  const unexpected = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
  assert.equal(unexpected.join('\n'), '', 'the page had problems');
  for (const pattern of expected) {
    assert.ok(
      problems.some((problem) => pattern.test(problem)),
      `the page had no problem like ${String(pattern)}`,
    );
  }
}

const describeProblem = ({ kind, text }: PageProblem): string => `${kind}: ${text}`;

function savePicture(name: string, picture: Buffer | undefined): string {
  if (!picture) return 'no picture';
  const file = inRepo('.cache', 'e2e', `${name.replace(/[^\w\u4e00-\u9fff]+/g, '-')}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, picture);
  return file;
}
