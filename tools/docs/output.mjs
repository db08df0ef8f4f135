// Compares what a document says a command prints with what it prints.

const ELLIPSIS = /…+/;

/**
 * A line with nothing but `…` stands for any lines, `…` in a line for anything in it.
 * @returns what differs, or `undefined`
 */
export function differs(promised, real) {
  const wanted = tidy(promised);
  const got = tidy(real);
  if (matches(wanted, got)) return undefined;
  const at = wanted.findIndex((line, index) => !matches(wanted.slice(0, index + 1), got.slice(0, index + 1)));
  const hint = wanted.some(isGap) ? 'somewhere in' : `first “${wanted[at]}”, not “${got[at] ?? ''}”, in`;
  return `the output is another one: ${hint}\n${got.join('\n')}`;
}

function matches([first, ...wanted], got) {
  if (first === undefined) return got.length === 0;
  if (isGap(first)) return got.some((_, skip) => matches(wanted, got.slice(skip))) || matches(wanted, []);
  return got.length > 0 && likeLine(first).test(got[0]) && matches(wanted, got.slice(1));
}

const isGap = (line) => line.trim() !== '' && line.trim().replace(ELLIPSIS, '') === '';

const likeLine = (line) =>
  new RegExp(
    `^${line
      .split(ELLIPSIS)
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
  );

/** Spaces at the ends of lines and empty lines around it all are nobody's business. */
const tidy = (text) =>
  text
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((line) => line.trimEnd());
