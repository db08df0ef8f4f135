/** A place in a text, both counted from 1. The column counts characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where `text` stops being JSON (RFC 8259): the first token that does not fit. Our own, since the messages of
 * `JSON.parse` name the place only sometimes, and quote the text, which may be somebody's data.
 */
export function jsonErrorPlace(text: string): TextPlace {
  return textPlace(text, errorOffset(text));
}

/** The place of the code unit at `offset`. */
export function textPlace(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: [...(before[before.length - 1] ?? '')].length + 1 };
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

const space = /[ \t\n\r]*/y;
const token =
  /(?<string>")|(?<scalar>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[{}[\]:,]/y;
// A piece of a string at a time: one expression for all of it runs out of stack after a million escapes.
// eslint-disable-next-line no-control-regex -- JSON forbids them in strings
const piece = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function errorOffset(text: string): number {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  for (let at = 0; ; at = token.lastIndex) {
    space.lastIndex = at;
    space.test(text);
    token.lastIndex = space.lastIndex;
    const start = space.lastIndex;
    const found = token.exec(text);
    if (found?.groups?.['string'] && !toStringEnd(text)) return start;
    const next: State | undefined | null = found && step(state, found, open);
    if (!next) return start;
    state = next;
  }
}

/** Moves `token` behind the string it stands in; false where that does not end. */
function toStringEnd(text: string): boolean {
  piece.lastIndex = token.lastIndex;
  let end: number;
  do end = piece.lastIndex;
  while (piece.test(text));
  token.lastIndex = end + 1;
  return text.charAt(end) === '"';
}

/** The state after a token; `undefined` where it does not fit. Keeps `open` up to date. */
function step(state: State, found: RegExpExecArray, open: ('{' | '[')[]): State | undefined {
  const [word] = found;
  const inside = open[open.length - 1];
  const closes = (word === '}' && inside === '{') || (word === ']' && inside === '[');
  if (closes && (state === 'after' || state === (word === '}' ? 'first key' : 'first value'))) {
    open.pop();
    return 'after';
  }
  switch (state) {
    case 'colon':
      return word === ':' ? 'value' : undefined;
    case 'key':
    case 'first key':
      return found.groups?.['string'] === undefined ? undefined : 'colon';
    case 'after':
      return word === ',' && inside ? (inside === '{' ? 'key' : 'value') : undefined;
    default:
      if (word === '{' || word === '[') {
        open.push(word);
        return word === '{' ? 'first key' : 'first value';
      }
      return /^[\]}:,]/.test(word) ? undefined : 'after';
  }
}
