import { mayCompete } from './patterns/may-compete.js';

/** Keywords by which parts of a document have names of their own. */
const NAMING = '$dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $anchor'.split(' ');

/** Whether one of some keywords stands in a text: in schemas of hundreds of fields sought for faster than by one expression. */
export const hasKeyword = (text: string, keywords: readonly string[]): boolean =>
  keywords.some((keyword) => text.includes(`"${keyword}":`));

/** Whether there are references and addresses that only the whole library follows; the address of the document itself is none. */
export const hasAddresses = (text: string): boolean =>
  text.includes('"$id":"') ||
  hasKeyword(text, NAMING) ||
  (text.includes('"$ref":"') && /"\$ref":"(?!#("|\/[^"%]*"))/.test(text));

/** The text of a schema, in which keywords are looked for; `undefined` for what goes round in circles. */
export function schemaText(schema: object): string | undefined {
  try {
    // The address of the whole is no address inside.
    return JSON.stringify({ ...schema, $id: undefined });
  } catch {
    return undefined;
  }
}

/** The texts a keyword has, still escaped. */
export function textsOf(text: string, keyword: string): string[] {
  const found = text.match(new RegExp(`"${keyword}":"(\\\\.|[^"\\\\])*"`, 'g')) ?? [];
  return found.map((entry) => entry.slice(keyword.length + 4, -1));
}

/** Whether some `pattern` must be looked at before it is run. */
export const hasCompeting = (text: string): boolean => textsOf(text, 'pattern').some(mayCompete);
