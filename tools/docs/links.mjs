// Follows the links between documents.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../paths.mjs';

const LINK = /!?\[(?:[^\][]|\[[^\]]*\])*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;

/**
 * @param file of the document, for what it says of others
 * @param read text of another document, by path
 * @returns what is wrong, one sentence each
 */
export function brokenLinks(file, text, read) {
  return linksOf(text).flatMap((target) => {
    if (/^(https?:|mailto:|tel:)/.test(target)) return [];
    const [where, anchor] = target.split('#');
    const found = where ? path.posix.join(path.posix.dirname(file), where) : file;
    if (!existsSync(inRepo(found)) && !read(found)) return [`${file}: there is no ${target}`];
    if (!anchor || !found.endsWith('.md')) return [];
    return anchorsOf(found === file ? text : read(found)).includes(decodeURIComponent(anchor))
      ? []
      : [`${file}: ${found} has no heading #${anchor}`];
  });
}

/** Targets of links, but not those in code. */
export const linksOf = (text) => [...withoutCode(text).matchAll(LINK)].map(([, target]) => target);

/** Anchors of the headings, as GitHub makes them. */
export function anchorsOf(text) {
  const counts = new Map();
  return [...withoutFences(text).matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading]) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replace(/ /g, '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

const withoutFences = (text) => text.replace(/^( *)(`{3,})[^`\n]*\n(?:[\s\S]*?\n)??\s*\2 *$/gm, '');
const withoutCode = (text) => withoutFences(text).replace(/`[^`\n]*`/g, '');
