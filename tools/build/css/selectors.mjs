// Takes selectors apart and puts them together again; as much of the grammar as our style sheets use.
//
//   parseSelector('a.b > :not(.c)') →
//   [{ combinator: '', parts: [type a, class .b] }, { combinator: ' > ', parts: [pseudo not, args '.c'] }]

const NAME = String.raw`(?:[\w-]|\\.|[^\x00-\x7f])+`;
const TOKENS = {
  combinator: /\s*[>+~]\s*|\s+/y,
  type: new RegExp(String.raw`\*|${NAME}`, 'y'),
  class: new RegExp(String.raw`\.${NAME}`, 'y'),
  id: new RegExp(`#${NAME}`, 'y'),
  attribute: /\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]/y,
  element: new RegExp(`::${NAME}`, 'y'),
  pseudo: new RegExp(`:${NAME}`, 'y'),
  percentage: /[\d.]+%/y, // in keyframes
};

/** One complex selector (no top-level comma) as a list of compounds. */
export function parseSelector(text) {
  const compounds = [{ combinator: '', parts: [] }];
  for (let at = 0, source = text.trim(); at < source.length;) {
    const token = readToken(source, at);
    at = token.end;
    if (token.kind === 'combinator') compounds.push({ combinator: combinator(token.text), parts: [] });
    else compounds[compounds.length - 1].parts.push(token);
  }
  return compounds;
}

export const formatSelector = (compounds) =>
  compounds.map(({ combinator, parts }) => combinator + formatParts(parts)).join('');

/** A type selector has to come first in a compound, wherever the others were taken from. */
export const formatParts = (parts) =>
  [...parts.filter(isType), ...parts.filter((part) => !isType(part))].map(formatPart).join('');

export const formatPart = ({ text, args }) => (args === undefined ? text : `${text}(${args})`);

export const isType = ({ kind }) => kind === 'type';

/** A part like `:name(args)`. */
export const isPseudo = (part, ...names) => part.kind === 'pseudo' && names.includes(part.text.slice(1));

const combinator = (text) => (text.trim() ? ` ${text.trim()} ` : ' ');

function readToken(source, at) {
  for (const [kind, pattern] of Object.entries(TOKENS)) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text === undefined) continue;
    const end = at + text.length;
    const takesArgs = (kind === 'pseudo' || kind === 'element') && source[end] === '(';
    return takesArgs ? withArguments({ kind, text }, source, end) : { kind, text, end };
  }
  throw new Error(`cannot read the selector "${source}" from "${source.slice(at)}"`);
}

function withArguments(token, source, open) {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth === 0) return { ...token, args: source.slice(open + 1, at).trim(), end: at + 1 };
  }
  throw new Error(`a parenthesis stays open in the selector "${source}"`);
}
