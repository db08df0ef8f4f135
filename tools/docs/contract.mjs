// What the manifest says of the elements, in the shape in which documents are held against it.
import { readFileSync } from 'node:fs';
import { inRepo } from '../paths.mjs';

const MANIFEST = inRepo('packages', 'elements', 'custom-elements.json');

/** Declarations of the elements, by tag. */
export function readElements(file = MANIFEST) {
  const { modules } = JSON.parse(readFileSync(file, 'utf8'));
  const declarations = modules.flatMap(({ declarations: own = [] }) => own);
  return new Map(
    declarations
      .filter(({ tagName }) => tagName)
      .map((declaration) => [declaration.tagName, declaration])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** `{ 'tb-app': { attributes: { catalogue: undefined, theme: ['light', …] }, parts: [] } }` and the tokens of all. */
export function readContract(elements = readElements()) {
  const tags = Object.fromEntries(
    [...elements].map(([tag, { attributes = [], cssParts = [] }]) => [
      tag,
      {
        attributes: Object.fromEntries(attributes.map(({ name, type }) => [name, valuesOf(type?.text)])),
        parts: cssParts.map(({ name }) => name),
      },
    ]),
  );
  const tokens = [...elements.values()].flatMap(({ cssProperties = [] }) =>
    cssProperties.map(({ name }) => name),
  );
  return { tags, tokens: [...new Set(tokens)] };
}

/** The values of a union of words; `undefined` where anything may stand. */
function valuesOf(type = '') {
  const words = type.split('|').map((part) => /^\s*'([^']*)'\s*$/.exec(part)?.[1]);
  return words.every((word) => word !== undefined) ? words : undefined;
}
