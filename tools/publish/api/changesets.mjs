// What the changesets in .changeset say: which package is raised how far, and in which words.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** `[{ file, releases: { '@tongban/core': 'minor' }, words }]` */
export function readChangesets(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => ({ file, ...parse(readFileSync(path.join(folder, file), 'utf8')) }));
}

function parse(text) {
  const [, head = '', words = ''] = /^---\n([\s\S]*?)\n?---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = [...head.matchAll(/^["']?([^"':]+)["']?:\s*(\w+)\s*$/gm)];
  return { releases: Object.fromEntries(lines.map(([, name, bump]) => [name, bump])), words };
}

/** Before 1.0 the second number is the one that may break. */
export const breakingBumps = (version) => (version.startsWith('0.') ? ['minor', 'major'] : ['major']);

/**
 * Breaks that no changeset declares. One is declared by raising the package far enough and naming the declaration:
 * the bump alone would let every later break pass once a single feature is waiting.
 */
export function undeclared(breaks, { name, version, changesets }) {
  const words = changesets
    .filter(({ releases }) => breakingBumps(version).includes(releases[name]))
    .map(({ words }) => words);
  return breaks.filter(({ declaration }) => !words.some((text) => names(text, declaration)));
}

/** As a word of its own in backticks: `Finding`, `Finding.rule`, `<tb-item-guide>`. */
function names(text, declaration) {
  const spans = [...text.matchAll(/`([^`]+)`/g)].map(([, span]) => span);
  return spans.some((span) => span.split(/[^\w$/@-]+/).includes(declaration));
}
