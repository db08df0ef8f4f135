import { startChromium } from '../../tools/cdp.mjs';
import { oldChromium } from '../../tools/old-chromium.mjs';
import { type Engine, VIEWPORT } from './driver.js';

/** A real Chromium of years ago. */
export async function startOldChromium(major: number): Promise<Engine> {
  const browser = await startChromium(oldChromium(major));
  return {
    open: async () => {
      const page = await browser.open(VIEWPORT);
      return {
        ...page,
        version: browser.version,
        resize: async (size) => {
          await page.resize(size);
        },
        setOffline: async (offline) => {
          await page.setOffline(offline);
        },
        setMedia: async ({ print = false, reducedMotion = false }) => {
          const motion = { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' };
          await page.setMedia(print ? 'print' : '', [motion]);
        },
        problems: async () => {
          await page.evaluate('0'); // messages arrive in order: after this answer, all earlier ones are here
          return page.problems;
        },
      };
    },
    stop: () => browser.close(),
  };
}
