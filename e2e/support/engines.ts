import type { Engine } from './driver.js';
import { startOldChromium } from './old-chromium-engine.js';
import { startPlaywright } from './playwright-engine.js';
import { startWebKitEngine } from './webkit-engine.js';

const STARTERS = {
  chromium: () => startPlaywright('chromium'),
  firefox: () => startPlaywright('firefox'),
  webkit: () => startWebKitEngine(),
  'chromium-64': () => startOldChromium(64),
  'chromium-72': () => startOldChromium(72),
  'chromium-78': () => startOldChromium(78),
  'chromium-88': () => startOldChromium(88),
} satisfies Record<string, () => Promise<Engine>>;

export type EngineName = keyof typeof STARTERS;

/** What residents use today. */
export const MODERN: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** What has stood at counters since 2018. */
export const OLD: readonly EngineName[] = ['chromium-64', 'chromium-72', 'chromium-78', 'chromium-88'];

/** All engines we promise to run on. */
export const ALL: readonly EngineName[] = [...MODERN, ...OLD];

export function startEngine(name: EngineName): Promise<Engine> {
  return STARTERS[name]();
}

/** Those of the given engines that `ENGINES=firefox,chromium-64` asks for; all when it is not set. */
export function chosen(engines: readonly EngineName[]): readonly EngineName[] {
  const wanted = process.env['ENGINES']?.split(',').map((name) => name.trim());
  const unknown = wanted?.filter((name) => !(name in STARTERS)) ?? [];
  if (unknown.length > 0)
    throw new Error(`no engine ${unknown.join(', ')}; there are ${Object.keys(STARTERS).join(', ')}`);
  return [...new Set(engines)].filter((name) => !wanted || wanted.includes(name));
}
