import { isRecord } from '../base/json.js';
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
  /** As it is shown: see `cleanText`. */
  readonly shown: string;
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

/** The value as `kind` says (notation: tools/generate/shapes.mjs, without the mark of what is needed), or `undefined`. */
function fit(input: unknown, kind: string, pointer: string, property: string, texts: TextPlace[]): unknown {
  switch (kind.charAt(0)) {
    case '*': {
      if (!Array.isArray(input)) return undefined;
      const inner = kind.slice(1);
      return Array.from(input, (entry, index) =>
        fit(entry, inner, `${pointer}/${String(index)}`, property, texts),
      );
    }
    case 's': {
      if (typeof input !== 'string') return undefined;
      const shown = cleanText(input);
      texts.push({ pointer, property, raw: input, shown });
      return shown;
    }
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
  for (const { key, kind, property } of fieldsOf(name)) {
    if (!Object.prototype.hasOwnProperty.call(input, key)) continue;
    // No name of the format has to be escaped in a pointer.
    output[key] = fit(input[key], kind, `${pointer}/${key}`, property, texts);
  }
  return output;
}

interface Field {
  readonly key: string;
  readonly kind: string;
  /** As in {@link TextPlace}. */
  readonly property: string;
}

const known = new Map<string, readonly Field[]>();

/** The fields of a definition; looked up once, since a catalogue has thousands of each. */
function fieldsOf(name: string): readonly Field[] {
  let fields = known.get(name);
  if (!fields) {
    fields = Object.entries(shapes[name] ?? {}).map(([key, kind]) => ({
      key,
      kind: kind.replace(/^!/, ''),
      property: `${name}.${key}`,
    }));
    known.set(name, fields);
  }
  return fields;
}
