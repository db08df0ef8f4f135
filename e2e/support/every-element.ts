import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../../tools/paths.mjs';
import type { Tab } from './tab.js';

/** The tags of all elements there are, read from the modules that define them. */
export function everyTag(): readonly string[] {
  const folder = inRepo('packages', 'elements', 'src');
  const tags = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'define.ts')
    .flatMap(
      (file) => readFileSync(path.join(folder, file), 'utf8').match(/(?<=['"])tb-[a-z-]+(?=['"])/g) ?? [],
    );
  assert.ok(tags.length > 0, 'no element defines a tag');
  return [...new Set(tags)].sort();
}

/** Puts every element into an empty page that has a script of ours, and asks whether it came to life. */
export async function checkEveryElement(tab: Tab, page: string): Promise<void> {
  const tags = everyTag();
  await tab.goto(page);
  await tab.run(putIntoPage, tags);
  await tab.waitForElements(...tags);
  // Every element says in its own style sheet how it sits in the page; without the sheet it would be inline.
  await tab.waitFor(`${tags.join(', ')} to have their styles`, areStyled, tags);
  assert.deepEqual(await tab.run(withoutContent, tags), [], 'these elements drew no shadow root');
}

/* What follows runs in the page. */

function putIntoPage(tags: readonly string[]): void {
  for (const tag of tags) document.body.append(document.createElement(tag));
}

function areStyled(tags: readonly string[]): boolean {
  return tags.every((tag) => getComputedStyle(document.querySelector(tag)!).display !== 'inline');
}

function withoutContent(tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => !document.querySelector(tag)!.shadowRoot);
}
