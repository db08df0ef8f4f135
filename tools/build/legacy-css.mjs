// Writes dist/legacy/tongban-legacy.css: the styles of all elements in one file that every shadow root links,
// each rule scoped to its element and lowered to what Chromium 64 understands.
import { transform } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMain } from '../paths.mjs';
import { legacyStyleSheet } from './budgets.mjs';
import { collectStyles } from './collect-styles.mjs';
import { lowerSheet } from './css/lower-sheet.mjs';
import { scopeKeyframes, scopeRules } from './css/scope.mjs';
import { legacyTarget } from './targets.mjs';

/** @param sheets `[{ css, tags }]`; a sheet that all of several elements use is written once, unscoped */
export async function legacyCss(sheets) {
  const everyTag = new Set(sheets.flatMap(({ tags }) => tags));
  const isShared = ({ tags }) => tags.length > 1 && tags.length === everyTag.size;
  const lowered = sheets.map((sheet, index) => {
    const { root, problems } = lowerSheet(sheet.css);
    if (problems.length > 0) return { problems };
    scopeRules(root, isShared(sheet) ? null : sheet.tags);
    if (!isShared(sheet)) scopeKeyframes(root, index);
    return { problems, css: root.toString() };
  });
  const problems = lowered.flatMap((sheet) => sheet.problems);
  if (problems.length > 0) {
    throw new Error(`what the legacy style sheet cannot say:\n  ${[...new Set(problems)].join('\n  ')}`);
  }
  return minified(lowered.map(({ css }) => css).join('\n'));
}

async function minified(css) {
  const { code, warnings } = await transform(css, { loader: 'css', minify: true, target: legacyTarget });
  if (warnings.length > 0)
    throw new Error(warnings.map(({ text, location }) => `${text}: ${location?.lineText}`).join('\n'));
  return code;
}

export async function writeLegacyCss() {
  const css = await legacyCss(await collectStyles());
  await mkdir(path.dirname(legacyStyleSheet), { recursive: true });
  await writeFile(legacyStyleSheet, css);
}

if (isMain(import.meta.url)) {
  await writeLegacyCss().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
