// Writes the style sheet of the builds for old engines: the styles of all elements in one file that every shadow root links,
// each rule scoped to its element and lowered to what Chromium 64 understands.
import { transform } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMain } from '../paths.mjs';
import { collectStyles } from './collect-styles.mjs';
import { lowerSheet } from './css/lower-sheet.mjs';
import { borrowedKeyframes, scopeKeyframes, scopeRules, scopesOf } from './css/scope.mjs';
import { legacyStyleSheet, loweredStyleSheet } from './outputs.mjs';
import { legacyTarget } from './targets.mjs';

/** @param sheets `[{ css, tags }]`, see `collectStyles` */
export async function legacyCss(sheets) {
  const lowered = sheets.map(({ css }) => lowerSheet(css));
  const roots = lowered.map(({ root }) => root);
  const borrowed = borrowedKeyframes(roots).map(
    (name) => `the key frames "${name}" are in another sheet than their use`,
  );
  refuse([...lowered.flatMap(({ problems }) => problems), ...borrowed]);
  const scopes = scopesOf(sheets);
  roots.forEach((root, index) => {
    scopeRules(root, scopes[index]);
    scopeKeyframes(root, index);
  });
  return minified(roots.join('\n'));
}

function refuse(problems) {
  if (problems.length === 0) return;
  throw new Error(`what the legacy style sheet cannot say:\n  ${[...new Set(problems)].join('\n  ')}`);
}

async function minified(css) {
  const { code, warnings } = await transform(css, { loader: 'css', minify: true, target: legacyTarget });
  refuse(warnings.map(({ text, location }) => `${text}: ${location?.lineText}`));
  return code;
}

async function writeLegacyCss() {
  const css = await legacyCss(await collectStyles());
  for (const file of [legacyStyleSheet, loweredStyleSheet]) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, css);
  }
}

if (isMain(import.meta.url)) {
  await writeLegacyCss().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
