// What a page sees of the elements: tags, attributes, properties, events, slots, parts and tokens.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Out of `custom-elements.json` and the compiled styles; the shape is that of `readDeclarations`. */
export function readContract(folder) {
  const { modules } = JSON.parse(readFileSync(path.join(folder, 'custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const tokens = tokensIn(path.join(folder, 'dist'));
  return new Map([
    ['Elements', elements.sort(byTag).map(printElement)],
    ['Tokens', tokens.map((name) => ({ head: `token ${name}`, members: [] }))],
  ]);
}

const byTag = (a, b) => (a.tagName < b.tagName ? -1 : 1);

function printElement({ tagName, attributes = [], members = [], events = [], slots = [], cssParts = [] }) {
  const own = members.filter((member) => !member.static && !member.inheritedFrom);
  return {
    head: `element ${tagName}`,
    members: [
      ...attributes.map(
        ({ name, type, default: value }) => `attribute ${name}: ${typeOf(type)}${initial(value)}`,
      ),
      ...own
        .filter(({ kind }) => kind === 'field')
        .map(({ name, type }) => `property ${name}: ${typeOf(type)}`),
      ...own.filter(({ kind }) => kind === 'method').map(({ name }) => `method ${name}`),
      // The analyser tells each `dispatchEvent` once more, without words of ours.
      ...events
        .filter(({ name, description }) => name && description)
        .map(({ name, type }) => `event ${name}: ${typeOf(type)}`),
      ...slots.map(({ name }) => `slot ${name || '(unnamed)'}`),
      ...cssParts.map(({ name }) => `part ${name}`),
    ],
  };
}

const typeOf = (type) => type?.text ?? 'unknown';
const initial = (value) => (value === undefined ? '' : ` = ${value}`);

/** Custom properties that our styles read, and that a theme may therefore set. */
function tokensIn(folder) {
  const styles = readdirSync(folder, { recursive: true }).filter((file) => /\.styles\.js$/.test(file));
  const names = styles.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/var\((--tb-[\w-]+)/g)].map(
      ([, name]) => name,
    ),
  );
  return [...new Set(names)].sort();
}
