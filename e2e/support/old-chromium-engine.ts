import { launchChromium } from '../../tools/cdp.mjs';
import { oldChromium } from '../../tools/old-chromium.mjs';
import { type Engine, VIEWPORT } from './driver.js';

/** A real Chromium of years ago. Each page is a browser of its own: half a second, and nothing shared. */
export function startOldChromium(major: number): Engine {
  const binary = oldChromium(major);
  return {
    open: async () => {
      const page = await launchChromium(binary, VIEWPORT);
      return {
        ...page,
        problems: async () => {
          await page.evaluate('0'); // messages arrive in order: after this answer, all earlier ones are here
          return page.problems;
        },
      };
    },
    stop: async () => {},
  };
}
