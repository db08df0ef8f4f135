// The documents somebody reads, and which of them are one text in two languages.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../paths.mjs';

const CHINESE = '.zh-CN.md';
const ROOT = ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** Not written by anybody: what a tool reports of the packages. */
const REPORTS = 'docs/api/';

/** Every document, as a path in the repository. */
export function documentFiles() {
  const below = (folder, depth) =>
    statSync(inRepo(folder), { throwIfNoEntry: false })?.isDirectory()
      ? readdirSync(inRepo(folder), { recursive: depth })
          .filter((file) => file.endsWith('.md') && !/(^|\/)(node_modules|dist|CHANGELOG)/.test(file))
          .map((file) => path.posix.join(folder, file))
      : [];
  const inEach = (parent) => readdirSync(inRepo(parent)).flatMap((name) => below(`${parent}/${name}`, false));
  return [
    ...ROOT,
    ...below('docs', true),
    ...below('bench', false),
    ...inEach('packages'),
    ...inEach('examples'),
  ]
    .filter((file) => existsSync(inRepo(file)) && !file.startsWith(REPORTS))
    .sort();
}

export const readDocument = (file) => readFileSync(inRepo(file), 'utf8');

export const isChinese = (file) => file.endsWith(CHINESE);

/** The same for both languages: `docs/guides/csp.md` → `docs/guides/csp`. */
export const stemOf = (file) => file.replace(/(\.zh-CN)?\.md$/, '');

/** Pairs `[english, chinese]`; either is `undefined` where it is not written. */
export function languagePairs(files = documentFiles()) {
  const stems = [...new Set(files.map(stemOf))];
  return stems.map((stem) =>
    [`${stem}.md`, `${stem}${CHINESE}`].map((file) => files.find((f) => f === file)),
  );
}
