// A text in two languages has the same code in both.
import { blocksOf } from './blocks.mjs';

/** What differs in the blocks of two languages, one sentence each. */
export function differentBlocks(english, chinese) {
  const [left, right] = [english, chinese].map(({ file, text }) => blocksOf(text, file).map(comparable));
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, index) => [left[index], right[index]])
    .filter(([one, other]) => one?.content !== other?.content)
    .map(
      ([one, other]) =>
        `${one?.place ?? `${english.file}: nothing`} is not ${other?.place ?? `${chinese.file}: nothing`}`,
    );
}

function comparable({ file, line, language, name, options, code }) {
  // What commands print is in the language of the reader.
  const content = language === 'text' ? '' : plain(code);
  return {
    place: `${file}:${line}`,
    content: JSON.stringify([language, name, Object.keys(options), content]),
  };
}

/** Without comments, and without the option that asks for Chinese. */
const plain = (code) =>
  code
    .replace(/^\s*(\/\/|#).*$|\s+(\/\/|#)\s.*$|<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//gm, '')
    .replace(/ --lang zh\b/g, '')
    .replace(/\b[A-Z]+\b|[\u4e00-\u9fff]+/g, (word) => (PLACES.has(word) ? '•' : word));

/** Where a reader writes a name of their own. */
const PLACES = new Set(['FOLDER', 'FILE', '文件夹', '文件']);
