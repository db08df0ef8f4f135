import { isRecord } from '../base/json.js';
import { dayNumber } from '../limits/day.js';
import type { LetterSignature, SignedLetter } from './letter.js';

/** Longer than any hand writes; a path is what is longest of a letter. */
const longestPath = 100_000;
const longestName = 100;

/** Moves and lines in whole numbers, nothing else: it is drawn in pages of clerks. */
const path = /^(?:M\d{1,4} \d{1,4}(?:L\d{1,4} \d{1,4})+)+$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * A signed letter as it came from elsewhere, or the name of the part that is wrong: `''` where it is no letter at all. What it is a letter
 * of is not looked at: `checkLetters` does.
 */
export function readSignedLetter(given: unknown): SignedLetter | { readonly wrong: string } {
  if (!isRecord(given)) return { wrong: '' };
  const { letter, kind, item, materials, signedAt, signature, agent, until } = given;
  if (!isName(letter, 400)) return { wrong: 'letter' };
  if (kind !== 'commitment' && kind !== 'deferral') return { wrong: 'kind' };
  if (!isName(item, 200)) return { wrong: 'item' };
  if (!Array.isArray(materials) || materials.length === 0 || !materials.every((key) => isName(key, 400)))
    return { wrong: 'materials' };
  if (typeof signedAt !== 'string' || !moment.test(signedAt) || isNaN(Date.parse(signedAt)))
    return { wrong: 'signedAt' };
  const mark = readSignature(signature);
  if (!mark) return { wrong: 'signature' };
  if (agent !== undefined && !isName(agent, longestName)) return { wrong: 'agent' };
  if (until !== undefined && (typeof until !== 'string' || dayNumber(until) === undefined))
    return { wrong: 'until' };
  return {
    letter,
    kind,
    item,
    materials,
    signedAt,
    signature: mark,
    ...(agent !== undefined && { agent }),
    ...(until !== undefined && { until }),
  };
}

function readSignature(given: unknown): LetterSignature | undefined {
  if (!isRecord(given)) return undefined;
  const { kind, path: drawn, name } = given;
  if (kind === 'typed' && isName(name, longestName)) return { kind, name };
  if (kind === 'drawn' && typeof drawn === 'string' && drawn.length <= longestPath && path.test(drawn))
    return { kind, path: drawn };
  return undefined;
}

const isName = (given: unknown, longest: number): given is string =>
  typeof given === 'string' && given.trim() !== '' && given.length <= longest;
