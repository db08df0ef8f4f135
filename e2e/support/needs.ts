import type { EngineName } from './engines.js';

const noForcedColours = 'Chromium knows forced colours since version 89';
const sameWebKit = "WebKitGTK's WebDriver has no command for it";

/** What a journey may need that an engine, or whoever drives it, does not have; and why it has not. */
const LACKING = {
  'an earlier copy': {
    webkit: 'a WebKitGTK that is driven keeps nothing on disk',
    'chromium-64': 'it asks the server even where a page wants only its copy, unless the copy is fresh',
  },
  'forced colours': {
    webkit: sameWebKit,
    'chromium-64': noForcedColours,
    'chromium-72': noForcedColours,
    'chromium-78': noForcedColours,
    'chromium-88': noForcedColours,
  },
  'a wish for less motion': {
    webkit: sameWebKit,
    'chromium-78': 'DevTools can tell a page of this wish since Chromium 79',
  },
  'a paper size': { webkit: sameWebKit },
  'the look of paper on a screen': {
    firefox: 'the WebDriver BiDi of this Firefox has no command for it',
    webkit: sameWebKit,
  },
} satisfies Record<string, Partial<Record<EngineName, string>>>;

/** Something a journey needs that not every engine has. */
export type Need = keyof typeof LACKING;

/** Why a journey with these needs cannot run in an engine; `undefined` when it can. */
export function lackOf(engine: EngineName, needs: readonly Need[]): string | undefined {
  for (const need of needs) {
    const reason = (LACKING[need] as Partial<Record<EngineName, string>>)[engine];
    if (reason !== undefined) return `${need}: ${reason}`;
  }
  return undefined;
}
