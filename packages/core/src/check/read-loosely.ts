import { isRecord } from '../base/json.js';
import { pointerTo } from '../base/pointer.js';
import { shapes } from '../format/generated/shapes.js';
import type { Catalogue } from '../format/generated/types.js';
import { cleanText } from '../text/clean-text.js';
import type { Loose } from './loose.js';

/** A text of the catalogue and where it stands. Names of code tables and free data are left out. */
export interface TextPlace {
  readonly pointer: string;
  /** The definition and property that hold it, for example `Option.text`. */
  readonly property: string;
  /** As given. */
  readonly raw: string;
}

/** What could be made of untrusted data. */
export interface LooseReading {
  readonly catalogue: Loose<Catalogue>;
  readonly texts: readonly TextPlace[];
}

/**
 * Reads untrusted JSON so that rules can look at it without asking for types: what does not fit is missing.
 *
 * Unlike `readCatalogue` it drops nothing around a misfit, since an item with one wrong field has other faults worth
 * telling, and it keeps list positions, so that pointers lead into the input.
 */
export function readLoosely(input: unknown): LooseReading {
  const texts: TextPlace[] = [];
  return { catalogue: (fit(input, 'Catalogue', '', '', texts) ?? {}) as Loose<Catalogue>, texts };
}

/** The value as `kind` says (notation: tools/generate/shapes.mjs), or `undefined`. */
function fit(input: unknown, kind: string, pointer: string, property: string, texts: TextPlace[]): unknown {
  switch (kind.charAt(0)) {
    case '!':
      return fit(input, kind.slice(1), pointer, property, texts);
    case '*':
      return Array.isArray(input)
        ? Array.from(input, (entry, index) =>
            fit(entry, kind.slice(1), pointerTo(pointer, index), property, texts),
          )
        : undefined;
    case 's':
      if (typeof input !== 'string') return undefined;
      texts.push({ pointer, property, raw: input });
      return cleanText(input);
    case 'i':
    case 'n':
      return typeof input === 'number' && isFinite(input) ? input : undefined;
    case 'b':
      return typeof input === 'boolean' ? input : undefined;
    case '=':
      return typeof input === 'string' ? input : undefined;
    case 'j':
      return input;
    default:
      return isRecord(input) ? fitObject(input, kind, pointer, texts) : undefined;
  }
}

function fitObject(
  input: Record<string, unknown>,
  name: string,
  pointer: string,
  texts: TextPlace[],
): unknown {
  const output: Record<string, unknown> = {};
  for (const [key, kind] of Object.entries(shapes[name] ?? {})) {
    if (!Object.prototype.hasOwnProperty.call(input, key)) continue;
    output[key] = fit(input[key], kind, pointerTo(pointer, key), `${name}.${key}`, texts);
  }
  return output;
}
