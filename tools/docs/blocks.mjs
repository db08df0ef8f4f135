// Finds the fenced blocks of a document. What stands behind the fence says what is to be done with a block:
//
//   ```html guide.html                   a file of this document's folder; HTML is opened
//   ```sh exit=1                         the exit code that is meant
//   ```sh not-run="asks for a password"  nobody can run it, and why

const FENCE = /^( *)(`{3,})([^`]*)$/;

/**
 * @returns `[{ file, line, language, name, options, code }]` in the order of the document
 */
export function blocksOf(text, file) {
  const lines = text.split('\n');
  const blocks = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent, fence, info] = FENCE.exec(lines[at]) ?? [];
    if (!fence) continue;
    const start = at + 1;
    const end = lines.findIndex((line, index) => index >= start && line.trim() === fence);
    if (end < 0) throw new Error(`${file}:${start} has no end`);
    const code = lines
      .slice(start, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    blocks.push({ file, line: start, ...readInfo(info), code: `${code.join('\n')}\n` });
    at = end;
  }
  return blocks;
}

/** `html guide.html key=value key="a value" flag` */
export function readInfo(info) {
  const words = info.match(/[^\s="]+(?:=(?:"[^"]*"|\S+))?/g) ?? [];
  const [language = '', ...rest] = words;
  const options = {};
  let name;
  for (const word of rest) {
    const [, key, value] = /^([^=]+)(?:=(.*))?$/.exec(word);
    if (value === undefined && key.includes('.')) name = key;
    else options[key] = value === undefined ? true : value.replace(/^"|"$/g, '');
  }
  return { language, name, options };
}

/** For people: `docs/guides/csp.md:12 html meta.html`. */
export const nameOf = ({ file, line, language, name }) =>
  `${file}:${line} ${[language, name].filter(Boolean).join(' ')}`;
